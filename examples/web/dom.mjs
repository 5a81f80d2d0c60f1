// A tiny builder of elements. Text from a code goes through here: children become text nodes, and attributes that could
// make a text do something (handlers, addresses, styles) are refused, so nothing in a payload is ever HTML.

const refused = /^(on|style$|src$|srcdoc$|srcset$|href$|action$|formaction$)/i;

/**
 * Makes an element. `attributes` are set as attributes, but for `on`, whose members become listeners; those that are
 * undefined, null or false are left out, true stands for an attribute without a value.
 * @param {string} name
 * @param {Record<string, unknown> & {on?: Record<string, (event: any) => void>}} [attributes]
 * @param {...(Node | string | null | undefined | (Node | string | null | undefined)[])} children
 * @returns {any}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') {
      for (const [kind, listener] of Object.entries(value)) made.addEventListener(kind, listener);
      continue;
    }
    if (refused.test(key)) throw new TypeError(`${key} is not set from a builder`);
    if (value === undefined || value === null || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined) made.append(child);
  }
  return made;
}

/** The element of the page with this id. @param {string} id @returns {any} */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Runs `work` once after the last of several calls.
 * @param {() => void} work
 * @param {number} milliseconds
 */
export function later(work, milliseconds) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}

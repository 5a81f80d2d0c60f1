// The payload from its first byte to its last, each object's ID, length and value told apart. One tab stop: arrow keys
// go from object to object, Enter goes to the object in the tree.
import { element } from './dom.mjs';
import { objectName, say } from './language.mjs';
import { bytesOf, characters, shown } from './text.mjs';

/** @param {import('./npm/index.js').Field} field */
export function endOf(field) {
  return field.offset + 4 + bytesOf(field.value);
}

function labelOf(field, scheme) {
  const name = objectName(field.path, field.name, scheme).text;
  return say('bytes.object', { path: field.path, name, from: field.offset, to: endOf(field) - 1 });
}

function headOf(field, attributes) {
  const length = String(Array.from(field.value).length).padStart(2, '0');
  return element(
    'span',
    attributes,
    element('span', { class: 'id' }, field.path.slice(-2)),
    element('span', { class: 'length' }, field.length ?? length),
  );
}

function objectOf(field, scheme) {
  const stop = { role: 'button', tabindex: -1, 'aria-description': labelOf(field, scheme) };
  if (field.fields === undefined) {
    const leaf = headOf(field, { ...stop, class: 'object stop', 'data-path': field.path });
    leaf.append(element('span', { class: 'content' }, shown(field.value)));
    return leaf;
  }
  const inside = field.fields.map((each) => objectOf(each, scheme));
  const head = headOf(field, { ...stop, class: 'stop' });
  return element('span', { class: 'object', 'data-path': field.path }, head, inside);
}

/** The length of each object as it is written, which need not count what we would count. */
function withLengths(fields, bytes, base) {
  return fields.map((field) => ({
    ...field,
    length: base.decode(bytes.subarray(field.offset + 2, field.offset + 4)),
    fields: field.fields && withLengths(field.fields, bytes, base),
  }));
}

function moveAmong(box, event) {
  const stops = [...box.querySelectorAll('.stop')];
  const at = stops.indexOf(event.target.closest('.stop'));
  if (at < 0) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -stops.length, End: stops.length };
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    event.target.closest('[data-path]').dispatchEvent(new CustomEvent('chosen', { bubbles: true }));
  } else if (event.key in step) {
    event.preventDefault();
    const next = stops[Math.min(Math.max(at + step[event.key], 0), stops.length - 1)];
    stops[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

/**
 * @param {HTMLElement} box
 * @param {import('./npm/index.js').Decoded} read
 */
export function showBytes(box, read) {
  const bytes = new TextEncoder().encode(read.payload);
  const fields = withLengths(read.fields, bytes, new TextDecoder());
  const line = element(
    'div',
    { class: 'bytes', role: 'group', 'aria-labelledby': 'bytes-title', dir: 'ltr' },
    fields.map((field) => objectOf(field, read.scheme)),
  );
  const first = line.querySelector('.stop');
  if (first) first.tabIndex = 0;
  line.addEventListener('keydown', (event) => moveAmong(line, event));
  line.addEventListener('click', (event) => {
    // A pointer lights what it touches and stays here; a click without one is a screen reader's.
    if (event.detail === 0)
      event.target.closest('[data-path]')?.dispatchEvent(new CustomEvent('chosen', { bubbles: true }));
  });
  box.replaceChildren(line);
}

/** The characters of a text that is no payload, the one at the failure marked. */
export function showPlain(box, subject, offset) {
  const all = characters(subject);
  const at = all.findLastIndex((each) => each.offset <= offset);
  const nodes = all.map((each, index) =>
    index === at ? element('mark', { class: 'caret' }, each.text) : element('span', {}, each.text),
  );
  box.replaceChildren(element('div', { class: 'bytes', dir: 'ltr' }, nodes));
}

/** What the byte view is about: the object that is lit. */
export function describe(read, path) {
  const field = path && find(read.fields, path);
  return field ? labelOf(field, read.scheme) : say('bytes.hint');
}

/** The object at a path. @returns {import('./npm/index.js').Field | undefined} */
export function find(fields, path) {
  for (const field of fields) {
    if (field.path === path) return field;
    const inside = field.fields && find(field.fields, path);
    if (inside) return inside;
  }
  return undefined;
}

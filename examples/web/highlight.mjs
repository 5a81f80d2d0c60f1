// One object is lit wherever it is shown: pointing at or focusing anything that carries a data-path lights every other
// thing with that path, so the tree, the bytes and the findings point at each other without knowing each other.

/**
 * @param {HTMLElement} root
 * @param {(path: string | undefined) => void} told called with the path that is lit now
 */
export function lightTogether(root, told) {
  let lit;
  const light = (path) => {
    if (path === lit) return;
    for (const each of root.querySelectorAll('.lit')) each.classList.remove('lit');
    lit = path;
    if (path) for (const each of root.querySelectorAll(`[data-path="${CSS.escape(path)}"]`)) each.classList.add('lit');
    told(path);
  };
  const from = (event) => light(event.target.closest?.('[data-path]')?.dataset.path);
  // Not pointerover: that also comes when the page moves under a pointer that rests, and would take the light away from
  // what the keyboard is at.
  root.addEventListener('pointermove', from);
  root.addEventListener('pointerdown', from);
  root.addEventListener('focusin', from);
  root.addEventListener('pointerleave', () => light(document.activeElement?.closest?.('[data-path]')?.dataset.path));
}

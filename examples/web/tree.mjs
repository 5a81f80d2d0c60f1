// The objects of a payload as nested lists: path, name, value, meaning, and buttons to change or remove one.
import { element } from './dom.mjs';
import { objectName, say } from './language.mjs';
import { english, shown, untrusted } from './text.mjs';

/** Objects that cannot be edited, and why. */
const fixed = { '00': 'tree.fixed_00', 63: 'tree.fixed_63' };

function buttonsOf(field, name, actions) {
  const reason = fixed[field.path];
  const why = reason && `fixed-${field.path}`;
  const button = (what, act) =>
    element(
      'button',
      {
        type: 'button',
        class: 'small',
        'data-do': what,
        disabled: reason !== undefined,
        'aria-label': say(`tree.${what}_label`, { path: field.path, name }),
        'aria-describedby': why,
        on: { click: act },
      },
      say(`tree.${what}`),
    );
  return element(
    'span',
    { class: 'actions' },
    // A template is changed through what stands in it.
    field.fields ? '' : button('edit', () => actions.edit(field)),
    reason ? '' : button('remove', () => actions.remove(field.path)),
    reason && element('span', { class: 'hint', id: why }, say(reason)),
  );
}

function worstOf(findings, path) {
  const here = findings.filter((each) => each.path === path).map((each) => each.severity);
  return ['error', 'warning', 'info'].find((each) => here.includes(each));
}

function rowOf(field, read, actions) {
  const name = objectName(field.path, field.name, read.scheme);
  const worst = worstOf(read.findings, field.path);
  return element(
    'div',
    { class: 'row' },
    element('code', { class: 'path' }, field.path),
    element('span', { class: 'name', lang: name.lang }, shown(name.text)),
    element(
      'span',
      { class: 'said' },
      field.fields
        ? element('span', { class: 'hint' }, say('tree.template', { count: field.fields.length }))
        : untrusted(field.value, field.display),
      field.meaning && element('span', { class: 'meaning' }, english(field.meaning)),
      worst && element('span', { class: `severity ${worst}` }, say(`severity.${worst}`)),
    ),
    buttonsOf(field, name.text, actions),
  );
}

function listOf(fields, read, actions) {
  return element(
    'ul',
    { class: 'tree' },
    fields.map((field) =>
      element(
        'li',
        { 'data-path': field.path },
        rowOf(field, read, actions),
        field.fields?.length ? listOf(field.fields, read, actions) : '',
      ),
    ),
  );
}

/**
 * @param {HTMLElement} box
 * @param {import('./npm/index.js').Decoded} read
 * @param {{edit: (field: import('./npm/index.js').Field) => void, remove: (path: string) => void}} actions
 */
export function showTree(box, read, actions) {
  box.replaceChildren(listOf(read.fields, read, actions));
}

/** The entry of an object. @returns {HTMLElement | null} */
export function entryOf(box, path) {
  return box.querySelector(`li[data-path="${CSS.escape(path)}"]`);
}

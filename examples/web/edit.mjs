// The editor of one value, in the object's row. While it is written in, the page shows the code as it would become; the
// tree stays, since the editor stands in it.
import { element } from './dom.mjs';
import { language, objectName, ruleInWords, say } from './language.mjs';
import { shown } from './text.mjs';

/** Why an edit was refused, in words. @param {Error & {code?: string}} error */
export function refusal(error) {
  const translated = language === 'en' ? undefined : ruleInWords(error.code);
  return translated ?? shown(error.message);
}

/**
 * @param {HTMLElement} entry the object's li
 * @param {import('./npm/index.js').Field} field
 * @param {string | undefined} scheme
 * @param {{preview: (value: string) => void, save: (value: string) => void, cancel: () => void}} does
 *   `preview` and `save` throw what the library refuses an edit with
 */
export function openEditor(entry, field, scheme, does) {
  const row = entry.querySelector('.row');
  const name = objectName(field.path, field.name, scheme).text;
  const problem = element('p', { class: 'problem', id: 'edit-problem', role: 'alert' });
  const label = say('edit.label', { path: field.path, name });
  const input = element('textarea', {
    name: 'value',
    rows: 1,
    dir: 'auto',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-label': label,
    'aria-describedby': 'edit-problem edit-hidden',
  });
  input.value = field.value;
  // A field of a form may change line breaks by itself; a value that nobody touched must stay what it is.
  const untouched = input.value;

  const attempt = (act) => {
    try {
      // An object has a character at least.
      if (input.value === '') throw new Error(say('edit.empty'));
      act(input.value === untouched ? field.value : input.value);
      problem.textContent = '';
      input.removeAttribute('aria-invalid');
    } catch (error) {
      problem.textContent = refusal(error);
      input.setAttribute('aria-invalid', 'true');
    }
  };
  input.addEventListener('input', () => attempt(does.preview));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') does.cancel();
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    event.preventDefault();
    attempt(does.save);
  });
  const button = (what, act, kind) =>
    element('button', { type: 'button', class: kind, 'data-do': what, on: { click: act } }, say(`edit.${what}`));
  row.classList.add('edited');
  row
    .querySelector('.said')
    .replaceChildren(
      input,
      field.display
        ? element('p', { class: 'hint', id: 'edit-hidden' }, say('edit.hidden', { text: shown(field.display) }))
        : '',
      problem,
    );
  row.querySelector('.actions').replaceChildren(
    button('save', () => attempt(does.save), 'small main'),
    button('cancel', () => does.cancel(), 'small'),
  );
  input.focus();
  input.select();
}

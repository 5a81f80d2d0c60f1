// The form that makes a KHQR: built from the table of its fields, read into a draft, and marked with what is wrong.
import { element } from './dom.mjs';
import { language, ruleInWords, say } from './language.mjs';
import { parts } from './make_fields.mjs';
import { english } from './text.mjs';
import { fromField } from './time.mjs';

const all = parts.flatMap((part) => part.fields);

function choiceOf({ name, kind, choices, value }) {
  if (kind === 'select') {
    const options = choices.map((each) =>
      element('option', { value: each, selected: each === value, 'data-say': `make.${name}.${each}` }),
    );
    return element('select', { id: `make-${name}`, name, 'aria-describedby': `problem-${name}` }, options);
  }
  const radios = choices.map((each) =>
    element(
      'label',
      { class: 'choice' },
      element('input', { type: 'radio', name, value: each, checked: each === value }),
      element('span', { 'data-say': `make.${name}.${each}` }),
    ),
  );
  return element('div', { class: 'choices-line' }, radios);
}

function inputOf({ name, kind = 'text', choices, required, inputmode, value, ...rest }) {
  if (choices) return choiceOf({ name, kind, choices, value, ...rest });
  return element('input', {
    id: `make-${name}`,
    name,
    type: kind,
    step: kind === 'datetime-local' ? 1 : undefined,
    inputmode,
    dir: 'auto',
    spellcheck: 'false',
    'aria-describedby': `hint-${name} problem-${name}`,
  });
}

function fieldOf(field) {
  const { name, kind, paths = [], longest, required, hint } = field;
  const group = kind === 'radio';
  // A template stands for what is in it, which is named.
  const objects = paths.filter((path) => path.includes('.') || paths.length === 1).join(', ');
  const label = element(
    group ? 'legend' : 'label',
    group ? {} : { for: `make-${name}` },
    element('span', { 'data-say': `make.${name}` }),
    ' ',
    element('code', {}, objects),
  );
  const about = element(
    'p',
    { class: 'hint', id: `hint-${name}` },
    required && element('span', { class: 'required', 'data-say': 'make.required' }),
    hint && [element('span', { 'data-say': `make.${name}.hint` }), ' '],
    longest && element('span', { 'data-say-longest': longest }),
  );
  return element(
    group ? 'fieldset' : 'div',
    { class: 'field', 'data-field': name },
    label,
    inputOf(field),
    hint || longest ? about : '',
    element('div', { id: `problem-${name}`, 'data-problem': name, class: 'problem' }),
  );
}

/** Puts the fields into the form. @param {HTMLFormElement} form */
export function buildForm(form) {
  for (const { title, fields } of parts) {
    form.append(
      element(
        'section',
        { class: 'panel', 'aria-labelledby': `make-part-${title}` },
        element('h3', { id: `make-part-${title}`, 'data-say': `make.part.${title}` }),
        element('div', { class: 'fields' }, fields.map(fieldOf)),
      ),
    );
  }
}

/** The hints that hold a number. */
export function speakForm(form) {
  for (const each of form.querySelectorAll('[data-say-longest]')) {
    each.textContent = say('make.longest', { count: each.dataset.sayLongest });
  }
}

/** Whether a condition of the table holds. */
function holds(values, condition) {
  return Object.entries(condition).every(([name, value]) => values.get(name) === value);
}

function isThere(values, { only = {} }) {
  return holds(values, only);
}

/** Shows the fields that go with what was chosen, and which of them must be filled in. */
function showFields(form, values) {
  for (const { name, required, ...field } of all) {
    const box = form.querySelector(`[data-field="${name}"]`);
    box.hidden = !isThere(values, field);
    if (required === undefined) continue;
    const must = holds(values, required);
    box.querySelector('.required').hidden = !must;
    box.querySelector('input').setAttribute('aria-required', String(must));
  }
}

/**
 * What the form says, as a draft of the library's; texts as they stand, empty ones left out.
 * @param {HTMLFormElement} form
 * @param {number} now
 */
export function draftOf(form, now) {
  const values = new Map(/** @type {Iterable<[string, string]>} */ (new FormData(form).entries()));
  showFields(form, values);
  /** @type {any} */
  const draft = {};
  for (const { name, kind, ...field } of all) {
    const value = values.get(name);
    if (name === 'kind' || name === 'expiresIn' || value === '' || !isThere(values, field)) continue;
    draft[name] = kind === 'datetime-local' ? fromField(value) : value;
  }
  const minutes = Number(values.get('expiresIn'));
  if (values.get('kind') === 'dynamic' && minutes > 0) draft.expires = now + minutes * 60_000;
  return { draft, lacksAmount: values.get('kind') === 'dynamic' && draft.amount === undefined };
}

/** The field that a finding is about, or undefined. */
export function fieldFor(form, path) {
  const field = all.find(({ paths }) => paths?.includes(path));
  // An expiry that is not typed in belongs to the menu it is chosen from.
  const name = field?.name === 'expires' && form.elements.expiresIn.value !== 'at' ? 'expiresIn' : field?.name;
  const box = name && form.querySelector(`[data-field="${name}"]`);
  return box && !box.hidden ? name : undefined;
}

/** A finding in words, for a field. */
export function problemOf({ rule, message, severity }) {
  const translated = language === 'en' ? undefined : ruleInWords(rule);
  return element(
    'p',
    { class: severity, 'data-rule': rule },
    element('b', {}, say(`severity.${severity}`)),
    ' ',
    translated ?? english(message),
    rule ? [' ', element('code', {}, rule)] : [],
  );
}

/**
 * Marks each field with its findings.
 * @param {HTMLFormElement} form
 * @param {Map<string, import('./npm/index.js').Finding[]>} problems by the field's name
 */
export function markFields(form, problems) {
  for (const { name } of all) {
    const here = problems.get(name) ?? [];
    form.querySelector(`[data-problem="${name}"]`).replaceChildren(...here.map(problemOf));
    const input = form.querySelector(`#make-${name}`);
    if (here.some((each) => each.severity === 'error')) input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
  }
}

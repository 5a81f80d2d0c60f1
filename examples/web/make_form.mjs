// The fields of the form that makes a KHQR: built from a table, read into a draft, and marked with what is wrong.
import { element } from './dom.mjs';
import { language, ruleInWords, say } from './language.mjs';
import { english } from './text.mjs';
import { fromField } from './time.mjs';

/**
 * A field: its name is a member of KhqrDraft, `paths` the objects it becomes. `only` says when it is there; `hint` that
 * there are words about it.
 * @typedef {{name: string, paths?: string[], kind?: string, choices?: string[], required?: boolean, hint?: boolean,
 *   only?: Record<string, string>, inputmode?: string, value?: string, longest?: number}} FormField
 */

/** @type {{title: string, fields: FormField[]}[]} */
const parts = [
  {
    title: 'payee',
    fields: [
      { name: 'type', kind: 'radio', choices: ['merchant', 'individual'], value: 'merchant' },
      { name: 'account', paths: ['29.00', '30.00', '29', '30'], required: true, hint: true, longest: 32, inputmode: 'email' },
      { name: 'name', paths: ['59'], required: true, longest: 25 },
      { name: 'city', paths: ['60'], hint: true, longest: 15 },
      { name: 'merchantId', paths: ['30.01'], only: { type: 'merchant' }, required: true, longest: 32 },
      { name: 'accountInformation', paths: ['29.01'], only: { type: 'individual' }, longest: 32 },
      { name: 'bank', paths: ['29.02', '30.02'], longest: 32 },
      { name: 'merchantCategoryCode', paths: ['52'], hint: true, inputmode: 'numeric' },
    ],
  },
  {
    title: 'amount',
    fields: [
      { name: 'kind', paths: ['01'], kind: 'radio', choices: ['static', 'dynamic'], value: 'static' },
      { name: 'currency', paths: ['53'], kind: 'radio', choices: ['KHR', 'USD'], value: 'KHR' },
      { name: 'amount', paths: ['54'], only: { kind: 'dynamic' }, required: true, inputmode: 'decimal', longest: 13 },
      { name: 'expiresIn', only: { kind: 'dynamic' }, kind: 'select', choices: ['2', '10', '60', '1440', 'at', 'never'], value: '10' },
      { name: 'expires', paths: ['99.01'], only: { kind: 'dynamic', expiresIn: 'at' }, kind: 'datetime-local' },
    ],
  },
  {
    title: 'details',
    fields: [
      { name: 'billNumber', paths: ['62.01'], longest: 25 },
      { name: 'mobileNumber', paths: ['62.02'], inputmode: 'tel', longest: 25 },
      { name: 'storeLabel', paths: ['62.03'], longest: 25 },
      { name: 'terminalLabel', paths: ['62.07'], longest: 25 },
      { name: 'purpose', paths: ['62.08', '62'], longest: 25 },
    ],
  },
  {
    title: 'language',
    fields: [
      { name: 'language', paths: ['64.00'], hint: true },
      { name: 'nameAlternate', paths: ['64.01', '64'], longest: 25 },
      { name: 'cityAlternate', paths: ['64.02'], longest: 15 },
    ],
  },
  {
    title: 'special',
    fields: [
      { name: 'unionPay', paths: ['15'], hint: true },
      { name: 'created', paths: ['99.00'], hint: true, kind: 'datetime-local' },
      { name: 'edition', kind: 'select', choices: ['current', 'legacy'], value: 'current' },
    ],
  },
];

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
    'aria-required': required ? 'true' : undefined,
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
    required ? [' ', element('span', { class: 'required', 'data-say': 'make.required' })] : [],
  );
  const about = element(
    'p',
    { class: 'hint', id: `hint-${name}` },
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

function isThere(values, { only }) {
  return Object.entries(only ?? {}).every(([name, value]) => values.get(name) === value);
}

/** Shows the fields that go with what was chosen. */
function showFields(form, values) {
  for (const field of all) form.querySelector(`[data-field="${field.name}"]`).hidden = !isThere(values, field);
}

/**
 * What the form says, as a draft of the library's; texts as they stand, empty ones left out.
 * @param {HTMLFormElement} form
 * @param {number} now
 */
export function draftOf(form, now) {
  const values = new FormData(form);
  showFields(form, values);
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
  return element('p', { class: severity, 'data-rule': rule }, translated ?? english(message), rule ? [' ', element('code', {}, rule)] : []);
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

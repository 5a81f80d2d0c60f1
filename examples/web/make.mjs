// The view that makes a KHQR: the form, what is wrong with it, and the code with its pictures as it is filled in.
import { byId, element, later } from './dom.mjs';
import { copy } from './download.mjs';
import { say } from './language.mjs';
import { buildForm, draftOf, fieldFor, markFields, problemOf, speakForm } from './make_form.mjs';
import { createPictures } from './pictures.mjs';
import { shown } from './text.mjs';

/** Findings by field, and those that no field is for. */
function sortFindings(form, findings) {
  const byField = new Map();
  const others = [];
  for (const each of findings) {
    const name = fieldFor(form, each.path);
    if (name === undefined) others.push(each);
    else byField.set(name, [...(byField.get(name) ?? []), each]);
  }
  return { byField, others };
}

/**
 * @param {object} uses
 * @param {import('./npm/index.js').Emvqr} uses.emvqr
 * @param {any} uses.draw
 * @param {(message: string) => void} uses.notify
 * @param {(payload: string) => void} uses.explain
 */
export function createMaker({ emvqr, draw, notify, explain }) {
  const form = byId('make-form');
  const pictures = createPictures(byId('make-pictures'), 'make-', draw, notify);
  const touched = new Set();
  let made;
  buildForm(form);

  /** What is wrong with what the form says, and what it makes where nothing is. */
  function judge(now) {
    const { draft, lacksAmount } = draftOf(form, now);
    const findings = emvqr.checkKhqr(draft, { now });
    if (lacksAmount) findings.push({ rule: '', severity: 'error', path: '54', offset: 0, message: say('make.amount_needed') });
    if (findings.some((each) => each.severity === 'error')) return { findings };
    try {
      return { findings, made: emvqr.makeKhqr(draft, { now }) };
    } catch (error) {
      const { path, rule = error.code, message } = error;
      return { findings: [...findings, { rule, path, message, severity: 'error', offset: 0 }] };
    }
  }

  function refresh() {
    const judged = judge(Date.now());
    made = judged.made;
    const { byField, others } = sortFindings(form, judged.findings);
    // A field that nobody has been in yet is not wrong, it is empty.
    markFields(form, new Map([...byField].filter(([name]) => touched.has(name))));
    const waiting = [...byField.keys()].filter((name) => !touched.has(name));
    byId('make-findings').replaceChildren(
      ...others.map(problemOf),
      waiting.length > 0 ? element('p', {}, say('make.waiting', { fields: waiting.map((each) => say(`make.${each}`)).join(', ') })) : '',
      !made && waiting.length === 0 ? element('p', {}, say('make.mend')) : '',
    );
    byId('make-made').hidden = made === undefined;
    byId('make-pictures').hidden = made === undefined;
    if (made === undefined) return;
    byId('make-payload').textContent = shown(made.payload);
    byId('make-md5').textContent = made.md5;
    pictures.show(made.payload, { name: form.elements.name.value, lenient: form.elements.edition.value === 'legacy' });
  }

  const soon = later(refresh, 150);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', soon);
  // A field is called wrong once it was left, not while it is written in for the first time.
  form.addEventListener('change', (event) => {
    touched.add(event.target.name);
    refresh();
  });
  form.addEventListener('focusout', (event) => {
    if (!event.target.name || event.target.type === 'radio') return;
    touched.add(event.target.name);
    soon();
  });
  byId('explain').addEventListener('click', () => {
    refresh();
    if (made) explain(made.payload);
  });
  byId('make-copy').addEventListener('click', async () => {
    await copy(made.payload);
    notify(say('copy.done'));
  });

  return {
    refresh,
    speak() {
      speakForm(form);
      pictures.speak();
      refresh();
    },
  };
}

// The view that makes a KHQR: the form, what is wrong with it, and the code with its pictures as it is filled in.
import { byId, element, later } from './dom.mjs';
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

/** Why nothing was made, as a finding. @returns {import('./npm/index.js').Finding} */
function refused({ path, code, rule = code, message }) {
  return { rule, path, message, severity: 'error', offset: 0 };
}

export class Maker {
  /** Fields that somebody has been in: one that nobody has been in yet is not wrong, it is empty. */
  #touched = new Set();
  /** @type {import('./npm/index.js').Made | undefined} */
  #made;

  /**
   * @param {object} uses
   * @param {import('./npm/index.js').Emvqr} uses.emvqr
   * @param {any} uses.draw
   * @param {(message: string) => void} uses.notify
   * @param {(payload: string) => void} uses.explain
   * @param {(text: string) => void} uses.copy
   */
  constructor({ emvqr, draw, notify, explain, copy }) {
    this.emvqr = emvqr;
    this.form = byId('make-form');
    this.pictures = createPictures(byId('make-pictures'), 'make-', draw, notify);
    buildForm(this.form);
    this.#listen();
    byId('explain').addEventListener('click', () => {
      this.refresh();
      if (this.#made) explain(this.#made.payload);
    });
    byId('make-copy').addEventListener('click', () => copy(this.#made.payload));
  }

  /** The language has changed. */
  speak() {
    speakForm(this.form);
    this.pictures.speak();
    this.refresh();
  }

  refresh() {
    const { findings, made } = this.#judge(Date.now());
    const { byField, others } = sortFindings(this.form, findings);
    markFields(this.form, new Map([...byField].filter(([name]) => this.#touched.has(name))));
    const waiting = [...byField.keys()].filter((name) => !this.#touched.has(name));
    this.#tell(others, waiting, made);
    this.#made = made;
    byId('make-made').hidden = made === undefined;
    byId('make-pictures').hidden = made === undefined;
    if (made === undefined) return;
    const { name, edition } = this.form.elements;
    byId('make-payload').textContent = shown(made.payload);
    byId('make-md5').textContent = made.md5;
    this.pictures.show(made.payload, { name: name.value, lenient: edition.value === 'legacy' });
  }

  /**
   * A field is called wrong once it was left, not while it is written in for the first time. While a button of the mouse
   * is down nothing moves: what would be under it when it is let go is not what was pressed.
   */
  #listen() {
    let pressed = false;
    let due = false;
    const refresh = () => {
      due = pressed;
      if (!pressed) this.refresh();
    };
    const soon = later(refresh, 150);
    addEventListener('pointerdown', () => (pressed = true), true);
    for (const kind of ['pointerup', 'pointercancel']) {
      addEventListener(kind, () => {
        pressed = false;
        if (due) soon();
      });
    }
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', soon);
    this.form.addEventListener('change', (event) => {
      this.#touched.add(event.target.name);
      refresh();
    });
    this.form.addEventListener('focusout', (event) => {
      if (!event.target.name || event.target.type === 'radio') return;
      this.#touched.add(event.target.name);
      soon();
    });
  }

  /** What is wrong with what the form says, and what it makes where nothing is. */
  #judge(now) {
    const { draft, lacksAmount } = draftOf(this.form, now);
    const findings = this.#findingsOf(draft, now);
    if (lacksAmount) {
      findings.push({ rule: '', severity: 'error', path: '54', offset: 0, message: say('make.amount_needed') });
    }
    if (findings.some((each) => each.severity === 'error')) return { findings };
    try {
      return { findings, made: this.emvqr.makeKhqr(draft, { now }) };
    } catch (error) {
      return { findings: [...findings, refused(error)] };
    }
  }

  /** All that is wrong with a draft. The library refuses an amount that is no number before it judges anything. */
  #findingsOf(draft, now) {
    try {
      return this.emvqr.checkKhqr(draft, { now });
    } catch (error) {
      if (error.path !== '54') throw error;
      const { amount, ...rest } = draft;
      return [...this.emvqr.checkKhqr(rest, { now }), refused(error)];
    }
  }

  /** What stands where the code would be. */
  #tell(others, waiting, made) {
    const fields = waiting.map((each) => say(`make.${each}`)).join(', ');
    byId('make-findings').replaceChildren(
      ...others.map(problemOf),
      waiting.length > 0 ? element('p', {}, say('make.waiting', { fields })) : '',
      made === undefined && waiting.length === 0 ? element('p', {}, say('make.mend')) : '',
    );
  }
}

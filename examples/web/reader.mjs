// The view that explains a code: one text, judged, and every part of the page that shows the answer. An edit makes a
// new text and remembers the one before; what is only being typed into an editor is shown and not kept.
import { describe, find, showBytes, showPlain } from './bytes.mjs';
import { byId } from './dom.mjs';
import { openEditor } from './edit.mjs';
import { showFailure, showFindings } from './findings.mjs';
import { lightTogether } from './highlight.mjs';
import { say } from './language.mjs';
import { showOrder } from './order.mjs';
import { createPictures } from './pictures.mjs';
import { decoded, plainly } from './text.mjs';
import { entryOf, showTree } from './tree.mjs';
import { showSummary, showVerdict } from './verdict.mjs';

const mostUndone = 200;

/** Whether the library writes out something of an object. @param {import('./npm/index.js').Field[]} [fields] */
function hides(fields = []) {
  return fields.some((each) => each.display !== undefined || hides(each.fields));
}

/** Timers count no further than this. */
const furthest = 2 ** 31 - 1;

export class Reader {
  /** The text that is explained; bytes where they are no UTF-8. @type {string | Uint8Array} */
  subject = '';
  /** Those before it, where it was edited. */
  #past = [];
  /** What the library says about what is shown. */
  #answer;
  /** The same taken apart, where it is a payload. */
  #read;
  #editing = false;
  #expiry = 0;

  /**
   * @param {object} uses
   * @param {import('./npm/index.js').Emvqr} uses.emvqr
   * @param {any} uses.draw
   * @param {{now: () => number, running: () => boolean}} uses.time
   * @param {(message: string) => void} uses.notify
   */
  constructor({ emvqr, draw, time, notify }) {
    this.emvqr = emvqr;
    this.time = time;
    this.notify = notify;
    this.schemes = emvqr.schemes();
    this.pictures = createPictures(byId('pictures'), '', draw, notify);
    byId('undo').addEventListener('click', () => this.undo());
    byId('results').addEventListener('chosen', (event) => this.#goTo(event.target.dataset.path));
    lightTogether(byId('results'), (path) => {
      if (this.#read) byId('bytes-note').textContent = describe(this.#read, path);
    });
  }

  /** All that there is to say about the code, for who wants it as JSON. */
  get answer() {
    return this.#read ?? this.#answer;
  }

  /**
   * Explains another text.
   * @param {string | Uint8Array} next
   * @param {boolean} typed whether it is in the field already
   * @returns {boolean} whether it is a text
   */
  explain(next, typed = false) {
    this.subject = typeof next === 'string' ? next : (decoded(next) ?? next);
    this.#past = [];
    if (!typed) this.#intoField(this.subject);
    this.refresh();
    return typeof this.subject === 'string';
  }

  /** Shows the text that is kept, all of it. */
  refresh() {
    const by = this.#options();
    const empty = this.subject.length === 0;
    this.#editing = false;
    byId('edited').hidden = this.#past.length === 0;
    byId('results').hidden = empty;
    byId('hidden-note').hidden = true;
    clearTimeout(this.#expiry);
    if (empty) {
      this.#read = this.#answer = undefined;
      showVerdict(byId('verdict'), undefined, { schemes: this.schemes, now: by.now });
      return;
    }
    this.#show(this.subject, by);
    this.#watchExpiry(by.now);
    if (!this.#read) return;
    showTree(byId('tree'), this.#read, {
      edit: ({ path }) => this.#startEditing(path),
      remove: (path) => this.#remove(path),
    });
  }

  /** The language has changed. */
  speak() {
    this.pictures.speak();
    this.refresh();
  }

  undo() {
    if (this.#past.length === 0) return;
    this.subject = this.#past.pop();
    this.#intoField(this.subject);
    this.refresh();
    byId(this.#past.length > 0 ? 'undo' : 'payload').focus();
  }

  /** A few words about a code, for a menu. @param {Uint8Array} bytes */
  label(bytes) {
    const verdict = this.emvqr.check(bytes, this.#options());
    if (verdict.failure) return say('verdict.none');
    const name = this.schemes.find((each) => each.id === verdict.scheme)?.name ?? verdict.scheme;
    return `${say(verdict.valid ? 'verdict.valid' : 'verdict.invalid')} · ${name}`;
  }

  #options() {
    return { now: this.time.now(), lenient: byId('lenient').checked };
  }

  /** Shows a text everywhere but in the tree, which an editor may stand in. */
  #show(text, by) {
    const answer = this.emvqr.check(text, by);
    const read = answer.failure ? undefined : this.emvqr.decode(text, by);
    [this.#answer, this.#read] = [answer, read];
    showVerdict(byId('verdict'), answer, { schemes: this.schemes, now: by.now });
    for (const id of ['summary-part', 'tree-part', 'beside', 'bytes-legend']) byId(id).hidden = !read;
    byId('results').classList.toggle('columns', read !== undefined);
    byId('hidden-note').hidden = typeof text !== 'string' || !(hides(read?.fields) || plainly(text) !== text);
    byId('bytes-note').textContent = read ? describe(read) : '';
    if (!read) {
      showFailure(byId('findings'), answer, text, () => this.#mendCrc(text));
      showPlain(byId('bytes'), text, answer.failure.offset);
      return;
    }
    showSummary(byId('summary'), read);
    showFindings(byId('findings'), answer, text);
    showBytes(byId('bytes'), read);
    this.pictures.show(read.payload, { name: find(read.fields, '59')?.value, lenient: by.lenient });
    showOrder(byId('order'), this.emvqr, text, { now: by.now, policy: byId('policy').value });
  }

  /** A code that expires while it is looked at is judged again at that moment. */
  #watchExpiry(now) {
    const left = Number(this.#read && find(this.#read.fields, '99.01')?.value) - now;
    if (!this.time.running() || !(left >= 0 && left < furthest)) return;
    this.#expiry = setTimeout(() => this.#editing || this.refresh(), left + 1000);
  }

  #intoField(text) {
    byId('payload').value = typeof text === 'string' ? text : (decoded(text) ?? '');
  }

  /** A text that was edited takes the place of the one before it. */
  #keep(next) {
    this.#past = [...this.#past.slice(-mostUndone), this.subject];
    this.subject = next;
    this.#intoField(next);
    this.refresh();
  }

  #edited(path, value) {
    return this.emvqr.edit(this.subject, { [path]: value }, { lenient: this.#options().lenient }).payload;
  }

  #goTo(path) {
    entryOf(byId('tree'), path)?.scrollIntoView({ block: 'nearest' });
    if (!this.#editing) this.#focusOn(path);
  }

  #focusOn(path) {
    const target = entryOf(byId('tree'), path)?.querySelector('button:not([disabled])');
    (target ?? byId('undo')).focus();
  }

  /** Ends what an editor began: the text that is kept is shown again. */
  #restore() {
    this.#intoField(this.subject);
    this.refresh();
  }

  #startEditing(path) {
    if (this.#editing) this.#restore();
    this.#editing = true;
    const field = find(this.#read.fields, path);
    const by = this.#options();
    const cancel = () => {
      this.#restore();
      this.#focusOn(path);
    };
    openEditor(entryOf(byId('tree'), path), field, this.#read.scheme, {
      cancel,
      preview: (value) => {
        const next = value === field.value ? this.subject : this.#edited(path, value);
        this.#intoField(next);
        this.#show(next, by);
      },
      save: (value) => {
        if (value === field.value) return cancel();
        this.#keep(this.#edited(path, value));
        return this.#focusOn(path);
      },
    });
  }

  #remove(path) {
    try {
      this.#keep(this.#edited(path, null));
      byId('undo').focus();
    } catch (error) {
      this.notify(error.message);
    }
  }

  /** Puts the right CRC in place of the one that does not fit: the last four characters. */
  #mendCrc(text) {
    const whole = typeof text === 'string' ? text : decoded(text);
    this.#keep(whole.slice(0, -4) + this.#answer.crc.computed);
    byId('undo').focus();
  }
}

// The view that explains a code: one text, judged, and every part of the page that shows the answer. An edit makes a new
// text and remembers the one before; what is only being typed into an editor is shown and not kept.
import { byId } from './dom.mjs';
import { describe, find, showBytes, showPlain } from './bytes.mjs';
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

/** Timers count no further than this. */
const furthest = 2 ** 31 - 1;

/**
 * @param {object} uses
 * @param {import('./npm/index.js').Emvqr} uses.emvqr
 * @param {any} uses.draw
 * @param {{now: () => number, running: () => boolean}} uses.time
 * @param {(message: string) => void} uses.notify
 */
export function createReader({ emvqr, draw, time, notify }) {
  const schemes = emvqr.schemes();
  const pictures = createPictures(byId('pictures'), '', draw, notify);
  const [payload, results] = [byId('payload'), byId('results')];
  let subject = '';
  let past = [];
  let read;
  let answer;
  let editing = false;
  let expiry = 0;

  const options = () => ({ now: time.now(), lenient: byId('lenient').checked });

  /** Shows a text everywhere but in the tree, which an editor may stand in. */
  function show(text, by) {
    answer = emvqr.check(text, by);
    read = answer.failure ? undefined : emvqr.decode(text, by);
    showVerdict(byId('verdict'), answer, { schemes, now: by.now });
    for (const id of ['summary-part', 'tree-part', 'beside', 'bytes-legend']) byId(id).hidden = read === undefined;
    if (read === undefined) {
      showFailure(byId('findings'), answer, text, () => mendCrc(text));
      showPlain(byId('bytes'), text, answer.failure.offset);
    } else {
      showSummary(byId('summary'), read);
      showFindings(byId('findings'), answer, text);
      showBytes(byId('bytes'), read);
      pictures.show(read.payload, { name: find(read.fields, '59')?.value, lenient: by.lenient });
      showOrder(byId('order'), emvqr, text, { now: by.now, policy: byId('policy').value });
    }
    byId('bytes-note').textContent = read ? describe(read) : '';
    results.classList.toggle('columns', read !== undefined);
    byId('hidden-note').hidden = typeof text !== 'string' || plainly(text) === text;
  }

  /** A code that expires while it is looked at is judged again at that moment. */
  function watchExpiry(now) {
    clearTimeout(expiry);
    const left = Number(read && find(read.fields, '99.01')?.value) - now;
    if (time.running() && left >= 0 && left < furthest) expiry = setTimeout(() => editing || refresh(), left + 1000);
  }

  /** Shows the text that is kept, all of it. */
  function refresh() {
    const by = options();
    editing = false;
    byId('edited').hidden = past.length === 0;
    results.hidden = subject.length === 0;
    byId('hidden-note').hidden = true;
    if (subject.length === 0) return showVerdict(byId('verdict'), undefined, { schemes, now: by.now });
    show(subject, by);
    watchExpiry(by.now);
    if (read) showTree(byId('tree'), read, { edit: startEditing, remove });
  }

  function textInField(text) {
    payload.value = typeof text === 'string' ? text : (decoded(text) ?? '');
  }

  /** A text that was edited takes the place of the one before it. */
  function keep(next) {
    past = [...past.slice(-mostUndone), subject];
    subject = next;
    textInField(subject);
    refresh();
  }

  function focusOn(path) {
    const entry = entryOf(byId('tree'), path);
    const target = entry?.querySelector('button:not([disabled])') ?? byId('undo');
    target.focus();
  }

  function startEditing({ path }) {
    if (editing) {
      textInField(subject);
      refresh();
    }
    const field = find(read.fields, path);
    editing = true;
    const by = options();
    const edited = (value) => emvqr.edit(subject, { [path]: value }, { lenient: by.lenient }).payload;
    openEditor(entryOf(byId('tree'), path), field, read.scheme, {
      preview(value) {
        const next = value === field.value ? subject : edited(value);
        textInField(next);
        show(next, by);
      },
      save(value) {
        if (value === field.value) return this.cancel();
        keep(edited(value));
        focusOn(path);
      },
      cancel() {
        textInField(subject);
        refresh();
        focusOn(path);
      },
    });
  }

  function remove(path) {
    try {
      keep(emvqr.edit(subject, { [path]: null }, { lenient: options().lenient }).payload);
      byId('undo').focus();
    } catch (error) {
      notify(error.message);
    }
  }

  /** Puts the right CRC in place of the one that does not fit: the last four characters. */
  function mendCrc(text) {
    const whole = typeof text === 'string' ? text : decoded(text);
    keep(whole.slice(0, -4) + answer.crc.computed);
    byId('undo').focus();
  }

  byId('undo').addEventListener('click', () => {
    if (past.length === 0) return;
    subject = past.at(-1);
    past = past.slice(0, -1);
    textInField(subject);
    refresh();
    (past.length > 0 ? byId('undo') : payload).focus();
  });

  results.addEventListener('chosen', (event) => {
    const { path } = event.target.dataset;
    entryOf(byId('tree'), path)?.scrollIntoView({ block: 'nearest' });
    if (!editing) focusOn(path);
  });
  lightTogether(results, (path) => {
    if (read) byId('bytes-note').textContent = describe(read, path);
  });

  return {
    refresh,
    /** Explains another text. @param {string | Uint8Array} next @param {boolean} typed whether it is in the field */
    explain(next, typed = false) {
      subject = typeof next === 'string' ? next : (decoded(next) ?? next);
      past = [];
      if (!typed) textInField(subject);
      refresh();
      return typeof subject === 'string';
    },
    speak() {
      pictures.speak();
      refresh();
    },
    subject: () => subject,
    answer: () => read ?? answer,
    editing: () => editing,
    /** A few words about a code, for a menu. @param {Uint8Array} bytes */
    label(bytes) {
      const verdict = emvqr.check(bytes, options());
      if (verdict.failure) return say('verdict.none');
      const name = schemes.find((each) => each.id === verdict.scheme)?.name ?? verdict.scheme;
      return `${say(verdict.valid ? 'verdict.valid' : 'verdict.invalid')} · ${name}`;
    },
  };
}

// Wires the page: loads the library and the drawings, and connects what a visitor does with what is shown.
import { loadDraw } from './draw.mjs';
import { load } from './emvqr/index.mjs';
import { scan } from './camera.mjs';
import { showChoices } from './choices.mjs';
import { byId, element, later } from './dom.mjs';
import { copy } from './download.mjs';
import { onLanguage, say, startLanguage } from './language.mjs';
import { createMaker } from './make.mjs';
import { keepOffline } from './offline.mjs';
import { readPicture } from './read_picture.mjs';
import { createReader } from './reader.mjs';
import { samples } from './samples.mjs';
import { judgeAsOf } from './time.mjs';

function notify(message) {
  const box = byId('notice');
  // The same words twice are told twice.
  box.textContent = '';
  setTimeout(() => (box.textContent = message), 30);
  clearTimeout(notify.timer);
  notify.timer = setTimeout(() => (box.textContent = ''), 8000);
}

/** Opens the view that the address names. */
function openView() {
  const make = location.hash === '#make';
  byId('read').hidden = make;
  byId('make').hidden = !make;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === (make ? '#make' : '#read')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** What becomes of a text from somewhere; the note, a key of the words, tells where it is from or what was done to it. */
function intake(reader) {
  const choices = byId('choices');
  let noted = '';
  const speak = () => (byId('source-note').textContent = noted && say(noted));
  const note = (key) => {
    noted = key;
    speak();
  };
  const closeChoices = () => {
    choices.hidden = true;
    choices.replaceChildren();
  };
  const explain = (text, key = '') => note(reader.explain(text) ? key : 'read.no_utf8');
  return {
    speak,
    explain(text, key) {
      closeChoices();
      explain(text, key);
    },
    /** No payload begins or ends with white space: what was typed or pasted is taken without it. */
    typed(text) {
      closeChoices();
      const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      reader.explain(trimmed, true);
      note(trimmed === text ? '' : 'read.trimmed');
    },
    found(found, canvas) {
      closeChoices();
      if (found.length === 0) return notify(say('read.no_code'));
      if (found.length > 1) {
        note('');
        return showChoices(choices, found, canvas, { label: reader.label, choose: (bytes) => explain(bytes) });
      }
      explain(found[0].bytes, found[0].part ? 'read.part' : 'read.from_picture');
      byId('verdict').scrollIntoView({ block: 'nearest' });
    },
  };
}

async function take(blob, into) {
  notify(say('read.reading'));
  try {
    const { found, canvas } = await readPicture(blob);
    notify('');
    into.found(found, canvas);
  } catch {
    notify(say('read.no_picture'));
  }
}

function imageIn(files) {
  return [...(files ?? [])].find((file) => file.type.startsWith('image/')) ?? files?.[0];
}

/** The ways a picture comes in: a file, a drop, the clipboard, the camera. */
function connectPictures(into) {
  const open = (blob) => {
    location.hash = '#read';
    return take(blob, into);
  };
  byId('picture').addEventListener('change', (event) => {
    const [file] = event.target.files;
    // The same file may be chosen again.
    if (file) open(file).finally(() => (event.target.value = ''));
  });
  document.addEventListener('paste', (event) => {
    const image = imageIn(event.clipboardData?.files);
    if (image === undefined) return;
    event.preventDefault();
    open(image);
  });
  for (const kind of ['dragenter', 'dragover']) {
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      byId('drop').classList.add('dropping');
    });
  }
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) byId('drop').classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    byId('drop').classList.remove('dropping');
    const image = imageIn(event.dataTransfer?.files);
    if (image === undefined) return;
    event.preventDefault();
    open(image);
  });
  byId('paste').addEventListener('click', () => pasteImage(open));
  byId('camera').addEventListener('click', async () => {
    const { found, canvas } = await scan();
    if (found.length > 0) into.found(found, canvas);
    else byId('camera').focus();
  });
}

async function pasteImage(open) {
  try {
    for (const item of await navigator.clipboard.read()) {
      const kind = item.types.find((type) => type.startsWith('image/'));
      if (kind) return open(await item.getType(kind));
    }
    notify(say('read.clipboard_empty'));
  } catch {
    notify(say('read.clipboard_refused'));
  }
}

/** The menu of samples, in the language of the page. */
function connectSamples(emvqr, into) {
  const menu = byId('sample');
  const choose = (id) => {
    const sample = samples.find((each) => each.id === id);
    if (sample) into.explain(sample.make(emvqr, Date.now()), `sample.${id}.about`);
  };
  menu.addEventListener('change', () => choose(menu.value));
  return {
    choose,
    speak() {
      const { value } = menu;
      const options = samples.map(({ id }) => element('option', { value: id }, say(`sample.${id}`)));
      menu.replaceChildren(element('option', { value: '' }, say('sample.choose')), ...options);
      menu.value = value;
    },
  };
}

function connectText(reader, into) {
  const payload = byId('payload');
  payload.addEventListener('input', later(() => {
    byId('sample').value = '';
    into.typed(payload.value);
  }, 120));
  // A sample gives way to what is pasted over it.
  payload.addEventListener('focus', () => byId('sample').value && payload.select());
  byId('clear').addEventListener('click', () => {
    byId('sample').value = '';
    into.explain('');
    payload.focus();
  });
  byId('copy-payload').addEventListener('click', () => {
    // The field may have changed line breaks; the text itself is what was read.
    const subject = reader.subject();
    copyText(typeof subject === 'string' ? subject : payload.value);
  });
  byId('copy-json').addEventListener('click', () => copyText(JSON.stringify(reader.answer(), null, 2)));
}

async function copyText(text) {
  try {
    await copy(text);
    notify(say('copy.done'));
  } catch {
    notify(say('copy.failed'));
  }
}

async function start() {
  const [emvqr, draw] = await Promise.all([load(), loadDraw()]);
  const refresh = () => reader.refresh();
  const time = judgeAsOf(byId('as-of'), byId('as-of-now'), refresh);
  const reader = createReader({ emvqr, draw, time, notify });
  const into = intake(reader);
  const sampleMenu = connectSamples(emvqr, into);
  const maker = createMaker({
    emvqr,
    draw,
    notify,
    explain(payload) {
      into.explain(payload, 'read.from_form');
      location.hash = '#read';
      byId('payload').focus();
    },
  });
  connectText(reader, into);
  connectPictures(into);
  byId('lenient').addEventListener('change', refresh);
  byId('policy').addEventListener('change', refresh);
  byId('version').textContent = emvqr.version;
  addEventListener('hashchange', openView);
  openView();
  for (const part of [sampleMenu, into, reader, maker]) onLanguage(part.speak);
  await startLanguage(byId('language'));
  byId('sample').value = samples[0].id;
  sampleMenu.choose(samples[0].id);
  document.documentElement.dataset.ready = 'true';
}

start().catch(() => {
  byId('verdict').textContent = say('failed');
});
keepOffline();

// Wires the page: loads the library and the drawings, and connects what a visitor does with what is shown.
import { loadDraw } from './draw.mjs';
import { load } from './npm/index.mjs';
import { byId, element, later } from './dom.mjs';
import { copy } from './download.mjs';
import { connectPictures, intake } from './intake.mjs';
import { onLanguage, say, startLanguage } from './language.mjs';
import { Maker } from './make.mjs';
import { keepOffline } from './offline.mjs';
import { Reader } from './reader.mjs';
import { samples } from './samples.mjs';
import { judgeAsOf } from './time.mjs';

let noticeTimer = 0;

function notify(message) {
  const box = byId('notice');
  // The same words twice are told twice.
  box.textContent = '';
  setTimeout(() => (box.textContent = message), 30);
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => (box.textContent = ''), 8000);
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
  payload.addEventListener(
    'input',
    later(() => {
      byId('sample').value = '';
      into.typed(payload.value);
    }, 120),
  );
  // A sample gives way to what is pasted over it.
  payload.addEventListener('focus', () => byId('sample').value && payload.select());
  byId('clear').addEventListener('click', () => {
    byId('sample').value = '';
    into.explain('');
    payload.focus();
  });
  byId('copy-payload').addEventListener('click', () => {
    // The field may have changed line breaks; the text itself is what was read.
    const { subject } = reader;
    copyText(typeof subject === 'string' ? subject : payload.value);
  });
  byId('copy-json').addEventListener('click', () => copyText(JSON.stringify(reader.answer, null, 2)));
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
  const reader = new Reader({ emvqr, draw, time, notify });
  const into = intake(reader);
  const sampleMenu = connectSamples(emvqr, into);
  const maker = new Maker({
    emvqr,
    draw,
    notify,
    copy: copyText,
    explain(payload) {
      into.explain(payload, 'read.from_form');
      location.hash = '#read';
      // The event about it comes later, and what is hidden takes no focus.
      openView();
      byId('payload').focus();
    },
  });
  connectText(reader, into);
  connectPictures(into, notify);
  byId('lenient').addEventListener('change', refresh);
  byId('policy').addEventListener('change', refresh);
  byId('version').textContent = emvqr.version;
  addEventListener('hashchange', openView);
  openView();
  for (const part of [sampleMenu, into, reader, maker]) onLanguage(() => part.speak());
  await startLanguage(byId('language'));
  byId('sample').value = samples[0].id;
  sampleMenu.choose(samples[0].id);
  document.documentElement.dataset.ready = 'true';
}

start().catch(() => {
  byId('verdict').textContent = say('failed');
});
keepOffline();

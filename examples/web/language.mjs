// The page's words in English and Khmer. Every text of the page has a key in i18n/en.mjs and i18n/km.mjs; what the
// library says (names of objects, sentences about rules) is English, and i18n/km_library.mjs has Khmer for the most
// common of it.
import english from './i18n/en.mjs';

/** @typedef {'en' | 'km'} Language */

const remembered = 'emvqr-language';
const listeners = [];
let words = english;
let library = null;

/** @type {Language} */
export let language = 'en';

/**
 * The words for a key, with {members} replaced. A key that is missing is a fault of ours and shows as itself.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const text = words[key] ?? english[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Calls back each time the language has changed. @param {() => void} listener */
export function onLanguage(listener) {
  listeners.push(listener);
}

/**
 * What an object is called: in Khmer where we have it, else as the library says it.
 * @param {string} path
 * @param {string | undefined} name the library's, in English
 * @param {string | undefined} scheme the scheme the payload is judged by
 * @returns {{text: string, lang: Language}}
 */
export function objectName(path, name, scheme) {
  const own = scheme?.startsWith('khqr-') ? library?.khqr[path] : undefined;
  // A template that belongs to a scheme has names of its own, which EMVCo's would belie.
  const common = /^(2[6-9]|[345]\d|[89]\d)\./.test(path) || Number(path) > 79 ? undefined : library?.objects[path];
  const text = own ?? common;
  return text === undefined ? { text: name ?? '', lang: 'en' } : { text, lang: 'km' };
}

/** A rule or a failure code in Khmer, where we have it. @param {string} key */
export function ruleInWords(key) {
  return library?.rules[key];
}

/** Puts the words into the elements that name a key: data-say for text, data-say-label for aria-label. */
function speak(root) {
  for (const each of root.querySelectorAll('[data-say]')) each.textContent = say(each.dataset.say);
  for (const each of root.querySelectorAll('[data-say-label]')) {
    each.setAttribute('aria-label', say(each.dataset.sayLabel));
  }
}

function keep(choice) {
  try {
    localStorage.setItem(remembered, choice);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

function kept() {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

/** Changes the language. @param {Language} choice */
export async function setLanguage(choice) {
  if (choice === 'km') {
    const [page, said] = await Promise.all([import('./i18n/km.mjs'), import('./i18n/km_library.mjs')]);
    words = page.default;
    library = said.default;
  } else {
    words = english;
    library = null;
  }
  language = choice;
  document.documentElement.lang = choice;
  document.title = say('title');
  speak(document);
  for (const listener of listeners) listener();
}

/** Takes ?lang= first, then what was chosen before, then what the browser asks for. */
export async function startLanguage(select) {
  const asked = new URLSearchParams(location.search).get('lang') ?? kept() ?? navigator.language.slice(0, 2);
  select.addEventListener('change', () => {
    keep(select.value);
    return setLanguage(select.value);
  });
  const choice = asked === 'km' ? 'km' : 'en';
  select.value = choice;
  await setLanguage(choice);
}

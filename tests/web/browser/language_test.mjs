// The page in English and in Khmer: every word is there in both, and the choice stays.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { emvqr, khmer, sale } from './native.mjs';
import { explain, pageTest, saysSoon, siteFolder, startBrowser, started, textOf } from './page.mjs';

const from = async (file) => (await import(pathToFileURL(join(siteFolder, file)))).default;
const [en, km, library] = [await from('i18n/en.mjs'), await from('i18n/km.mjs'), await from('i18n/km_library.mjs')];

test('both languages have the same words, with the same places in them', () => {
  assert.deepEqual(Object.keys(km).sort(), Object.keys(en).sort());
  const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(en)) {
    assert.deepEqual(places(km[key]), places(text), key);
    assert.ok(km[key].trim() !== '' && text.trim() !== '', key);
  }
  const untranslated = Object.keys(en).filter((key) => km[key] === en[key]);
  assert.deepEqual(untranslated, ['summary.crc'], 'the same word in both languages');
});

test('every key that the page asks for is there, and none that it does not', () => {
  const files = readdirSync(siteFolder).filter((name) => /^(?!sw|site_files).*\.(mjs|html)$/.test(name));
  const text = files.map((name) => readFileSync(join(siteFolder, name), 'utf8')).join('\n');
  const asked = [...text.matchAll(/(?:\bsay\(|data-say(?:-label)?="|'data-say': )'?([a-z_]+(?:\.[\w.]+)?)['"]/g)].map(([, key]) => key);
  assert.ok(asked.length > 60, `${asked.length} keys`);
  assert.deepEqual(asked.filter((key) => !(key in en)), []);
  // Keys that are put together begin with what stands in the source.
  const beginnings = [...text.matchAll(/`([a-z]+\.)(?:\w+_)?\$\{/g)].map(([, beginning]) => beginning);
  const literal = new Set([...text.matchAll(/['"]([a-z_]+(?:\.[\w.]+)?)['"]/g)].map(([, key]) => key));
  const idle = Object.keys(en).filter((key) => !literal.has(key) && !beginnings.some((each) => key.startsWith(each)));
  assert.deepEqual(idle, []);
});

test('the Khmer of rules and failures is of rules and failures that there are', () => {
  const rules = new Set(JSON.parse(emvqr('rules', '--json')).map(({ rule }) => rule));
  assert.deepEqual(Object.keys(library.rules).filter((key) => /^[A-Z]/.test(key) && !rules.has(key)), []);
});

/** Texts of the page that are a key and not words, or hold a place that nothing was put in. */
const rawKeys = (page, keys) =>
  page.evaluate((keys) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    const dotted = new Set(keys.filter((key) => key.includes('.')));
    while (walker.nextNode()) {
      const text = walker.currentNode.data.trim();
      if (dotted.has(text) || /\{\w+\}/.test(text)) found.push(text);
    }
    const named = [...document.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'));
    return [...found, ...named.filter((each) => dotted.has(each) || each === '')];
  }, keys);

pageTest('the menu changes every word, and the choice is remembered', async (page) => {
  await explain(page, khmer());
  const english = await page.locator('[data-say]').allInnerTexts();
  await page.selectOption('#language', 'km');
  await saysSoon(page, 'h1', km.heading);
  assert.equal(await page.getAttribute('html', 'lang'), 'km');
  assert.equal(await page.title(), km.title);
  await saysSoon(page, '#verdict', km['verdict.valid']);
  assert.equal(await textOf(page, '#tree li[data-path="54"] .name'), library.objects[54]);
  assert.equal(await textOf(page, '#tree li[data-path="30.00"] .name'), library.khqr['30.00']);
  assert.equal(await textOf(page, '#findings'), km['findings.none']);
  const keys = await page.locator('[data-say]').evaluateAll((all) => all.map((each) => [each.dataset.say, each.textContent]));
  assert.deepEqual(keys.filter(([key, text]) => text !== km[key]), []);
  assert.ok(english.some((text) => text === en['read.camera']));
  assert.deepEqual(await rawKeys(page, Object.keys(en)), []);

  await page.reload();
  await started(page);
  assert.equal(await textOf(page, 'h1'), km.heading);
  assert.equal(await page.inputValue('#language'), 'km');
  await page.click('nav a[href="#make"]');
  await page.fill('[name=account]', 'x');
  await page.locator('[name=account]').blur();
  await saysSoon(page, '[data-problem=account]', library.rules['KHQR-2902']);
  assert.deepEqual(await rawKeys(page, Object.keys(en)), []);
  await page.selectOption('#language', 'en');
  await saysSoon(page, 'h1', en.heading);
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
});

pageTest('a failure and findings are told in Khmer, with the library\'s words', async (page) => {
  assert.equal(await textOf(page, 'h1'), km.heading, 'the address asks for it');
  await explain(page, `${sale().slice(0, -4)}0000`);
  await saysSoon(page, '#failure .message', library.rules.crc_mismatch);
  assert.equal(await page.locator('#failure [lang=en]').count() > 0, true);
  await explain(page, emvqr('edit', sale(), '54=1.555', '--force'));
  await saysSoon(page, '#findings li[data-rule="KHQR-5402"] .message', library.rules['KHQR-5402']);
  await page.click('#tree li[data-path="54"] [data-do=edit]');
  assert.deepEqual(await rawKeys(page, Object.keys(en)), []);
}, { where: '?lang=km' });

test('a browser that asks for Khmer gets it', async () => {
  const browser = await startBrowser({ settings: { locale: 'km-KH' } });
  try {
    const page = await browser.open();
    assert.equal(await page.getAttribute('html', 'lang'), 'km');
    await page.selectOption('#sample', 'warnings');
    assert.deepEqual(await rawKeys(page, Object.keys(en)), []);
    await page.evaluate(() => document.querySelector('h1').append('read.title'));
    assert.deepEqual(await rawKeys(page, Object.keys(en)), ['read.title'], 'a key that shows is seen');
    assert.deepEqual(browser.problems, []);
  } finally {
    await browser.close();
  }
});

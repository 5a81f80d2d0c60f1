// Codes by somebody who means harm: nothing of a code is ever run or becomes a part of the page, and what hides is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emvqr, person, pngOf, pngOfBytes } from './native.mjs';
import { changedSite, explain, pageTest, saysSoon, startBrowser, textOf } from './page.mjs';

const markup = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror=window.pwned=1>',
  '"><svg onload=window.pwned=1>',
  "'><iframe srcdoc='<script>top.pwned=1</script>'>",
  '<a href="javascript:window.pwned=1">x</a>',
  'javascript:window.pwned=1//',
  '</textarea><script>window.pwned=1</script>',
  '<style>*{display:none}</style>',
  '${window.pwned=1}{{window.pwned=1}}',
  '<base href=//elsewhere.invalid>',
];

/** A person's code with a name that no program would make. */
const named = (name) => emvqr('edit', person(), `59=${name}`, '--force');

/** What is in the document that our own page never has there, and whether anything ran. */
const harm = (page) =>
  page.evaluate(() => {
    const strange = 'script:not([src="app.mjs"]), style, iframe, object, embed, base, form:not(#make-form), svg, math, [srcdoc], [style]';
    const found = [...document.querySelectorAll(strange)].map((each) => each.outerHTML);
    const handlers = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes]).filter(({ name }) => name.startsWith('on'));
    const links = [...document.querySelectorAll('a')].map((each) => each.getAttribute('href')).filter((each) => !/^#\w+$/.test(each));
    const images = [...document.images].map((each) => each.src).filter((each) => each && !each.startsWith('blob:'));
    return { pwned: window.pwned, found, handlers: handlers.map(({ name }) => name), links, images };
  });

const harmless = { pwned: undefined, found: [], handlers: [], links: [], images: [] };

/** Explains a code with a hostile name in every language and view, edits it, and looks for harm. */
async function sufferName(page, name) {
  await explain(page, named(name));
  await page.locator('#qr').evaluate((image) => image.decode());
  assert.equal(await textOf(page, '#tree li[data-path="59"] .value'), name);
  assert.ok((await textOf(page, '#bytes')).includes(name));
  assert.deepEqual(await harm(page), harmless, name);
  await page.locator('#tree li[data-path="59"] [data-do=edit]').evaluate((button) => button.click());
  assert.equal(await page.inputValue('[name=value]'), name);
  assert.deepEqual(await harm(page), harmless, name);
  await page.keyboard.press('Escape');
}

pageTest('a name that is written like a page is a name and no more', async (page) => {
  for (const name of markup) await sufferName(page, name);
});

pageTest('nor is it more where it stands in each object, in a picture, a failure and a form', async (page) => {
  const [name, short] = [markup[1], '<b id=x onclick=pwned=1>'];
  const base = person('--bill', 'x', '--language', 'km', '--name-alt', 'x', '--city-alt', 'x', '--bank', 'x');
  const leaves = (fields) => fields.flatMap((each) => (each.fields ? leaves(each.fields) : [each.path]));
  const paths = leaves(JSON.parse(emvqr('decode', '--json', base)).fields).slice(1, -1);
  const changes = [...paths, '26.00', '80.00', '85'].map((path) => `${path}=${short}`);
  await explain(page, emvqr('edit', base, ...changes, '--force'));
  assert.equal(await page.locator('#tree .value', { hasText: short }).count(), changes.length);
  assert.deepEqual(await harm(page), harmless);
  for (const text of [...markup, `0002${name}`, `000201${'59'}${name.length}${name}6304FFFF`]) {
    await explain(page, text);
    assert.deepEqual(await harm(page), harmless, text);
  }
  await page.click('#clear');
  await page.setInputFiles('#picture', pngOf(named(name)));
  await page.waitForSelector('#verdict:not([data-verdict=empty])');
  assert.deepEqual(await harm(page), harmless);
  await page.setInputFiles('#picture', pngOfBytes(markup[0]));
  await page.waitForSelector('#verdict[data-verdict=none]');
  assert.deepEqual(await harm(page), harmless);
  await page.click('nav a[href="#make"]');
  for (const field of await page.locator('#make-form input:not([type=radio]):not([type=datetime-local]):visible').all()) {
    await field.fill(name);
    await field.blur();
  }
  await page.locator('[data-problem=account] p').first().waitFor();
  assert.deepEqual(await harm(page), harmless);
});

const hiding = {
  'Dara\u202ekoS': 'Dara\\u{202E}koS',
  'Da\u2066ra\u2069': 'Da\\u{2066}ra\\u{2069}',
  'Da\u200bra': 'Da\\u{200B}ra',
  'Da\u00adra\ufeff': 'Da\\u{00AD}ra\\u{FEFF}',
  'Da\u0007ra\u001b[2J': 'Da\\x07ra\\x1b[2J',
  'Da\u{e0041}ra': 'Da\\u{E0041}ra',
  'Da\u2028ra': 'Da\\u{2028}ra',
  'Da\u00a0ra': 'Da\\u{00A0}ra',
};

pageTest('characters that hide or turn the writing are written out, wherever a text is shown', async (page) => {
  for (const [name, shown] of Object.entries(hiding)) {
    await explain(page, named(name));
    assert.equal(await textOf(page, '#tree li[data-path="59"] .value'), shown);
    assert.equal(await textOf(page, '[data-fact=name]'), shown);
    assert.equal(await textOf(page, '#bytes [data-path="59"] .content'), shown);
    assert.ok(await page.locator('#hidden-note').isVisible(), 'the field is not to be trusted');
    const leaked = await page.evaluate((hidden) => {
      const text = document.querySelector('main').innerText;
      return [...hidden].filter((each) => text.includes(each)).map((each) => each.codePointAt(0).toString(16));
    }, [...name].filter((each) => !/[ -~\u200b\u00a0]/.test(each)).join(''));
    assert.deepEqual(leaked, [], 'nowhere as it is');
  }
});

pageTest('texts without end or sense are answered', async (page) => {
  const start = person().slice(0, 12);
  const texts = ['x'.repeat(40_000), `${start}${'<b>'.repeat(14_000)}`, '\u0000\u0001\u0002', '5999'.repeat(9_000), '០១២'.repeat(12_000)];
  for (const text of texts) {
    assert.equal(await explain(page, text), 'none', text.slice(0, 20));
    assert.deepEqual(await harm(page), harmless);
  }
  for (const half of [`${start}\ud83d`, `\udc00${person()}`, named('Da\ufffd')]) {
    await explain(page, half);
  }
  const long = named('x'.repeat(99));
  await explain(page, long);
  assert.equal(await textOf(page, '#tree li[data-path="59"] .value'), 'x'.repeat(99));
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), 'and break no line');
});

/** A site that trusts the texts of codes, and one without the policy that would still hold it back. */
const trusting = { 'dom.mjs': ["made.append(child)", "typeof child === 'string' ? (made.innerHTML += child) : made.append(child)"] };

test('a page that trusts a name fails these tests', async () => {
  const browser = await startBrowser({ folder: changedSite(trusting) });
  try {
    const page = await browser.open();
    await assert.rejects(sufferName(page, '<img src=x onerror=window.pwned=1>'));
    await page.waitForFunction(() => document.images.length > 2);
    assert.notDeepEqual(await harm(page), harmless);
    assert.equal((await harm(page)).pwned, undefined, 'though the policy lets nothing run');
    assert.ok(browser.problems.some((each) => each.includes('Content-Security-Policy: script-src-attr')), String(browser.problems));
  } finally {
    await browser.close();
  }
});

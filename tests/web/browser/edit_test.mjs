// Changing a code, object by object: it becomes what the command line makes of it, and every change can be taken back.
import assert from 'node:assert/strict';
import { emvqr, khmer, sale } from './native.mjs';
import { explain, pageTest, textOf } from './page.mjs';

const entry = (path) => `#tree li[data-path="${path}"]`;
const row = (path) => `${entry(path)} > .row`;
const payloadNow = (page) => page.inputValue('#payload');

/** What the page draws and finds now. */
const state = (page) =>
  page.evaluate(async () => ({
    svg: await document.querySelector('#qr').decode().then(() => document.querySelector('#qr').src),
    crc: document.querySelector('[data-fact=crc] code').textContent,
    rules: [...document.querySelectorAll('#findings li')].map((each) => each.dataset.rule),
  }));

async function edit(page, path, value) {
  await page.click(`${row(path)} [data-do=edit]`);
  await page.fill(`${row(path)} [name=value]`, value);
}

pageTest('a value that is edited changes the code as it is typed, and is kept', async (page) => {
  const payload = khmer();
  await explain(page, payload);
  const before = await state(page);
  for (const [path, value] of [['54', '7500'], ['30.02', 'Another Bank'], ['64.01', 'ហាងកាហ្វេ'], ['62', '']].slice(0, 3)) {
    const wanted = emvqr('edit', await payloadNow(page), `${path}=${value}`);
    await edit(page, path, value);
    assert.equal(await payloadNow(page), wanted, 'shown while it is typed');
    assert.equal((await state(page)).crc, wanted.slice(-4));
    await page.click(`${row(path)} [data-do=save]`);
    assert.equal(await payloadNow(page), wanted);
    assert.equal(await textOf(page, `${row(path)} .value`), value);
  }
  assert.notEqual((await state(page)).svg, before.svg);
  for (let undone = 0; undone < 3; ++undone) await page.click('#undo');
  assert.equal(await payloadNow(page), payload);
  assert.ok(!(await page.locator('#undo').isVisible()));
  assert.equal((await state(page)).crc, before.crc);
});

pageTest('an edit that breaks a rule is judged as the command line judges it', async (page) => {
  const payload = sale();
  await explain(page, payload);
  await edit(page, '54', '1.555');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#verdict[data-verdict=invalid]');
  const wanted = emvqr('edit', payload, '54=1.555', '--force');
  assert.equal(await payloadNow(page), wanted);
  const native = JSON.parse(emvqr('decode', '--json', wanted));
  const rank = { error: 0, warning: 1, info: 2 };
  native.findings.sort((one, other) => rank[one.severity] - rank[other.severity]);
  assert.deepEqual((await state(page)).rules, native.findings.map(({ rule }) => rule));
});

pageTest('an edit that is left, or that cannot be, changes nothing', async (page) => {
  const payload = sale();
  await explain(page, payload);
  await edit(page, '59', 'Somebody else');
  assert.notEqual(await payloadNow(page), payload);
  await page.keyboard.press('Escape');
  assert.equal(await payloadNow(page), payload);
  await edit(page, '59', 'x'.repeat(100));
  await page.locator(`${row('59')} .problem`).filter({ hasText: /./ }).waitFor();
  assert.equal(await page.getAttribute(`${row('59')} [name=value]`, 'aria-invalid'), 'true');
  await page.click(`${row('59')} [data-do=save]`);
  assert.ok(await page.locator(`${row('59')} [name=value]`).isVisible(), 'it is not kept');
  await page.click(`${row('59')} [data-do=cancel]`);
  assert.equal(await payloadNow(page), payload);
  assert.equal(await textOf(page, `${row('59')} .value`), 'Angkor Cafe');
});

pageTest('an object that is removed is gone, and comes back', async (page) => {
  const payload = khmer();
  await explain(page, payload);
  for (const path of ['64.02', '99', '58']) {
    await page.click(`${row(path)} [data-do=remove]`);
    await page.waitForSelector(entry(path), { state: 'detached' });
  }
  assert.equal(await payloadNow(page), emvqr('edit', payload, '--unset', '64.02', '--unset', '99', '--unset', '58', '--force'));
  await page.click('#undo');
  await page.waitForSelector(entry('58'));
});

pageTest('what cannot be edited says why', async (page) => {
  await explain(page, sale());
  for (const path of ['00', '63']) {
    assert.ok(await page.locator(`${row(path)} [data-do=edit]`).isDisabled());
    assert.equal(await page.locator(`${row(path)} [data-do=remove]`).count(), 0);
    assert.ok((await textOf(page, `#fixed-${path}`)).length > 5);
  }
});

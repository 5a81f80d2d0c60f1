// The page by the keyboard alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { emvqr, emvqrFile, sale } from './native.mjs';
import { pageTest, textOf } from './page.mjs';

/** What has the focus: its id, or what it does, and whether it can be seen. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const { width, height } = element.getBoundingClientRect();
    // In a field for a time the browser itself marks the part that is written in.
    const ring = element.type === 'datetime-local' || getComputedStyle(element).outlineStyle !== 'none';
    const path = element.closest('[data-path]')?.dataset.path;
    const stop = element.classList.contains('stop') ? 'stop' : undefined;
    const does = stop ?? element.dataset.do ?? element.dataset.save ?? element.name ?? element.getAttribute('href') ?? element.tagName;
    return { id: element.id || [path, does].filter(Boolean).join(' '), seen: width > 1 && height > 1, ring };
  });

/** Presses a key until something has the focus; every stop on the way can be seen and has a ring. */
async function go(page, id, key = 'Tab') {
  const passed = [];
  for (let pressed = 0; pressed < 120; ++pressed) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (at.id === 'BODY') break;
    assert.ok(at.seen && at.ring, `${at.id || 'something'} shows that it has the focus`);
    if (at.id === id) return;
    passed.push(at.id);
  }
  assert.fail(`${key} does not come to ${id}, but to ${passed.slice(0, 40)}`);
}

pageTest('from the top to an answer, through it, to an edit and a file', async (page) => {
  const payload = sale();
  await page.evaluate((text) => navigator.clipboard.writeText(text), payload);
  await page.keyboard.press('Tab');
  assert.equal(await textOf(page, ':focus'), 'Skip to the content');
  await page.keyboard.press('Enter');
  await go(page, 'payload');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await page.waitForFunction((text) => document.querySelector('#bytes').textContent === text, payload);
  assert.match(await textOf(page, '#verdict-told'), /Valid/);
  assert.equal(await page.getAttribute('#verdict-told', 'role'), 'status', 'it is read out');

  await go(page, '00 stop');
  for (const path of ['01', '30', '30.00']) {
    await page.keyboard.press('ArrowRight');
    assert.equal((await focused(page)).id, `${path} stop`);
  }
  await page.keyboard.press('End');
  assert.equal((await focused(page)).id, '63 stop');
  await page.keyboard.press('Home');
  for (const path of ['01', '30', '30.00']) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).id, '30.00 edit', 'from a byte to its object');

  await go(page, '59 edit');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).id, '59 value');
  await page.keyboard.type('Other Cafe');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).id, '59 edit', 'back where it was');
  const edited = emvqr('edit', payload, '59=Other Cafe');
  assert.equal(await page.inputValue('#payload'), edited);

  await go(page, 'qr-svg');
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await (await waiting).path();
  assert.equal(readFileSync(file, 'utf8'), String(emvqrFile('svg', ['draw', edited])));
  await go(page, 'undo', 'Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue('#payload'), payload);
  assert.notEqual((await focused(page)).id, 'BODY', 'the focus is not lost');
});

pageTest('the other view, its form and the code it makes', async (page) => {
  for (let stop = 0; stop < 3; ++stop) await page.keyboard.press('Tab');
  assert.equal(await textOf(page, ':focus'), 'Make a KHQR');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#make:not([hidden])');
  await go(page, 'type');
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.isChecked('[name=type][value=individual]'));
  await go(page, 'make-account');
  await page.keyboard.type('dara@abaa');
  await go(page, 'make-name');
  await page.keyboard.type('Dara Sok');
  await go(page, 'explain');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#read:not([hidden]) #verdict[data-verdict=valid]');
  assert.equal((await focused(page)).id, 'payload');
});

// What is saved: drawings that are the command line's to the byte, and pictures that can be read again.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emvqr, emvqrFile, khmer, person, sale } from './native.mjs';
import { explain, pageTest, saysSoon, temporaryFolder } from './page.mjs';

/** The name and bytes of the file that a button saves. */
async function saved(page, button) {
  const waiting = page.waitForEvent('download');
  await page.click(button);
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What the program reads in a picture. */
function readIn(bytes) {
  const file = join(temporaryFolder(), 'saved.png');
  writeFileSync(file, bytes);
  return JSON.parse(emvqr('decode', '--json', file)).payload;
}

/** The width and height of a PNG. */
const sizeOf = (bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

for (const [what, payload] of [['a sale', sale()], ['a person', person()], ['a name in Khmer', khmer()]])
  pageTest(`the four files of ${what}`, async (page) => {
    await explain(page, payload);
    const code = await saved(page, '#read [data-save=qr-svg]');
    assert.equal(code.name, 'qr.svg');
    assert.equal(String(code.bytes), String(emvqrFile('svg', ['draw', payload])));
    const card = await saved(page, '#read [data-save=card-svg]');
    assert.equal(card.name, 'khqr-card.svg');
    assert.equal(String(card.bytes), String(emvqrFile('svg', ['card', payload])));

    const codePng = await saved(page, '#read [data-save=qr-png]');
    assert.equal(codePng.name, 'qr.png');
    assert.equal(readIn(codePng.bytes), payload);
    const cardPng = await saved(page, '#read [data-save=card-png]');
    assert.equal(cardPng.name, 'khqr-card.png');
    assert.deepEqual(sizeOf(cardPng.bytes), [1200, 1740]);
    assert.equal(readIn(cardPng.bytes), payload);
  });

pageTest('what the form made is saved the same way', async (page) => {
  await page.check('[name=type][value=individual]');
  await page.fill('[name=account]', 'dara@abaa');
  await page.fill('[name=name]', 'Dara Sok');
  await saysSoon(page, '#make-payload', person());
  assert.equal(String((await saved(page, '#make [data-save=qr-svg]')).bytes), String(emvqrFile('svg', ['draw', person()])));
  assert.equal(readIn((await saved(page, '#make [data-save=card-png]')).bytes), person());
}, { where: '#make' });

pageTest('what has no card has a code to save and no card', async (page) => {
  await page.selectOption('#sample', 'vietqr');
  await saysSoon(page, '#pictures', 'There is no card');
  assert.ok(await page.locator('#read [data-save=card-svg]').isDisabled());
  const payload = await page.inputValue('#payload');
  assert.equal(readIn((await saved(page, '#read [data-save=qr-png]')).bytes), payload);
});

pageTest('the payload and the answer are copied', async (page) => {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await explain(page, khmer());
  await page.click('#copy-payload');
  await saysSoon(page, '#notice', 'Copied.');
  assert.equal(await clipboard(), khmer());
  await page.click('#copy-json');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('{'));
  const { payload, valid, crc } = JSON.parse(await clipboard());
  assert.deepEqual([payload, valid, crc.ok], [khmer(), true, true]);
});

// Codes out of pictures, however a picture comes in.
import assert from 'node:assert/strict';
import { emvqrFile, khmer, person, pngOf, pngOfBytes, sale } from './native.mjs';
import { pageTest, saysSoon, textOf } from './page.mjs';

const subject = (page) => page.inputValue('#payload');

/** Chooses a file, and waits for what the page says it did with it. */
async function choose(page, file, note = 'Read from the picture.') {
  await page.click('#clear');
  await page.setInputFiles('#picture', file);
  await saysSoon(page, '#source-note', note);
}

/** A picture in the page's own memory, as a drop or the clipboard holds one. */
const inPage = (page, { buffer, name, mimeType }) =>
  page.evaluateHandle(
    ([base64, name, type]) => new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name, { type }),
    [buffer.toString('base64'), name, mimeType],
  );

pageTest('a picture that is chosen is read, inverted and in Khmer too, and the same again', async (page) => {
  const payload = khmer();
  await choose(page, pngOf(payload));
  assert.equal(await subject(page), payload);
  assert.equal(await page.getAttribute('#verdict', 'data-verdict'), 'valid');
  assert.equal(await textOf(page, '#tree li[data-path="64.01"] .value'), 'កាហ្វេអង្គរ');
  const others = [['--inverted'], ['--level', 'H'], ['--eci'], ['--segments', 'smallest'], []];
  for (const options of others) {
    await choose(page, pngOf(payload, ...options));
    assert.equal(await subject(page), payload, options.join(' '));
  }
  await choose(page, { name: 'code.svg', mimeType: 'image/svg+xml', buffer: emvqrFile('svg', ['draw', payload]) });
  assert.equal(await subject(page), payload, 'a drawing');
});

pageTest('a picture that is dropped is read, from the other view as well', async (page) => {
  const payload = sale();
  await page.click('nav a[href="#make"]');
  const file = await inPage(page, pngOf(payload));
  const dataTransfer = await page.evaluateHandle((file) => {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    return transfer;
  }, file);
  await page.dispatchEvent('#make', 'dragenter', { dataTransfer });
  assert.ok(await page.evaluate(() => document.querySelector('#drop').classList.contains('dropping')));
  await page.dispatchEvent('#make', 'drop', { dataTransfer });
  await saysSoon(page, '#source-note', 'Read from the picture.');
  assert.equal(await subject(page), payload);
  assert.ok(await page.locator('#read').isVisible());
  assert.ok(!(await page.evaluate(() => document.querySelector('#drop').classList.contains('dropping'))));
});

pageTest('a picture on the clipboard is read by keys and by the button', async (page) => {
  for (const [payload, paste] of [
    [sale(), () => page.keyboard.press('Control+V')],
    [person(), () => page.click('#paste')],
  ]) {
    const file = await inPage(page, pngOf(payload));
    await page.click('#clear');
    await page.evaluate((file) => navigator.clipboard.write([new ClipboardItem({ 'image/png': file })]), file);
    await paste();
    await saysSoon(page, '#source-note', 'Read from the picture.');
    assert.equal(await subject(page), payload);
  }
  await page.evaluate(() => navigator.clipboard.writeText('words'));
  await page.click('#paste');
  await saysSoon(page, '#notice', 'There is no picture on the clipboard.');
});

pageTest('a picture without a code, and what is no picture, are told, and what was there stays', async (page) => {
  const before = await subject(page);
  const empty = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
    canvas.getContext('2d').fillText('no code', 50, 50);
    return canvas.toDataURL().split(',')[1];
  });
  await page.setInputFiles('#picture', { name: 'x.png', mimeType: 'image/png', buffer: Buffer.from(empty, 'base64') });
  await saysSoon(page, '#notice', 'There is no QR code in this picture.');
  await page.setInputFiles('#picture', { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
  await saysSoon(page, '#notice', 'This file cannot be read as a picture.');
  await page.setInputFiles('#picture', { name: 'x.png', mimeType: 'image/png', buffer: pngOf(sale()).buffer.subarray(0, 20) });
  await saysSoon(page, '#notice', 'This file cannot be read as a picture.');
  assert.equal(await subject(page), before);
});

/** Two pictures side by side, as one. */
async function stitched(page, left, right) {
  const files = [await inPage(page, left), await inPage(page, right)];
  const base64 = await page.evaluate(async ([one, other]) => {
    const pictures = [await createImageBitmap(one), await createImageBitmap(other)];
    const canvas = document.createElement('canvas');
    canvas.width = pictures[0].width + pictures[1].width;
    canvas.height = Math.max(pictures[0].height, pictures[1].height);
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(pictures[0], 0, 0);
    pen.drawImage(pictures[1], pictures[0].width, 0);
    return canvas.toDataURL().split(',')[1];
  }, files);
  return { name: 'two.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
}

pageTest('of two codes in a picture the visitor chooses one, then the other', async (page) => {
  const payloads = [sale(), person()];
  const two = await stitched(page, pngOf(payloads[0]), pngOf(payloads[1]));
  await page.setInputFiles('#picture', two);
  await saysSoon(page, '#choices', 'There are 2 codes in this picture.');
  assert.deepEqual(
    await page.locator('#choices button span').allInnerTexts(),
    ['Valid · KHQR merchant (Bakong)', 'Valid · KHQR individual (Bakong)'],
  );
  for (const index of [1, 0]) {
    await page.click(`[data-choice="${index}"]`);
    await page.waitForSelector(`[data-choice="${index}"][aria-pressed=true]`);
    assert.equal(await subject(page), payloads[index]);
    assert.equal(await page.locator('[aria-pressed=true]').count(), 1);
  }
  await page.fill('#payload', payloads[0]);
  await page.waitForSelector('#choices', { state: 'hidden' });
});

pageTest('the bytes of a code that are no UTF-8 are shown as they are', async (page) => {
  await choose(page, pngOfBytes(Buffer.from([0x30, 0x30, 0x30, 0x32, 0xff, 0xe1, 0x3c])), 'no UTF-8');
  assert.equal(await page.getAttribute('#verdict', 'data-code'), 'invalid_utf8');
  assert.equal(await textOf(page, '#bytes'), '0002\\xFF\\xE1<');
  assert.equal(await subject(page), '');
});

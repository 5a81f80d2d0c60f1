// The camera: Chromium shows the page a film of our own in its place.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { person } from './native.mjs';
import { browserTest, pageTest, saysSoon, siteFolder, temporaryFolder } from './page.mjs';

const [width, height] = [640, 480];

/** A film of one still picture: black and white, whose colours lie in the middle. */
function film(light) {
  const grey = Buffer.alloc(width * height);
  for (let at = 0; at < grey.length; ++at) grey[at] = light(at % width, Math.floor(at / width)) ? 235 : 16;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, 128)]);
  const file = join(temporaryFolder(), 'camera.y4m');
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame]));
  return file;
}

/** A code in the middle of the film. */
async function filmOf(payload) {
  const { loadDraw } = await import(pathToFileURL(join(siteFolder, 'draw.mjs')));
  const { side, dark } = (await loadDraw()).symbol(payload);
  const module = Math.floor((height - 40) / (side + 8));
  const place = (at, size) => Math.floor((at - (size - side * module) / 2) / module);
  return film((x, y) => !dark(place(x, width), place(y, height)));
}

const camera = (file) => ({
  args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
});

const payload = person();
const code = await filmOf(payload);

browserTest('a code before the camera is read, and the camera goes off', () => camera(code), async (browser) => {
  const page = await browser.open();
  await page.click('#camera');
  await saysSoon(page, '#source-note', 'Read from the picture.');
  assert.equal(await page.inputValue('#payload'), payload);
  await page.waitForSelector('#camera-dialog', { state: 'hidden' });
  assert.equal(await page.evaluate(() => document.querySelector('#camera-view').srcObject), null);
});

browserTest('without a code it looks on until the visitor closes it', () => camera(film(() => true)), async (browser) => {
  const page = await browser.open();
  const before = await page.inputValue('#payload');
  for (const close of [() => page.click('#camera-close'), () => page.keyboard.press('Escape')]) {
    await page.click('#camera');
    await saysSoon(page, '#camera-note', 'Looking for a code…');
    await close();
    await page.waitForSelector('#camera-dialog', { state: 'hidden' });
    await page.waitForFunction(() => document.querySelector('#camera-view').srcObject === null);
  }
  assert.equal(await page.inputValue('#payload'), before);
});

pageTest('a machine without a camera is told so', async (page) => {
  await page.click('#camera');
  await saysSoon(page, '#camera-note', /There is no camera\.|was not allowed/);
  await page.click('#camera-close');
  await page.waitForSelector('#camera-dialog', { state: 'hidden' });
});

// The page without a network, and with a new version.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { khmer, pngOf, sale } from './native.mjs';
import { browserTest, changedSite, explain, saysSoon, siteFolder, started } from './page.mjs';

/** Waits until the worker has all files of the page. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((each) => each.active.state));

const own = () => ({ folder: siteFolder });

browserTest('what was loaded once explains, reads pictures and speaks Khmer without a network', own, async (browser) => {
  const page = await browser.open();
  await kept(page);
  await browser.context.setOffline(true);
  browser.site.close();
  for (const where of ['', 'index.html?lang=en#read']) {
    await page.goto(browser.site.address + where);
    await started(page);
  }
  assert.equal(await explain(page, sale()), 'valid');
  await page.click('#clear');
  await page.setInputFiles('#picture', pngOf(khmer()));
  await saysSoon(page, '#source-note', 'Read from the picture.');
  assert.equal(await page.inputValue('#payload'), khmer());
  await page.selectOption('#language', 'km');
  await page.waitForSelector('html[lang=km]');
  assert.ok(await page.locator('#card').isVisible());
  assert.equal(await page.evaluate(() => fetch('nothing-of-ours').catch(() => 'no network')), 'no network');
  // That there is no network is told on the console, and was meant.
  browser.problems = browser.problems.filter((each) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/.test(each));
});

const workless = () => ({ folder: changedSite({ 'sw.js': ["self.addEventListener('fetch'", "self.addEventListener('nothing'"] }) });

browserTest('without its worker\'s answers the page is gone with the network', workless, async (browser) => {
  const page = await browser.open();
  await kept(page);
  await browser.context.setOffline(true);
  await assert.rejects(page.reload(), /ERR_INTERNET_DISCONNECTED/);
});

let folder;
const changing = () => ({ folder: (folder = changedSite({})) });

browserTest('a new version waits until the visitor takes it, and then is there whole', changing, async (browser) => {
  const page = await browser.open();
  await kept(page);
  assert.ok(!(await page.locator('#update').isVisible()));
  const change = (file, from, to) => {
    const text = readFileSync(join(folder, file), 'utf8');
    assert.ok(text.includes(from));
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  change('i18n/en.mjs', "heading: 'Payment codes, explained'", "heading: 'The next version'");
  change('site_files.js', "version: '", "version: 'next-");
  await page.reload();
  await started(page);
  await page.locator('h1').filter({ hasText: 'Payment codes, explained' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then((each) => each.update()));
  await page.click('#update button');
  await page.locator('h1').filter({ hasText: 'The next version' }).waitFor();
  await started(page);
  const caches = await page.evaluate(() => caches.keys());
  assert.equal(caches.length, 1, 'of the old one nothing is left');
  assert.match(caches[0], /next-/);
});

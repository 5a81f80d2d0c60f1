// The page in Chromium, for tests. A test fails by itself on whatever a visitor must never meet: an error, a break of the
// Content-Security-Policy, a request to anybody else, a dialog, another window.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, test } from 'node:test';
import { serve } from '../../../examples/web/serve.mjs';
import { fromModules, siteFolder, temporaryFolder } from './site.mjs';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const flags = [...quiet, '--disable-component-update', '--disable-sync'];

/** Runs in the page before anything of it: what the policy forbids is told on the console, which is watched. */
function tellViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`Content-Security-Policy: ${event.effectiveDirective} ${event.blockedURI}`);
  });
}

/** Collects into `problems` what no visitor may meet. */
function watch(context, origin, problems) {
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) problems.push(`request: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`page error: ${error.error()}`));
  context.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on('page', (page) => page.opener().then((opener) => opener && problems.push(`window: ${page.url()}`)));
}

/**
 * A browser with an empty profile, and the address it may ask.
 * @param {{address?: string, folder?: string, args?: string[], settings?: object}} [options] an address that is served
 *   already, or the folder to serve
 */
export async function startBrowser({ address, folder = siteFolder, args = [], settings = {} } = {}) {
  const { chromium } = fromModules('playwright-core');
  const site = address === undefined ? await serve(folder) : { address, close() {} };
  const profile = temporaryFolder();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.EMVQR_CHROMIUM || '/usr/bin/chromium',
    args: [...flags, ...args],
    locale: 'en-US',
    timezoneId: 'Asia/Phnom_Penh',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...settings,
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(tellViolations);
  const problems = [];
  watch(context, new URL(site.address).origin, problems);
  return {
    context,
    site,
    problems,
    /** A page that has started. @param {string} [where] what stands behind the address */
    async open(where = '') {
      const page = await context.newPage();
      await page.goto(site.address + where);
      await started(page);
      return page;
    },
    async close() {
      await context.close();
      site.close();
      // The browser writes on for a moment after it was closed.
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

/** Waits until the page has loaded its modules and shows its first sample. */
export async function started(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

let shared;
after(async () => (await shared)?.close());

/**
 * A test of the page: opens it in the browser that the file's tests share, and fails on what no visitor may meet.
 * @param {string} name
 * @param {(page: any, browser: any) => Promise<void>} work
 * @param {{where?: string, media?: object, width?: number}} [how] the address, what the visitor prefers, the window
 */
export function pageTest(name, work, { where = '', media, width } = {}) {
  test(name, async () => {
    shared ??= startBrowser();
    const browser = await shared;
    browser.problems.length = 0;
    const page = await browser.open(where);
    try {
      if (width) await page.setViewportSize({ width, height: 800 });
      if (media) await page.emulateMedia(media);
      await work(page, browser);
      assert.deepEqual(browser.problems, []);
    } finally {
      await page.close();
    }
  });
}

/** As pageTest, in a browser of the test's own. */
export function browserTest(name, options, work) {
  test(name, async () => {
    const browser = await startBrowser(options());
    try {
      await work(browser);
      assert.deepEqual(browser.problems, []);
    } finally {
      await browser.close();
    }
  });
}

/** Puts a text into the field, in place of all that was there, and waits for its verdict, which it returns. */
export async function explain(page, text) {
  await page.evaluate((text) => {
    document.querySelector('#clear').click();
    const field = document.querySelector('#payload');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  const verdict = await page.waitForSelector('#verdict:not([data-verdict=empty])');
  return verdict.getAttribute('data-verdict');
}

/** The text of an element. */
export const textOf = (page, selector) => page.locator(selector).innerText();

/** Waits until the page says a text somewhere in an element. */
export const saysSoon = (page, selector, text) => page.locator(selector).filter({ hasText: text }).waitFor();

/** What a reader of pictures finds in an image of the page: the page's own reader, from its own drawing. */
export const drawn = (page, image) =>
  page.locator(image).evaluate(async (image) => {
    const { readPicture } = await import(new URL('read_picture.mjs', location.href));
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d').drawImage(image, 0, 0);
    const { found } = await readPicture(await new Promise((done) => canvas.toBlob(done)));
    return found.map(({ bytes }) => new TextDecoder().decode(bytes)).join();
  });

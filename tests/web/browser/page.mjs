// The page in Chromium, for tests. A test fails by itself on whatever a visitor must never meet: an error, a break of the
// Content-Security-Policy, a request to anybody else, a dialog, another window.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../../../examples/web/serve.mjs';

function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; tests/web/README.md tells what it is`);
  return resolve(value);
}

/** The folder of the site that is tested. */
export const siteFolder = needed('EMVQR_SITE');

/** A module of EMVQR_MODULES: its `require`. */
export const fromModules = createRequire(join(needed('EMVQR_MODULES'), 'from-here.js'));

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const flags = [...quiet, '--disable-component-update', '--disable-sync'];

const folders = [];
process.on('exit', () => folders.forEach((each) => rmSync(each, { recursive: true, force: true, maxRetries: 5 })));

/** A folder that goes when the tests of the file are done. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'emvqr-web-'));
  folders.push(folder);
  return folder;
}

/** A copy of the site in which files are changed: what a test does must fail on it, or the test shows nothing. */
export function changedSite(changes) {
  const folder = temporaryFolder();
  cpSync(siteFolder, folder, { recursive: true });
  for (const [file, [from, to]] of Object.entries(changes)) {
    const text = readFileSync(join(folder, file), 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from} to change`);
    writeFileSync(join(folder, file), text.replaceAll(from, to));
  }
  return folder;
}

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
  const context = await chromium.launchPersistentContext(temporaryFolder(), {
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
    },
  };
}

/** Waits until the page has loaded its modules and shows its first sample. */
export async function started(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

let shared;
after(async () => (await shared)?.close());

/** Forgets what the page remembers, so that each test meets it as a new visitor does. */
async function forget({ context, site }) {
  const page = await context.newPage();
  await page.goto(`${site.address}icon.svg`);
  await page.evaluate(() => localStorage.clear());
  await page.close();
}

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
    await forget(browser);
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

// The site that is tested, its copies with faults in them, and what the environment names.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A file or folder that the environment names. */
export function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; tests/web/README.md tells what it is`);
  return resolve(value);
}

/** The folder of the site that is tested. */
export const siteFolder = needed('EMVQR_SITE');

/** A module of EMVQR_MODULES: its `require`. */
export const fromModules = createRequire(join(needed('EMVQR_MODULES'), 'from-here.js'));

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

// What axe-core finds in each state of the page: nothing serious.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { emvqr, khmer, sale } from './native.mjs';
import { explain, fromModules, startBrowser } from './page.mjs';

const axe = readFileSync(fromModules.resolve('axe-core/axe.min.js'), 'utf8');

/** What is seriously wrong, each as its rule and the place. */
const faults = (page) =>
  page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
    return serious.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ''}`));
  });

const tampered = () => `${sale().slice(0, -4)}0000`;
const wrongForm = async (page) => {
  await page.fill('[name=account]', 'nobody');
  await page.fill('[name=name]', 'x'.repeat(26));
  await page.check('[name=kind][value=dynamic]');
  await page.locator('[data-problem=name] p').waitFor();
};
const made = async (page) => {
  for (const [name, value] of [['account', 'a@b'], ['name', 'x'], ['merchantId', '1'], ['bank', 'b']]) await page.fill(`[name=${name}]`, value);
  await page.waitForSelector('#make-card:visible');
};

/** Each state, from a page that has just been opened; the address where it is another. */
const states = {
  start: [() => {}],
  empty: [(page) => page.click('#clear')],
  result: [(page) => explain(page, khmer())],
  tampered: [(page) => explain(page, tampered())],
  findings: [(page) => explain(page, emvqr('edit', sale(), '54=1.555', '58=TH', '59=Da\u202era', '--force'))],
  'an object edited': [(page) => page.click('#tree li[data-path="59"] [data-do=edit]')],
  form: [() => {}, '#make'],
  'a wrong form': [wrongForm, '#make'],
  'a code made': [made, '#make'],
  Khmer: [(page) => explain(page, khmer()), '?lang=km'],
  'Khmer form': [wrongForm, '?lang=km#make'],
  'Khmer tampered': [(page) => explain(page, tampered()), '?lang=km'],
};

/** The states, one after the other, by a visitor who prefers something. */
function inAllStates(preference, settings) {
  test(`nothing serious in any state, ${preference}`, async (t) => {
    const browser = await startBrowser({ settings });
    await browser.context.addInitScript({ content: axe });
    try {
      for (const [state, [reach, where = '']] of Object.entries(states))
        await t.test(state, async () => {
          const page = await browser.open(where);
          await reach(page);
          assert.deepEqual(await faults(page), []);
          await page.close();
        });
      assert.deepEqual(browser.problems, []);
    } finally {
      await browser.close();
    }
  });
}

inAllStates('in light', {});
inAllStates('in the dark on a telephone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } });

test('what is planted is found', async () => {
  const browser = await startBrowser();
  await browser.context.addInitScript({ content: axe });
  try {
    const page = await browser.open();
    await page.evaluate(() => {
      document.querySelector('#qr').removeAttribute('alt');
      document.querySelector('label[for=payload]').remove();
      document.querySelector('footer').style.color = '#ccc';
      document.documentElement.removeAttribute('lang');
    });
    const found = new Set((await faults(page)).map((each) => each.split(':')[0]));
    for (const fault of ['color-contrast', 'html-has-lang', 'image-alt', 'label']) assert.ok(found.has(fault), fault);
  } finally {
    await browser.close();
  }
});

// Making a KHQR with the form: what it makes is what the command line makes of the same.
import assert from 'node:assert/strict';
import { emvqr, farOff } from './native.mjs';
import { drawn, pageTest, saysSoon, textOf } from './page.mjs';

const now = 1760000000000;
const minute = 60_000;

/** The form at a set time, filled in. */
async function fillIn(page, values) {
  await page.clock.setFixedTime(now);
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`#make-form [name="${name}"]`);
    if (['type', 'kind', 'currency'].includes(name)) await page.check(`#make-form [name="${name}"][value="${value}"]`);
    else if ((await field.evaluate((each) => each.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await page.evaluate(() => document.activeElement.blur());
}

/** Waits until the form has made the payload that the program makes with these options, and its MD5. */
async function makes(page, ...options) {
  const { payload, md5 } = JSON.parse(emvqr('make', 'khqr', '--json', '--created', String(now), '--now', String(now), ...options));
  await saysSoon(page, '#make-payload', payload);
  assert.equal(await textOf(page, '#make-payload'), payload);
  assert.equal(await textOf(page, '#make-md5'), md5);
  for (const picture of ['#make-qr', '#make-card']) assert.equal(await drawn(page, picture), payload, picture);
  return payload;
}

const person = { type: 'individual', account: 'dara@abaa', name: 'Dara Sok' };
const personOptions = ['--account', 'dara@abaa', '--name', 'Dara Sok'];
const shop = { account: 'cafe@abaa', name: 'Angkor Cafe', merchantId: 'M123456', bank: 'Example Bank' };
const shopOptions = ['--account', 'cafe@abaa', '--name', 'Angkor Cafe', '--merchant-id', 'M123456', '--bank', 'Example Bank'];
const at = { where: '#make' };

pageTest('a person\'s static code', async (page) => {
  await fillIn(page, { ...person, accountInformation: '012345678', bank: 'Example Bank', city: 'Siem Reap' });
  await makes(page, ...personOptions, '--account-info', '012345678', '--bank', 'Example Bank', '--city', 'Siem Reap');
}, at);

pageTest('a person\'s dynamic code, good for an hour', async (page) => {
  await fillIn(page, { ...person, kind: 'dynamic', currency: 'USD', amount: '12.5', expiresIn: '60' });
  await makes(page, ...personOptions, '--currency', 'USD', '--amount', '12.5', '--expires', String(now + 60 * minute));
}, at);

pageTest('a shop\'s static code with everything', async (page) => {
  const unionPay = '1234567890123456789012345678901';
  await fillIn(page, {
    ...shop, merchantCategoryCode: '5814', billNumber: 'INV-7', mobileNumber: '012345678', storeLabel: 'Riverside',
    terminalLabel: 'T1', purpose: 'Coffee', language: 'km', nameAlternate: 'កាហ្វេអង្គរ', cityAlternate: 'ភ្នំពេញ', unionPay,
  });
  const details = ['--bill', 'INV-7', '--mobile', '012345678', '--store', 'Riverside', '--terminal', 'T1', '--purpose', 'Coffee'];
  const khmer = ['--language', 'km', '--name-alt', 'កាហ្វេអង្គរ', '--city-alt', 'ភ្នំពេញ'];
  await makes(page, ...shopOptions, '--mcc', '5814', ...details, ...khmer, '--upi', unionPay);
}, at);

pageTest('a shop\'s dynamic code until a time of this place, which is then explained', async (page) => {
  await fillIn(page, { ...shop, kind: 'dynamic', amount: '50000', expiresIn: 'at', expires: '2100-01-01T07:00:01' });
  const payload = await makes(page, ...shopOptions, '--amount', '50000', '--expires', String(farOff + 1000));
  await page.click('#make-copy');
  await saysSoon(page, '#notice', 'Copied.');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), payload);
  await page.click('#explain');
  await page.waitForSelector('#read:not([hidden]) #verdict[data-verdict=valid]');
  assert.equal(await page.inputValue('#payload'), payload);
  await saysSoon(page, '#source-note', 'Made with the form.');
}, at);

pageTest('a code as it was before 2025', async (page) => {
  await fillIn(page, { ...shop, kind: 'dynamic', amount: '50000', expiresIn: 'never', edition: 'legacy', created: '2025-10-09T15:53:20' });
  await makes(page, ...shopOptions, '--amount', '50000', '--profile', 'legacy');
}, at);

/** Each field with what is wrong in it, and the rule that tells; `with` is what makes the field appear. */
const wrong = [
  ['account', 'dara', 'KHQR-2902'],
  ['account', `${'a'.repeat(30)}@abaa`, 'KHQR-2905'],
  ['name', 'x'.repeat(26), 'MPM-T3.6'],
  ['city', 'x'.repeat(16), 'MPM-T3.6'],
  ['merchantId', 'x'.repeat(33), 'KHQR-3003'],
  ['accountInformation', 'x'.repeat(33), 'KHQR-2903', { type: 'individual' }],
  ['bank', 'x'.repeat(33), 'KHQR-2904'],
  ['merchantCategoryCode', '12', 'MPM-T3.6'],
  ['amount', '1.5', 'KHQR-5402', { kind: 'dynamic' }],
  ['amount', 'ten', 'bad_number', { kind: 'dynamic' }],
  ['amount', '0', 'bad_number', { kind: 'dynamic' }],
  ['expires', '2020-01-01T00:00', 'KHQR-9903', { kind: 'dynamic', amount: '500', expiresIn: 'at' }],
  ['expires', '0001-01-01T00:00', 'KHQR-9902', { kind: 'dynamic', amount: '500', expiresIn: 'at' }],
  ['created', '1969-01-01T00:00', 'KHQR-9905', { kind: 'dynamic', amount: '500' }],
  ['billNumber', 'x'.repeat(26), 'MPM-T3.7'],
  ['mobileNumber', 'x'.repeat(26), 'MPM-T3.7'],
  ['storeLabel', 'x'.repeat(26), 'MPM-T3.7'],
  ['terminalLabel', 'x'.repeat(26), 'MPM-T3.7'],
  ['purpose', 'x'.repeat(26), 'MPM-T3.7'],
  ['language', 'khm', 'MPM-4.9.2.1'],
  ['nameAlternate', 'x'.repeat(26), 'MPM-T3.8'],
  ['cityAlternate', 'x'.repeat(16), 'MPM-T3.8'],
  ['unionPay', '12', 'KHQR-1502'],
];

pageTest('each field that is wrong is marked with its rule, and nothing is made until it is right', async (page) => {
  await fillIn(page, shop);
  await makes(page, ...shopOptions);
  for (const [name, value, rule, more = {}] of wrong) {
    await page.evaluate((shop) => {
      const form = document.querySelector('#make-form');
      form.reset();
      for (const [name, value] of Object.entries(shop)) form.elements[name].value = value;
    }, shop);
    await fillIn(page, { ...more, [name]: value });
    await page.locator(`[data-problem="${name}"] [data-rule="${rule}"]`).waitFor({ timeout: 3000 }).catch(async () => {
      assert.fail(`${name}: no ${rule}, but ${await page.locator('#make-form .problem > p').allInnerTexts()}`);
    });
    const error = (await page.locator(`[data-problem="${name}"] .error`).count()) > 0;
    assert.equal(await page.getAttribute(`[name="${name}"]`, 'aria-invalid'), error ? 'true' : null, name);
    assert.equal(await page.locator('#make-made').isVisible(), !error, name);
  }
}, at);

pageTest('a click is not lost to a mark that comes or goes while the button is down', async (page) => {
  await page.setViewportSize({ width: 1280, height: 1500 });
  await fillIn(page, { ...shop, account: 'nobody' });
  await page.locator('[data-problem=account] [data-rule]').waitFor();
  await page.fill('[name=account]', shop.account);
  const { x, y } = await page.locator('[name=kind][value=dynamic]').boundingBox();
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.down();
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 200)));
  await page.mouse.up();
  assert.ok(await page.isChecked('[name=kind][value=dynamic]'));
  await page.locator('[data-problem=account] [data-rule]').waitFor({ state: 'detached' });
}, at);

pageTest('an empty form says what is to be filled in, and a field that is left empty is marked', async (page) => {
  const listed = async () => (await textOf(page, '#make-findings')).replace(/^.*: |\.$/g, '').split(', ').sort();
  const required = () => page.locator('.field:has([aria-required=true]) > label:visible > [data-say]:first-child').allInnerTexts();
  assert.deepEqual(await listed(), ['Acquiring bank', 'Bakong account', 'Merchant ID', 'Name the payer sees']);
  assert.deepEqual((await required()).sort(), await listed());
  assert.equal(await page.locator('#make-form .problem > p').count(), 0);
  await page.focus('[name=account]');
  await page.keyboard.press('Tab');
  await page.locator('[data-problem=account] [data-rule]').waitFor();
  await fillIn(page, { ...shop, kind: 'dynamic' });
  await saysSoon(page, '#make-findings', 'Still to be filled in: Amount.');
  await page.fill('[name=amount]', '500');
  await page.waitForSelector('#make-made:not([hidden])');
}, at);

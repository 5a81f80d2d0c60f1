// Reading a code: everything that is shown of one that is pasted.
import assert from 'node:assert/strict';
import { emvqr, farOff, khmer, oldSale, person, sale, saleAt } from './native.mjs';
import { drawn, explain, pageTest, saysSoon, textOf } from './page.mjs';

const texts = (page, selector) => page.locator(selector).allInnerTexts();

pageTest('a KHQR that is pasted is taken apart, judged and drawn', async (page) => {
  const payload = khmer();
  await page.click('#clear');
  await page.evaluate((text) => navigator.clipboard.writeText(text), payload);
  await page.focus('#payload');
  await page.keyboard.press('Control+V');
  await page.waitForSelector('#verdict[data-verdict=valid]');
  assert.equal(await page.inputValue('#payload'), payload);
  await saysSoon(page, '#verdict', 'KHQR merchant');
  assert.equal(await textOf(page, '#findings'), 'No rule is broken.');

  const native = JSON.parse(emvqr('decode', '--json', payload));
  const flat = (fields) => fields.flatMap((each) => [each, ...flat(each.fields ?? [])]);
  const objects = flat(native.fields);
  assert.deepEqual(await texts(page, '#tree .path'), objects.map(({ path }) => path));
  assert.deepEqual(await texts(page, '#tree .name'), objects.map(({ name }) => name));
  for (const { path, value, fields } of objects)
    if (!fields) assert.equal(await textOf(page, `#tree li[data-path="${path}"] .value`), value);
  assert.equal(await page.locator('#bytes').textContent(), payload);

  assert.equal(await textOf(page, '[data-fact=name]'), 'Angkor Cafe · កាហ្វេអង្គរ');
  assert.equal(await textOf(page, '[data-fact=amount]'), '50000 KHR');
  assert.equal(await textOf(page, '[data-fact=account]'), 'cafe@abaa');
  assert.equal(await textOf(page, '[data-fact=expiry]'), '2100-01-01 00:00:00 UTC');
  assert.equal(await textOf(page, '[data-fact=crc]'), `${native.crc.given} ✓ fits`);
  for (const picture of ['#qr', '#card']) assert.equal(await drawn(page, picture), payload, picture);
});

/** The text of what is lit in the byte view, and the paths lit in the tree. */
const lit = (page) =>
  page.evaluate(() => ({
    bytes: [...document.querySelectorAll('#bytes .lit')].map((each) => each.textContent),
    tree: [...document.querySelectorAll('#tree .lit')].map((each) => each.dataset.path),
  }));

pageTest('an object that is pointed at or focused is lit in the bytes, and bytes in the tree', async (page) => {
  await explain(page, sale());
  await page.hover('#tree li[data-path="59"] .name');
  assert.deepEqual(await lit(page), { bytes: ['5911Angkor Cafe'], tree: ['59'] });
  await saysSoon(page, '#bytes-note', '59 Merchant Name, bytes');
  await page.focus('#tree li[data-path="30.01"] [data-do=edit]');
  assert.deepEqual(await lit(page), { bytes: ['0107M123456'], tree: ['30.01'] });
  await page.hover('#bytes [data-path="60"]');
  assert.deepEqual(await lit(page), { bytes: ['6010Phnom Penh'], tree: ['60'] });
  await page.focus('#bytes .stop[tabindex="0"]');
  assert.deepEqual(await lit(page), { bytes: ['000201'], tree: ['00'] });
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await lit(page), { bytes: ['010212'], tree: ['01'] });
});

pageTest('a code that was tampered with is refused, its CRC marked, and mended on request', async (page) => {
  const payload = sale();
  const tampered = payload.replace('540550000', '540505000');
  const native = JSON.parse(emvqr('decode', '--json', tampered));
  assert.equal(await explain(page, tampered), 'none');
  assert.equal(await page.getAttribute('#verdict', 'data-code'), 'crc_mismatch');
  assert.equal(await page.locator('#tree').isVisible(), false);
  assert.equal(await textOf(page, '#failure .offset'), `byte ${native.failure.offset}`);
  const before = await page.evaluate(() => {
    const caret = document.querySelector('#bytes .caret');
    const all = [...caret.parentElement.children];
    return all.slice(0, all.indexOf(caret)).map((each) => each.textContent).join('').length;
  });
  assert.equal(before, native.failure.offset);
  await page.click('#mend-crc');
  await page.waitForSelector('#verdict[data-verdict=valid]');
  assert.equal(await page.inputValue('#payload'), tampered.slice(0, -4) + native.crc.computed);
  assert.ok(await page.locator('#edited').isVisible());
  await page.click('#undo');
  await page.waitForSelector('#verdict[data-code=crc_mismatch]');
  assert.equal(await page.inputValue('#payload'), tampered);
});

pageTest('the time it is judged as of can be set, and the clock taken again', async (page) => {
  await explain(page, sale());
  await page.fill('#as-of', '2100-01-01T07:00:01');
  await page.locator('#as-of').blur();
  await page.waitForSelector('#verdict[data-verdict=invalid]');
  const rules = () => page.locator('#findings li').evaluateAll((all) => all.map((each) => each.dataset.rule));
  const native = JSON.parse(emvqr('decode', '--json', sale(), '--now', String(farOff + 1000)));
  assert.deepEqual(await rules(), native.findings.map(({ rule }) => rule));
  await saysSoon(page, '#verdict-time', 'as of 2100-01-01 00:00:01 UTC');
  // Before 1970 there is no time to judge as of.
  await page.fill('#as-of', '0001-01-01T00:00:01');
  await page.locator('#as-of').blur();
  await saysSoon(page, '#verdict-time', 'as of 1970-01-01 00:00:00 UTC');
  await page.click('#as-of-now');
  await page.waitForSelector('#verdict[data-verdict=valid]');
});

pageTest('what real codes do wrong is forgiven on request', async (page) => {
  assert.equal(await explain(page, oldSale()), 'invalid');
  assert.equal(await page.getAttribute('#findings li', 'data-rule'), 'KHQR-9901');
  await page.check('#lenient');
  await page.waitForSelector('#verdict[data-verdict=valid]');
  assert.ok(await page.locator('#card').isVisible(), 'and its card is drawn');
});

/** What the page shows of the order is what the command line maps. */
async function sameOrder(page, payload, now) {
  const mapped = JSON.parse(emvqr('map', 'alipayplus', '--json', '--now', String(now), payload));
  // What is ours in it is no part of the answer to Alipay+.
  const { codeValue, loss, payable, route, ...response } = mapped;
  assert.equal(await page.getAttribute('#order', 'data-payable'), payable);
  assert.deepEqual(JSON.parse(await page.locator('#order-json').textContent()), response);
  assert.deepEqual(await texts(page, '#order-losses code'), loss.map(({ path }) => path));
}

pageTest('the Alipay+ order is the one that the command line maps', async (page) => {
  // An order that the code does not name is named by the time as well.
  const now = 1760000000000;
  await page.clock.setFixedTime(now);
  for (const payload of [sale(), person(), khmer()]) {
    await explain(page, payload);
    await sameOrder(page, payload, now);
  }
  const dollars = saleAt('1.50', '--currency', 'USD');
  await explain(page, dollars);
  assert.equal(await page.getAttribute('#order', 'data-payable'), 'false');
  assert.ok((await page.locator('#order-obstacles li').count()) > 0, 'why not');
  await page.selectOption('#policy', 'khqr');
  await page.waitForSelector('#order[data-payable=true]');
  const { order } = JSON.parse(await page.locator('#order-json').textContent());
  assert.deepEqual(order.orderAmount, { currency: 'USD', value: '150' });
});

pageTest('every sample is explained', async (page) => {
  const wanted = {
    shop: 'valid', person: 'valid', tampered: 'none', expired: 'invalid', warnings: 'valid', deceptive: 'invalid',
    promptpay: 'valid', vietqr: 'valid', link: 'none',
  };
  const ids = await page.locator('#sample option').evaluateAll((all) => all.map((each) => each.value));
  assert.deepEqual(ids, ['', ...Object.keys(wanted)]);
  for (const [id, verdict] of Object.entries(wanted)) {
    await page.selectOption('#sample', id);
    assert.equal(await page.getAttribute('#verdict', 'data-verdict'), verdict, id);
    assert.match(await textOf(page, '#source-note'), /^A sample: /);
  }
});

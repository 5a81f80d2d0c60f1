// How the page fits its window and what the visitor prefers.
import assert from 'node:assert/strict';
import { emvqr, khmer, sale } from './native.mjs';
import { explain, pageTest } from './page.mjs';

/** What makes the page wider than its window, and what sticks out of its panel. */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement;
    const right = (each) => each.getBoundingClientRect().right;
    const told = (each) => `${each.outerHTML.slice(0, 120)} ${right(each)}`;
    const wide = [...document.querySelectorAll('body *')].filter((each) => right(each) > innerWidth + 1);
    const out = [...document.querySelectorAll('.panel *')].filter((each) => {
      if (each.getClientRects().length === 0) return false;
      const panel = each.closest('.panel');
      return right(each) > right(panel) - parseFloat(getComputedStyle(panel).paddingRight) + 1;
    });
    return [...(scrollWidth > innerWidth ? [`${scrollWidth} pixels`, ...wide.slice(-3).map(told)] : []), ...out.map(told)];
  });

const long = () => emvqr('edit', khmer(), `59=${'W'.repeat(99)}`, `62.01=${'អ'.repeat(30)}`, '--force');
const broken = () => `${sale().slice(0, -4)}0000`;

for (const width of [320, 360, 1280])
  for (const language of ['en', 'km'])
    pageTest(`nothing is wider than ${width} pixels, ${language}`, async (page) => {
      for (const payload of [khmer(), long(), broken(), 'https://example.com/'.repeat(200)]) {
        await explain(page, payload);
        assert.deepEqual(await overflow(page), [], payload.slice(0, 200));
      }
      await explain(page, khmer());
      await page.click('#tree li[data-path="99.01"] [data-do=edit]');
      assert.deepEqual(await overflow(page), [], 'an editor');
      await page.click('nav a[href="#make"]');
      await page.check('[name=kind][value=dynamic]');
      await page.selectOption('[name=expiresIn]', 'at');
      await page.fill('[name=account]', 'x'.repeat(60));
      await page.fill('[name=name]', 'x'.repeat(60));
      await page.locator('[data-problem=account] p').first().waitFor();
      assert.deepEqual(await overflow(page), [], 'the form');
      await page.evaluate(() => document.querySelector('#make-title').append('W'.repeat(400)));
      assert.notDeepEqual(await overflow(page), [], 'what is too wide is seen');
    }, { width, where: `?lang=${language}` });

/** The lightness of a colour of the page, 0 to 255. */
const lightness = (page, selector, property) =>
  page.locator(selector).evaluate((element, name) => {
    const parts = getComputedStyle(element)[name].match(/[\d.]+/g).slice(0, 3).map(Number);
    return parts.reduce((sum, each) => sum + each) / 3;
  }, property);

pageTest('who prefers the dark gets it, and a code that can be read all the same', async (page) => {
  assert.ok((await lightness(page, 'html', 'backgroundColor')) > 200);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.ok((await lightness(page, 'html', 'backgroundColor')) < 60);
  assert.ok((await lightness(page, 'body', 'color')) > 180);
  const corner = await page.locator('#qr').evaluate(async (image) => {
    await image.decode();
    const pen = Object.assign(document.createElement('canvas'), { width: 9, height: 9 }).getContext('2d');
    pen.drawImage(image, 0, 0, 9, 9, 0, 0, 9, 9);
    return [...pen.getImageData(1, 1, 1, 1).data];
  });
  assert.deepEqual(corner, [255, 255, 255, 255], 'the quiet zone is white');
});

pageTest('nothing moves for who prefers that', async (page) => {
  await explain(page, sale());
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((each) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(each);
        const lasting = (text) => text.split(',').some((time) => parseFloat(time) > 0.01);
        return lasting(transitionDuration) || (animationName !== 'none' && lasting(animationDuration)) || scrollBehavior === 'smooth';
      }).map((each) => each.outerHTML.slice(0, 80)),
    );
  assert.deepEqual(await moving(), []);
  await page.evaluate(() => document.styleSheets[0].insertRule('footer { transition: color 1s; }', document.styleSheets[0].cssRules.length));
  assert.equal((await moving()).length, 1, 'what moves is seen');
}, { media: { reducedMotion: 'reduce' } });

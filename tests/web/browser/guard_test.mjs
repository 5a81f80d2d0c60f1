// What the page's tests watch for is seen: each thing that no visitor may meet is planted in a page, and told.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { startBrowser } from './page.mjs';

const planted = {
  'console: plain trouble': '<script>console.error("plain trouble")</script>',
  'page error: Error: thrown': '<script>throw new Error("thrown")</script>',
  'page error: Error: rejected': '<script>Promise.reject(new Error("rejected"))</script>',
  'dialog: here': '<script>alert("here")</script>',
  'request: http://elsewhere.invalid': '<img src="http://elsewhere.invalid/x.png">',
  'console: Content-Security-Policy: img-src': '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'"><img src="x.png">',
  'window: ': '<script>open("about:blank")</script>',
};

let server;
let browser;
before(async () => {
  const pages = Object.values(planted);
  server = createServer((request, response) => {
    const page = pages[Number(request.url.slice(1))];
    response.writeHead(page ? 200 : 204, { 'Content-Type': 'text/html' });
    response.end(page && `<!doctype html><link rel="icon" href="data:,">${page}`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await startBrowser({
    address: `http://127.0.0.1:${server.address().port}/`,
    // Nothing asks the network for a name, whatever is planted.
    args: ['--host-resolver-rules=MAP *.invalid ~NOTFOUND', '--disable-popup-blocking'],
  });
});
after(async () => {
  await browser.close();
  server.close();
});

Object.keys(planted).forEach((told, index) =>
  test(`the watch tells of "${told}"`, async () => {
    browser.problems.length = 0;
    const page = await browser.context.newPage();
    await page.goto(browser.site.address + index);
    const seen = () => browser.problems.some((each) => each.startsWith(told));
    if (!seen()) await browser.context.waitForEvent('console', { predicate: seen, timeout: 2000 }).catch(() => {});
    assert.ok(seen(), `only ${JSON.stringify(browser.problems)}`);
    await page.close();
  }),
);

// Keeps the files of the site, exactly those that assemble.sh lists, and answers with them. One cache a version: the
// files of a version are fetched together and thrown away together.
importScripts('site_files.js');

const { version, files } = self.emvqrSite;
const prefix = 'emvqr-site-';
const cacheName = prefix + version;
const addresses = new Map(files.map((file) => [new URL(file, self.registration.scope).href, file]));

self.addEventListener('install', (event) => {
  // 'reload' goes past the browser's own cache, which may hold a file of the version before.
  const requests = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  const clean = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
    );
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

async function answer(request, file) {
  const cache = await caches.open(cacheName);
  return (await cache.match(new URL(file, self.registration.scope).href)) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const address = new URL(request.url);
  address.search = '';
  address.hash = '';
  if (address.href === self.registration.scope) address.pathname += 'index.html';
  const file = addresses.get(address.href);
  // What is not ours goes where it would have gone; the page asks for nothing else.
  if (file !== undefined) event.respondWith(answer(request, file));
});

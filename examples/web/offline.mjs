// The page without a network: a service worker keeps our own files. A new version waits until the visitor takes it, so
// that no page runs with half of each.
import { byId } from './dom.mjs';

function offer(worker) {
  const bar = byId('update');
  bar.hidden = false;
  bar.querySelector('button').addEventListener('click', () => worker.postMessage('take over'), { once: true });
}

function watch(registration) {
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first version, which replaces nothing.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
  });
}

/** Starts the service worker, where the browser has them; the page does without one. */
export async function keepOffline() {
  if (!('serviceWorker' in navigator)) return;
  const updating = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (updating) location.reload();
  });
  try {
    watch(await navigator.serviceWorker.register(new URL('./sw.js', import.meta.url)));
  } catch {
    // No service worker: the page works while there is a network.
  }
}

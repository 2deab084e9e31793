// The site without a network. One version is served whole or not at all: the build writes the version and the files
// here, a new version is fetched whole beside the old one, and takes over when no page of the old one is open.
const BUILD = { version: 'none', files: [] };

const PREFIX = `onrecord ${new URL(registration.scope).pathname} `;
const CACHE = PREFIX + BUILD.version;
const addresses = new Set(BUILD.files.map((file) => new URL(file, registration.scope).href));

// The address without search and hash; the folder stands for its index.html.
function addressOf(request) {
  const url = new URL(request.url);
  url.search = url.hash = '';
  return url.href === registration.scope ? new URL('index.html', registration.scope).href : url.href;
}

addEventListener('install', (event) => {
  const requests = [...addresses].map((address) => new Request(address, { cache: 'no-cache' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith(PREFIX) && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const address = addressOf(request);
  if (request.method !== 'GET' || !addresses.has(address)) return;
  event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(address)) ?? fetch(request)));
});

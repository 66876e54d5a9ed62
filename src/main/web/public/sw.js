// Keeps the hashed files of the pages, so that a second visit carries only data: never a page, never an answer of
// the API. The server names the version; another version is another cache, and the former one is removed.
const kept = 'assets-__FILES_VERSION__';

const removeFormer = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)));
};

const fileFor = async (request) => {
  const cache = await caches.open(kept);
  const before = await cache.match(request, { ignoreVary: true });
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
};

// A page is asked for while this file starts, an answer of the API without it.
addEventListener('install', (event) =>
  event.waitUntil(
    event.addRoutes?.([
      { condition: { requestMode: 'navigate' }, source: 'race-network-and-fetch-handler' },
      { condition: { urlPattern: '/api/*' }, source: 'network' },
    ]),
  ),
);

addEventListener('activate', (event) => event.waitUntil(removeFormer()));

addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const isFile =
    event.request.method === 'GET' && origin === location.origin && pathname.startsWith('/assets/');
  if (isFile) event.respondWith(fileFor(event.request));
});

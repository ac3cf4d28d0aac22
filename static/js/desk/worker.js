// The service worker of one desk: its page and its paper list open without a network, as they were when there was one.
// It is served under the desk's own address and sees nothing else.
const NAME = `desk ${self.registration.scope}`
const HASHED = /\.[0-9a-f]{12}\.\w+$/ // such a file never changes
const PATIENCE = 4_000 // ms until the kept page is better than none

self.addEventListener("install", () => self.skipWaiting())
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()))
self.addEventListener("message", event => event.waitUntil(keepAll(event.data.keep).then(() => event.ports[0]?.postMessage("kept"))))
self.addEventListener("fetch", event => {
  const url = new URL(event.request.url)
  if (event.request.method !== "GET" || url.origin !== location.origin) return
  if (event.request.mode === "navigate") event.respondWith(fresh(event.request, url.pathname))
  else if (url.pathname.startsWith("/static/")) event.respondWith(HASHED.test(url.pathname) ? kept(event.request) : fresh(event.request, url.pathname))
})

const plain = response => response.ok && !response.redirected && response.type === "basic"

async function keepAll(addresses) {
  for (const address of addresses) {
    try {
      await keep(address, await fetch(address))
    } catch {} // the network is gone: what is kept stays
  }
}

async function keep(address, response) {
  if (plain(response)) await (await caches.open(NAME)).put(address, response)
}

async function fresh(request, address) {
  const cache = await caches.open(NAME)
  const old = await cache.match(address)
  const asked = fetch(request).then(async response => {
    if (response.status >= 500 && old) return old
    if (plain(response)) await cache.put(address, response.clone())
    return response
  })
  if (!old) return asked
  return Promise.race([asked.catch(() => old), new Promise(done => setTimeout(done, PATIENCE, old))]).then(one => one.clone())
}

async function kept(request) {
  const cache = await caches.open(NAME)
  const old = await cache.match(request)
  if (old) return old
  const response = await fetch(request)
  await keep(request, response.clone())
  return response
}

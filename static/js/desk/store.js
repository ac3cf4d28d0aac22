// What the desks of a meeting keep on this device, in IndexedDB: lists, and scans with the answers they got. A scan is written
// here before anything else happens to it, so that no lost network, closed tab or empty battery loses one.
const NAME = location.pathname.split("/desk/")[0]
let opened

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(`desk ${NAME}`, 1)
    request.onupgradeneeded = () => ["scans", "lists"].forEach(name => request.result.createObjectStore(name, { keyPath: "key" }))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

async function ask(rows, mode, act) {
  const all = (await open()).transaction(rows, mode)
  const request = act(all.objectStore(rows))
  return new Promise((resolve, reject) => {
    all.oncomplete = () => resolve(request.result)
    all.onabort = () => reject(all.error)
  })
}

export const put = (rows, row) => ask(rows, "readwrite", store => store.put(row))
export const get = (rows, key) => ask(rows, "readonly", store => store.get(key))
export const all = rows => ask(rows, "readonly", store => store.getAll())
export const remove = (rows, key) => ask(rows, "readwrite", store => store.delete(key))

export async function scans() {
  return (await all("scans")).sort((one, other) => one.number - other.number)
}

// Sends what waits, in the order in which it was scanned. The server knows a scan by its key, so what may have arrived is sent
// again without harm; only an answer takes a scan off the queue.
import { get, put, remove, scans } from "./store.js"

const BATCH = 50
const STUCK = 300_000 // ms until a scan over which the server fails is sent again; the others do not wait for it
const PATIENCE = 8_000 // ms for one request
const PAUSES = [2, 4, 8, 15] // s between tries
const KEPT = 30 // answered scans that stay to be seen
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`desk:${name}`, { detail }))
const token = () => document.cookie.match(/(?:^|; )csrftoken=(\w+)/)?.[1] ?? ""

let address, timer, tries = 0, sending = null, failed = false // whether the server failed over what was sent last
export let state = "online" // offline, pin, closed

export function start(url) {
  address = url
  addEventListener("online", () => {
    tries = 0 // the first request may come before the network really carries it: the next one soon after
    flush()
  })
  addEventListener("offline", () => become("offline"))
  flush()
}

export async function add(scan, shown) {
  const number = Date.now() + Math.random()
  await put("scans", { key: scan.key, number, scan: { ...scan, at: new Date().toISOString() }, shown, waiting: true })
  tell("changed")
}

export function flush() {
  clearTimeout(timer)
  sending ??= sendAll().finally(() => (sending = null))
  return sending
}

async function sendAll() {
  let size = BATCH
  for (;;) {
    const waiting = (await scans()).filter(row => row.waiting && !(row.stuck > Date.now() - STUCK)).slice(0, size)
    if (!waiting.length) return become("online")
    const answers = await send(waiting.map(row => row.scan))
    if (!answers && failed && waiting.length > 1) {
      size = Math.ceil(waiting.length / 2) // one of them it is; the others must not wait for it
      continue
    }
    if (!answers && failed) {
      await put("scans", { ...waiting[0], stuck: Date.now(), look: true })
      tell("changed")
      continue
    }
    if (!answers) return
    for (const answer of answers) await settle(waiting.find(row => row.key === answer.key), answer)
    await forgetOld()
    become("online")
  }
}

// The answers of the server to these scans, or nothing where it can't be asked now.
export async function send(scans) {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      body: JSON.stringify({ now: new Date().toISOString(), scans }),
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (response.ok) {
      failed = false
      tell("clock", response.headers.get("Date"))
      return (await response.json()).answers
    }
    failed = response.status === 500
    if (!failed) refuse(response.status)
  } catch {
    failed = false
    become("offline")
  }
  again()
}

function refuse(status) {
  become(status === 403 ? "pin" : status === 410 ? "closed" : "offline")
  if (status === 410) tell("closed")
}

function again() {
  clearTimeout(timer)
  timer = setTimeout(flush, 1000 * PAUSES[Math.min(tries++, PAUSES.length - 1)])
}

async function settle(row, answer) {
  if (!row) return
  if (row.scan.signs && !answer.error) return remove("scans", row.key) // a signature stays on the device no longer than it must
  const late = Date.now() - new Date(row.scan.at) > PATIENCE
  const look = Boolean(answer.error) || answer.look || answer.result === "conflict" || (late && answer.tone !== "good")
  await put("scans", { ...row, waiting: false, answered: Date.now(), answer, look })
  tell("answer", { row, answer })
}

async function forgetOld() {
  const done = (await scans()).filter(row => !row.waiting && !row.look)
  for (const row of done.slice(0, -KEPT)) await remove("scans", row.key)
}

export async function seen(key) {
  const row = await get("scans", key)
  if (row) await put("scans", { ...row, look: false })
  tell("changed")
}

function become(now) {
  if (now === "online") tries = 0
  state = now
  tell("changed")
}

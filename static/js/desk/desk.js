// The page of a desk: what is scanned or chosen is kept on this device at once, answered in huge type, and sent.
import { wordsOf } from "../folding.js"
import { taken } from "../scanned.js"
import * as queue from "./queue.js"
import * as deskList from "./desk_list.js"
import { card, hit, recent, word } from "./show.js"
import { play } from "./sound.js"
import { scans } from "./store.js"

const EVERY = 60_000 // ms between two looks at what other desks did
const PAPER = 600_000 // ms between two copies of the paper list
const SOON = 2_500 // ms that the answer of the server is waited for
const REST = 250 // ms without a key after which a scanner has typed all of its code
const SKEW = 300_000 // ms that a clock may be wrong before somebody is told

const desk = document.querySelector("[data-desk]")
const result = document.querySelector("[data-result]")
const box = document.getElementById("q")
const mode = chooseMode()
let shown = "" // the key of the scan whose answer is on the screen
let copied = 0

// The page may come from this device and be of another day: the address says what is counted, and else the calendar.
function chooseMode() {
  const choice = document.getElementById("mode")
  const asked = new URLSearchParams(location.search).get("mode")
  const today = new Intl.DateTimeFormat("sv", { timeZone: desk.dataset.zone }).format(new Date())
  const options = [...(choice?.options ?? [])]
  const chosen = options.find(one => one.value === asked) ?? options.find(one => one.dataset.date === today) ?? options.find(one => one.value === desk.dataset.mode)
  if (chosen) chosen.selected = true
  document.querySelector("[data-mode-label]").textContent = chosen?.text ?? ""
  const key = chosen?.value ?? desk.dataset.mode
  const [day, session = ""] = key.split("-")
  return { key, day, session }
}

// --- what is done ---

function scanOf(form) {
  const sent = Object.fromEntries([...new FormData(form)].map(([name, text]) => [name, text.trim()]))
  const scan = { key: crypto.randomUUID(), way: sent.way, act: sent.act, day: mode.day, session: mode.session }
  for (const name of ["participant", "name", "office", "phone", "undoes", "code"]) if (sent[name]) scan[name] = name === "participant" ? Number(sent[name]) : sent[name]
  return scan
}

async function take(scan, known = {}) {
  const one = deskList.person(scan.participant) ?? known
  const name = scan.name || one.name || one.office || word("unknown")
  const stands = scan.name ? deskList.namesakes(scan.name, deskList.announced(one.id))[0] : one // a representative has a seat of their own, or none
  const office = scan.name && one.id ? `${scan.office} (mewakili ${one.office})` : scan.name ? scan.office : one.office // as papers print it
  const kept = { mode: mode.key, participant: one.id, name, office, seat: stands?.seat ?? "" }
  shown = scan.key
  await queue.add(scan, kept)
  deskList.mark({ key: scan.key, scan: { ...scan, at: new Date() }, shown: kept })
  draw()
  let told = false
  const tell = () => {
    if (told || shown !== scan.key) return
    told = true
    answer(local(scan, kept, one))
  }
  const soon = setTimeout(tell, queue.state === "offline" ? 0 : SOON)
  await queue.flush()
  clearTimeout(soon)
  if ((await scans()).some(row => row.key === scan.key && row.waiting)) tell()
}

// What this device can say by itself, until the server has said its own.
function local(scan, kept, one) {
  const words = { arrival: "saved", departure: "saved_departure", undo: "saved_undo" }
  const late = scan.act === "arrival" && deskList.lateFrom && new Date() > deskList.lateFrom ? word("late") : ""
  const unknown = !one.id && scan.code
  const early = scan.act === "arrival" ? deskList.whyEarly() : ""
  const seated = scan.act === "arrival" && !kept.seat && one.id && (scan.name || one.represents) ? word("own_rank") : ""
  return { key: scan.key, act: scan.act, tone: unknown || early ? "warn" : "good", word: word(words[scan.act]), name: kept.name, office: kept.office, seat: kept.seat,
    time: deskList.clock(new Date()), participant: typeof one.id === "number" && !scan.name ? one.id : null, note: early || (unknown ? word("unknown_note") : [late, seated].filter(Boolean).join(" ")) }
}

function answer(told) {
  result.replaceChildren(card(told))
  play(told.tone)
  box.value = ""
  document.dispatchEvent(new CustomEvent("desk:told", { detail: told }))
}

async function code(text) {
  const found = deskList.read(text)
  const scan = { key: crypto.randomUUID(), way: "code", act: "arrival", day: mode.day, session: mode.session, code: text.trim().slice(0, 300) }
  if (!found) return search(text)
  if (found.test || found.paper || found.foreign) return refused(scan, found)
  const one = found.person
  if (one?.came && !one.left && queue.state !== "online") return answer(already(one))
  const announced = one && !one.came ? deskList.announced(one.id) : []
  if (announced.length) {
    box.value = ""
    list([...announced, one], word("announced_note", one.name || one.office), [])
    return play("warn")
  }
  if (one && !one.name) {
    box.value = ""
    result.replaceChildren()
    return represent(one.id)
  }
  await take(scan, one)
}

// A code that is plainly nobody's is told to the server for its log, and waits for nothing.
async function refused(scan, found) {
  const [kind] = Object.keys(found)
  shown = scan.key
  const [told] = (await queue.send([scan])) ?? []
  const own = { key: scan.key, tone: kind === "test" ? "good" : "bad", word: word(kind === "test" ? "test" : "refused"), name: word(`${kind}_note`) }
  if (shown === scan.key) answer(told && !told.error ? told : own)
}

const already = one => ({ tone: "warn", act: "arrival", word: word("already", one.came), name: one.name, office: one.office, seat: one.seat, time: one.came, desk: one.desk, note: word("as_of", deskList.asOf) })

function represent(participant) {
  const dialog = document.getElementById("stand")
  const one = deskList.person(Number(participant))
  const [named] = deskList.announced(Number(participant))
  dialog.querySelector("[data-slot=office]").textContent = one?.office ?? ""
  const held = dialog.querySelector("[name=participant]")
  if (held.value !== String(participant)) held.form.reset() // what was typed for somebody else
  held.value = participant
  const { name, office } = held.form.elements
  if (named && !name.value && !office.value) {
    name.value = named.name
    office.value = named.office.replace(/ \(mewakili .*\)$/, "")
  }
  dialog.showPopover()
  dialog.querySelector("[name=name]").focus()
}

// A guest with the name of somebody on the list is asked about; whatever is answered, nothing that was typed is lost.
function ask(form, found) {
  const dialog = document.getElementById("alike")
  const choices = found.slice(0, 3).map(one => {
    const [choice, question, yes] = ["div", "p", "button"].map(tag => document.createElement(tag))
    question.textContent = word("alike", one.name, one.office)
    Object.assign(yes, { className: "button button--big", type: "button", textContent: word("yes") })
    choice.append(question, yes)
    yes.addEventListener("click", () => {
      dialog.hidePopover()
      form.reset()
      take({ key: crypto.randomUUID(), way: "search", act: "arrival", day: mode.day, session: mode.session, participant: one.id })
    })
    return choice
  })
  dialog.querySelector("[data-alike]").replaceChildren(...choices)
  dialog.querySelector("[data-other]").onclick = () => {
    dialog.hidePopover()
    take(scanOf(form)).then(() => form.reset())
  }
  form.closest("[popover]")?.hidePopover()
  dialog.showPopover()
  dialog.querySelector("[data-alike] button").focus()
}

// --- what is shown ---

function list(rows, note, words) {
  const many = document.createElement("ul")
  many.className = "desk__hits"
  many.append(...rows.map(one => hit(one, words)))
  const line = document.createElement("p")
  line.className = "soft small"
  line.textContent = note
  result.replaceChildren(line, many)
}

function search(text = box.value) {
  const words = wordsOf(text)
  if (text.trim().length < 2) return result.querySelector(".desk__hits") && result.replaceChildren()
  const [rows, many] = deskList.search(text)
  list(rows, many ? word("found", many, text.trim()) : word("nobody"), words)
}

async function draw() {
  const rows = (await scans()).reverse()
  const waiting = rows.filter(row => row.waiting && !row.scan.signs).length
  line(waiting)
  const looked = rows.filter(row => row.look)
  document.querySelector("[data-looks]").hidden = !looked.length
  document.querySelector("[data-look]").replaceChildren(...looked.map(recent))
  document.querySelector("[data-recent]").replaceChildren(...rows.filter(row => !row.look && !row.scan.signs).slice(0, 6).map(recent))
  const early = document.querySelector("[data-early]")
  early.textContent = deskList.whyEarly()
  early.hidden = !early.textContent
  const counts = deskList.totals()
  for (const number of document.querySelectorAll("[data-total]")) {
    number.textContent = counts[number.dataset.total]
    const share = number.closest("small")
    if (share) share.hidden = !counts[number.dataset.total] // "0 of 0" tells nothing
  }
  document.querySelector("[data-parts]").textContent = word("parts", counts.own, counts.representing, counts.guests)
  document.querySelector("[data-as-of]").textContent = deskList.asOf ? word("as_of", deskList.asOf) : ""
}

function line(waiting) {
  const strip = document.querySelector("[data-line]")
  strip.hidden = queue.state === "online" && !waiting
  strip.querySelector("[data-slot=line]").textContent = word(queue.state === "online" ? "sending" : queue.state, waiting)
  strip.querySelector("[data-pin]").hidden = queue.state !== "pin"
  strip.dataset.waiting = waiting
}

function tellClock(now) {
  const wrong = now && Math.abs(new Date(now) - Date.now()) > SKEW
  document.querySelector("[data-skew]").hidden = !wrong
}

// --- by which it is done ---

// A scanner that types does not see where the cursor is: what it typed into a field is taken as the scan that it is, and the field
// keeps what was there before. Returns whether there was such a field.
function takeScanOut(form) {
  const fields = [...form.elements].filter(field => ["text", "tel"].includes(field.type))
  const field = fields.find(one => taken(one.value))
  if (!field) return false
  const { kept, code: text } = taken(field.value)
  field.value = kept
  form.closest("[popover]")?.hidePopover()
  code(text)
  return true
}

document.addEventListener("submit", event => {
  const form = event.target
  if (form.matches("[data-search]")) {
    event.preventDefault()
    code(taken(box.value)?.code ?? box.value)
  } else if (form.matches("[data-scan]")) {
    event.preventDefault()
    if (takeScanOut(form)) return
    for (const field of form.querySelectorAll("input[required]")) field.value = field.value.trim() // a blank is no name
    for (const field of form.querySelectorAll("[data-longest]")) field.value = field.value.slice(0, field.dataset.longest)
    if (!form.reportValidity()) return
    const found = form.elements.way.value === "walk_in" ? deskList.namesakes(form.elements.name.value).filter(one => typeof one.id === "number") : []
    if (found.length) return ask(form, found)
    form.closest("[popover]")?.hidePopover()
    take(scanOf(form)).then(() => form.reset())
  }
}, { capture: true })

document.addEventListener("click", event => {
  const link = event.target.closest("[data-represent], [data-next], [data-protocol], [data-seen]")
  if (!link || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  if (link.matches("[data-represent]")) return represent(link.dataset.participant)
  if (link.matches("[data-seen]")) return queue.seen(link.value)
  if (link.matches("[data-protocol]")) return list(deskList.protocol(), word("protocol"))
  result.replaceChildren()
  box.focus()
})

// A scanner that acts as a keyboard types wherever the cursor is: into the search, unless somebody writes elsewhere.
document.addEventListener("keydown", event => {
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, textarea, button, [popover]")) box.focus()
})
// A field takes the whole of a code, which may be longer than what belongs there.
for (const field of document.querySelectorAll("[data-scan] input[maxlength]")) {
  field.dataset.longest = field.maxLength
  field.removeAttribute("maxlength")
}

let rest
document.addEventListener("input", ({ target }) => {
  clearTimeout(rest)
  const form = target.closest("[data-scan]")
  if (form && taken(target.value)) rest = setTimeout(takeScanOut, REST, form)
})
box.addEventListener("input", () => (deskList.read(box.value) ? undefined : search()))
document.addEventListener("desk:code", event => code(event.detail))
document.addEventListener("desk:clock", event => tellClock(event.detail))
document.addEventListener("desk:changed", draw)
document.addEventListener("desk:closed", forget)
document.addEventListener("desk:answer", ({ detail: { row, answer: told } }) => {
  if (!row.scan.signs) deskList.hear(row.scan, told).then(draw)
  if (row.key === shown) answer(told.error ? { key: row.key, tone: "bad", word: word("refused"), name: row.shown.name, note: told.note || word("unread") } : told)
})

async function look() {
  try {
    await deskList.refresh()
    if (Date.now() - copied > PAPER) copyPaper()
    await queue.flush()
  } catch {
    if (!navigator.onLine) await queue.flush()
  }
  draw()
}

// A device that is no desk any more keeps no list of names; what it has not sent yet stays.
async function forget() {
  await deskList.forget()
  for (const name of await caches.keys()) if (name.endsWith(desk.dataset.page)) await caches.delete(name)
}

function copyPaper() {
  copied = Date.now()
  navigator.serviceWorker?.controller?.postMessage({ keep: [desk.dataset.paper] })
}

async function install() {
  if (!("serviceWorker" in navigator)) return
  await navigator.serviceWorker.register(desk.dataset.worker, { scope: desk.dataset.page })
  const { active } = await navigator.serviceWorker.ready
  const used = performance.getEntriesByType("resource").map(one => one.name).filter(name => name.startsWith(`${location.origin}/static/`))
  const { port1, port2 } = new MessageChannel()
  const kept = new Promise(done => (port1.onmessage = done))
  active.postMessage({ keep: [desk.dataset.page, desk.dataset.paper, ...new Set(used)] }, [port2])
  copied = Date.now()
  await kept
}

for (const one of document.querySelectorAll("[data-clock]")) {
  const tick = () => (one.textContent = deskList.clock(new Date()))
  tick()
  setInterval(tick, 5_000)
}

await deskList.choose(desk.dataset.deskList, mode.key)
queue.start(desk.dataset.scans)
await look()
setInterval(look, EVERY)
document.documentElement.dataset.ready = ""
await install()
document.documentElement.dataset.installed = ""

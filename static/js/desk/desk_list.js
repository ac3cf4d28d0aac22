// Whom the desk knows: searched and counted on this device, so that it answers at once and without a network.
import { fold, wordsOf } from "../folding.js"
import { tidy } from "../scanned.js"
import { bare } from "./names.js"
import { all, get, put, remove, scans } from "./store.js"

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz" // as participants/access/tokens.py writes numbers
const PAPER = /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/i
const TOKEN = /^[0-9a-z]{1,13}(-[0-9a-z]{1,13}){1,3}-[0-9a-z]{16}$/
const FOUND = 20
const local = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: document.querySelector("[data-desk]").dataset.zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
export const clock = moment => local.format(moment)

export let asOf = "", lateFrom = null, opens = null, early = "" // until it opens, `early` says when that is
let address, mode, people = new Map(), units = {}, names = { titles: [], degrees: [] }

export async function choose(url, key) {
  address = url
  mode = key
  const kept = await get("lists", key)
  if (kept) await take(kept)
}

export async function refresh() {
  const asked = Date.now()
  const response = await fetch(`${address}?mode=${mode}`, { signal: AbortSignal.timeout(15_000) })
  if (!response.ok) throw new Error(response.status)
  const deskList = { ...(await response.json()), key: mode, asked, asOf: clock(new Date()) }
  await put("lists", deskList)
  await take(deskList)
}

export async function forget() {
  for (const { key } of await all("lists")) await remove("lists", key)
  people = new Map()
}

// Take a deskList, and then what this desk has recorded since: the newer knowledge wins.
async function take(deskList) {
  units = deskList.units
  names = deskList.names ?? names
  asOf = deskList.asOf
  opens = deskList.opens && new Date(deskList.opens)
  early = deskList.early ?? ""
  lateFrom = deskList.late_from && new Date(deskList.late_from)
  people = new Map(deskList.people.map(row => Object.fromEntries(deskList.fields.map((field, at) => [field, row[at]]))).map(one => [one.id, prepare(one)]))
  for (const row of (await scans()).filter(row => row.shown.mode === mode && !row.scan.signs)) {
    if (row.waiting) mark(row)
    else if (row.answered > deskList.asked && stands(row.answer)) learn(row.scan, row.answer)
  }
}

function prepare(one) {
  const names = one.units.map(unit => units[unit]).flatMap(([name, short]) => [name, short])
  return { ...one, words: fold([one.name, one.office, ...names].join(" ")) }
}

// A scan of this desk that waits changes what the desk knows.
export function mark({ key, scan, shown }) {
  const one = people.get(scan.name ? -1 : scan.participant ?? shown.participant)
  const time = clock(new Date(scan.at))
  if (scan.name) people.set(key, { ...blank(key, scan), came: time })
  else if (one && scan.act === "departure") one.left = time
  else if (one && scan.act === "undo") takeBack(one)
  else if (one) Object.assign(one, { came: one.left ? one.came : time, left: "", desk: "" })
}

const blank = (id, { name, office, participant }) => ({ id, name, office, seat: "", group: "", represents: participant ?? 0, guest: participant ? 0 : 1, walked: 1, units: people.get(participant)?.units ?? [], came: "", left: "", desk: "", words: fold(`${name} ${office}`) })

// What the server said of a scan. Where it refused, this desk knows again what it knew before: who was refused did not come.
const stands = ({ error, result, act }) => !error && (["recorded", "replaced", "already"].includes(result) || (result === "conflict" && act === "arrival"))

export async function hear(scan, answer) {
  if (stands(answer)) return learn(scan, answer)
  const kept = await get("lists", mode)
  if (kept) await take(kept)
}

function learn(scan, answer) {
  if (!answer.participant) return
  if (scan.name) {
    people.delete(answer.key)
    people.set(answer.participant, people.get(answer.participant) ?? blank(answer.participant, scan))
  }
  const one = people.get(answer.participant)
  if (!one) return
  if (answer.name) Object.assign(one, { seat: answer.seat })
  if (answer.act === "undo" && ["recorded", "already"].includes(answer.result)) takeBack(one)
  else if (answer.act === "departure") one.left = answer.time || one.left
  else if (answer.time) Object.assign(one, { came: answer.time, left: "", desk: answer.desk || one.desk })
}

export const announced = id => [...people.values()].filter(one => one.represents === id && !one.came)

// Those on the list who bear this name, however it is written and whatever degrees stand beside it.
export function namesakes(name, among = [...people.values()]) {
  const wanted = bare(name, names)
  return among.filter(one => one.name && bare(one.name, names) === wanted)
}

// Who was keyed in at a door is on the list for as long as that arrival is.
function takeBack(one) {
  one.came = one.left = ""
  if (one.walked) people.delete(one.id)
}

export const whyEarly = (at = new Date()) => (opens && at < opens ? early : "")
export const person = id => people.get(id)
export const representing = id => [...people.values()].filter(one => one.represents === id && one.came)

export function search(text) {
  const words = wordsOf(text)
  const holding = [...people.values()].filter(one => words.every(word => one.words.includes(word)))
  const fits = [...new Set(holding.flatMap(one => [one, ...announced(one.id)]))] // with whoever will come for them
  const first = one => one.words.split(/\s+/).some(word => word.startsWith(words[0])) ? 0 : 1
  return [fits.sort((one, other) => first(one) - first(other)).slice(0, FOUND), fits.length]
}

export const protocol = () => [...people.values()].filter(one => one.protocol && !one.represents)

export function totals() {
  const all = [...people.values()]
  const came = all.filter(one => one.came)
  const active = rows => new Set(rows.flatMap(one => one.units).filter(unit => units[unit]?.[2])).size
  return {
    came: came.length,
    people: all.filter(one => one.name && !one.represents && !one.guest).length,
    units: active(came),
    of: active(all),
    own: came.filter(one => !one.represents && !one.guest).length,
    representing: came.filter(one => one.represents).length,
    guests: came.filter(one => one.guest).length,
  }
}

// What a scanner read, as far as this device can tell: {test, paper, foreign, person, unknown}; null where it is no code at all.
export function read(text) {
  const parts = tidy(text).toLowerCase().split(/[?#]/)[0].split("/").filter(Boolean)
  const last = tidy(parts.at(-1) ?? "")
  const own = location.pathname.toLowerCase().split("/").filter(Boolean).slice(0, 2)
  const addressed = parts.length > 3 && parts.at(-2) === "c"
  if (addressed && own.join() !== parts.slice(-4, -2).join()) return { foreign: true }
  if (last === "uji" && addressed) return { test: true }
  if (PAPER.test(last)) return { paper: true }
  if (!TOKEN.test(last)) return parts.length > 1 && /^[a-z]+:$/i.test(parts[0]) ? { unknown: true } : null
  const number = [...last.split("-")[0]].reduce((sum, letter) => sum * 32 + LETTERS.indexOf(letter), 0)
  return people.has(number) ? { person: people.get(number) } : { unknown: true }
}

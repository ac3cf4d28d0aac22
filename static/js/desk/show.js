// Fills the templates of the page: the answer of the door, a row of the search, a row of what was just done.
import { pieces } from "../folding.js"
import { announced, clock, representing } from "./desk_list.js"

const SHAPES = { good: "done", warn: "late", bad: "stop", fair: "half" }

// A word of the page; every # in it is one of the values.
export function word(name, ...values) {
  const parts = (document.querySelector(`#words [data-word="${name}"]`)?.textContent ?? name).split("#")
  return parts.map((part, at) => part + (at < parts.length - 1 ? values[at] ?? "" : "")).join("")
}

const copy = name => document.getElementById(name).content.firstElementChild.cloneNode(true)

function fill(root, values) {
  for (const [name, value] of Object.entries(values)) {
    const slot = root.querySelector(`[data-slot="${name}"]`)
    if (!slot) continue
    slot.textContent = value ?? ""
    const whole = slot.closest("[data-whole]") ?? slot
    whole.hidden = !value
  }
}

function aim(root, participant) {
  for (const input of root.querySelectorAll("[name=participant]")) input.value = participant ?? ""
}

const shape = (root, tone) => {
  const use = root.querySelector("use")
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#m-${SHAPES[tone]}`))
}

export function card(answer) {
  const root = copy("card")
  root.className = `desk__result tone-${answer.tone}`
  shape(root, answer.tone)
  fill(root, answer)
  root.querySelector(".desk__seat").hidden = !answer.seat && !answer.time && !answer.desk
  const undo = root.querySelector("[data-undo]")
  undo.hidden = !["arrival", "departure"].includes(answer.act) || answer.tone !== "good" || !answer.participant
  undo.elements.undoes.value = answer.act === "arrival" ? answer.key : ""
  undo.elements.act.value = answer.act === "departure" ? "arrival" : "undo" // who left and is here again has not left
  aim(root, answer.participant)
  const stand = root.querySelector("[data-represent]")
  stand.hidden = !(answer.result === "unnamed" || answer.result === "void")
  stand.dataset.participant = answer.participant ?? ""
  return root
}

function marked(slot, words) {
  const found = pieces(slot.textContent, words)
  slot.replaceChildren(...found.map((piece, at) => (at % 2 ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece)))
}

export function hit(one, words = []) {
  const root = copy("hit")
  const others = representing(one.id)
  const named = announced(one.id)
  const state = one.left ? word("left", one.left) : one.came ? word("came", one.came) : others.length ? word("represented", others[0].name, others[0].came) : named.length ? word("announced", named[0].name) : ""
  fill(root, { name: one.name || one.office, office: one.name ? one.office : word("vacant"), seat: one.seat, state })
  for (const slot of ["name", "office"]) marked(root.querySelector(`[data-slot=${slot}]`), words)
  for (const act of root.querySelectorAll("[data-when]")) act.hidden = (act.dataset.when === "present") !== Boolean(one.came)
  root.querySelector("[data-own]").hidden ||= !one.name
  for (const name of ["leave", "came"]) root.querySelector(`[data-${name}]`).hidden ||= Boolean(one.left)
  root.querySelector("[data-return]").hidden ||= !one.left
  aim(root, one.id)
  for (const who of root.querySelectorAll("[data-who]")) who.textContent = one.name || one.office
  root.querySelector("[data-represent]").dataset.participant = one.id
  if (typeof one.id === "string") root.querySelectorAll("[data-when]").forEach(act => (act.hidden = true)) // the server does not know them yet
  return root
}

export function recent(row) {
  const root = copy("recent")
  const tone = row.waiting ? "fair" : row.answer?.tone ?? "bad"
  root.querySelector("svg").setAttribute("class", `list__mark tone-${tone}`)
  shape(root, tone)
  const state = row.stuck && row.waiting ? word("stuck") : row.waiting ? word("waiting") : row.answer?.error ? row.answer.note || word("unread") : row.answer.note || row.answer.word
  fill(root, { name: row.answer?.name || row.shown.name, state: `${clock(new Date(row.scan.at))} · ${state}` })
  const look = root.querySelector("[data-seen]")
  look.hidden = !row.look
  look.value = row.key
  return root
}

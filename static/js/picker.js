// <input data-picker list="people">: choosing one of many people by typing. The options of <datalist id="likely"> come first, then
// those of #people; each is <option value="name, office" data-name="name">why</option>. Whoever is on neither is written as typed.
// Without script the browser shows the datalist by itself.
import { fold, wordsOf } from "./folding.js"

const MOST = 40
const list = input => document.getElementById(input.getAttribute("aria-controls"))
const options = id => [...(document.getElementById(id)?.options ?? [])]

function found(text) {
  const words = wordsOf(text)
  const all = new Map([...options("likely"), ...options("people")].reverse().map(option => [option.value, option]))
  return [...all.values()].reverse().filter(({ value }) => words.every(word => fold(value).includes(word))).slice(0, MOST)
}

function row(option, number, input) {
  const item = document.createElement("li")
  const who = document.createElement("span")
  const office = document.createElement("small")
  const why = document.createElement("small")
  Object.assign(item, { id: `${input.id}-${number}`, className: "picker__item", role: "option" })
  item.dataset.value = option.value
  item.ariaSelected = "false"
  office.textContent = option.value.slice(option.dataset.name.length).replace(/^, /, "")
  why.textContent = option.textContent
  who.append(option.dataset.name, office)
  item.append(who, why)
  return item
}

function mark(input, item) {
  for (const other of list(input).children) other.ariaSelected = String(other === item)
  input.setAttribute("aria-activedescendant", item?.id ?? "")
  item?.scrollIntoView({ block: "nearest" })
}

function open(input) {
  const shown = input.value === input.dataset.chosen ? "" : input.value
  list(input).replaceChildren(...found(shown).map((option, number) => row(option, number, input)))
  list(input).hidden = !list(input).children.length
  input.ariaExpanded = String(!list(input).hidden)
  mark(input, null)
}

function close(input) {
  list(input).hidden = true
  input.ariaExpanded = "false"
  input.removeAttribute("aria-activedescendant")
}

function choose(input, item) {
  input.value = input.dataset.chosen = item.dataset.value
  close(input)
  input.dispatchEvent(new Event("input", { bubbles: true, composed: true }))
  close(input)
}

function move(input, step) {
  const items = [...list(input).children]
  const at = items.findIndex(item => item.ariaSelected === "true")
  mark(input, items.at((at + step + (at < 0 && step < 0 ? 1 : 0)) % items.length))
}

function press(event) {
  const input = event.target
  if (!input.matches?.("[data-picker]")) return
  const shown = !list(input).hidden
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault()
    if (!shown) open(input)
    move(input, event.key === "ArrowDown" ? 1 : -1)
  } else if (event.key === "Enter" && shown && !event.ctrlKey && !event.metaKey) {
    const item = list(input).querySelector("[aria-selected=true]") ?? (list(input).children.length === 1 && list(input).firstChild)
    if (!item) return
    event.preventDefault()
    choose(input, item)
  } else if (event.key === "Escape" && shown) {
    event.preventDefault()
    close(input)
  }
}

function enhance(input) {
  const box = Object.assign(document.createElement("ul"), { id: `${input.id}-list`, className: "picker__list", role: "listbox", hidden: true })
  box.ariaLabel = input.labels[0]?.textContent.trim() ?? ""
  box.addEventListener("pointerdown", event => event.preventDefault()) // the pen stays in the field
  box.addEventListener("click", ({ target }) => target.closest("[role=option]") && choose(input, target.closest("[role=option]")))
  input.form.append(box)
  input.removeAttribute("list")
  input.dataset.chosen = input.value
  Object.assign(input, { role: "combobox", ariaExpanded: "false", ariaAutoComplete: "list" })
  input.setAttribute("aria-controls", box.id)
  input.addEventListener("focus", () => open(input))
  input.addEventListener("click", () => list(input).hidden && open(input))
  input.addEventListener("blur", () => close(input))
  if (document.activeElement === input) open(input)
}

const start = root => root.querySelectorAll("[data-picker][list]").forEach(enhance)

document.addEventListener("input", ({ target, isTrusted }) => isTrusted && target.matches("[data-picker]") && (target.hasAttribute("list") ? enhance(target) : open(target)))
document.addEventListener("keydown", press)
document.addEventListener("htmx:load", ({ target }) => start(target))
start(document)

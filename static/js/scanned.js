// What a scanner types: an address or a code of ours, in whatever case the keyboard made of it and with whatever sign of the sentence
// ends it, as rakerda/searching/scanned.py reads it. tests/participants/scanned.json holds cases that both answer alike.
const AROUND = "[\\s/.,;:!?…'\"’”“‘`()\\[\\]{}<>«»*_|\\\\]+"
const EDGES = new RegExp(`^${AROUND}|${AROUND}$`, "g")
const TOKEN = "[0-9a-z]{1,13}(?:-[0-9a-z]{1,13}){1,3}-[0-9a-z]{16}"
const PAPER = "[0-9a-hjkmnp-tv-z]{4}(?:-[0-9a-hjkmnp-tv-z]{4}){2}"
const ADDRESS = /:\/\/|https?:|\bwww\.\w/i
const CODE = new RegExp(`(?<![\\p{L}\\p{N}_-])(?=[a-z-]*\\d)(?:${TOKEN}|${PAPER})(?![\\p{L}\\p{N}_-])`, "iu")
const WHOLE = new RegExp(`(?:https?:|www\\.)\\S*?/c/${TOKEN}/?|(?:https?:|www\\.)\\S*|${TOKEN}|${PAPER}`, "i")

export const tidy = text => text.replace(/[\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/g, "").replace(/[\u2010-\u2015\u2212]/g, "-").replace(EDGES, "")
export const isScanned = text => ADDRESS.test(text) || CODE.test(text)

// The text without what was scanned into it, and that: {kept, code}; null where people wrote all of it.
export function taken(text) {
  if (!isScanned(text)) return null
  const [code] = text.match(WHOLE) ?? text.match(/\S*:\/\/\S*/) ?? [text]
  return { kept: text.replace(code, "").trim(), code }
}

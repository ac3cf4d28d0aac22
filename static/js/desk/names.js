// A name without titles before and after it, as participants/identity/comparing.py compares names; the desk list brings the words.
// tests/participants/names.json holds cases that both answer alike.
import { fold } from "../folding.js"

const plain = text => fold(text.normalize("NFKC"))

function withoutDegrees(name, degrees) {
  const words = name.split(/\s+/).filter(Boolean)
  const at = words.findIndex((word, place) => {
    const sign = word.replace(/,+$/, "").replaceAll(".", "")
    const marked = word.replace(/[.,]+$/, "").includes(".") || (sign === sign.toUpperCase() && sign !== sign.toLowerCase())
    return place > 0 && marked && degrees.includes(sign.toLowerCase())
  })
  return at < 0 ? name : words.slice(0, at).join(" ")
}

export function bare(name, { titles, degrees }) {
  const kept = plain(withoutDegrees(name, degrees))
  const words = kept.split(",")[0].replace(/[.\-–/]/g, " ").replace(/[^\p{L}\p{N}_\s]/gu, "").split(/\s+/).filter(Boolean)
  const own = words.filter(word => !titles.includes(word))
  return (own.length ? own : words).join(" ") || kept.split(/\s+/).filter(Boolean).join(" ")
}

// Searching as people type, as rakerda/searching/folding.py does: small letters without marks and apostrophes, dashes and blanks of
// one kind. tests/rakerda/folding.json holds cases that both answer alike.
const DROPPED = /['’‘‛`´ʼʻʽʹʾʿ′\u0300-\u036f]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const HARD_BLANKS = /[\u00a0\u2007\u202f]/g
const DASHES = /[\u2010-\u2015\u2212]/g

export function fold(text) {
  return text.replace(INVISIBLE, "").replace(DASHES, "-").replace(HARD_BLANKS, " ").toLowerCase().normalize("NFD").replace(DROPPED, "")
}

export const wordsOf = text => fold(text).split(/\s+/).filter(Boolean)

// The text in pieces, every second one a place where one of these folded words stands.
export function pieces(text, words) {
  const signs = [...text]
  const at = signs.flatMap((sign, place) => [...fold(sign)].map(() => place)) // of each folded sign, its place in the text
  const folded = signs.map(fold).join("")
  const held = new Set()
  for (const word of words.filter(Boolean)) {
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
      for (let place = at[start]; place <= at[start + word.length - 1]; place++) held.add(place)
    }
  }
  const found = [""]
  signs.forEach((sign, place) => {
    if (held.has(place) !== (found.length % 2 === 0)) found.push("")
    found[found.length - 1] += sign
  })
  return found
}

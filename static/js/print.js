// <button data-print hidden> prints the page; a page opened for that alone prints at once.
const button = document.querySelector("[data-print]")

if (button) {
  button.hidden = false
  button.addEventListener("click", () => print())
  if (opener) addEventListener("load", () => print())
}

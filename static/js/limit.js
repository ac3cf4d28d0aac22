// <input type="file" data-limit="bytes" data-too-large="words">: a form without pieces does not begin to send what is too large.
for (const input of document.querySelectorAll("input[type=file][data-limit]")) {
  input.addEventListener("change", () => {
    const tooLarge = [...input.files].some(file => file.size > Number(input.dataset.limit))
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "")
    input.reportValidity()
  })
}

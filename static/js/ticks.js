// <details data-ticks>: how many of the group are ticked, and two buttons that tick all or none.
function count(group) {
  const boxes = [...group.querySelectorAll("[type=checkbox]")]
  group.querySelector("[data-ticks-count]").textContent = `${boxes.filter(box => box.checked).length}/${boxes.length}`
}

for (const group of document.querySelectorAll("[data-ticks]")) {
  group.querySelector("[data-ticks-acts]").hidden = false
  group.addEventListener("change", () => count(group))
  group.addEventListener("click", ({ target }) => {
    if (!target.matches("[data-ticks-acts] button")) return
    for (const box of group.querySelectorAll("[type=checkbox]")) box.checked = Boolean(target.value)
    count(group)
  })
  count(group)
}

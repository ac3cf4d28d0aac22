// The fields of a form in which people write, and whether one still holds what the page came with.
export const fields = form => [...form.elements].filter(field => field.name && !["hidden", "file", "password", "submit"].includes(field.type))
export const fresh = field => (["radio", "checkbox"].includes(field.type) ? field.checked === field.defaultChecked : field.type.startsWith("select") ? [...field.options].every(option => option.selected === option.defaultSelected) : field.value === field.defaultValue)

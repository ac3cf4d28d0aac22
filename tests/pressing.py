"""Forms as people use them: read from the page that shows them and submitted with their content.

A test that posts to an address assumes the target of its form; a person submits what the page has.
"""

from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from lxml import html


@dataclass(frozen=True)
class Field:
    """An editable input: its kind as HTML names it, and its choices."""

    kind: str
    options: tuple = ()
    many: bool = False


@dataclass(frozen=True)
class Form:
    """A form of a page: its target, method, content, button label, and required empty fields."""

    url: str
    method: str
    values: dict  # name: its texts, as a browser would send them
    button: str
    asks: list  # names of required fields that are empty: a browser would not submit
    fields: dict  # name: Field, of editable inputs


def forms_of(body, url):
    """Return the forms of a page fetched from this address, in order; a form with several buttons counts as several."""
    forms = html.fromstring(body).forms
    return [one for form in forms if next(form.iterancestors("template"), None) is None for one in _forms(form, url)]


def press(client, url, button, **changes):
    """Open the page at this address, change these fields, press this button; return the response."""
    [form] = [form for form in forms_of(client.get(url).content, url) if form.button == button]
    return send(client, form, **changes)


def send(client, form, **changes):
    """Submit the form with these fields changed."""
    return getattr(client, form.method)(form.url, form.values | changes)


def undo_of(response):
    """Return the address to which the toast of a page posts its undo; "" without one."""
    return next((toast.extra_tags for toast in response.context["messages"] if toast.extra_tags), "")


def _forms(form, url):
    buttons = [one for one in form.iter("button") if one.get("type", "submit") == "submit"]
    for button in buttons or [None]:
        yield _form(form, url, button)


def _form(form, url, button):
    values = {}
    for name, text in form.form_values():
        values.setdefault(name, []).append(text)
    for area in form.iter("textarea"):  # a browser drops the line break that follows the tag (HTML 13.1.2.5)
        if area.name in values:
            values[area.name] = [(area.text or "").removeprefix("\n")]
    asks = sorted(
        {field.name for field in form.inputs if field.get("required") is not None and not any(values.get(field.name, []))}
    )
    if button is not None and button.get("name"):
        values[button.get("name")] = [button.get("value", "")]
    words = " ".join(button.text_content().split()) if button is not None else ""
    action = (button is not None and button.get("formaction")) or form.get("action") or url
    return Form(urldefrag(urljoin(url, action)).url, form.method.lower(), values, words, asks, _fields(form))


def _fields(form):
    """Return {name: Field} of the editable inputs in the form."""
    found = {}
    for field in form.iter("input", "select", "textarea"):
        kind = field.get("type", "text") if field.tag == "input" else field.tag
        if field.name is None or kind in {"hidden", "file", "submit", "button"} or field.get("disabled") is not None:
            continue
        options = tuple(one.get("value", "") for one in field.iter("option")) if kind == "select" else ()
        if kind in {"radio", "checkbox"}:
            options = (*(found[field.name].options if field.name in found else ()), field.get("value", "on"))
        many = kind == "checkbox" or field.get("multiple") is not None
        found[field.name] = Field(kind, options, many)
    return found


def entries(form):
    """Return the names of the editable inputs of a form."""
    return sorted(form.fields)


def changed(form, name):
    """Return other valid entries for a field, most likely ones first; one of them is used."""
    field, now = form.fields[name], form.values.get(name, [""])
    if field.options:
        others = [[value] for value in field.options if [value] != now]
        return [*others[:3], *([[]] if field.many and now != [""] else [])]
    if field.kind == "date":
        return [["2023-12-27"], ["2020-01-01"]]
    if field.kind == "time":
        return [["07:15"], ["09:45"]]
    if field.kind == "datetime-local":
        return [["2031-12-27T08:00"], ["2023-12-27T08:00"]]
    if field.kind == "number":
        return [[str(int(now[0] or 0) + 1)], ["1"], ["2"]]
    return [["Lain"], ["081234567899"], ["lain@contoh.go.id"], ["7"], ["C9"], ["II.b"]]

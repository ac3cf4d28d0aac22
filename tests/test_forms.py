"""Every form of every page, submitted unchanged and with one entry changed, by everyone who sees it.

Tests of single acts post to an address; here the page itself gives the targets and contents of its forms. Submitted unchanged,
no form is refused; and where that changes nothing (a page that shows and saves stored values), changing an entry changes the
column of that entry and no other.
"""

import pytest
from django.apps import apps

from tests import wide
from tests.pressing import changed, entries, forms_of, send
from tests.test_access import ROWS, told_to
from tests.world import address, fetch, twin, undone

pytestmark = pytest.mark.django_db

OURS = ["agenda", "participants", "presentations", "proceedings"]
READERS = ["secr", "desk", "note", "lead", "oper", "super", "link"]
# Forms that require something a browser does not know to be missing. (page, button): what it is.
ASKING = {
    ("agenda:session_removal", "Hapus"): "its minutes hold what was said: such a point stays",
    ("participants:inviting", "Masukkan ke daftar"): "a post, of many",
    ("participants:message_create", "Siapkan pesan"): "a letter that was issued, or an own text",
    ("participants:participant_create", "Simpan peserta"): "an official, a post or an office",
    ("participants:unit_merger", "Akhiri unit"): "the unit that takes over, or that there is none",
}
# Entries stored elsewhere than in a column of their name. (page, entry): where.
ELSEWHERE = {
    ("agenda:emblem_update", "crest-clear"): {"crest"},
    ("participants:participant_update", "units"): {"participants_mandate"},
    ("participants:participant_update", "protocol_rank"): {"protocol_rank", "position"},  # last of the new rank
    ("proceedings:follow_up_update", "supporters"): {"proceedings_followup_supporters"},
}
# Entries used where the guesses of tests/pressing.py are refused: a NIP, a code.
ENTERED = {
    ("participants:official_update", "nip"): "197503122000032904",
    ("presentations:result_update", "code"): "1.03.10",
    ("presentations:result_table", "code"): "1.03.10",
    ("participants:participant_update", "protocol_rank"): "l",
    ("participants:post_update", "protocol_rank"): "l",  # the first choice proposes the one it has
}
# Forms of a new row: one entry creates no row. (page, button).
NEW = {("presentations:result_table", "Simpan baris baru")}
# Entries without meaning of their own, and what they belong to. (page, entry without its number): it.
TOGETHER = {
    ("participants:desk_paper_entry", "name"): "who represents somebody, with office and time",
    ("participants:desk_paper_entry", "office"): "who represents somebody, with name and time",
    ("participants:desk_paper_entry", "time"): "a time of the day, which has not come yet",
    ("participants:reception_update", "room_code_from"): "a beginning and an end",
    ("participants:reception_update", "room_code_until"): "a beginning and an end",
    ("proceedings:follow_up_update", "due_on"): "a date and why it moves",
    **dict.fromkeys(
        [(page, entry) for page in ("presentations:result_update", "presentations:result_table")
         for entry in ("scale", "target_step", "actual_step")], "a scale and its steps",
    ),
}  # fmt: skip


def pages_of(reader):
    return sorted({row[0] for row in ROWS if row[1] == "GET" and told_to(row)[reader] == "200"})


SEEN = [(reader, page) for reader in READERS for page in pages_of(reader)]
CHANGED = pages_of("secr")
# Covered by every share (tests/wide.py): pages whose forms are listed above, or that were faulty once.
PARTICULAR = {page for table in (ASKING, ELSEWHERE, ENTERED, NEW, TOGETHER) for page, _entry in table}
ALWAYS_CHANGED = sorted(PARTICULAR & set(CHANGED))
ALWAYS_SEEN = [("secr", page) for page in ALWAYS_CHANGED]


def forms_on(client, url):
    """Return the forms that a browser would submit from this page."""
    with undone():
        response, body = fetch(client, url)
    if not response.headers["Content-Type"].startswith("text/html"):
        return []
    return [form for form in forms_of(body, url) if not form.asks]


def pressed(client, form, before=None, **values):
    """Return (the response, its changes in the database): some forms sign out and drop the cookie, so a twin submits it."""
    with undone():
        answer = send(twin(client), form, **values)
        for close in answer._resource_closers:
            close()
        return answer, before and differences(before, stored())


@pytest.fixture(scope="module")
def untouched(two_worlds, django_db_blocker):
    """Every row of ours before anything is submitted, and after the rollback."""
    with django_db_blocker.unblock():
        return stored()


def stored():
    """Return {(table, key): row} of every row of ours except the history."""
    models = [model for app in OURS for model in apps.get_app_config(app).get_models() if not model.__name__.endswith("Event")]
    tables = {through._meta.db_table: through for model in models for through in [model, *_between(model)]}
    return {
        (name, row["id"]): row
        for name, model in tables.items()
        if name != "participants_limit"
        for row in model._base_manager.values()
    }


def _between(model):
    return [field.remote_field.through for field in model._meta.many_to_many if field.remote_field.through._meta.auto_created]


def differences(before, after):
    """Return the changes: {"table.column"} of rows that stayed, {"table"} of rows that were added or removed."""
    came_or_went = {table for table, _key in before.keys() ^ after.keys()}
    columns = {
        f"{table}.{column}"
        for (table, key) in before.keys() & after.keys()
        for column, value in before[table, key].items()
        if after[table, key][column] != value
    }
    return came_or_went | columns


@pytest.mark.parametrize(("reader", "page"), wide.share_of(SEEN, ALWAYS_SEEN))
def test_a_form_is_taken_as_it_stands(two_worlds, reader, page):
    client, refused = two_worlds.clients[reader], {}
    for form in forms_on(client, address(page, two_worlds.own)):
        answer, _changes = pressed(client, form)
        if answer.status_code >= 400:
            refused[form.button] = answer.status_code

    assert refused == {button: 422 for name, button in ASKING if name == page and button in refused}


@pytest.mark.parametrize("page", wide.share_of(CHANGED, ALWAYS_CHANGED))
def test_an_entry_changes_its_own_column_and_no_other(two_worlds, untouched, page):
    client, found = two_worlds.clients["secr"], {}
    for form in forms_on(client, address(page, two_worlds.own)):
        answer, changes = pressed(client, form, untouched)
        if form.method != "post" or answer.status_code not in {302, 303} or changes or (page, form.button) in NEW:
            continue  # it refuses, sends a file, or does more than save the displayed values
        for entry in entries(form):
            if (page, "-".join(part for part in entry.split("-") if not part.isdecimal())) in TOGETHER:
                continue
            values = [[ENTERED[page, entry]]] if (page, entry) in ENTERED else changed(form, entry)
            changes = first_taken(client, form, untouched, entry, values)
            columns = ELSEWHERE.get((page, entry), {entry.split("-")[-1]})
            if changes is not None and {change.split(".")[-1].removesuffix("_id") for change in changes} != columns:
                found[form.button, entry] = sorted(changes)

    assert found == {}


@pytest.mark.parametrize("page", wide.share_of(CHANGED, ALWAYS_CHANGED))
@pytest.mark.parametrize("value", ["9" * 30, "-1", "a\0b"], ids=["a number beyond reason", "less than nothing", "a NUL"])
def test_no_entry_breaks_a_page(two_worlds, page, value):
    client, broken = two_worlds.clients["secr"], {}
    for form in forms_on(client, address(page, two_worlds.own)):
        for name in {*form.values, *form.fields}:
            try:
                pressed(client, form, **{name: [value]})
            except Exception as error:  # noqa: BLE001 - any of them is a page of error 500
                broken[form.button, name] = repr(error)

    assert broken == {}


def first_taken(client, form, untouched, entry, values):
    """Return the changes by the first accepted value; None without any value, "refused" if none is accepted."""
    for value in values:
        answer, changes = pressed(client, form, untouched, **{entry: value})
        if answer.status_code < 400:
            return changes
    return {"refused"} if values else None

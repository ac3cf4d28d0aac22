"""Every form of every page, pressed as it stands: what a page shows, its address takes.

Tests of single acts post to an address; here the page itself says where its forms lead and what they hold.
"""

import copy

import pytest

from tests.pressing import forms_of, send
from tests.test_access import COLUMNS, ROWS
from tests.world import address, fetch, undone

pytestmark = pytest.mark.django_db

PAGES = sorted({row[0] for row in ROWS if row[1] == "GET" and row[2 + COLUMNS.index("secr")] == "200"})
# Forms that ask for something which a browser does not know to be missing. (page, button): what it is.
ASKING = {
    ("agenda:session_removal", "Hapus"): "its minutes hold what was said: such a point stays",
    ("participants:enlistment", "Masukkan ke daftar"): "a post, of many",
    ("participants:message_create", "Siapkan pesan"): "a letter that was issued, or an own text",
    ("participants:participant_create", "Simpan peserta"): "an official, a post or an office",
    ("participants:unit_merger", "Akhiri unit"): "the unit that takes over, or that there is none",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_form_is_taken_as_it_stands(two_worlds, name):
    url = address(name, two_worlds.own)
    with undone():
        response, body = fetch(two_worlds.clients["secr"], url)
        forms = forms_of(body, url) if response.headers["Content-Type"].startswith("text/html") else []
    refused = {}
    for form in [form for form in forms if not form.asks]:
        with undone():
            answer = send(copy.deepcopy(two_worlds.clients["secr"]), form)  # some forms sign out, and drop the cookie
        if answer.status_code >= 400:
            refused[form.button] = answer.status_code

    assert refused == {button: 422 for page, button in ASKING if page == name}

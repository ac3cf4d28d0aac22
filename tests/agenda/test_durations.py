"""The duration of a point, changed in its row."""

import pytest

from tests import make
from tests.agenda.reading import rows_of
from tests.pressing import press
from tests.reading import flat


@pytest.fixture
def session(day):
    make.make_session(day, title="Pembukaan", minutes=20, position=2)
    return make.make_session(day, title="Registrasi", minutes=60, question_minutes=10, position=1)


def post(client, at, session, minutes, htmx=True):
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(at(f"sessions/{session.pk}/duration/"), {"minutes": minutes}, headers=headers)


def test_all_times_after_it_follow(secretariat, at, session):
    response = post(secretariat, at, session, 45)

    assert rows_of(response) == [("08.00", "Registrasi", "45"), ("08.45", "Pembukaan", "20")]
    assert "“Registrasi” menjadi 45 menit." in response.content.decode()
    assert f"/sessions/{session.pk}/duration/?minutes=60" in response.content.decode()


def test_without_htmx_it_leads_back_to_its_row(secretariat, at, session):
    response = post(secretariat, at, session, 45, htmx=False)

    session.refresh_from_db()
    assert (response.status_code, session.minutes) == (303, 45)
    assert response.headers["Location"] == at(f"arrangement/#session-{session.pk}")


def test_an_undo_names_the_minutes_in_its_address(secretariat, at, session):
    secretariat.post(at(f"sessions/{session.pk}/duration/?minutes=55"))

    session.refresh_from_db()
    assert session.minutes == 55


def test_the_same_minutes_say_nothing(secretariat, at, session):
    assert "data-toast" not in post(secretariat, at, session, 60).content.decode()


@pytest.mark.parametrize("typed", ["0", "-5", "1441", "9", "", "lima", "12.5", "99999999999"])
def test_minutes_that_can_not_be_are_refused_and_stay_in_the_field(secretariat, at, session, typed):
    response = post(secretariat, at, session, typed)

    session.refresh_from_db()
    assert (response.status_code, session.minutes) == (422, 60)
    assert f'value="{typed}" aria-invalid="true"' in flat(response.content.decode())
    assert "Tidak tersimpan, tetap 60 menit" in response.content.decode()


def test_less_than_the_questions_take_says_so(secretariat, at, session):
    assert "Tanya jawab tidak boleh lebih lama daripada mata acaranya." in post(secretariat, at, session, 9).content.decode()


def test_a_stranger_and_an_operator_change_nothing(client, sign_in, at, session):
    assert post(client, at, session, 5, htmx=False).status_code == 302
    assert post(sign_in("operator"), at, session, 5).status_code == 403

    session.refresh_from_db()
    assert session.minutes == 60


def test_a_get_is_refused(secretariat, at, session):
    assert secretariat.get(at(f"sessions/{session.pk}/duration/")).status_code == 405


MOVED = "1 mata acara yang sudah dimulai kini berubah jamnya."


def test_a_point_that_has_begun_does_not_move_without_a_word(secretariat, at, session, day):
    opening = day.sessions.get(title="Pembukaan")
    assert MOVED not in post(secretariat, at, session, 50).content.decode()
    opening.open()

    assert MOVED in post(secretariat, at, session, 45).content.decode()
    assert MOVED not in post(secretariat, at, opening, 30).content.decode()  # its own time stays


def test_nor_by_another_point_before_it(secretariat, at, session, day):
    day.sessions.get(title="Pembukaan").open()
    new = f"{at('sessions/new/')}?day={day.date.isoformat()}"

    response = secretariat.get(press(secretariat, new, "Tambahkan mata acara", title="Doa", minutes="5", after="first").url)
    assert MOVED in response.content.decode()

    doa = day.sessions.get(title="Doa")
    response = secretariat.get(press(secretariat, at(f"sessions/{doa.pk}/removal/"), "Hapus").url)
    assert MOVED in response.content.decode()

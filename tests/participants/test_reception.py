"""The reception settings of a meeting, made once by the secretariat."""

import datetime

import pytest
from django.urls import reverse

from participants.models import Reception


def address(meeting):
    return reverse("participants:reception_update", args=meeting.args)


def sent(**values):
    return {
        "answer_until": "2023-12-26T16:00", "contact_name": "Nurhidayah", "contact_phone": "0812-3456-7890",
        "greeting": "Assalamualaikum Wr. Wb.", "attire": "PDH", "late_after": "20", "extra_meals": "12", **values,
    }  # fmt: skip


def test_to_look_writes_nothing(secretariat, meeting):
    page = secretariat.get(address(meeting))

    assert (page.status_code, Reception.objects.count()) == (200, 0)
    assert "WITA" in page.content.decode()


def test_the_secretariat_settles_it(secretariat, meeting):
    response = secretariat.post(address(meeting), sent(unrepresented="on", signs="on"))

    reception = meeting.reception
    assert (response.status_code, response.url) == (303, address(meeting))
    assert reception.answer_until == datetime.datetime(2023, 12, 26, 8, tzinfo=datetime.UTC)  # 16.00 WITA
    assert (reception.contact_phone, reception.late_after, reception.extra_meals) == ("+6281234567890", 20, 12)
    assert (reception.unrepresented, reception.signs) == (True, True)


def test_what_was_settled_is_changed_and_shown_in_the_region_s_time(secretariat, meeting):
    secretariat.post(address(meeting), sent())
    secretariat.post(address(meeting), sent(attire="Batik"))

    assert Reception.objects.get().attire == "Batik"
    assert 'value="2023-12-26T16:00"' in secretariat.get(address(meeting)).content.decode()


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"contact_phone": "nol delapan"}, "contact_phone"),
        ({"late_after": "601"}, "late_after"),
        ({"answer_until": "lusa"}, "answer_until"),
        ({"room_code_from": "2023-12-28T09:00", "room_code_until": "2023-12-28T08:00"}, "__all__"),
        ({"room_code_from": "2023-12-28T09:00"}, "__all__"),
        ({"room_code_until": "2023-12-28T09:00"}, "__all__"),
    ],
)
def test_what_is_wrong_comes_back(secretariat, meeting, values, wrong):
    response = secretariat.post(address(meeting), sent(**values))

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])


def test_nobody_else_settles_it(sign_in, meeting):
    for role in ("desk", "note_taker", "leader", "operator"):
        assert sign_in(role).get(address(meeting)).status_code == 403

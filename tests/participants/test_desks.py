"""A desk: its link and its PIN open its pages and nothing else."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from participants.access import tokens
from participants.door.desks import TRIES, desk_url
from participants.models import CheckIn, Desk, Scan
from tests import make


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


@pytest.fixture
def desk(meeting, day, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a PIN is hashed like a password
    expires_at = timezone.now() + timedelta(hours=8)
    return Desk.objects.create(meeting=meeting, name="Meja 2", pin=make_password("123456"), made_by="uji", expires_at=expires_at)


@pytest.fixture
def at_desk(desk):
    """Return a client that has opened the desk with its PIN."""
    client = Client()
    client.post(desk_url("desk_pin", desk), {"pin": "123456"})
    return client


def send(client, desk, *scans, **values):
    body = json.dumps({"scans": [{"key": str(uuid4()), "way": "search", **scan} for scan in scans], **values})
    return client.post(desk_url("desk_scans", desk), body, content_type="application/json")


def test_the_link_asks_for_the_pin_and_then_opens_the_desk(desk):
    client = Client()

    asked = client.get(desk_url("desk", desk))
    opened = client.post(asked.url, {"pin": "123456"})

    assert (asked.status_code, opened.status_code, opened.url) == (302, 303, desk_url("desk", desk))
    assert "Meja 2" in client.get(opened.url).content.decode()


def test_the_page_of_the_pin_tells_nothing_of_the_desk(desk):
    assert "Meja 2" not in Client().get(desk_url("desk_pin", desk)).content.decode()


def test_a_wrong_pin_opens_nothing_and_after_some_of_them_the_right_one_waits(desk):
    client = Client()

    tried = [client.post(desk_url("desk_pin", desk), {"pin": f"00000{n}"}).status_code for n in range(TRIES)]
    right = client.post(desk_url("desk_pin", desk), {"pin": "123456"})

    assert (tried, right.status_code) == ([422] * TRIES, 422)
    assert "Terlalu banyak PIN" in right.content.decode()


def test_an_account_that_may_check_in_needs_no_pin(desk, sign_in):
    assert [sign_in(role).get(desk_url("desk", desk)).status_code for role in ("desk", "secretariat", "leader")] == [
        200,
        200,
        302,
    ]


def test_a_desk_s_pin_opens_no_other_page(at_desk, desk, meeting):
    participant = make.make_participant(meeting)
    other = Desk.objects.create(meeting=meeting, name="Meja 3", pin="!", made_by="uji", expires_at=desk.expires_at)

    pages = [
        reverse("participants:participants", args=meeting.args),
        participant.get_absolute_url(),
        reverse("participants:desks", args=meeting.args),
    ]
    assert [at_desk.get(page).url.split("?")[0] for page in pages] == ["/akun/login/"] * 3
    assert at_desk.get(desk_url("desk", other)).url == desk_url("desk_pin", other)


def test_one_small_request_records_a_scan(at_desk, desk, meeting, day):
    participant = make.make_participant(meeting, seat="C2")

    response = send(at_desk, desk, {"participant": participant.pk, "day": day.pk})

    [told] = response.json()["answers"]
    assert (told["result"], told["name"], told["office"], told["seat"]) == (
        "recorded", participant.name, participant.office, "C2",
    )  # fmt: skip
    assert [check_in.recorded_by for check_in in CheckIn.objects.all()] == ["Meja 2"]
    assert len(response.content) < 1000


def test_history_names_the_desk(at_desk, desk, meeting, day):
    participant = make.make_participant(meeting)

    send(at_desk, desk, {"participant": participant.pk, "day": day.pk})

    assert [event.pgh_context.metadata["actor"] for event in CheckIn.pgh_event_model.objects.all()] == ["Meja 2"]


def test_without_script_the_answer_is_a_page(at_desk, desk, meeting, day):
    participant = make.make_participant(meeting)
    form = {"key": str(uuid4()), "way": "search", "participant": participant.pk, "day": day.pk}

    first = at_desk.post(desk_url("desk_scans", desk), form)
    again = at_desk.post(desk_url("desk_scans", desk), form)

    assert (first.status_code, first.url == again.url, Scan.objects.count()) == (303, True, 1)
    page = at_desk.get(first.url).content.decode()
    assert "Berhasil dicatat" in page
    assert participant.name in page


def test_a_form_of_the_same_page_for_somebody_else_is_another_scan(at_desk, desk, meeting, day):
    form = {"key": str(uuid4()), "way": "walk_in", "day": day.pk, "office": "Pers"}

    for name in ("Tamu A", "Tamu B"):
        at_desk.post(desk_url("desk_scans", desk), {**form, "name": name})

    assert Scan.objects.count() == 2


def test_the_server_keeps_its_own_time_whatever_the_device_says(at_desk, desk, meeting, day):
    participant = make.make_participant(meeting)
    yesterday = timezone.now() - timedelta(days=1)
    scanned = yesterday - timedelta(minutes=10)

    send(at_desk, desk, {"participant": participant.pk, "day": day.pk, "at": scanned.isoformat()}, now=yesterday.isoformat())

    check_in, scan = CheckIn.objects.get(), Scan.objects.get()
    assert scan.device_at == scanned
    assert abs(timezone.now() - timedelta(minutes=10) - check_in.came_at) < timezone.timedelta(minutes=1)
    assert abs(timezone.now() - scan.received_at) < timedelta(minutes=1)


def test_one_that_cannot_be_read_does_not_hold_up_the_others(at_desk, desk, meeting, day):
    participant = make.make_participant(meeting)
    foreign = make.make_participant(make.make_meeting())

    response = send(
        at_desk,
        desk,
        {"participant": foreign.pk, "day": day.pk},
        {"day": "besok"},
        {"participant": participant.pk, "day": day.pk},
    )

    assert [sorted(told)[0] if "error" in told else told["result"] for told in response.json()["answers"]] == [
        "error", "error", "recorded",
    ]  # fmt: skip


@pytest.mark.parametrize("body", ["x", "[]", "{}", "null", '{"scans": 7}', '{"scans": [], "now": "kemarin"}'])
def test_nonsense_is_refused(at_desk, desk, body):
    response = at_desk.post(desk_url("desk_scans", desk), body, content_type="application/json")

    assert (response.status_code, Scan.objects.count()) == (400, 0)


def test_two_letters_find_name_office_and_unit(at_desk, desk, meeting):
    unit = make.make_unit(meeting.region, name="Dinas Zaitun")
    make.make_participant(meeting, name="Zulkifli", office="Camat")
    make.make_participant(meeting, name="Budi", office="Kepala Zona")
    make.make_participant(meeting, unit, name="Cici", office="Kepala Dinas")
    make.make_participant(meeting, name="Dedi", office="Asisten")

    page = at_desk.get(desk_url("desk", desk), {"q": "za"}).content.decode()

    assert [name in page for name in ("Zulkifli", "Budi", "Cici", "Dedi")] == [False, False, True, False]
    page = at_desk.get(desk_url("desk", desk), {"q": "z"}).content.decode()
    assert "Cici" not in page


def test_protocol_has_a_short_list(at_desk, desk, meeting):
    make.make_participant(meeting, name="Bupati Kita", group="leaders")
    make.make_participant(meeting, name="Kapolres Kita", group="forkopimda")
    make.make_participant(meeting, name="Kepala Kita", group="units")

    page = at_desk.get(desk_url("desk", desk), {"show": "protocol"}).content.decode()

    assert [name in page for name in ("Bupati Kita", "Kapolres Kita", "Kepala Kita")] == [True, True, False]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"revoked_at": timezone.now()}, "sudah dicabut"),
        ({"expires_at": timezone.now() - timedelta(days=2)}, "habis"),
        ({"generation": 2}, "sudah dicabut"),
    ],
    ids=["revoked", "expired", "renewed"],
)
def test_a_desk_that_is_closed_says_so(at_desk, desk, day, change, words):
    link, scans = desk_url("desk", desk), desk_url("desk_scans", desk)
    Desk.objects.filter(pk=desk.pk).update(**change)

    page, sent = at_desk.get(link), at_desk.post(scans, "{}", content_type="application/json")

    assert (page.status_code, words in page.content.decode(), sent.status_code) == (410, True, 410)


def test_what_a_device_could_not_send_before_its_desk_expired_is_taken_afterwards(at_desk, desk, meeting, day):
    before, after = make.make_participant(meeting), make.make_participant(meeting)
    now = timezone.now()
    Desk.objects.filter(pk=desk.pk).update(expires_at=now - timedelta(minutes=10))
    scans = [
        {"participant": before.pk, "day": day.pk, "at": (now - timedelta(minutes=30)).isoformat()},
        {"participant": after.pk, "day": day.pk, "at": now.isoformat()},
    ]

    told = send(at_desk, desk, *scans, now=now.isoformat()).json()["answers"]
    alone = send(at_desk, desk, scans[1], now=now.isoformat())

    assert [told[0]["result"], told[1]["error"], alone.status_code] == ["recorded", "expired", 410]
    assert [one.participant for one in CheckIn.objects.all()] == [before]


@pytest.mark.parametrize(("ahead", "until"), [(2, 2), (-3, 0)])
def test_the_form_proposes_the_next_name_and_the_end_of_the_last_day_or_of_today(secretariat, meeting, ahead, until):
    today = make.today(meeting.region)
    meeting.days.all().delete()
    make.make_day(meeting, date=today + timedelta(days=ahead))

    form = secretariat.get(reverse("participants:desks", args=meeting.args)).context["form"]

    assert form.initial["name"] == f"Meja {meeting.desks.count() + 1}"
    assert form.initial["expires_at"].date() == today + timedelta(days=until)


def test_a_new_desk_s_pin_is_told_once_and_works(secretariat, meeting):
    until = timezone.localtime() + timedelta(hours=9)
    form = {"name": "Meja 1", "expires_at": until.strftime("%Y-%m-%dT%H:%M")}

    page = secretariat.post(reverse("participants:desks", args=meeting.args), form)

    desk, pin, client = Desk.objects.get(), page.context["pin"], Client()
    assert client.post(desk_url("desk_pin", desk), {"pin": pin}).status_code == 303
    assert pin not in secretariat.get(reverse("participants:desks", args=meeting.args)).content.decode()


# A phone's own camera opens the code


def code_url(participant, meeting=None):
    code = tokens.make(tokens.CODE, participant.pk, participant.code_generation)
    return reverse("participants:code", args=[*(meeting or participant.meeting).args, code])


def test_a_stranger_s_phone_is_told_to_show_the_code_and_no_name(meeting, day):
    participant = make.make_participant(meeting)

    page = Client().get(code_url(participant)).content.decode()

    assert "Tunjukkan kode ini di meja registrasi" in page
    assert participant.name not in page
    assert CheckIn.objects.count() == 0


def test_the_phone_of_a_desk_records_by_one_button(at_desk, desk, meeting, day):
    participant = make.make_participant(meeting)

    seen = at_desk.get(code_url(participant)).content.decode()
    before = CheckIn.objects.count()
    done = at_desk.post(code_url(participant), {"key": str(uuid4())}).content.decode()

    assert (participant.name in seen, before, "Berhasil dicatat" in done) == (True, 0, True)
    assert [(scan.desk, scan.way) for scan in Scan.objects.all()] == [(desk, "code")]


def test_a_code_of_another_meeting_is_not_there(at_desk, meeting, day):
    foreign = make.make_participant(make.make_meeting())

    assert at_desk.get(code_url(foreign, meeting)).status_code == 404


# Data on the device


def test_the_roster_holds_what_the_door_needs_and_no_contacts(at_desk, desk, meeting, day):
    unit = make.make_unit(meeting.region, name="Dinas Perhubungan", short_name="Dishub")
    official = make.make_official(meeting.region, nip="197503122000031904", phone="+6281234567890")
    one = make.make_participant(
        meeting, unit, official=official, name="Rusli", office="Kepala", seat="D7", phone="+6281234567891"
    )
    one.check_in(day, "Meja 1")

    response = at_desk.get(desk_url("desk_list", desk))

    content = response.json()
    [row] = [dict(zip(content["fields"], person, strict=True)) for person in content["people"]]
    assert (row["name"], row["office"], row["seat"], row["desk"], row["units"]) == ("Rusli", "Kepala", "D7", "Meja 1", [unit.pk])
    assert content["units"] == {str(unit.pk): ["Dinas Perhubungan", "Dishub", 1]}
    assert [secret in response.content.decode() for secret in ("0812", "62812", "19750312", "-1-")] == [False] * 4


def test_a_roster_that_the_device_has_is_not_sent_again(at_desk, desk, meeting, day):
    make.make_participant(meeting)
    first = at_desk.get(desk_url("desk_list", desk))

    again = at_desk.get(desk_url("desk_list", desk), headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, again.status_code) == (200, 304)


def test_the_page_can_be_installed_within_the_address_of_its_desk(desk):
    manifest = Client().get(desk_url("desk_manifest", desk))
    worker = Client().get(desk_url("desk_worker", desk))

    assert (manifest.json()["scope"], manifest.json()["start_url"]) == (desk_url("desk", desk), desk_url("desk", desk))
    assert worker.headers["Content-Type"].startswith("text/javascript")
    assert "worker-src 'self'" in worker.headers["Content-Security-Policy"]


def test_the_page_of_a_desk_asks_the_database_as_often_for_few_as_for_many(at_desk, desk, meeting, day):
    counts = []
    for many in (1, 3):
        [make.make_participant(meeting) for _ in range(many)]
        with CaptureQueriesContext(connection) as asked:
            at_desk.get(desk_url("desk", desk), {"show": "protocol"})
            at_desk.get(desk_url("desk_list", desk))
        counts.append(len(asked))

    assert counts[0] == counts[1]


# Entry from paper


def test_the_paper_list_names_everyone(at_desk, desk, meeting, day):
    people = [make.make_participant(meeting) for _ in range(3)]

    page = at_desk.get(desk_url("desk_paper", desk)).content.decode()

    assert all(one.name in page for one in people)


def test_a_time_that_has_not_come_is_not_taken_from_paper(at_desk, desk, meeting):
    later = make.make_day(meeting, date=timezone.localdate() + timedelta(days=2))
    one = make.make_participant(meeting, name="Budi")

    response = at_desk.post(desk_url("desk_paper_entry", desk), {"mode": later.pk, "key": str(uuid4()), f"time-{one.pk}": "8.05"})

    assert response.status_code == 422
    assert "Waktu ini belum tiba." in response.content.decode()
    assert one.check_ins.count() == 0


def test_times_from_paper_are_kept_as_they_were_written(at_desk, desk, meeting, day):
    first, second, _third = [make.make_participant(meeting) for _ in range(3)]
    sent = {
        "key": str(uuid4()), f"time-{first.pk}": "8.05", f"time-{second.pk}": "0812",
        f"name-{second.pk}": "Gatot", f"office-{second.pk}": "Sekretaris",
    }  # fmt: skip

    for _twice in range(2):
        at_desk.post(desk_url("desk_paper_entry", desk), sent)

    zone = meeting.region.zone
    assert [(one.participant.name, timezone.localtime(one.came_at, zone).strftime("%d %H.%M")) for one in CheckIn.objects.all()] == [
        (first.name, "28 08.05"), ("Gatot", "28 08.12"),
    ]  # fmt: skip
    assert [scan.way for scan in Scan.objects.all()] == ["paper", "paper"]


def test_a_time_that_is_none_records_nothing_and_comes_back(at_desk, desk, meeting, day):
    first, second = [make.make_participant(meeting) for _ in range(2)]

    response = at_desk.post(
        desk_url("desk_paper_entry", desk), {"key": str(uuid4()), f"time-{first.pk}": "8.05", f"time-{second.pk}": "25.00"}
    )

    assert (response.status_code, CheckIn.objects.count()) == (422, 0)
    assert 'value="25.00"' in response.content.decode()


# Managing desks


def test_a_desk_s_record_tells_what_it_did(secretariat, at_desk, desk, meeting, day):
    participant = make.make_participant(meeting)
    send(at_desk, desk, {"participant": participant.pk, "day": day.pk})

    page = secretariat.get(reverse("participants:desk_record", args=[*meeting.args, desk.pk])).content.decode()

    assert participant.name in page
    assert "<svg" in page


def test_an_account_of_the_door_finds_its_desk_and_opens_none(sign_in, desk, meeting):
    page = sign_in("desk").get(reverse("participants:desks", args=meeting.args)).content.decode()
    desk.revoke()
    closed = sign_in("desk").get(reverse("participants:desks", args=meeting.args)).content.decode()

    assert [desk_url("desk", desk) in page, "expires_at" in page, desk_url("desk", desk) in closed] == [True, False, False]


def test_a_renewed_desk_has_another_link_and_pin(secretariat, at_desk, desk, meeting):
    old, until = desk_url("desk", desk), timezone.localtime() + timedelta(hours=9)
    desk.revoke()

    page = secretariat.post(
        reverse("participants:desk_record", args=[*meeting.args, desk.pk]), {"expires_at": until.strftime("%Y-%m-%dT%H:%M")}
    )

    desk = Desk.objects.get()
    client = Client()
    assert at_desk.get(old).status_code == 410
    assert client.post(desk_url("desk_pin", desk), {"pin": page.context["pin"]}).status_code == 303


def test_revoking_closes_the_desk(secretariat, at_desk, desk, meeting):
    response = secretariat.post(reverse("participants:desk_revocation", args=[*meeting.args, desk.pk]))

    assert (response.status_code, at_desk.get(desk_url("desk", desk)).status_code) == (303, 410)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ({"phone": "081255"}, "Nomor telepon “081255”"),
        ({"session": "999999"}, "Mata acara “999999”"),
        ({"at": "kemarin"}, "Waktu “kemarin”"),
    ],
)
def test_what_is_optional_and_can_t_be_read_loses_no_arrival(at_desk, desk, meeting, day, broken, told):
    participant = make.make_participant(meeting)

    [answer] = send(at_desk, desk, {"participant": participant.pk, "day": day.pk, **broken}).json()["answers"]

    assert (answer["result"], answer["look"], told in answer["note"]) == ("recorded", True, True)
    assert [one.participant for one in CheckIn.objects.whole_days()] == [participant]


def test_a_session_of_another_day_leaves_the_arrival_of_the_day(at_desk, desk, meeting, day):
    participant, other = make.make_participant(meeting), make.make_session(make.make_day(meeting))

    [answer] = send(at_desk, desk, {"participant": participant.pk, "day": day.pk, "session": other.pk}).json()["answers"]

    assert (answer["result"], CheckIn.objects.get().session) == ("recorded", None)


def test_a_departure_from_a_session_that_is_gone_is_not_taken_for_one_of_the_day(at_desk, desk, meeting, day):
    participant = make.make_participant(meeting)
    participant.check_in(day, "uji")

    scan = {"participant": participant.pk, "day": day.pk, "session": "999999", "act": "departure"}
    [answer] = send(at_desk, desk, scan).json()["answers"]

    assert ("session" in answer["error"], CheckIn.objects.get().left_at) == (True, None)


def test_what_can_t_be_recorded_says_why(at_desk, desk, meeting, day):
    [answer] = send(at_desk, desk, {"way": "walk_in", "day": day.pk, "name": "Tamu"}).json()["answers"]

    assert answer["note"] == "Bagian ini wajib diisi."


def test_a_pin_opens_no_session_that_was_given_to_the_browser(desk):
    client = Client()
    session = client.session
    session["a"] = 1
    session.save()
    given = client.cookies["sessionid"].value

    client.post(desk_url("desk_pin", desk), {"pin": "123456"})

    assert client.cookies["sessionid"].value != given
    fixed = Client()
    fixed.cookies["sessionid"] = given
    assert fixed.get(desk_url("desk", desk)).url == desk_url("desk_pin", desk)


ODD = [True, False, 0, -1, 1.5, [], {}, ["x"], {"a": 1}, "\ud800", "\0", " ", "x" * 5000, 10**30, float("inf"), None]


@pytest.mark.parametrize(
    "name", ["key", "way", "act", "day", "session", "participant", "code", "name", "office", "phone", "undoes", "at"]
)
def test_no_scan_holds_up_another_whatever_a_device_sends(at_desk, desk, meeting, day, name):
    """A 500 for one of them kept the others on the device forever."""
    good = {"participant": make.make_participant(meeting).pk, "day": day.pk}

    for odd in ODD:
        response = send(at_desk, desk, {"day": day.pk, "way": "walk_in", "name": "Tamu", "office": "Pers", name: odd}, good)

        assert response.status_code == 200, odd
        assert response.json()["answers"][1]["result"] in {"recorded", "already"}, odd


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "kemarin", 5])
def test_a_moment_that_no_clock_shows_loses_no_arrival(at_desk, desk, meeting, day, at):
    scan = {"participant": make.make_participant(meeting).pk, "day": day.pk, "at": at}

    told = [send(at_desk, desk, scan).json()["answers"][0]["result"], send(at_desk, desk, scan, now=at).status_code]

    assert told == ["recorded", 400]


def test_a_body_that_is_no_list_of_scans_is_refused(at_desk, desk):
    for body in ["[" * 100_000, "{}", "5", '{"scans": 5}', "\xff"]:
        assert at_desk.post(desk_url("desk_scans", desk), body, content_type="application/json").status_code == 400


@pytest.mark.parametrize("name", ["", " ", "\u00a0"])
def test_who_represents_somebody_without_a_name_is_not_taken_for_them(at_desk, desk, meeting, day, name):
    participant = make.make_participant(meeting)

    [answer] = send(at_desk, desk, {"participant": participant.pk, "day": day.pk, "name": name, "office": "Staf"}).json()[
        "answers"
    ]

    assert ("name" in answer["error"], CheckIn.objects.count()) == (True, 0)


def test_a_guest_whose_name_is_a_blank_is_asked_for_it(at_desk, desk, day):
    form = {"key": str(uuid4()), "way": "walk_in", "act": "arrival", "day": day.pk, "name": " ", "office": "Pers"}

    response = at_desk.post(desk_url("desk_scans", desk), form)

    assert (response.status_code, "Pers" in response.content.decode()) == (422, True)

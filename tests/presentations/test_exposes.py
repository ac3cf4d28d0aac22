"""The list of exposés, who sees which, and the heading of each."""

import datetime
import io
import re

import pytest
from django.test import Client
from django.utils import timezone

from presentations.expose.timing import shortages
from presentations.models import Deck, Expose, Factor, Plan, Result
from presentations.slides.versions import receive
from tests import make
from tests.presentations import files


def exposes_url(meeting):
    return f"{meeting.get_absolute_url()}exposes/"


def texts(response):
    """Return the text of the page without tags and whitespace."""
    main = re.search(r"<main.*</main>", response.content.decode(), re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main[0] if main else response.content.decode()))


def make_deck(expose, phase="done", **values):
    """Return a version of slides as the worker leaves it, without files."""
    ready = {"rendition": "x.pdf", "pages": 1} if phase == "done" else {}
    moments = {"running": {"started_at": timezone.now()}, "done": make.ended(), "failed": make.ended("failed")}
    version = expose.decks.count() + 1
    values = {
        "original": "x.pptx",
        "name": "x.pptx",
        "type": "pptx",
        "size": 1,
        "sha256": "0" * 64,
        "uploaded_by": "uji",
        **ready,
        **moments.get(phase, {}),
        **values,
    }
    return Deck.objects.create(expose=expose, **{"version": version, "phase": phase, **values})


def complete(expose):
    """Create everything that a submission requires."""
    make_deck(expose).confirm("uji")
    expose.figures_as_of = datetime.date(2023, 12, 15)
    expose.save()
    Result.objects.create(expose=expose, name="Program", indicator="Indikator", target=10, actual=9)
    Factor.objects.create(expose=expose, kind="driving", text="Tender dini")
    Factor.objects.create(expose=expose, kind="inhibiting", text="Curah hujan")
    Plan.objects.create(expose=expose, text="Adendum waktu")
    return Expose.objects.get(pk=expose.pk)


def test_exposes_stand_by_field_in_running_order(secretariat, meeting):
    economy, people = make.make_sector(meeting.region, position=2), make.make_sector(meeting.region, position=1)
    for sector, position in [(economy, 2), (economy, 1), (None, 1), (people, 1)]:
        make.make_expose(
            meeting, make.make_unit(meeting.region, sector=sector, name=f"Unit {sector} {position}"), position=position
        )

    rows = Expose.objects.for_meeting(meeting).by_sector()
    text = texts(secretariat.get(exposes_url(meeting)))

    names = [f"Unit {people} 1", f"Unit {economy} 1", f"Unit {economy} 2", "Unit None 1"]
    assert [expose.unit_name for expose in rows] == names
    assert sorted(names, key=text.index) == names


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_same_questions_for_any_number(secretariat, meeting, count, django_assert_num_queries):
    for _ in range(count):
        complete(make.make_expose(meeting, session=make.make_session(make.make_day(meeting))))

    # session, user, region, meeting, memberships, exposés, units not asked, window; calendar, other meetings
    with django_assert_num_queries(10):
        secretariat.get(exposes_url(meeting))


@pytest.mark.parametrize("count", [1, 3])
def test_a_page_asks_the_same_questions_for_any_number_of_rows(secretariat, meeting, count, django_assert_num_queries):
    expose = make.make_expose(meeting)
    for _ in range(count):
        make_deck(expose)
        Result.objects.create(expose=expose, name="Program", indicator="Indikator", target=10, actual=9)
        Factor.objects.create(expose=expose, kind="driving", text="Tender dini")
        Plan.objects.create(expose=expose, text="Adendum waktu")

    # the first five, the exposé, its versions, results, factors, plans, slides and extensions; calendar, other meetings
    with django_assert_num_queries(14):
        secretariat.get(expose.get_absolute_url())


def test_each_filter_shows_those_that_fit_with_their_count(secretariat, meeting):
    _nothing, uploaded, submitted, returned, approved = (make.make_expose(meeting, unit_name=name) for name in "ABCDE")
    make_deck(uploaded, "queued")
    for expose in (submitted, returned, approved):
        complete(expose).submit("uji")
    Expose.objects.get(pk=returned.pk).return_("Perbaiki slide 4", "uji")
    Expose.objects.get(pk=approved.pk).approve("uji")

    shown = {}
    for name in ["", "missing-slides", "incomplete", "returned", "submitted", "approved", "nonsense"]:
        response = secretariat.get(exposes_url(meeting), {"show": name})
        shown[name] = "".join(row.expose.unit_name for group in response.context["groups"] for row in group.rows)

    assert shown == {
        "": "ABCDE",
        "missing-slides": "A",
        "incomplete": "AB",
        "returned": "D",
        "submitted": "C",
        "approved": "E",
        "nonsense": "ABCDE",
    }
    assert [(filter.name, filter.count) for filter in response.context["filters"]] == [
        *[("", 5), ("missing-slides", 1), ("incomplete", 2), ("returned", 1), ("submitted", 1), ("approved", 1), ("late", 0)]
    ]


def test_the_list_can_come_as_a_part(secretariat, meeting):
    make.make_expose(meeting)

    response = secretariat.get(exposes_url(meeting), {"show": "missing-slides"}, headers={"HX-Request": "true"})

    assert response.content.decode().lstrip().startswith("<section")


@pytest.mark.parametrize(
    ("words", "found"), [("KESEHATAN", "Dinas Kesehatan"), ("dinas sosial", "Dinas Sosial"), ("tidak ada", "")]
)
def test_a_unit_is_found_in_the_list(secretariat, meeting, words, found):
    for name in ("Dinas Kesehatan", "Dinas Sosial"):
        make.make_expose(meeting, unit_name=name)

    response = secretariat.get(exposes_url(meeting), {"q": words})

    assert "".join(row.expose.unit_name for group in response.context["groups"] for row in group.rows) == found
    assert response.context["filters"][0].count == (1 if found else 0)


def test_slides_are_told_in_words(secretariat, meeting):
    _none, running, failed, waiting, shown, newer = (make.make_expose(meeting, unit_name=name) for name in "ABCDEF")
    make_deck(running, "running")
    make_deck(failed, "failed", failure="damaged")
    make_deck(waiting)
    make_deck(shown).confirm("uji")
    make_deck(newer).confirm("uji")
    make_deck(newer, "failed", failure="damaged")

    response = secretariat.get(exposes_url(meeting))

    words = {row.expose.unit_name: row.slides.word for group in response.context["groups"] for row in group.rows}
    assert words == {
        "A": "Belum unggah",
        "B": "Versi 1: Sedang diolah",
        "C": "Versi 1: Tidak diterima",
        "D": "Versi 1: Belum dipastikan",
        "E": "Versi 1",
        "F": "Versi 1",
    }


def test_an_operator_is_taken_to_their_own(sign_in, meeting):
    own, other = make.make_expose(meeting), make.make_expose(meeting)
    operator = sign_in("operator", unit=own.unit)

    response = operator.get(exposes_url(meeting))

    assert (response.status_code, response.headers["Location"]) == (302, own.get_absolute_url())
    assert operator.get(other.get_absolute_url()).status_code == 404


def test_an_operator_has_no_list_to_go_back_to(sign_in, meeting, secretariat):
    own = make.make_expose(meeting)
    back = f'class="page__back" href="{exposes_url(meeting)}"'

    assert back not in sign_in("operator", unit=own.unit).get(own.get_absolute_url()).content.decode()
    assert back in secretariat.get(own.get_absolute_url()).content.decode()


def test_nor_has_one_who_is_at_a_desk_too(meeting):
    """A desk by itself reads no exposés."""
    own, _other = make.make_expose(meeting), make.make_expose(meeting)
    user = make.make_member("operator", meeting.region, own.unit).user
    make.add_role(user, "desk", meeting.region)
    client = Client()
    client.force_login(user)

    assert client.get(exposes_url(meeting)).headers["Location"] == own.get_absolute_url()
    assert f'class="page__back" href="{exposes_url(meeting)}"' not in client.get(own.get_absolute_url()).content.decode()


def test_an_operator_of_two_units_chooses_among_these(sign_in, meeting):
    first, second, _other = (make.make_expose(meeting, unit_name=name) for name in ["Dinas Satu", "Dinas Dua", "Dinas Lain"])
    operator = sign_in("operator", unit=first.unit)
    user = first.unit.memberships.get().user
    second.unit.memberships.create(user=user, region=meeting.region, role="operator")

    text = texts(operator.get(exposes_url(meeting)))

    assert "Dinas Satu" in text
    assert "Dinas Dua" in text
    assert "Dinas Lain" not in text


def test_who_only_reads_finds_nothing_to_change(sign_in, meeting):
    expose = complete(make.make_expose(meeting))

    page = sign_in("leader").get(expose.get_absolute_url()).content.decode()

    main = page[page.index("<main") : page.index("</main>")]
    assert "<form" not in main
    assert "<input" not in main


def test_sessions_that_are_too_short_are_named(secretariat, meeting):
    day = make.make_day(meeting)
    short = make.make_session(day, title="Ekspose Ekonomi", minutes=20, question_minutes=10)
    enough = make.make_session(day, title="Ekspose Infrastruktur", minutes=17, question_minutes=10)
    for session in (short, short, enough):
        make.make_expose(meeting, session=session, minutes=7)
    make.make_expose(meeting, minutes=500)

    needs = shortages(Expose.objects.for_meeting(meeting))
    text = texts(secretariat.get(exposes_url(meeting)))

    assert [(need.session, need.needed, need.available) for need in needs] == [(short, 24, 20)]
    assert "Ekspose Ekonomi: perlu 24 menit, tersedia 20" in text
    assert "Ekspose Infrastruktur: perlu" not in text


def test_units_that_were_not_asked_are_asked_at_once(secretariat, meeting):
    sector = make.make_sector(meeting.region)
    session = make.make_session(make.make_day(meeting), kind="expose", sector=sector)
    asked = make.make_expose(meeting)
    dinas = make.make_unit(meeting.region, sector=sector, name="Dinas Sosial", position=5)
    make.make_unit(meeting.region, kind="kecamatan", name="Kecamatan Satui")
    make.make_unit(meeting.region, kind="desa", name="Desa Hati'if")
    make.make_unit(name="Dinas Daerah Lain")

    response = secretariat.post(f"{exposes_url(meeting)}new/")

    made = meeting.exposes.exclude(pk=asked.pk).order_by("unit_name")
    assert response.headers["Location"] == exposes_url(meeting)
    assert [expose.unit_name for expose in made] == ["Dinas Sosial", "Kecamatan Satui"]
    assert [(made[0].unit, made[0].sector, made[0].session, made[0].position) for _ in [0]] == [(dinas, sector, session, 5)]
    assert "Minta dari" not in texts(secretariat.get(exposes_url(meeting)))


def test_an_empty_meeting_says_how_to_begin(secretariat, meeting):
    make.make_unit(meeting.region)

    text = texts(secretariat.get(exposes_url(meeting)))

    assert "Belum ada ekspose" in text
    assert "Minta dari 1 perangkat daerah lainnya" in text


def test_the_head_is_changed(sign_in, meeting):
    expose = make.make_expose(meeting)
    own = make.make_participant(meeting, expose.unit, name="H. Hernadi, S.T.")
    operator = sign_in("operator", unit=expose.unit)

    response = operator.post(
        f"{expose.get_absolute_url()}header/",
        {"presenter": own.pk, "figures_as_of": "2023-12-15", "figures": "final", "minutes": "99", "position": "9"},
    )

    expose.refresh_from_db()
    assert response.headers["Location"] == expose.get_absolute_url()
    assert (expose.presenter, expose.figures_as_of, expose.figures) == (own, datetime.date(2023, 12, 15), "final")
    assert (expose.minutes, expose.position) == (7, 1)


def test_the_secretariat_gives_an_expose_its_place(secretariat, meeting):
    expose = make.make_expose(meeting)
    session = make.make_session(make.make_day(meeting))
    foreign = make.make_session()
    values = {"figures": "provisional", "minutes": "10", "position": "3"}

    refused = secretariat.post(f"{expose.get_absolute_url()}header/", {**values, "session": foreign.pk})
    taken = secretariat.post(f"{expose.get_absolute_url()}header/", {**values, "session": session.pk})

    expose.refresh_from_db()
    assert (refused.status_code, taken.status_code) == (422, 303)
    assert (expose.session, expose.minutes, expose.position) == (session, 10, 3)


def test_those_who_stand_for_the_unit_may_present(secretariat, meeting):
    expose = make.make_expose(meeting)
    head = make.make_participant(meeting, expose.unit, name="Kepala, S.T.")
    make.make_participant(meeting, represents=head, name="Wakil, S.T.", office="Sekretaris Dinas")
    make.make_participant(meeting, make.make_unit(meeting.region), name="Orang Lain, S.T.")
    make.make_participant(make.make_meeting(region=meeting.region), expose.unit, name="Orang Rapat Lain, S.T.")

    text = texts(secretariat.get(f"{expose.get_absolute_url()}header/"))

    assert "Kepala, S.T." in text
    assert "Wakil, S.T., Sekretaris Dinas" in text
    assert "Orang Lain" not in text
    assert "Orang Rapat Lain" not in text


def test_the_page_says_what_is_doubtful(secretariat, meeting):
    expose = make.make_expose(meeting)
    Result.objects.create(expose=expose, name="a", indicator="Luas irigasi", target=100, actual=71, budget=100, spent=94)
    Result.objects.create(expose=expose, name="b", indicator="Gedung laik", target=10, actual=13)
    Result.objects.create(expose=expose, name="c", indicator="Jalan mantap", target=0, actual=13)

    text = texts(secretariat.get(expose.get_absolute_url()))

    assert "Luas irigasi: capaian 71,00%, serapan 94,00%" in text
    assert "Gedung laik: 130,00%" in text
    assert "Jalan mantap:" not in text


def test_two_exposes_of_a_unit_are_one_too_many(meeting):
    unit = make.make_unit(meeting.region)
    make.make_expose(meeting, unit)
    make.make_expose(meeting, unit, kind="talk", title="Evaluasi reformasi birokrasi")

    with pytest.raises(Exception, match="expose_once_a_unit"):
        make.make_expose(meeting, unit)


def test_a_talk_is_slides_only(secretariat, meeting):
    talk = make.make_expose(meeting, kind="talk", title="Evaluasi reformasi birokrasi")

    page = secretariat.get(talk.get_absolute_url()).content.decode()

    assert "Evaluasi reformasi birokrasi" in page
    assert 'id="results"' not in page
    assert talk.missing == [Expose.Missing.DECK]


def test_missing_decks_are_found(meeting):
    confirmed, waiting, none = (make.make_expose(meeting) for _ in range(3))
    make_deck(confirmed).confirm("uji")
    make_deck(waiting)

    assert list(Expose.objects.for_meeting(meeting).missing_deck().order_by("pk")) == [waiting, none]


def test_counts_on_the_list_equal_those_of_the_row(meeting):
    expose = complete(make.make_expose(meeting))
    make_deck(expose, "failed", failure="damaged")
    Factor.objects.create(expose=expose, kind="driving", text="Lagi")

    row = Expose.objects.for_meeting(meeting).with_counts().get()

    assert (row.result_count, row.driving_count, row.inhibiting_count, row.plan_count) == (1, 2, 1, 1)
    assert (row.newest_phase, row.newest_version) == ("failed", 2)
    assert row.missing == expose.missing == []


def test_a_stranger_is_sent_to_sign_in(client, meeting):
    response = client.get(exposes_url(meeting))

    assert response.headers["Location"].startswith("/akun/login/")


def test_receiving_twice_at_once_numbers_versions(meeting):
    expose = make.make_expose(meeting)
    stale = Expose.objects.get(pk=expose.pk)

    first = receive(expose, io.BytesIO(files.make_pdf()), "a.pdf", "uji")
    second = receive(stale, io.BytesIO(files.make_pdf()), "b.pdf", "uji")

    assert (first.version, second.version) == (1, 2)
    assert first.uploaded_at <= timezone.now()

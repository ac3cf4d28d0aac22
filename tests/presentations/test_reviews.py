"""The life of an exposé: submitted, returned, accepted."""

import datetime
import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from presentations.expose.page_context import Act, page_of
from presentations.models import Expose, Plan
from tests import make
from tests.presentations.test_exposes import complete, exposes_url, make_deck, texts
from tests.pressing import forms_of, press, send


def act_of(client, expose):
    """Return the one next act that the page offers this reader."""
    return client.get(expose.get_absolute_url()).context["act"]


def fresh(expose):
    return Expose.objects.get(pk=expose.pk)


def test_an_expose_is_handed_in(operator, expose):
    complete(expose)

    response = operator.post(f"{expose.get_absolute_url()}submission/")

    expose.refresh_from_db()
    assert response.headers["Location"] == expose.get_absolute_url()
    assert expose.state == Expose.State.SUBMITTED
    assert expose.submitted_by.startswith("operator-")


def test_one_that_lacks_something_is_not_handed_in(operator, expose):
    complete(expose)
    Plan.objects.all().delete()

    operator.post(f"{expose.get_absolute_url()}submission/")
    page = operator.get(expose.get_absolute_url()).content.decode()

    assert fresh(expose).state == Expose.State.DRAFT
    assert "Masih ada yang kurang: rencana tahun depan." in page


def test_what_is_missing_is_named_in_the_order_of_the_work(expose):
    assert expose.missing == list(Expose.Missing)


def test_handing_in_twice_changes_nothing(expose):
    expose = complete(expose)
    expose.submit("satu")
    moment = expose.submitted_at

    fresh(expose).submit("dua")

    assert (fresh(expose).submitted_at, fresh(expose).submitted_by) == (moment, "satu")


def test_the_secretariat_accepts(secretariat, expose):
    complete(expose).submit("uji")

    secretariat.post(f"{expose.get_absolute_url()}approval/")

    assert fresh(expose).state == Expose.State.APPROVED
    assert fresh(expose).approved_by.startswith("secretariat-")


def test_only_what_was_handed_in_is_accepted_or_given_back(secretariat, expose):
    complete(expose)

    secretariat.post(f"{expose.get_absolute_url()}approval/")
    secretariat.post(f"{expose.get_absolute_url()}return/", {"note": "Perbaiki"})

    assert (fresh(expose).approved_at, fresh(expose).returned_at) == (None, None)
    with pytest.raises(ValidationError):
        expose.approve("uji")


def test_the_secretariat_gives_back_with_a_note(secretariat, operator, expose):
    complete(expose).submit("uji")

    secretariat.post(f"{expose.get_absolute_url()}return/", {"note": "Slide 4 masih memakai data November."})

    text = texts(operator.get(expose.get_absolute_url()))
    assert fresh(expose).state == Expose.State.RETURNED
    assert "Slide 4 masih memakai data November." in text


def test_a_return_needs_a_note(secretariat, expose):
    complete(expose).submit("uji")

    response = secretariat.post(f"{expose.get_absolute_url()}return/", {"note": "  "})

    assert response.status_code == 422
    assert '<details class="act__return" open>' in response.content.decode()
    assert fresh(expose).state == Expose.State.SUBMITTED


def test_what_was_given_back_is_handed_in_again(expose):
    expose = complete(expose)
    expose.submit("satu")
    expose.return_("Perbaiki", "sekretariat")

    expose.submit("dua")

    assert (expose.state, expose.submitted_by, expose.returned_note) == (Expose.State.SUBMITTED, "dua", "Perbaiki")


def test_an_approval_can_be_taken_back(expose):
    expose = complete(expose)
    expose.submit("uji")
    expose.approve("uji")

    expose.return_("Ada data baru", "sekretariat")

    assert (fresh(expose).state, fresh(expose).approved_at, fresh(expose).approved_by) == (Expose.State.RETURNED, None, "")


def test_an_approval_by_mistake_is_undone_as_if_it_had_not_been(secretariat, expose):
    complete(expose).submit("Operator")
    address = f"{expose.get_absolute_url()}approval/"

    for _again in range(2):
        response = secretariat.post(address, follow=True)
        toast = list(response.context["messages"])[-1]
        assert toast.extra_tags == f"{address}?undo"
        response = secretariat.post(toast.extra_tags)

        expose.refresh_from_db()
        assert (response.url, expose.state, expose.approved_by) == (expose.get_absolute_url(), "submitted", "")


def test_an_approval_is_not_undone_once_the_expose_was_presented(secretariat, expose):
    complete(expose).submit("Operator")
    expose.approve("Sekretariat")
    expose.conclude("presented", "Sekretariat")

    secretariat.post(f"{expose.get_absolute_url()}approval/?undo")

    expose.refresh_from_db()
    assert expose.accepted


def test_the_operator_is_led_from_act_to_act(operator, secretariat, expose):
    assert act_of(operator, expose) == Act.UPLOAD

    deck = make_deck(expose, "queued")
    assert act_of(operator, expose) == Act.WAIT

    deck.phase, deck.ended_at, deck.pages, deck.rendition = "done", timezone.now(), 1, "x.pdf"
    deck.save()
    assert act_of(operator, expose) == Act.CONFIRM

    deck.confirm("uji")
    assert act_of(operator, expose) == Act.FILL

    complete(expose)
    assert act_of(operator, expose) == Act.SUBMIT

    operator.post(f"{expose.get_absolute_url()}submission/")
    assert (act_of(operator, expose), act_of(secretariat, expose)) == (Act.REVIEWED, Act.REVIEW)

    secretariat.post(f"{expose.get_absolute_url()}return/", {"note": "Perbaiki"})
    assert act_of(operator, expose) == Act.SUBMIT

    operator.post(f"{expose.get_absolute_url()}submission/")
    secretariat.post(f"{expose.get_absolute_url()}approval/")
    assert (act_of(operator, expose), act_of(secretariat, expose)) == (Act.REVIEWED, Act.REVIEWED)


def test_a_refused_version_leads_back_to_the_upload(operator, expose):
    make_deck(expose, "failed", failure="damaged")

    assert act_of(operator, expose) == Act.UPLOAD


def test_no_page_has_two_solid_buttons_for_different_acts(operator, secretariat, expose):
    complete(expose).submit("uji")

    page = secretariat.get(expose.get_absolute_url()).content.decode()

    solid = re.findall(r'<button class="button(?: button--big)?"[^>]*>([^<]+)', page)
    assert [word.strip() for word in solid] == ["Setujui"]


def change_slides(expose):
    make_deck(expose).confirm("uji")


def change_results(expose):
    expose.results.update(actual=8)


def add_a_plan(expose):
    Plan.objects.create(expose=expose, text="Tambahan")


def remove_a_factor(expose):
    expose.factors.filter(kind="driving").delete()


def change_the_presenter(expose):
    Expose.objects.filter(pk=expose.pk).update(presenter=make.make_participant(expose.meeting, expose.unit))


def change_the_date(expose):
    Expose.objects.filter(pk=expose.pk).update(figures_as_of=datetime.date(2023, 12, 20))


@pytest.mark.parametrize("page", ["expose", "queue"])
@pytest.mark.parametrize(
    ("change", "words"),
    [
        (change_slides, "slide"),
        (change_results, "capaian"),
        (add_a_plan, "rencana"),
        (remove_a_factor, "faktor"),
        (change_the_presenter, "pemapar"),
        (change_the_date, "tanggal data"),
    ],
)
def test_what_was_changed_after_the_submission_is_told_to_the_reviewer(secretariat, expose, change, words, page):
    complete(expose).submit("uji")
    url = expose.get_absolute_url() if page == "expose" else f"{exposes_url(expose.meeting)}queue/"
    assert "Diubah setelah itu" not in texts(secretariat.get(url))

    change(expose)

    assert f"Diubah setelah itu: {words}." in texts(secretariat.get(url))


def test_what_was_changed_back_is_no_change(secretariat, expose):
    complete(expose).submit("uji")
    expose.results.update(actual=8)
    expose.results.update(actual=9)

    assert "Diubah setelah itu" not in texts(secretariat.get(expose.get_absolute_url()))


@pytest.mark.parametrize("place", ["expose", "queue"])
def test_only_what_the_reviewer_has_seen_is_approved(secretariat, expose, place):
    complete(expose).submit("uji")
    url = expose.get_absolute_url() if place == "expose" else f"{exposes_url(expose.meeting)}queue/"
    button = "Setujui" if place == "expose" else "Setujui S"
    [form] = [form for form in forms_of(secretariat.get(url).content, url) if form.button == button]
    change_slides(expose)

    response = secretariat.get(send(secretariat, form).url)

    expose.refresh_from_db()
    assert expose.state == "submitted"
    assert "Perangkat daerah mengubahnya selagi Anda melihatnya." in response.content.decode()
    assert "Diubah setelah itu: slide." in texts(response)
    press(secretariat, url, button)
    expose.refresh_from_db()
    assert expose.state == "approved"


def test_one_version_is_shown_reviewed_and_approved_while_a_newer_one_waits(operator, secretariat, expose):
    complete(expose)
    make_deck(expose, name="baru.pptx")

    page = texts(operator.get(expose.get_absolute_url()))
    assert "Slide versi 1" in page
    assert "Versi 2 (baru.pptx) sudah siap, tetapi belum dipastikan" in page
    Expose.objects.get(pk=expose.pk).submit("uji")
    for url in [f"{exposes_url(expose.meeting)}queue/", expose.get_absolute_url()]:
        page = texts(secretariat.get(url))
        assert "Slide versi 1" in page
        assert "Sebelum itu, versi 1 yang ditampilkan, diperiksa, dan dicetak, seperti di bawah ini." in page
    assert "Versi 1, belum dipastikan: versi 2" in texts(secretariat.get(exposes_url(expose.meeting)))


def test_whoever_keeps_the_older_version_has_decided_against_the_newer_one(operator, expose):
    complete(expose)
    make_deck(expose)
    assert act_of(operator, expose) == Act.CONFIRM

    press(operator, expose.get_absolute_url(), "Tetap pakai versi 1")

    page = texts(operator.get(expose.get_absolute_url()))
    assert act_of(operator, expose) == Act.SUBMIT
    assert "Ajukan dengan slide versi 1" in page
    assert "belum dipastikan" not in page


def test_a_version_that_came_after_the_choice_waits_again(operator, expose):
    complete(expose)
    second = make_deck(expose)
    expose.refresh_from_db()
    expose.deck.confirm("uji")
    assert not second.awaits(expose.deck)

    make_deck(expose)

    assert [deck.version for deck in expose.decks.awaiting()] == [3]
    assert act_of(operator, expose) == Act.CONFIRM


def test_the_moments_stand_in_the_order_in_which_they_happened(expose, secretariat):
    expose = complete(expose)
    expose.submit("a")
    expose.return_("Perbaiki", "b")
    expose.submit("c")
    expose.approve("d")
    user = make.make_member("secretariat", expose.meeting.region).user

    moments = page_of(user, expose)["moments"]

    words = [str(moment.mark.word) for moment in moments]
    assert words == ["Tampilan slide versi 1 dipastikan", "Dikembalikan", "Diajukan lagi", "Disetujui"]
    assert [moment.by for moment in moments] == ["uji", "b", "c", "d"]

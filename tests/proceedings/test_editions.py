"""The page of the printed proceedings: what is missing, the printing, the editions, and the public view."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agenda.models import Paper
from proceedings.book import missing
from proceedings.book.letters import unprinted
from proceedings.models import Edition, Passage, Run
from tests import make
from tests.pressing import undo_of
from tests.proceedings.make import make_decision, make_follow_up, make_minutes, make_present, make_question
from tests.world import make_world


def make_edition(meeting, **values):
    """Create a printed edition."""
    paper = Paper.draft(meeting, "proceedings", "Prosiding")
    paper.issue(ContentFile(b"%PDF-1.7 buku", "prosiding.pdf"), {"office": "Sekda", "name": ""})
    values = {"number": meeting.editions.count() + 1, "created_by": "uji", "pages": 12, "size": 13, "paper": paper, **values}
    edition = Edition.objects.create(meeting=meeting, **values)
    Run.objects.create(edition=edition, **make.ended())
    return edition


def address(meeting, name="editions", *args):
    return reverse(f"proceedings:{name}", args=[*meeting.args, *args])


def codes(meeting):
    return [point.code for point in missing.points(meeting) if not point.done and point.code]


# Printing


def test_the_secretariat_begins_a_printing(meeting, secretariat):
    response = secretariat.post(address(meeting), {"audience": "internal"})

    assert (response.status_code, response.headers["Location"]) == (303, address(meeting))
    [edition] = meeting.editions.all()
    assert (edition.number, edition.audience, edition.run.phase) == (1, "internal", "queued")


def test_one_edition_is_printed_at_a_time(meeting, secretariat):
    Edition.begin(meeting, "public", "uji")

    response = secretariat.post(address(meeting), {"audience": "public"})

    assert response.status_code == 422
    assert meeting.editions.count() == 1


def test_the_running_printing_is_shown_with_its_phases_and_asks_again(meeting, secretariat):
    edition = Edition.begin(meeting, "public", "uji")
    edition.run.claim()
    edition.run.tell("chapters", 3, 10, "Bidang Ekonomi")

    page = secretariat.get(address(meeting)).content.decode()
    part = secretariat.get(address(meeting, "edition_run", edition.pk), headers={"HX-Request": "true"}).content.decode()

    for text in (page, part):
        assert 'hx-trigger="every 2s"' in text
        assert "Bidang Ekonomi" in text
    assert '<meta http-equiv="refresh"' in page
    assert "<html" not in part


def test_a_printing_that_has_ended_sends_the_reader_to_the_edition(meeting, secretariat):
    edition = make_edition(meeting)

    response = secretariat.get(address(meeting, "edition_run", edition.pk), headers={"HX-Request": "true"})

    assert response.headers["HX-Redirect"] == edition.get_absolute_url()


def test_a_failed_printing_is_told_and_can_be_begun_again(meeting, secretariat):
    Edition.begin(meeting, "public", "uji").run.fail(Run.Failure.STOPPED)

    page = secretariat.get(address(meeting)).content.decode()

    assert str(Run.Failure.STOPPED.label) in page
    assert 'name="audience"' in page


def test_a_leader_reads_the_page_but_finds_nothing_to_press(meeting, sign_in):
    page = sign_in("leader").get(address(meeting)).content.decode()

    assert 'name="audience"' not in page
    assert address(meeting, "passage_update", "foreword") not in page


# What is missing


def test_what_must_be_there_is_asked_for_first_and_leads_to_where_it_is_mended(meeting, secretariat):
    points = missing.points(meeting)

    assert [point.code for point in points[:3]] == ["foreword", "decisions", "agenda"]
    page = secretariat.get(address(meeting)).content.decode()
    for point in points:
        assert not point.url or f'href="{point.url}"' in page


def test_letters_that_no_font_has_are_told_with_their_place(meeting, secretariat):
    boxed = make_decision(meeting, text="Perbaiki jalan \ue123 tahun ini")
    make_decision(meeting, text="ꦗꦮ 中文 ✓ • 😀 “Rencana” – ½")

    [point] = [each for each in missing.points(meeting) if "\ue123" in each.title]

    assert (point.url, point.done, point.code) == (boxed.get_absolute_url(), False, "")
    assert "Perbaiki jalan" in point.note
    assert secretariat.get(point.url).status_code == 200


def in_a_theme(meeting, text):
    meeting.theme = text
    meeting.save()


def in_a_topic(meeting, text):
    make.make_topic(meeting, text=text)


def in_a_unit(meeting, text):
    make.make_unit(meeting.region, name=text)


def in_a_summary(meeting, text):
    make_minutes(meeting, summary=text)


def in_an_answer(meeting, text):
    make_question(make_minutes(meeting), answer=text, answered_written="Kepala Dinas")


def in_a_promise(meeting, text):
    make_question(make_minutes(meeting), answer="Ya", answered_written="Kepala Dinas", promise=text)


def in_a_follow_up(meeting, text):
    make_follow_up(meeting, text=text)


@pytest.mark.parametrize("written", [in_a_theme, in_a_topic, in_a_unit, in_a_summary, in_an_answer, in_a_promise, in_a_follow_up])
def test_letters_that_no_font_has_are_told_wherever_they_stand(meeting, secretariat, written):
    written(meeting, "Perbaikan \ue123 jalan")

    [point] = [each for each in missing.points(meeting) if "\ue123" in each.title]

    assert secretariat.get(point.url).status_code == 200


def test_every_text_of_the_book_is_looked_through_and_its_page_opens(db, sign_in):
    meeting = make_world(name="Nama \ue123")["rows"]["session"].day.meeting

    found = unprinted(meeting)

    assert {each.letters for each in found} == {"\ue123"}
    assert len({each.url.split("/")[3] for each in found}) >= 4
    client = sign_in("secretariat", region=meeting.region)
    assert {client.get(each.url).status_code for each in found} == {200}


def test_every_address_of_the_list_answers(meeting, secretariat):
    make_question(make_minutes(meeting))
    make_decision(meeting).adopt("uji")
    make_decision(meeting)
    make.make_expose(meeting)

    urls = [point.url for point in missing.points(meeting) if point.url]

    assert [secretariat.get(url).status_code for url in urls] == [200] * len(urls)


def test_signatures_and_slides_never_hold_up_a_publication(meeting):
    make_present(meeting)
    make.make_expose(meeting)

    assert codes(meeting) == ["foreword", "decisions", "agenda"]


def test_what_is_written_counts_as_there(meeting):
    Passage.objects.create(meeting=meeting, kind="foreword", text="Puji syukur.")
    make_decision(meeting).adopt("uji")

    assert codes(meeting) == ["agenda"]
    assert missing.lacks(meeting) == ["agenda"]


# Editions


def test_a_public_edition_is_published_in_place_of_the_one_before(meeting, secretariat):
    old, new = make_edition(meeting), make_edition(meeting)
    old.publish("uji")

    response = secretariat.post(address(meeting, "edition_publication", new.pk))

    assert response.status_code == 303
    assert list(meeting.editions.published()) == [new]


@pytest.mark.parametrize("values", [{"audience": "internal"}, {"manifest": [{"lacks": "foreword"}]}], ids=["internal", "lacking"])
def test_an_edition_that_the_public_must_not_read_is_not_published(meeting, secretariat, values):
    edition = make_edition(meeting, **values)

    with pytest.raises(ValidationError):
        edition.publish("uji")

    assert secretariat.post(address(meeting, "edition_publication", edition.pk)).status_code == 422
    assert address(meeting, "edition_publication", edition.pk) not in secretariat.get(edition.get_absolute_url()).content.decode()


def test_a_withdrawn_edition_is_gone_for_the_public(meeting, secretariat):
    edition = make_edition(meeting)
    edition.publish("uji")

    secretariat.post(address(meeting, "edition_withdrawal", edition.pk))

    assert Client().get(address(meeting, "edition_file", edition.pk)).status_code == 302


def test_a_publication_is_taken_back(meeting, secretariat):
    edition = make_edition(meeting)
    undo = undo_of(secretariat.post(address(meeting, "edition_publication", edition.pk), follow=True))

    secretariat.post(undo)

    assert not meeting.editions.published().exists()


def test_a_publication_that_somebody_renewed_since_is_not_taken_back(meeting, secretariat):
    edition = make_edition(meeting)
    undo = undo_of(secretariat.post(address(meeting, "edition_publication", edition.pk), follow=True))
    edition.withdraw()
    edition.publish("lain")

    told = secretariat.post(undo, follow=True).content.decode()

    assert list(meeting.editions.published()) == [edition]
    assert "sudah berubah sejak itu" in told


def test_a_publication_in_place_of_another_says_so_before_and_offers_no_half_undo(meeting, secretariat):
    old, new = make_edition(meeting), make_edition(meeting)
    old.publish("uji")

    assert f"menggantikan edisi {old.number}" in secretariat.get(new.get_absolute_url()).content.decode()
    assert undo_of(secretariat.post(address(meeting, "edition_publication", new.pk), follow=True)) == ""


def test_everyone_finds_the_published_edition_at_the_same_address(meeting):
    make_edition(meeting, audience="internal")
    edition = make_edition(meeting)
    before = Client().get(address(meeting)).content.decode()
    edition.publish("uji")

    after = Client().get(address(meeting)).content.decode()
    file = Client().get(address(meeting, "edition_file", edition.pk))

    assert address(meeting, "edition_file", edition.pk) not in before
    assert address(meeting, "edition_file", edition.pk) in after
    assert after.count("/file/") == 2  # download and view links of this edition only
    assert b"".join(file.streaming_content) == b"%PDF-1.7 buku"
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert edition.file_name in file.headers["Content-Disposition"]


def test_the_list_shows_pages_size_and_hash(meeting, secretariat):
    edition = make_edition(meeting)

    page = secretariat.get(address(meeting)).content.decode()

    for expected in ["12", "13 B", edition.paper.sha256, address(meeting, "edition_file", edition.pk)]:
        assert expected in page


def test_the_queries_of_the_page_do_not_grow_with_its_editions(meeting, secretariat):
    counts = []
    for more in (1, 2):
        for _edition in range(more):
            make_edition(meeting)
        with CaptureQueriesContext(connection) as queries:
            secretariat.get(address(meeting))
        counts.append(len(queries))

    assert counts[0] == counts[1]


# Texts of the book


def test_a_text_of_the_book_is_written_and_changed(meeting, secretariat):
    url = address(meeting, "passage_update", "foreword")

    for text in ("Puji syukur.", "Puji dan syukur."):
        response = secretariat.post(url, {"text": text, "signer_office": "Sekda", "signer_name": "H. Sekda, M.T."})
        assert (response.status_code, response.headers["Location"]) == (303, address(meeting))

    [passage] = meeting.passages.all()
    assert (passage.kind, passage.text, passage.signer_name) == ("foreword", "Puji dan syukur.", "H. Sekda, M.T.")


def test_an_empty_text_comes_back_with_its_error(meeting, secretariat):
    response = secretariat.post(address(meeting, "passage_update", "terms"), {"text": ""})

    assert response.status_code == 422
    assert meeting.passages.count() == 0

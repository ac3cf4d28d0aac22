"""All exposés side by side: by field, by predikat, by inhibiting factors, by plans for next year."""

import io
from decimal import Decimal

import openpyxl
import pytest

from presentations.models import Document, Expose, Factor, Plan, Result
from presentations.models.measures import Rating
from presentations.results import overview_data
from tests import make
from tests.presentations.test_exposes import exposes_url, texts

Category = Factor.Category


@pytest.fixture
def fields(meeting):
    return [
        make.make_sector(meeting.region, name=name, position=position) for position, name in enumerate(("Ekonomi", "Manusia"))
    ]


def report(meeting, sector=None, actual=90, budget=None, spent=None, **values):
    """Create an exposé with one result whose target is 100."""
    expose = make.make_expose(meeting, sector=sector, **values)
    figures = {"target": 100, "actual": actual, "budget": budget, "spent": spent}
    Result.objects.create(expose=expose, name="Program", indicator="Indikator", **figures)
    return expose


def gather(meeting):
    return list(Expose.objects.for_meeting(meeting).by_sector().with_data())


def overview_url(meeting):
    return f"{exposes_url(meeting)}overview/"


def test_a_field_is_the_mean_of_its_units_and_the_sum_of_its_money(meeting, fields):
    report(meeting, fields[0], actual=80, budget=100, spent=50)
    report(meeting, fields[0], actual=150, budget=300, spent=250)  # counts as 100
    report(meeting, fields[1], actual=60)

    economy, people = overview_data.fields_of(gather(meeting))

    assert (economy.subject, economy.mean, economy.rating) == (fields[0], 90, Rating.HIGH)
    assert (economy.budget, economy.spent, economy.absorption) == (400, 300, 75)
    assert (people.mean, people.rating, people.budget, people.absorption) == (60, Rating.LOW, None, None)


def test_a_unit_without_results_counts_nowhere(meeting, fields):
    report(meeting, fields[0], actual=80)
    make.make_expose(meeting, sector=fields[0])

    [economy] = overview_data.fields_of(gather(meeting))

    assert (economy.mean, [unit.mean for unit in economy.each]) == (80, [80, None])


@pytest.mark.parametrize(
    ("percent", "length"),
    [(None, ""), (0, "0.00%"), (100, "80.00%"), (Decimal("62.5"), "50.00%"), (125, "100.00%"), (900, "100.00%")],
)
def test_a_bar_ends_at_the_axis_however_much_was_reached(percent, length):
    assert overview_data.length(percent) == length


def test_ratings_count_units_and_their_indicators_from_the_best(meeting):
    for actual in (95, 95, 40):
        report(meeting, actual=actual)
    Result.objects.create(expose=report(meeting, actual=95), name="Program", indicator="Lain", target=0, actual=5)

    found = [(step.rating, step.units, step.indicators, step.bar) for step in overview_data.ratings_of(gather(meeting))]

    assert found == [
        (Rating.VERY_HIGH, 3, 3, "100.00%"),
        (Rating.HIGH, 0, 0, "0.00%"),
        (Rating.MEDIUM, 0, 0, "0.00%"),
        (Rating.LOW, 0, 0, "0.00%"),
        (Rating.VERY_LOW, 1, 1, "33.33%"),
        (None, 0, 1, "0.00%"),
    ]


def test_what_holds_most_units_back_comes_first_and_a_unit_counts_once(meeting):
    one, two = report(meeting), report(meeting)
    for expose, category in [(one, Category.LAND), (one, Category.LAND), (one, Category.DATA), (two, Category.DATA)]:
        Factor.objects.create(expose=expose, kind=Factor.Kind.INHIBITING, category=category, text="Kendala")
    Factor.objects.create(expose=two, kind=Factor.Kind.DRIVING, category=Category.BUDGET, text="Pendorong")

    found = [(hold.category, hold.units, len(hold.said), hold.bar) for hold in overview_data.holds_of(gather(meeting))]

    assert found == [(Category.DATA, 2, 2, "100.00%"), (Category.LAND, 1, 2, "50.00%")]


def test_what_next_year_asks_for_stands_by_document_and_field(meeting, fields):
    economy, people = report(meeting, fields[0]), report(meeting, fields[1])
    for expose, document in [(economy, Document.OPERATIONS), (economy, Document.ACTION_PLAN), (people, Document.ACTION_PLAN)]:
        Plan.objects.create(expose=expose, text="Rencana", document=document)

    found = [(ask.document, ask.by_field, ask.units, ask.bar) for ask in overview_data.asks_of(gather(meeting))]

    assert found == [(Document.ACTION_PLAN, [1, 1], 2, "100.00%"), (Document.OPERATIONS, [1, 0], 1, "50.00%")]


def test_nothing_reported_is_nothing_to_draw(meeting):
    assert (overview_data.fields_of([]), overview_data.holds_of([]), overview_data.asks_of([])) == ([], [], [])


def test_the_page_has_a_bar_and_its_numbers_for_each_unit(secretariat, meeting, fields):
    report(meeting, fields[0], actual=75, budget=200, spent=100, unit_name="Dinas Perikanan")

    page = secretariat.get(overview_url(meeting))

    assert all(figure in page.content.decode() for figure in ("Dinas Perikanan", "<b>75,00%</b>", "50,00%"))
    assert 'width="60.00%"' in page.content.decode()
    assert "1 dari 1 unit sudah menyampaikan capaian." in texts(page)


def test_before_anything_is_reported_the_page_says_so(secretariat, meeting):
    make.make_expose(meeting)

    page = secretariat.get(overview_url(meeting))

    assert "Belum ada capaian" in texts(page)
    assert b'class="bars"' not in page.content


def test_the_numbers_come_as_a_spreadsheet(secretariat, meeting, fields):
    report(meeting, fields[0], actual=75, budget=200, spent=100, unit_name="Dinas Perikanan")

    [sheet] = openpyxl.load_workbook(io.BytesIO(secretariat.get(f"{overview_url(meeting)}file/").content))

    assert list(sheet.iter_rows(values_only=True)) == [
        ("Bidang", "Perangkat daerah", "Capaian (%)", "Predikat", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"),
        ("Ekonomi", "Dinas Perikanan", 75, "Sedang", 200, 100, 50),
    ]


def test_the_number_of_queries_stays_whatever_the_number_of_units(secretariat, meeting, fields, django_assert_max_num_queries):
    report(meeting, fields[0])
    with django_assert_max_num_queries(20) as few:
        secretariat.get(overview_url(meeting))
    for _number in range(10):
        report(meeting, fields[1])

    with django_assert_max_num_queries(20) as many:
        secretariat.get(overview_url(meeting))

    assert len(many) == len(few)


@pytest.mark.parametrize("role", ["operator", "desk"])
def test_who_sees_one_unit_or_none_does_not_compare(sign_in, meeting, role):
    assert sign_in(role).get(overview_url(meeting)).status_code == 403

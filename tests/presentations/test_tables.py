"""The table of results: each row saved separately, no edit of two writers lost."""

import re
from decimal import Decimal

import pytest
from django.utils import timezone

from participants.access.links import operator_url, personal_url
from presentations.models import Result
from presentations.results.tabling import RowForm
from tests import make
from tests.presentations.test_rows import TYPED
from tests.reading import flat

HTMX = {"HX-Request": "true"}
NEW = ["row-new-1", "row-new-2", "row-new-3"]


def make_result(expose, **values):
    return Result.objects.create(expose=expose, **{"name": "Program", "indicator": "Indikator", **values})


def table_url(expose):
    return f"{expose.get_absolute_url()}results/"


def seen(result):
    """Return the state of a row as a writer's page has it."""
    return {"row": result.pk, "version": result.fingerprint}


def typed(result, **values):
    """Return a row as its cells are submitted, with some of them changed."""
    form = RowForm(instance=result)
    cells = {name: form[name].value() for name in form.fields}
    shown = {name: form.fields[name].prepare_value(value) for name, value in cells.items()}
    return {**{name: value for name, value in shown.items() if value not in {None, False}}, **seen(result), **values}


def row_ids(response):
    return re.findall(r'id="(row-(?:\d+|new-\d))"', response.content.decode())


def test_the_table_has_every_row_and_empty_ones_at_its_end(operator, expose):
    first, second = make_result(expose), make_result(expose)

    response = operator.get(table_url(expose))

    assert row_ids(response) == [f"row-{first.pk}", f"row-{second.pk}", *NEW]


def test_a_new_row_is_saved_and_judged_at_once(operator, expose):
    response = operator.post(table_url(expose), {**TYPED, "blank": "2"}, headers=HTMX)

    result = expose.results.get()
    text = response.content.decode()
    assert (result.target, result.actual, result.budget, result.is_key) == (68, Decimal("64.5"), 182_400_000_000, True)
    assert row_ids(response) == [f"row-{result.pk}", "row-new-2"]
    assert "94,85%" in text
    assert "Sangat Tinggi" in text
    assert "90,53%" in text


def test_a_row_that_is_saved_comes_back_alone_with_the_sums(operator, expose):
    make_result(expose, target=10, actual=5)
    result = make_result(expose, target=10, actual=5)

    response = operator.post(table_url(expose), typed(result, actual="10"), headers=HTMX)

    result.refresh_from_db()
    assert result.actual == 10
    assert row_ids(response) == [f"row-{result.pk}"]
    assert "75,00%" in response.content.decode()


def test_without_htmx_the_reader_comes_back_to_the_row(operator, expose):
    response = operator.post(table_url(expose), TYPED)

    assert (response.status_code, response.headers["Location"]) == (303, f"{table_url(expose)}#row-{expose.results.get().pk}")


def test_without_htmx_a_refused_row_stands_in_its_table_as_typed(operator, expose):
    result = make_result(expose)

    response = operator.post(table_url(expose), typed(result, target="banyak"))

    text = response.content.decode()
    assert response.status_code == 422
    assert 'value="banyak"' in text
    assert row_ids(response) == [f"row-{result.pk}", *NEW]
    result.refresh_from_db()
    assert result.target is None


def test_an_empty_row_is_no_mistake(operator, expose):
    response = operator.post(table_url(expose), {"scale": "number", "polarity": "maximise", "blank": "3"}, headers=HTMX)

    assert (response.status_code, row_ids(response)) == (200, ["row-new-3"])
    assert not expose.results.exists()


@pytest.mark.parametrize(
    ("target", "actual", "kept"),
    [("WTP", "wdp", ("opinion", "WTP", "WDP")), ("BB", "", ("sakip", "BB", "")), (" a ", "AA", ("sakip", "A", "AA"))],
)
def test_a_step_of_a_scale_is_typed_where_a_figure_would_stand(operator, expose, target, actual, kept):
    operator.post(table_url(expose), {**TYPED, "target": target, "actual": actual})

    result = expose.results.get()
    assert (result.scale, result.target_step, result.actual_step) == kept
    assert (result.target, result.actual) == (None, None)


def test_steps_of_two_scales_do_not_meet_in_one_row(operator, expose):
    assert operator.post(table_url(expose), {**TYPED, "target": "WTP", "actual": "BB"}).status_code == 422


@pytest.mark.parametrize(("cell", "text"), [("target", "64.500"), ("actual", "64.500"), ("budget", "1,234"), ("spent", "12,345")])
def test_a_figure_that_may_mean_two_things_is_asked_about(operator, expose, cell, text):
    response = operator.post(table_url(expose), {**TYPED, cell: text}, headers=HTMX)

    assert response.status_code == 422
    assert "dapat dibaca dua cara" in response.content.decode()


def test_thousands_of_something_else_than_percent_are_clear(operator, expose):
    operator.post(table_url(expose), {**TYPED, "measure": "ton", "target": "38.500", "actual": "34.120,5"})

    result = expose.results.get()
    assert (result.target, result.actual) == (38_500, Decimal("34120.5"))


def test_achievement_and_absorption_far_apart_ask_why(operator, expose):
    text = operator.post(table_url(expose), {**TYPED, "actual": "30"}, headers=HTMX).content.decode()
    result = expose.results.get()

    operator.post(table_url(expose), typed(result, explanation="Lahan belum bebas"), headers=HTMX)

    result.refresh_from_db()
    assert "Mengapa?" in text
    assert 'name="explanation"' in text
    assert result.explanation == "Lahan belum bebas"
    assert "Lahan belum bebas" in operator.get(expose.get_absolute_url()).content.decode()


def test_more_than_120_percent_says_check_the_target(operator, expose):
    assert "periksa target" in operator.post(table_url(expose), {**TYPED, "actual": "90"}, headers=HTMX).content.decode()


@pytest.mark.parametrize("target", ["", "0"])
def test_a_target_of_nothing_gives_no_percentage(operator, expose, target):
    response = operator.post(table_url(expose), {**TYPED, "target": target}, headers=HTMX)

    assert "Capaian</span> <b>–</b>" in response.content.decode()


def test_the_second_of_two_writers_sees_both_texts(operator, expose):
    result = make_result(expose, indicator="Semula")
    mine = typed(result, indicator="Tulisan saya")
    operator.post(table_url(expose), typed(result, indicator="Tulisan rekan"))

    refused = operator.post(table_url(expose), mine, headers=HTMX)
    theirs = Result.objects.get()
    version = re.search(r'name="version" value="(\w+)"', refused.content.decode())[1]
    operator.post(table_url(expose), {**mine, "version": version})

    assert refused.status_code == 422
    assert "Tulisan rekan" in refused.content.decode()
    assert "Tulisan saya" in refused.content.decode()
    assert theirs.indicator == "Tulisan rekan"
    assert Result.objects.get().indicator == "Tulisan saya"


def test_what_stands_there_already_is_no_conflict(operator, expose):
    result = make_result(expose, indicator="Semula")
    mine = typed(result, indicator="Sama")

    operator.post(table_url(expose), mine)

    assert operator.post(table_url(expose), mine).status_code == 303


def test_a_row_that_someone_removed_is_kept_as_a_new_one(operator, expose):
    result = make_result(expose)
    mine = typed(result, indicator="Tulisan saya")
    result.remove()

    refused = operator.post(table_url(expose), mine, headers=HTMX)
    operator.post(table_url(expose), {**mine, "row": "", "version": ""})

    assert (refused.status_code, row_ids(refused)) == (422, ["row-new-0"])
    assert "Tulisan saya" in refused.content.decode()
    assert [row.indicator for row in expose.results.all()] == ["Tulisan saya"]


def test_a_new_row_sent_twice_over_a_bad_line_is_one(operator, expose):
    for _ in range(2):
        operator.post(table_url(expose), TYPED)

    assert expose.results.count() == 1


def test_a_row_of_another_expose_is_not_written(operator, expose, meeting):
    foreign = make_result(make.make_expose(meeting), indicator="Milik lain")

    operator.post(table_url(expose), typed(foreign, indicator="Diserobot"))

    foreign.refresh_from_db()
    assert foreign.indicator == "Milik lain"
    assert not expose.results.exists()


def test_a_row_removed_in_the_table_leads_back_to_it(operator, expose):
    result = make_result(expose)

    response = operator.post(f"{result.get_absolute_url()}removal/", {"table": "1"})

    assert response.headers["Location"] == table_url(expose)


def test_the_table_is_for_those_who_may_change_it_now(operator, secretariat, expose):
    type(expose).objects.update(submitted_at=timezone.now(), approved_at=timezone.now())

    assert operator.get(table_url(expose)).status_code == 403
    assert operator.post(table_url(expose), TYPED).status_code == 403
    assert secretariat.post(table_url(expose), TYPED).status_code == 303


@pytest.mark.parametrize("make_url", [operator_url, personal_url])
def test_who_works_with_a_link_fills_in_the_table_of_their_unit(client, meeting, expose, make_url):
    url = make_url(make.make_participant(meeting, expose.unit, name="Siti", office="Kepala Dinas"))
    client.post(f"{url}entrance/")
    page = client.get(expose.get_absolute_url()).content.decode()

    response = client.post(table_url(expose), TYPED)

    assert f'href="{table_url(expose)}"' in page
    assert response.status_code == 303
    assert expose.results.count() == 1


def test_the_personal_page_leads_to_the_table_as_long_as_it_is_open(client, meeting, expose):
    url = personal_url(make.make_participant(meeting, expose.unit))

    before = flat(client.get(url).content.decode())
    type(expose).objects.update(locked_at=timezone.now())
    after = flat(client.get(url).content.decode())

    table, page = f'name="next" value="{table_url(expose)}"', f'name="next" value="{expose.get_absolute_url()}#results"'
    assert [table in before, page in before, table in after, page in after] == [True, False, False, True]


def test_a_stranger_is_sent_to_sign_in_and_back_to_the_table(client, expose):
    headers = {**HTMX, "HX-Current-URL": f"http://testserver{table_url(expose)}"}

    response = client.post(table_url(expose), TYPED, headers=headers)

    assert response.headers["HX-Redirect"] == f"/akun/login/?next={table_url(expose)}&unsaved"


@pytest.mark.parametrize("row", ["0", "x", "9" * 30, "-1"])
def test_a_number_that_is_no_row_writes_nothing(operator, expose, row):
    response = operator.post(table_url(expose), {**TYPED, "row": row, "version": "x"})

    assert response.status_code == 422
    assert not expose.results.exists()

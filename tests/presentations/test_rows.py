"""Results, factors and plans: created, changed, removed, restored."""

import re
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from presentations.models import Factor, Plan, Result

TYPED = {
    "code": "1.03.10",
    "name": "Penyelenggaraan Jalan",
    "indicator": "Persentase jalan kondisi mantap",
    "is_key": "on",
    "scale": "number",
    "measure": "%",
    "polarity": "maximise",
    "target": "68,00",
    "actual": "64,5",
    "budget": "Rp182.400.000.000",
    "spent": "165.120.000.000",
}


def make_result(expose, **values):
    return Result.objects.create(expose=expose, **{"name": "Program", "indicator": "Indikator", **values})


def rows_url(expose, noun):
    return f"{expose.get_absolute_url()}{noun}/new/"


def test_a_result_is_typed_as_indonesians_write_figures(operator, expose):
    response = operator.post(rows_url(expose, "results"), TYPED)

    result = expose.results.get()
    assert (response.status_code, response.headers["Location"]) == (303, f"{expose.get_absolute_url()}#results")
    assert (result.target, result.actual, result.budget) == (68, Decimal("64.5"), 182_400_000_000)
    assert (result.position, result.is_key) == (1, True)
    assert round(result.achievement, 2) == Decimal("94.85")


@pytest.mark.parametrize(
    ("budget", "spent", "told"),
    [
        ("27", "5.000.000.000", "Ini 18.518.518.519% dari pagu."), ("100", "201", "Ini 201% dari pagu."),
        ("0", "5", "Ada realisasi tanpa pagu."), ("100", "200", ""), ("100", "120", ""), ("", "5", ""), ("100", "", ""), ("0", "0", ""),
    ],
)  # fmt: skip
def test_no_spending_is_many_times_its_budget(operator, expose, budget, spent, told):
    response = operator.post(rows_url(expose, "results"), {**TYPED, "budget": budget, "spent": spent})

    assert response.status_code == (422 if told else 303)
    assert told in response.content.decode()


def test_the_next_row_is_one_button_away(operator, expose):
    response = operator.post(rows_url(expose, "results"), {**TYPED, "another": ""})

    assert response.headers["Location"] == rows_url(expose, "results")


def test_a_form_with_errors_keeps_what_was_typed(operator, expose):
    response = operator.post(
        rows_url(expose, "results"), {**TYPED, "target": "banyak sekali", "code": "jalan", "actual": "1.234,5"}
    )

    text = response.content.decode()
    assert response.status_code == 422
    assert 'value="banyak sekali"' in text
    assert 'value="1.234,5"' in text
    assert 'value="Rp182.400.000.000"' in text
    assert not expose.results.exists()


def test_a_result_is_changed(operator, expose):
    result = make_result(expose, target=Decimal("1234.5"))

    text = operator.get(result.get_absolute_url()).content.decode()
    operator.post(result.get_absolute_url(), {**TYPED, "target": "70"})

    result.refresh_from_db()
    assert 'value="1.234,5"' in text
    assert result.target == 70


def test_the_second_of_two_writers_sees_both_texts(operator, expose):
    result = make_result(expose, indicator="Semula")
    mine = {**TYPED, "indicator": "Tulisan saya", "version": result.fingerprint}
    Result.objects.update(indicator="Tulisan rekan")

    refused = operator.post(result.get_absolute_url(), mine)
    version = re.search(r'name="version" value="(\w+)"', refused.content.decode())[1]
    again = operator.post(result.get_absolute_url(), {**mine, "version": version})

    assert (refused.status_code, again.status_code) == (422, 303)
    assert [text in refused.content.decode() for text in ("Tulisan rekan", "Tulisan saya")] == [True, True]
    assert Result.objects.get().indicator == "Tulisan saya"


def test_a_step_of_a_scale_takes_the_place_of_figures(operator, expose):
    operator.post(rows_url(expose, "results"), {**TYPED, "scale": "opinion", "target_step": "WTP", "actual_step": "WDP"})

    result = expose.results.get()
    assert (result.scale, result.target_step, result.actual_step, result.target, result.actual) == (
        "opinion",
        "WTP",
        "WDP",
        None,
        None,
    )
    assert result.achievement == 75


@pytest.mark.parametrize("step", ["", "BB", "sangat baik"])
def test_a_step_belongs_to_its_scale(operator, expose, step):
    response = operator.post(
        rows_url(expose, "results"), {**TYPED, "scale": "opinion", "target_step": step, "actual_step": "WTP"}
    )

    assert response.status_code == 422
    assert not expose.results.exists()


def test_nonsense_among_figures_does_not_matter_beside_a_scale(operator, expose):
    values = {**TYPED, "scale": "sakip", "target": "bagus", "target_step": "BB", "actual_step": "A"}

    assert operator.post(rows_url(expose, "results"), values).status_code == 303


@pytest.mark.parametrize(
    "code", ["1.03.10", "1.03.10.2.01", "1.03.10.2.01.05", "1.03.10.2.01.0005", "X.XX.01", "X.XX.01.2.02.0001", "7.01.02", ""]
)
def test_codes_of_the_nomenclature_are_taken(operator, expose, code):
    assert operator.post(rows_url(expose, "results"), {**TYPED, "code": code}).status_code == 303


@pytest.mark.parametrize("code", ["1", "1.3.10", "A.03.10", "1.03.10.", "1.03.10.2", "1-03-10", "1.03.10.2.01.00005"])
def test_other_codes_are_not(operator, expose, code):
    assert operator.post(rows_url(expose, "results"), {**TYPED, "code": code}).status_code == 422


def test_a_budget_of_trillions_fits_and_a_negative_one_is_refused(operator, expose):
    assert operator.post(rows_url(expose, "results"), {**TYPED, "budget": "2.000.000.000.000"}).status_code == 303
    assert operator.post(rows_url(expose, "results"), {**TYPED, "budget": "-1"}).status_code == 422


def test_the_database_keeps_figures_and_steps_apart(expose):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_result(expose, scale="opinion", target_step="WTP", target=5)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_result(expose, target_step="WTP")


def test_rows_are_numbered_and_close_up(expose):
    _first, second, _third = (make_result(expose, indicator=name) for name in "abc")

    second.remove()

    assert [(row.indicator, row.position) for row in expose.results.all()] == [("a", 1), ("c", 2)]


def test_a_removal_can_be_undone_in_its_place(operator, expose):
    first, second, third = (make_result(expose, indicator=name, target=Decimal("2.5")) for name in "abc")

    operator.post(f"{second.get_absolute_url()}removal/")
    page = operator.get(expose.get_absolute_url()).content.decode()
    response = operator.post(f"{second.get_absolute_url()}restoration/")

    assert f"{second.get_absolute_url()}restoration/" in page
    assert response.headers["Location"] == f"{expose.get_absolute_url()}#results"
    rows = [(row.pk, row.indicator, row.position, row.target) for row in expose.results.all()]
    assert rows == [(first.pk, "a", 1, 2.5), (second.pk, "b", 2, 2.5), (third.pk, "c", 3, 2.5)]


def test_undoing_twice_brings_back_one(operator, expose):
    row = make_result(expose)
    operator.post(f"{row.get_absolute_url()}removal/")

    for _ in range(2):
        operator.post(f"{row.get_absolute_url()}restoration/")

    assert expose.results.count() == 1


def test_what_was_never_removed_is_not_brought_back(operator, expose):
    row = make_result(expose)

    assert operator.post(f"{row.get_absolute_url()}restoration/").status_code == 404


def test_another_unit_does_not_bring_it_back(operator, expose, sign_in):
    row = make_result(expose)
    operator.post(f"{row.get_absolute_url()}removal/")

    assert sign_in("operator").post(f"{row.get_absolute_url()}restoration/").status_code == 404
    assert not expose.results.exists()


def test_factors_are_numbered_by_kind(operator, expose):
    for kind, text in [("driving", "Tender dini"), ("inhibiting", "Curah hujan"), ("driving", "Dukungan camat")]:
        operator.post(rows_url(expose, "factors"), {"kind": kind, "text": text, "category": "other"})

    rows = [(row.kind, row.position, row.text) for row in expose.factors.all()]
    assert rows == [("driving", 1, "Tender dini"), ("driving", 2, "Dukungan camat"), ("inhibiting", 1, "Curah hujan")]


def test_the_kind_in_the_address_is_proposed(operator, expose):
    text = operator.get(f"{rows_url(expose, 'factors')}?kind=inhibiting").content.decode()

    assert re.findall(r'<input[^>]*value="(\w+)"[^>]*\schecked', text) == ["inhibiting"]


def test_a_factor_is_of_one_of_two_kinds(operator, expose):
    form = operator.get(rows_url(expose, "factors")).context["form"]

    assert [value for value, _label in form["kind"].field.choices] == ["driving", "inhibiting"]


def test_a_factor_keeps_its_kind(operator, expose):
    factor = Factor.objects.create(expose=expose, kind="driving", text="Tender dini")

    operator.post(factor.get_absolute_url(), {"kind": "inhibiting", "text": "Tender lebih dini", "category": "procurement"})

    factor.refresh_from_db()
    assert (factor.kind, factor.text, factor.category) == ("driving", "Tender lebih dini", "procurement")


def test_a_plan_names_its_planning_document(operator, expose):
    response = operator.post(rows_url(expose, "plans"), {"text": "Adendum waktu", "document": "budget_change"})

    plan = expose.plans.get()
    assert response.headers["Location"] == f"{expose.get_absolute_url()}#plans"
    assert (plan.text, plan.document, plan.position) == ("Adendum waktu", "budget_change", 1)


@pytest.mark.parametrize("model", [Factor, Plan])
def test_a_factor_and_a_plan_come_back_too(operator, expose, model):
    values = {"kind": "driving"} if model is Factor else {}
    row = model.objects.create(expose=expose, text="Isi", **values)
    operator.post(f"{row.get_absolute_url()}removal/")
    assert not model.objects.exists()

    operator.post(f"{row.get_absolute_url()}restoration/")

    assert model.objects.get() == row


def test_an_empty_text_is_refused(operator, expose):
    assert operator.post(rows_url(expose, "plans"), {"text": " ", "document": "operations"}).status_code == 422


def test_after_the_approval_the_secretariat_alone_changes_rows(operator, secretariat, expose):
    row = make_result(expose)
    type(expose).objects.update(submitted_at=timezone.now(), approved_at=timezone.now())

    assert operator.post(row.get_absolute_url(), TYPED).status_code == 403
    assert operator.post(f"{row.get_absolute_url()}removal/").status_code == 403
    assert operator.get(rows_url(expose, "plans")).status_code == 403
    assert secretariat.post(row.get_absolute_url(), TYPED).status_code == 303


def test_every_change_leaves_its_trace(operator, expose):
    operator.post(rows_url(expose, "results"), TYPED)

    with connection.cursor() as cursor:
        cursor.execute("SELECT pgh_label FROM presentations_resultevent")
        assert [label for (label,) in cursor.fetchall()] == ["insert"]

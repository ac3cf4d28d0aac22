"""Rating of results (Permendagri 86/2017)."""

from decimal import Decimal

import pytest

from presentations.models import Result, measures
from presentations.models.measures import Rating, Scale
from tests import make


@pytest.mark.parametrize(
    ("percent", "rating"),
    [
        ("150", Rating.VERY_HIGH),
        ("91", Rating.VERY_HIGH),
        ("90.99", Rating.HIGH),
        ("76", Rating.HIGH),
        ("75.5", Rating.MEDIUM),
        ("66", Rating.MEDIUM),
        ("65.5", Rating.LOW),
        ("51", Rating.LOW),
        ("50.99", Rating.VERY_LOW),
        ("0", Rating.VERY_LOW),
    ],
)
def test_no_percentage_falls_between_two_ratings(percent, rating):
    assert measures.rating(Decimal(percent)) == rating


@pytest.mark.parametrize(
    ("target", "actual", "minimise", "percent"),
    [
        (68, "64.5", False, "94.85"),
        (10, 12, False, "120.00"),
        (10, 0, False, "0.00"),
        (10, 8, True, "120.00"),
        (10, 12, True, "80.00"),
        (10, 25, True, "0.00"),
    ],
)
def test_achievement_follows_the_direction(target, actual, minimise, percent):
    reached = measures.achievement(Decimal(target), Decimal(actual), minimise)

    assert round(reached, 2) == Decimal(percent)


@pytest.mark.parametrize(("target", "actual"), [(None, 5), (0, 5), (5, None), (None, None)])
def test_where_there_is_nothing_to_compare_there_is_no_achievement(target, actual):
    assert measures.achievement(target, actual) is None
    assert measures.rating(None) is None


@pytest.mark.parametrize(
    ("scale", "target", "actual", "percent"),
    [
        (Scale.OPINION, "WTP", "WTP", 100),
        (Scale.OPINION, "WTP", "WDP", 75),
        (Scale.SAKIP, "BB", "A", 120),
        (Scale.SAKIP, "A", "BB", "83.33"),
        (Scale.SAKIP, "A", "WTP", None),
        (Scale.OPINION, "", "WTP", None),
        ("", "WTP", "WTP", None),
    ],
)
def test_steps_of_a_scale_are_compared_by_their_place(scale, target, actual, percent):
    reached = measures.achievement_of_steps(scale, target, actual)

    assert (reached and round(reached, 2)) == (percent and Decimal(percent))


@pytest.mark.parametrize(("budget", "spent"), [(None, 5), (0, 5), (5, None)])
def test_where_there_is_no_budget_there_is_no_absorption(budget, spent):
    assert measures.absorption(budget, spent) is None


def test_an_average_counts_each_at_most_as_full():
    assert measures.mean_capped([Decimal(150), Decimal(50), None]) == 75
    assert measures.mean_capped([None]) is None
    assert measures.mean_capped([]) is None


def test_a_result_far_above_its_target_is_suspicious():
    exact, above = Result(target=Decimal(100), actual=Decimal(120)), Result(target=Decimal(100), actual=Decimal("120.01"))

    assert (exact.suspicious, above.suspicious, Result().suspicious) == (False, True, False)


def test_achievement_and_absorption_far_apart_ask_for_an_explanation():
    money = {"budget": Decimal(100), "target": Decimal(100)}

    assert not Result(**money, actual=Decimal(90), spent=Decimal(70)).wide
    assert Result(**money, actual=Decimal(90), spent=Decimal("69.99")).wide
    assert Result(**money, actual=Decimal(60), spent=Decimal(95)).wide
    assert not Result(**money, actual=Decimal(60)).wide


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"target": Decimal("68.5000"), "measure": "%"}, "68,5%"),
        ({"target": Decimal("1950.0000"), "measure": "ha"}, "1.950 ha"),
        ({"target": Decimal(24), "measure": ""}, "24"),
        ({"scale": "opinion", "target_step": "WTP"}, "WTP"),
        ({"target": None, "measure": "ha"}, "–"),
    ],
)
def test_a_target_is_written_with_its_measure(values, text):
    assert Result(**values).target_text == text


def test_an_expose_sums_what_it_knows(meeting):
    expose = make.make_expose(meeting)
    Result.objects.create(expose=expose, name="a", indicator="a", target=10, actual=20, budget=100, spent=80)
    Result.objects.create(expose=expose, name="b", indicator="b", target=10, actual=5, budget=300)
    Result.objects.create(expose=expose, name="c", indicator="c")
    empty = make.make_expose(meeting)

    assert (expose.mean_achievement, expose.rating, expose.budget, expose.spent, expose.absorption) == (75, "medium", 400, 80, 20)
    assert (empty.mean_achievement, empty.rating, empty.budget, empty.spent, empty.absorption) == (None, None, None, None, None)

"""The pooled answer: medians worked out by hand, what moves them, and every kind of refusal."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from math import inf
from statistics import median_high, median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.model.figures import Figure
from analysis.pool import (
    Effects,
    Estimand,
    Mixture,
    Pooled,
    Refusal,
    Statement,
    asked,
    median,
    pooled,
    source_effects,
    without_one,
)
from analysis.pool.medians import least, most, without_each

DAY = date(2025, 1, 31)
KILLED = Estimand("killed", "troops", "PRK", "Kursk Oblast")
AT_LEAST, AT_MOST = Figure(low=300, bound="at_least"), Figure(high=200, bound="at_most")


def exactly(*numbers: float) -> list[Figure]:
    """Figures that name one number."""
    return [Figure(best=number) for number in numbers]


def statements(*figures: Figure, of: Estimand = KILLED, day: date = DAY) -> list[Statement]:
    """Figures of origins named A, B, C and so on."""
    return [Statement(chr(65 + at), figure, day, of) for at, figure in enumerate(figures)]


@pytest.mark.parametrize(
    ("figures", "middle", "band"),
    [
        (exactly(1, 2, 9), "2", "1..9"),
        (exactly(1, 2, 4, 9), "2..4", "2..4"),
        (exactly(5, 5, 5), "5", "5"),
        (exactly(100, 300, 300, 400, 4000), "300", "300..400"),
        ([*exactly(100, 400), Figure(low=200, high=300)], "200..300", "100..400"),
        ([*exactly(100, 400), AT_LEAST], "300..400", "100.."),
        ([*exactly(100, 400), AT_MOST], "100..200", "..400"),
        ([AT_LEAST, AT_LEAST, Figure(best=500)], "300..", "300.."),
        ([AT_MOST, AT_MOST, Figure(best=50)], "..200", "..200"),
        (exactly(0, 0, 7), "0", "..7"),
    ],
)
def test_median(figures: list[Figure], middle: str, band: str) -> None:
    """The median runs between the middle ends, and the band between those with one left out."""
    assert repr(median(figures)) == middle
    assert repr(without_one(figures)) == band


SMALL = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(sorted)


@given(st.lists(SMALL, min_size=1, max_size=4))
def test_bounds_are_sharp(ends: list[list[int]]) -> None:
    """Whatever numbers are meant, their median is inside the interval, and both ends are met."""
    middle = median([Figure(low=low, high=high) for low, high in ends])
    meant = list(product(*(range(low, high + 1) for low, high in ends)))
    assert least(middle) == min(median_low(numbers) for numbers in meant)
    assert most(middle) == max(median_high(numbers) for numbers in meant)


@given(st.lists(SMALL, min_size=2, max_size=9))
def test_each_left_out(ends: list[list[int]]) -> None:
    """The medians without each figure are those of the others."""
    figures = [Figure(low=low, high=high) for low, high in ends]
    rests = [figures[:place] + figures[place + 1 :] for place in range(len(figures))]
    assert without_each(figures) == [median(rest) for rest in rests]


def test_no_midpoint() -> None:
    """Of two in the middle none is made up between, and of an interval neither."""
    assert median(exactly(1000, 3000)) == Figure(low=1000, high=3000)
    assert median([Figure(low=1000, high=3000)]) == Figure(low=1000, high=3000)


def test_without() -> None:
    """The median without each origin is told by its name."""
    answer = pooled(statements(*exactly(100, 300, 500)), DAY)
    assert isinstance(answer, Pooled)
    assert {name: repr(left) for name, left in answer.without.items()} == {
        "A": "300..500",
        "B": "100..500",
        "C": "100..300",
    }
    assert (repr(answer.spread), answer.mixed) == ("100..500", ())


def test_an_origin_counts_once() -> None:
    """Forty reports of one origin are one figure: its newest."""
    loud = [
        Statement("A", Figure(best=9000), DAY - timedelta(days=1 + at % 20), KILLED)
        for at in range(40)
    ]
    last = Statement("A", Figure(best=100), DAY, KILLED)
    answer = pooled([*loud, last, *statements(*exactly(0, 200, 300))[1:]], DAY)
    assert isinstance(answer, Pooled)
    assert (repr(answer.median), len(answer.statements)) == ("200", 3)


def test_other_times_are_left_out() -> None:
    """What held 31 days before, or holds later, is no part of the answer."""
    inside = statements(*exactly(100, 200, 300), day=DAY - timedelta(days=30))
    outside = [
        Statement("X", Figure(best=9), DAY - timedelta(days=31), KILLED),
        Statement("Y", Figure(best=9), DAY + timedelta(days=1), KILLED),
    ]
    answer = pooled([*inside, *outside], DAY)
    assert isinstance(answer, Pooled)
    assert repr(answer.median) == "200"


@pytest.mark.parametrize(
    ("many", "said"),
    [(0, "No origin says how many"), (1, "Only 1 origin says how many (A)"),
     (2, "Only 2 origins say how many (A; B)")],
)  # fmt: skip
def test_too_few(many: int, said: str) -> None:
    """Fewer than three origins are refused, and told."""
    answer = pooled(statements(*exactly(1, 2)[:many]), DAY)
    assert answer == Refusal(f"{said}: a single answer needs at least 3.")


def test_nothing_known_of_either_end() -> None:
    """Open ends on both sides leave no answer."""
    answer = pooled(statements(AT_LEAST, AT_LEAST, AT_MOST, AT_MOST), DAY)
    assert isinstance(answer, Refusal)
    assert "any number" in answer.reason


MIXTURES = [
    (Estimand("casualties", "troops", "PRK", "Kursk Oblast"), "measures casualties and killed"),
    (Estimand("killed", "officers", "PRK", "Kursk Oblast"), "things counted officers and troops"),
    (Estimand("killed", "troops", "RUS", "Kursk Oblast"), "actors PRK and RUS"),
    (Estimand("killed", "troops", None, "Kursk Oblast"), "actors PRK and not said"),
    (Estimand("killed", "troops", "PRK", "Russia"), "places Kursk Oblast and Russia"),
    (Estimand("killed", "troops", "PRK", None), "places Kursk Oblast and not said"),
    (Estimand("killed", "troops", "PRK", "Kursk Oblast", "period"),
     "kinds of count period and total"),
    (Estimand("killed", "troops", "PRK", "Kursk Oblast", "rate"), "kinds of count rate and total"),
    (Estimand("killed", "troops", "PRK", "Kursk Oblast", "increase"),
     "kinds of count increase and total"),
]  # fmt: skip


@pytest.mark.parametrize(("other", "said"), MIXTURES)
def test_mixtures_are_refused(other: Estimand, said: str) -> None:
    """What does not count the same is an error that says so, even of one and the same origin."""
    for name in ("A", "D"):
        mixed = [*statements(*exactly(1, 2, 3)), Statement(name, Figure(best=4), DAY, other)]
        with pytest.raises(Mixture, match=f"^This would mix {said}. Ask for one of each"):
            pooled(mixed, DAY)


def test_planned_is_not_deployed() -> None:
    """A plan and what came of it are two things; the error is a ValueError and lists them."""
    sent, planned = Estimand("deployed"), Estimand("planned")
    with pytest.raises(ValueError, match="deployed and planned") as error:
        pooled([*statements(*exactly(1, 2, 3), of=sent), *statements(AT_LEAST, of=planned)], DAY)
    assert isinstance(error.value, Mixture)
    assert error.value.mixed == ("measures deployed and planned",)


def test_what_is_filed_as_other_is_many_things() -> None:
    """What no other measure fits is not one measure."""
    with pytest.raises(Mixture, match="filed as other measures"):
        pooled(statements(*exactly(1, 2, 3), of=Estimand("other")), DAY)


def test_more_than_a_quarter_of_a_year_is_a_mixture() -> None:
    """Very different times are not the same."""
    assert isinstance(pooled(statements(*exactly(1, 2, 3)), DAY, days=92), Pooled)
    with pytest.raises(Mixture, match="times up to 93 days apart"):
        pooled(statements(*exactly(1, 2, 3)), DAY, days=93)


def test_override_says_what_it_mixes() -> None:
    """An override pools all the same, one figure an origin, and keeps what is mixed."""
    other = Statement("D", Figure(best=4), DAY, Estimand("wounded", "troops", "PRK"))
    answer = pooled([*statements(*exactly(1, 2, 3)), other], DAY, days=100, override=True)
    assert isinstance(answer, Pooled)
    assert repr(answer.median) == "2..3"
    assert answer.mixed == (
        "measures killed and wounded",
        "places Kursk Oblast and not said",
        "times up to 100 days apart",
    )


def test_asked() -> None:
    """A question is known to mix before anything is looked up."""
    assert asked(31, measure=["killed"], place=[None]) == []
    assert asked(31, actor=["PRK", None, "RUS"]) == ["actors PRK, RUS and not said"]


MONTHS = [date(2024, month, 1) for month in range(8, 13)]


def levels(**figures: list[float]) -> dict[str, dict[date, float]]:
    """Figures of origins, month by month; a zero is none."""
    return {
        name: {month: said for month, said in zip(MONTHS, several, strict=False) if said}
        for name, several in figures.items()
    }


def factors(effects: Effects | Refusal) -> dict[str, float]:
    """The factors, to three digits."""
    assert isinstance(effects, Effects)
    return {name: round(factor, 3) for name, factor in effects.factors.items()}


def test_effects_are_factors() -> None:
    """Who always says twice as much has twice the factor, whatever the month, with gaps and all."""
    said = levels(A=[100, 0, 400, 800], B=[200, 400, 800, 0], C=[50, 100, 0, 400])
    effects = source_effects(said)
    assert factors(effects) == {"A": 1.0, "B": 2.0, "C": 0.5}
    assert isinstance(effects, Effects)
    assert (effects.months, effects.figures, round(effects.leftover, 3)) == (4, 9, 1.0)


def test_a_wild_figure_moves_no_effect() -> None:
    """A tenfold slip is left over, and nobody's effect."""
    said = levels(A=[100, 200, 400, 800], B=[200, 400, 800, 1600], C=[50, 100, 2000, 400])
    assert factors(source_effects(said)) == {"A": 1.0, "B": 2.0, "C": 0.5}


@pytest.mark.parametrize(
    "said",
    [
        {},
        levels(A=[1, 2, 3], B=[1, 2, 3]),
        levels(A=[1, 2], B=[1, 2], C=[1, 2]),
        levels(A=[1, 2, 3], B=[1, 2, 3], C=[1]),
        levels(A=[1, 2], B=[1, 2], C=[0, 0, 1, 2], D=[0, 0, 1, 2]),
        levels(A=[0, 0], B=[1, 2], C=[1, 2]),
    ],
)
def test_too_few_for_effects(said: dict[str, dict[date, float]]) -> None:
    """Effects take three origins and three months that link them."""
    assert isinstance(source_effects(said), Refusal)


def test_effects_are_the_same_in_any_order() -> None:
    """The order in which origins are given changes nothing."""
    said = levels(A=[100, 210, 390, 800], B=[220, 410, 800, 1500], C=[50, 90, 220, 400])
    other = dict(reversed(said.items()))
    assert source_effects(said) == source_effects(other)
    assert least(Figure(high=3)) == 0
    assert most(Figure(low=3)) == inf

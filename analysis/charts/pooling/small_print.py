"""The small print of a single answer: method, source effects, and what is left out."""

from __future__ import annotations

from analysis.charts import questions, wording
from analysis.charts.pooling import rows as pool_rows
from analysis.charts.pooling.rows import Finding
from analysis.charts.pooling.verdicts import lies
from analysis.model.figures import Figure
from analysis.pool import Effects, Pooled, Refusal
from analysis.pool.medians import least, most

METHOD = (
    "Method: each origin counts once, with its newest figure, however many reports print it; the "
    "people and officials of one body are one origin. The median runs from the median of the lower "
    "ends to that of the upper ends (Manski 2003), so that no midpoint is made up; open ends stay "
    "open, and of an even number of origins both middle ones count."
)
TALLIES = {
    "case": ("single case", "single cases"),
    "event": ("toll of one event", "tolls of one event"),
    "part": ("part", "parts"),
    "period": ("figure for a period", "figures for a period"),
    "rate": ("rate", "rates"),
    "size": ("size of a unit", "sizes of units"),
    "increase": ("increase", "increases"),
    "decrease": ("decrease", "decreases"),
}


def small_print(found: Finding) -> list[str]:
    """Method, whence the origins are, source effects, and what is left out."""
    return [METHOD, independence(found), effects(found.effects), left_out(found)]


def independence(found: Finding) -> str:
    """Which countries the origins belong to, and which one moves the median most."""
    names = [questions.country(code) for code in pool_rows.countries(found)]
    said = (
        mover(found.answer) if isinstance(found.answer, Pooled) else "",
        f"Countries of the origins: {wording.listing(names, 6)}." if names else "",
        "Origins of one country may rest on the same knowledge, and figures that are weeks apart "
        "may differ because something changed.",
    )
    return " ".join(filter(None, said))


def mover(answer: Pooled) -> str:
    """The origin without which the median is farthest from what it is with all."""
    shifts = {origin: shift(answer.median, left) for origin, left in answer.without.items()}
    farthest = max(shifts, key=lambda origin: shifts[origin])
    if not shifts[farthest]:
        return ""
    return f"Without {farthest} the median {lies(answer.without[farthest])}."


def shift(one: Figure, other: Figure) -> float:
    """By how much the ends of two figures differ.

    >>> shift(Figure(best=5), Figure(low=4, high=7)), shift(Figure(low=4), Figure(low=4))
    (3, 0)
    """
    ends = ((least(one), least(other)), (most(one), most(other)))
    return sum(abs(first - second) for first, second in ends if first != second)


def effects(found: Effects | Refusal) -> str:
    """Who gives more than the others, or why that cannot be said."""
    if isinstance(found, Refusal):
        return f"{found.reason[:1].upper()}{found.reason[1:]}."
    ranked = sorted(found.factors.items(), key=lambda one: (-one[1], one[0]))
    said = wording.listing([f"{origin} ×{factor:.2f}" for origin, factor in ranked], 6)
    return (
        f"Source effects, as factors of the middle origin (median polish of log figures, Tukey "
        f"1977; {wording.counted(found.figures, 'figure')} of {len(found.factors)} origins in "
        f"{found.months} months): {said}. Half of the figures are within ×{found.leftover:.2f} "
        "of what these say."
    )


def left_out(found: Finding) -> str:
    """How many origins and figures of other times, places and kinds are not pooled."""
    old = found.left.filter(pool_rows.TOTAL).height
    elsewhere = max(found.said.rows["elsewhere"], default=0)
    flows = found.left.filter(~pool_rows.TOTAL)["tally"].value_counts(sort=True).rows()
    said = [
        wording.counted(elsewhere, "origin") + " of other places" if elsewhere else "",
        wording.counted(old, "figure") + f" more than {found.days} days old" if old else "",
        *[f"{many:,} {TALLIES[tally][many > 1]}" for tally, many in flows],
    ]
    kept = [part for part in said if part]
    return f"Not the same, and left out: {', '.join(kept)}." if kept else ""

"""What the chart of a single answer says in words, worked out from what origins say."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from analysis.charts import notes, questions, wording
from analysis.charts.pooling import rows as pool_rows
from analysis.charts.pooling.rows import Finding
from analysis.model.figures import Figure
from analysis.pool import Effects, Pooled, Refusal
from analysis.pool.medians import least, most

SPOKEN = 10
ROW = ("who", "told", "when", "printed", "spoken")
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


def title(found: Finding) -> str:
    """The question."""
    asked, whose = found.said.question, found.rows["actor"].unique().to_list()
    of = replace(asked, actor=whose[0]) if len(whose) == 1 else asked
    counted = sorted({asked.counted, *found.said.rows["counted"]})
    measures = sorted({asked.measure, *found.said.rows["measure"]})
    things = " / ".join(replace(of, counted=thing).things for thing in counted)
    happened = " / ".join(questions.HAPPENED[measure] for measure in measures)
    return f"How many {things} {happened}: one answer, if any"


def scope(found: Finding) -> str:
    """Of which place, and as known when."""
    places = wording.listing(found.rows["place"].fill_null("no place said").unique().sort())
    day = wording.day(max(found.rows["known_on"]))
    asked = found.said.question
    parts = {"place": asked.place, "time": asked.day}
    left_open = [name for name, part in parts.items() if part is None]
    chosen = f", the {' and '.join(left_open)} of which most origins speak" if left_open else ""
    return f"{places[:1].upper()}{places[1:]}, as known on {day}{chosen}."


def answered(answer: Pooled) -> str:
    """The median and how far it moves, as a sentence."""
    many = wording.counted(len(answer.statements), "origin")
    said = f"The median of {many} {lies(answer.median)}"
    if answer.median == answer.without_one:
        still = "is" if answer.median.best is not None else "does"
        return f"{said}; with any one of them left out it still {still}."
    return f"{said}; with one of them left out, it {lies(answer.without_one)}."


def lies(figure: Figure) -> str:
    """Where a median lies.

    >>> lies(Figure(low=8000, high=10_000)), lies(Figure(best=300)), lies(Figure(low=400))
    ('lies between 8,000 and 10,000', 'is 300', 'lies at 400 or above')
    """
    if figure.best is not None:
        return f"is {number(figure)}"
    if figure.low is not None and figure.high is not None:
        return f"lies between {wording.number(figure.low)} and {wording.number(figure.high)}"
    if figure.low is not None:
        return f"lies at {wording.number(figure.low)} or above"
    return f"lies at {wording.number(figure.high)} or below" if figure.high else "can be any number"


def number(figure: Figure) -> str:
    """A figure in people's words.

    >>> number(Figure(low=8000, high=10_000)), number(Figure())
    ('8,000 to 10,000', 'any number')
    """
    said = wording.amount(asdict(figure))
    return "any number" if said == "no figure" else said


def banner(answer: Pooled) -> list[str]:
    """What stands above the rows: the answer, and what an override lets in."""
    return [*override(answer), answered(answer)]


def override(answer: Pooled | Refusal) -> list[str]:
    """What is mixed in spite of the rule."""
    if isinstance(answer, Refusal) or not answer.mixed:
        return []
    return [f"OVERRIDE: this mixes {'; '.join(answer.mixed)}, which do not count the same."]


def refused(answer: Refusal, width: int) -> list[str]:
    """Why there is no answer, in lines."""
    return notes.lines(f"Not pooled. {answer.reason}", width, 12)


def reading(found: Finding, on: Any) -> str:
    """How to read the chart."""
    said = (
        scope(found),
        f"One row an origin: its newest figure of the {found.days} days up to then. "
        "Filled marks are stated, hollow and broken ones hedged.",
        stripes(found.answer),
        "The scale is logarithmic." if on.on.amounts.is_log else "",
        shared(found, on),
    )
    return " ".join(filter(None, said))


def shared(found: Finding, on: Any) -> str:
    """That not every origin has a row of its own, where they are too many."""
    rest = found.rows.height - int(on.rows["stands_for"].sum())
    if not on.is_shared:
        return ""
    verb = "is" if rest == 1 else "are"
    return f"Origins that agree share a row; {rest:,} more {verb} pooled without one."


def stripes(answer: Pooled | Refusal) -> str:
    """What the stripes behind the rows are."""
    if isinstance(answer, Refusal):
        return ""
    if answer.median == answer.without_one:
        return "Stripe: the median, with all of them or without any one."
    return "Dark stripe: the median; pale: where it lies with any one origin left out."


def row(said: dict[str, Any], found: Finding) -> dict[str, str]:
    """Who says how many, as of when and in how many reports."""
    figure = wording.read(asdict(pool_rows.figure(said)) | {"indefinite": said["indefinite"]})
    hedge = ", hedged" if said["certainty"] == "hedged" else ""
    day, who = wording.day(said["as_of"]), name(said, found)
    printed = wording.counted(said["reports"], "report")
    spoken = f"{who}: {figure}{hedge}, as of {day}, in {printed}"
    return dict(zip(ROW, (who, figure + hedge, day, printed, spoken), strict=True))


def name(said: dict[str, Any], found: Finding) -> str:
    """An origin, with who speaks for it where that is somebody else, and what an override mixes."""
    body, speakers = said["origin"], wording.listing(said["speakers"], 2)
    whole = f"{speakers} ({body})" if speakers else body
    if said["stands_for"] > 1:
        whole = f"{body} and {said['stands_for'] - 1:,} more"
    return ": ".join(filter(None, [", ".join(differing(said, found)), whole]))


def differing(said: dict[str, Any], found: Finding) -> list[str]:
    """What a row counts, as far as the rows of a chart differ in that."""
    parts = {
        "measure": said["measure"],
        "counted": said["counted"].replace("_", " "),
        "actor": questions.people(said["actor"]) if said["actor"] else "of nobody said",
        "place": said["place"] or "no place said",
    }
    return [words for part, words in parts.items() if found.said.rows[part].n_unique() > 1]


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


def nothing(found: Finding) -> str:
    """Why there is nothing to draw."""
    things = found.said.question.things
    if found.said.rows.is_empty():
        return f"No single answer: this ledger holds no total of {things} by a named origin."
    return f"No single answer: no origin gives a total of {things} for that time. {left_out(found)}"


def description(found: Finding) -> str:
    """The chart for those who cannot see it."""
    answer = found.answer
    outcome = (
        f"Not pooled. {answer.reason}" if isinstance(answer, Refusal) else " ".join(banner(answer))
    )
    few = found.rows.head(SPOKEN).with_columns(stands_for=1)
    rows = [row(said, found)["spoken"] for said in few.iter_rows(named=True)]
    more = found.rows.height - len(rows)
    rest = f" And {more:,} more." if more > 0 else ""
    return f"{title(found)}. {scope(found)} {outcome} {'. '.join(rows)}.{rest}"

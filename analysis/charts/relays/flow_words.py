"""What the charts of chains say in words, worked out from the streams that they draw."""

from __future__ import annotations

import textwrap
from typing import Any

import polars as pl

from analysis.charts import notes, questions, wording
from analysis.charts.answers import Answer
from analysis.charts.questions import Question

PUBLISHERS = 9
NOBODY = "No source given"
NOUNS = {0: "claimant", PUBLISHERS: "publisher"}
DOINGS = {0: "Claimed", 1: "Passed on", 2: "Then passed on", PUBLISHERS: "Published"}
FIRST = 3
SIGNS = {0: 37, PUBLISHERS: 26}  # that a line of a name has room for
BETWEEN = 22


def title(asks: str, question: Question) -> str:
    """What a chart asks, and about whose forces.

    >>> title("Who passes on whose figures", Question(actor="PRK"))
    'Who passes on whose figures about North Korean forces'
    """
    return f"{asks} about {questions.people(question.actor)} forces" if question.actor else asks


def nothing(question: Question) -> str:
    """That there is nothing to draw."""
    return f"This ledger holds no claim{question.whose} that a publisher has from somebody else."


def nothing_relayed(question: Question) -> str:
    """That nobody passes anything on."""
    return f"This ledger holds no claim{question.whose} that somebody passes on to a publisher."


def reading(sources: pl.DataFrame) -> str:
    """How to read the flow."""
    has_relays = sources["tier"].n_unique() > 2
    between = ", through whoever passes it on," if has_relays else ""
    return (
        f"Every claim on its way from whoever asserts it{between} to the publisher of the report. "
        "The breadth of a band is the number of claims, its colour the kind of claimant. "
        "Claims of every measure are counted, not the figures in them."
    )


def label(source: dict[str, Any]) -> str:
    """What a source is called.

    >>> label({"tier": 9, "source_id": "", "source": None, "others": 98, "claims": 280})
    '98 other publishers'
    """
    if source["source_id"] == "unattributed":
        return NOBODY
    if source["source_id"]:
        return str(source["source"])
    noun = NOUNS.get(source["tier"], "relay")
    many = source["others"]
    return f"Other {noun}s" if many is None else wording.counted(many, f"other {noun}")


def lines(tier: int, name: str, claims: int) -> list[str]:
    """The name of a source and its number of claims, in two lines where one has no room.

    >>> lines(1, "Kim Byung-kee and Lee Seong-kweun", 8)
    ['Kim Byung-kee and Lee', 'Seong-kweun  8']
    """
    room = SIGNS.get(tier, BETWEEN)
    *first, last = textwrap.wrap(name, room, max_lines=2, placeholder="…") or [""]
    return [*first, f"{last}  {claims:,}"]


def small_print(said: Answer, sources: pl.DataFrame) -> list[str]:
    """What is left out, and where the claims come from."""
    longer = int(said.rows["longer"][0])
    verb = "has" if longer == 1 else "have"
    kept = (
        f"{wording.counted(longer, 'claim')} {verb} three relays or more, of which the first and "
        "the last are drawn."
        if longer and said.question.where is None
        else ""
    )
    own = "What publishers assert themselves is not shown."
    return [f"{kept} {own}".strip(), sourced(said, sources)]


def sourced(said: Answer, sources: pl.DataFrame) -> str:
    """The source line."""
    claimants = sources.filter(pl.col("tier") == 0)
    many = {"claim": int(claimants["claims"].sum())}
    if said.question.where is None:
        many |= {
            "report": int(said.rows["all_reports"][0]),
            "origin": int(said.rows["all_origins"][0]),
        }
    return notes.whence(said, many)


def description(title: str, sources: pl.DataFrame) -> str:
    """The flow for those who cannot see it."""
    said = []
    for (tier,), pile in sources.group_by("tier", maintain_order=True):
        named = [source for source in pile.iter_rows(named=True) if source["source_id"]]
        first = sorted(named, key=lambda source: -source["claims"])[:FIRST]
        whom = wording.listing(f"{label(source)}, {source['claims']:,}" for source in first)
        said.append(f"{DOINGS[tier]} by: {whom}.")
    claims = int(sources.filter(pl.col("tier") == 0)["claims"].sum())
    return " ".join([f"{title}. {wording.counted(claims, 'claim')}.", *said])

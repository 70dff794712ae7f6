"""The words around a chart: title, how to read it, where it comes from, and what it shows."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

import altair as alt
import polars as pl

from analysis.charts import frames, lettering, theme, wording
from analysis.charts.answers import Answer

SOURCE = "Source: reportedly ledger"
NOTHING = "nothing"  # in a chart's `usermeta`: why there is nothing to draw
LARGE, SMALL = 13, 11
WIDTH, SENTENCE = 720, 15  # of a chart that has nothing to draw, and its size of type
LEVELS = ("total", "period", "event", "case")
IS_LEVEL = pl.col("tally").is_in(LEVELS) | pl.col("tally").is_null()  # a denial has no tally
NO_LEVEL = "an increase, a part, a rate or the size of a unit"


@dataclass(frozen=True)
class Behind:
    """The passages behind a chart, which Altair takes as they are: it would copy word by word."""

    passages: dict[str, dict[str, Any]]
    _schema: ClassVar[dict[str, Any]] = {"type": "object"}

    def to_dict(self) -> dict[str, dict[str, Any]]:
        """The passages, by claim."""
        return self.passages


def lines(text: str, width: int, size: int) -> list[str]:
    """Text broken into lines for a width in pixels, at a size of type.

    >>> lines("Each mark is one claim.", width=100, size=11)
    ['Each mark is one', 'claim.']
    """
    return textwrap.wrap(text, int(width / (size * 0.48)))


def heading(title: str, sentences: str, width: int) -> alt.TitleParams:
    """A title, and below it what a reader needs to know."""
    return alt.TitleParams(
        title, subtitle=lines(sentences, width, LARGE), anchor="start", fontSize=21,
        subtitleFontSize=LARGE, subtitlePadding=8, subtitleLineHeight=18, offset=14,
    )  # fmt: skip


def footing(paragraphs: list[str], width: int) -> alt.TitleParams:
    """Small print below a chart; a paragraph without a word takes no room."""
    return alt.TitleParams(
        [line for text in paragraphs for line in lines(text, width, SMALL)], orient="bottom",
        anchor="start", fontSize=SMALL, fontWeight="normal", color=theme.SOFT, lineHeight=15,
        offset=14,
    )  # fmt: skip


def nothing(said: Answer, title: str, sentence: str) -> alt.VConcatChart:
    """A chart that says in words that there is nothing to draw."""
    sentence = f"{sentence}{narrowed(said)}"
    told = lines(sentence, WIDTH, SENTENCE)
    empty = alt.Chart(pl.DataFrame({"said": [told]}), width=WIDTH, height=10 + 20 * len(told))
    words = empty.mark_text(
        align="left", fontSize=SENTENCE, lineHeight=20, color=theme.SOFT, font=theme.FONT
    ).encode(lettering.fixed(alt.XValue, 0), lettering.fixed(alt.YValue, 0), alt.Text("said:N"))
    whence = footing([source(said, said.rows.clear())], WIDTH)
    described = f"{title}. {sentence}"
    whole = finished(said, words.properties(title=whence), heading(title, "", WIDTH), described)
    return whole.properties(usermeta=whole.usermeta | {NOTHING: sentence})


def narrowed(said: Answer) -> str:
    """What an empty answer left out: its condition, and how many rows there are without it.

    >>> from analysis.charts.questions import Question
    >>> whose = Question("killed", "people", "USA")
    >>> narrowed(Answer(whose, "", pl.DataFrame(), {}, None, elsewhere=3))
    ' With any actor there are 3.'
    """
    asked = said.question
    held = f" Only what holds {asked.where} was looked for." if asked.where else ""
    if not said.elsewhere:
        return held
    wider = ["with any actor" if asked.actor else "", "without that condition" if held else ""]
    among = " and ".join(filter(None, wider))
    verb = "is" if said.elsewhere == 1 else "are"
    return f"{held} {among[:1].upper()}{among[1:]} there {verb} {said.elsewhere:,}."


def finished(
    said: Answer, chart: Any, title: alt.TitleParams, description: str
) -> alt.VConcatChart:
    """A chart with its title, its description for those who cannot see it, and the one look.

    The passages behind its marks go with it, in `usermeta`: a page shows the one of a mark that is
    chosen, found by the mark's `claim_id` or `claim_ids`.
    """
    links = {"loader": {"target": "_blank", "rel": "noopener"}, "renderer": "svg"}
    passages = {claim: frames.told(passage) for claim, passage in said.passages.items()}
    return alt.vconcat(
        chart,
        title=title,
        description=description,
        config=theme.config(),
        usermeta={"embedOptions": links, "passages": Behind(passages)},
    )


def source(said: Answer, shown: pl.DataFrame) -> str:
    """Where a chart's marks come from: claims, reports and origins, and which state of the ledger.

    `shown` has the columns report_id, claimant and claimant_kind, a row a claim.
    """
    if shown.is_empty():
        return whence(said, {})
    return whence(
        said,
        dict(zip(("claim", "report", "origin"), sizes(shown, said.edition.origins), strict=True)),
    )


def whence(said: Answer, many: Mapping[str, int]) -> str:
    """The same for marks that stand for so many of each of these things."""
    return sourced(said.edition.reports, said.edition.built, many)


def sourced(reports: int, built: date | None, many: Mapping[str, int]) -> str:
    """So many of each of these things, from a ledger of so many reports, built on a day.

    >>> sourced(190, date(2026, 11, 24), {"claim": 1, "report": 1})
    'Source: reportedly ledger (190 reports, built 2026-11-24), 1 claim, 1 report.'
    """
    ledger = wording.counted(reports, "report")
    if built:
        ledger = f"{ledger}, built {built.isoformat()}"
    held = [wording.counted(count, noun) for noun, count in many.items()]
    return f"{', '.join([f'{SOURCE} ({ledger})', *held])}."


def sizes(claims: pl.DataFrame, origins: Mapping[str, str]) -> tuple[int, int, int]:
    """How many claims there are, in how many reports, of how many origins.

    >>> rows = {"report_id": [1, 2], "claimant": ["Pat Ryder", "Pentagon"], "claimant_kind": "-"}
    >>> sizes(pl.DataFrame(rows), {"Pat Ryder": "Pentagon"})
    (2, 2, 1)
    """
    named = claims.filter(pl.col("claimant_kind").ne_missing("unattributed"))
    behind = {origins.get(name, name) for name in named["claimant"]}
    return claims.height, claims["report_id"].n_unique(), len(behind)


def left_out(claims: pl.DataFrame) -> str:
    """How many claims a chart of levels over time leaves out, and why."""
    levels = claims.filter(IS_LEVEL)
    undated = levels.filter(pl.col("published").is_null())
    said = (
        not_shown(undated.height, "unknown date"),
        not_shown(claims.height - levels.height, NO_LEVEL),
    )
    return " ".join(filter(None, said))


def not_shown(many: int, what: str) -> str:
    """How many claims of a kind are not shown.

    >>> not_shown(7, "unknown date"), not_shown(0, "unknown date")
    ('7 claims of unknown date are not shown.', '')
    """
    verb = "is" if many == 1 else "are"
    return f"{wording.counted(many, 'claim')} of {what} {verb} not shown." if many else ""

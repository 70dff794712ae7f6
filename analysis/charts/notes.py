"""The words around a chart: title, how to read it, where it comes from, and what it shows."""

from __future__ import annotations

import textwrap

import altair as alt
import polars as pl

from analysis.charts import frames, theme, wording

SOURCE = "Source: reportedly ledger"
LARGE, SMALL = 13, 11


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
    """Small print below a chart."""
    return alt.TitleParams(
        [line for text in paragraphs for line in lines(text, width, SMALL)], orient="bottom",
        anchor="start", fontSize=SMALL, fontWeight="normal", color=theme.SOFT, lineHeight=15,
        offset=14,
    )  # fmt: skip


def nothing(title: str, sentence: str) -> alt.VConcatChart:
    """A chart that says in words that there is nothing to draw."""
    empty = alt.Chart(pl.DataFrame({"said": [sentence]}), width=720, height=30)
    words = empty.mark_text(align="left", fontSize=15, color=theme.SOFT, font=theme.FONT).encode(
        x=alt.value(0), y=alt.value(0), text="said:N"
    )
    source = footing([f"{SOURCE}."], 720)
    return finished(words.properties(title=source), heading(title, "", 720), f"{title}. {sentence}")


def finished(
    chart: alt.Chart | alt.FacetChart, title: alt.TitleParams, description: str
) -> alt.VConcatChart:
    """A chart with its title, its description for those who cannot see it, and the one look."""
    whole = alt.vconcat(chart, title=title, description=description)
    links = {"loader": {"target": "_blank", "rel": "noopener"}, "renderer": "svg"}
    styled: alt.VConcatChart = whole.configure(**theme.config())
    return styled.properties(usermeta={"embedOptions": links})


def source(claims: pl.DataFrame, shown: pl.DataFrame) -> str:
    """Where a chart's marks come from, and which claims have none.

    >>> from datetime import date
    >>> claims = pl.DataFrame({"report_id": ["a", "b"], "claimant": ["Pentagon"] * 2,
    ...     "claimant_kind": ["ministry"] * 2, "published": [date(2024, 10, 28), None],
    ...     "change": ["level"] * 2})
    >>> source(claims, claims.head(1)).partition(", ")[2]
    '1 claim by 1 claimant in 1 report of 28 Oct 2024. 1 claim of unknown date is not shown.'
    """
    named = shown.filter(pl.col("claimant_kind").ne_missing("unattributed"))
    sizes = (
        wording.counted(shown.height, "claim"),
        wording.counted(named["claimant"].n_unique(), "claimant"),
        wording.counted(shown["report_id"].n_unique(), "report"),
    )
    when = wording.period(*frames.ends(shown["published"]))
    said = f"{SOURCE}, {sizes[0]} by {sizes[1]} in {sizes[2]} of {when}."
    return f"{said} {left_out(claims)}".strip()


def left_out(claims: pl.DataFrame) -> str:
    """How many claims a chart of levels over time leaves out, and why."""
    levels = claims.filter(pl.col("change") == "level")
    undated = levels.filter(pl.col("published").is_null())
    said = (
        not_shown(undated.height, "unknown date"),
        not_shown(claims.height - levels.height, "an increase or decrease"),
    )
    return " ".join(filter(None, said))


def not_shown(many: int, what: str) -> str:
    """How many claims of a kind are not shown.

    >>> not_shown(7, "unknown date"), not_shown(0, "unknown date")
    ('7 claims of unknown date are not shown.', '')
    """
    verb = "is" if many == 1 else "are"
    return f"{wording.counted(many, 'claim')} of {what} {verb} not shown." if many else ""

"""What a question leaves open is what most claims of the ledger have, in charts and on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import newsroom
import pytest
from ledgers import DENIAL, Ledger

from analysis import charts
from analysis.charts.questions import COMMONEST, Question
from analysis.charts.settling import settled
from analysis.cli import questions
from analysis.export import page

DEAD = {"measure": "killed", "counted": "people", "actor": None}
FLOOD = {
    "id": "flood",
    "publisher": "Example News",
    "published": "2024-10-25",
    "text": "Floods in Valencia killed 158 people, the regional government said on Friday.",
}
USUAL = ("deployed", "troops", "PRK")


@pytest.mark.parametrize(
    ("claims", "asked", "question"),
    [
        ([], {}, ("deployed", "troops", None)),
        ([{}], {}, USUAL),
        ([{}, DEAD, DEAD], {}, ("killed", "people", None)),
        ([{}, DEAD, DEAD], {"measure": "deployed"}, USUAL),
        ([{}, DEAD, DEAD], {"actor": "PRK"}, USUAL),
        ([{}] * 3 + [{"actor": None}], {}, USUAL),
        ([{}] * 2 + [{"actor": None}], {}, ("deployed", "troops", None)),
        ([{}] * 2 + [{"actor": "RUS"}], {}, ("deployed", "troops", None)),
        ([{}] + [DEAD | {"measure": "other"}] * 2, {}, USUAL),
        ([{}, DEAD], {"actor": None}, ("deployed", "troops", None)),
        ([DENIAL], {}, USUAL),
    ],
)  # fmt: skip
def test_what_is_left_open(
    claims: list[dict[str, Any]], asked: dict[str, Any], question: tuple[str | None, ...]
) -> None:
    """It is what most claims have; an actor must be that of three quarters of them."""
    found = settled(Ledger(*claims), Question(**asked))
    assert (found.measure, found.counted, found.actor) == question


def test_a_chart_says_what_it_shows() -> None:
    """A chart of no question has the title of the one that it answers."""
    drawn = charts.estimates_by_claimant(Ledger({}, DEAD, DEAD)).to_dict()
    assert drawn["title"]["text"] == "How many people were killed, by who said so"


def test_the_page_says_what_it_shows(tmp_path: Path) -> None:
    """A page of no question says what is asked, why, and that there are claims on other things."""
    later = {"id": "later", "text": FLOOD["text"].replace("158", "at least 205")}
    ledger = newsroom.ledger(tmp_path, [FLOOD, FLOOD | later, newsroom.REPORTS[0]])
    one = ["estimates_by_claimant"]
    whole = page(ledger, tmp_path / "own.html", charts=one).read_text(encoding="utf-8")
    assert "<strong>how many people were killed</strong>, of which this ledger holds most" in whole
    assert "--measure deployed --counted troops --actor PRK" in whole
    question = Question("killed", "people", None)
    said = page(ledger, tmp_path / "own.html", charts=one, question=question)
    whole = said.read_text(encoding="utf-8")
    assert "<strong>how many people were killed</strong>. The other" in whole


def test_command_line_and_charts_call_it_the_same() -> None:
    """The command line has the word for a part left open without importing the charts."""
    assert questions.COMMONEST == COMMONEST

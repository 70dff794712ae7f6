"""Copies: which texts are taken for one wire, and which articles stay apart."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest
from copies import ROOT

from analysis.load.copies import copies, shingles
from analysis.pipeline.build import rebuild
from analysis.pipeline.connect import connect

WIRE = (
    "Some 4,000 soldiers crossed the river at dawn on Monday, officers on both banks said, in "
    "what would be the largest movement of troops since the armistice of last spring. Columns "
    "of lorries stood for hours on the road that leads from the harbour to the bridge. "
    "Residents of three villages were told to stay in their houses until the evening. The "
    "garrison commander refused to say how many of the men would stay. A convoy of forty fuel "
    "tankers had been seen on the same road a day earlier. Two field hospitals were put up "
    "beside the railway station during the night, and the school was closed for the week. A "
    "spokeswoman for the governor asked people to leave the petrol stations to the army. In the "
    "capital the parliament is to debate on Wednesday whether the reserves should be called up "
    "as well. The opposition demands that the figures be made public before the vote."
)
SENTENCES = WIRE.split(". ")
SAME_EVENT = (
    "Before sunrise on Monday the army moved about 4,000 soldiers over the river, the officers "
    "in charge told reporters. It is the biggest such movement since the armistice. Lorries "
    "queued between the harbour and the bridge all morning, and people in the villages nearby "
    "were ordered indoors. How long the men will remain is not known: their commander would not "
    "comment. Fuel had been brought up on Sunday in some forty tankers. By night doctors had "
    "raised tents next to the station. The governor's office wants drivers to keep away from "
    "the pumps, which the army needs. Members of parliament will talk about calling up reserves "
    "in the middle of the week, and opponents of the government want to see the numbers first."
)
FOLLOW_UP = (
    "The parliament voted late on Wednesday to call up 2,000 reserves, two days after some "
    "4,000 soldiers crossed the river in the largest movement of troops since the armistice of "
    "last spring. The vote was carried by eleven voices. Speakers of the opposition left the "
    "hall in protest, because the ministry had laid only half of its figures before the house. "
    "The minister promised a full account for next month. Shops in the capital reported long "
    "queues for bread, and the railway added trains to the south. Teachers who serve in the "
    "reserves will be replaced by students of the academy until the summer, a decree said."
)


def changed(words: list[str], every: int) -> list[str]:
    """Words of which every so many is another one."""
    return [f"other{at}" if at % every == 7 else word for at, word in enumerate(words)]


COPIES = {
    "the same words": WIRE,
    "another headline and byline": f"Army on the move as vote nears. By our own staff. {WIRE}",
    "cut at the end": ". ".join(SENTENCES[: len(SENTENCES) // 2]),
    "without its beginning": ". ".join(SENTENCES[4:]),
    "light edits": " ".join(changed(WIRE.split(), 20)),
    "capitals, quotes and dashes": WIRE.upper().replace(",", " –").replace(".", ".”"),
    "own paragraphs added": f"{FOLLOW_UP[:300]} {WIRE}",
}
OTHERS = {
    "another article on the event": SAME_EVENT,
    "a later article with one sentence of it": FOLLOW_UP,
    "a report that quotes its lead": f"{FOLLOW_UP} {SENTENCES[0]}.",
    "one line of it": SENTENCES[0],
    "nothing": "",
}


def like(*texts: str) -> list[tuple[str, str]]:
    """Which of these texts, named by their places, are copies of which."""
    ids = [str(place) for place in range(len(texts))]
    found = copies(pl.DataFrame({"text_id": ids, "text": list(texts)}))
    return found.select("text_id", "like_text_id").rows()


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_a_wire_is_one(name: str) -> None:
    """A wire with another headline, cut or lightly edited is a copy, whichever came first."""
    assert like(WIRE, COPIES[name]) == [("1", "0")]
    assert like(COPIES[name], WIRE) == [("1", "0")]


@pytest.mark.parametrize("name", OTHERS)
def test_another_article_is_no_copy(name: str) -> None:
    """Another article on the same event is no copy, nor is one that quotes a sentence."""
    assert like(WIRE, OTHERS[name]) == []
    assert like(OTHERS[name], WIRE) == []


def test_all_copies_have_the_same_first_text() -> None:
    """Every copy of one wire points at the first text that has it, not at each other."""
    assert like(*COPIES.values(), SAME_EVENT) == [
        (str(place), "0") for place in range(1, len(COPIES))
    ]


def test_a_round_up_joins_no_two_articles() -> None:
    """A text that holds two articles is a copy of one, and they stay apart, with their copies."""
    both = f"{WIRE} {SAME_EVENT}"
    assert like(WIRE, both, SAME_EVENT, SAME_EVENT) == [("1", "0"), ("3", "2")]


def test_similarity_is_the_share_of_the_shorter_text() -> None:
    """Half a wire is wholly in it; one word of twenty changed leaves three quarters."""
    ids = ["wire", "half", "edited"]
    texts = [WIRE, COPIES["cut at the end"], COPIES["light edits"]]
    found = copies(pl.DataFrame({"text_id": ids, "text": texts}))["similarity"].round(2)
    assert found.to_list() == [1.0, 0.74]


def test_shipped_reports_are_far_from_copies() -> None:
    """No two of the shipped reports, each in words of its own, share a tenth of their shingles."""
    bodies = [
        path.read_text(encoding="utf-8").split("---\n", 2)[2]
        for path in sorted((ROOT / "data" / "reports").glob("*.md"))
    ]
    runs = shingles(pl.DataFrame({"text": bodies}).with_row_index("nth"))
    sizes = runs.group_by("nth").agg(size=pl.len())
    shared = runs.join(runs, on="shingle").filter(pl.col("nth") < pl.col("nth_right"))
    sized = shared.group_by("nth", "nth_right").agg(many=pl.len()).join(sizes, on="nth")
    both = sized.join(sizes, left_on="nth_right", right_on="nth", suffix="_right")
    shares = pl.col("many") / pl.min_horizontal("size", "size_right")
    assert both.select(shares.max()).item() < 0.1


def reports(folder: Path, *texts: str) -> Path:
    """A file of reports of these texts, a day apart."""
    folder.mkdir()
    lines = (
        {"id": f"r{day}", "text": text, "published": f"2024-05-0{day}", "publisher": f"Paper {day}"}
        for day, text in enumerate(texts, start=1)
    )
    (folder / "reports.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return folder


def test_copies_of_a_wire_are_one_voice(tmp_path: Path) -> None:
    """A wire that three print is one text, said once; whoever else is named is the one origin."""
    unnamed = WIRE.replace(", officers on both banks said,", ",")
    folder = reports(
        tmp_path / "in", unnamed, f"March begins. {unnamed}", unnamed[:700], SAME_EVENT
    )
    rebuild(folder, tmp_path / "a.duckdb")
    rebuild(folder, tmp_path / "b.duckdb")
    asked = """
        select reports, texts, reports_without_origin, texts_without_origin, statements, origins
        from origins where best = 4000 and bound = 'approx' and counted = 'troops'
        order by reports desc
    """
    a, b = connect(tmp_path / "a.duckdb"), connect(tmp_path / "b.duckdb")
    assert a.sql(asked).row(0) == (4, 2, 3, 1, 2, 1)
    copied = "from near_duplicates order by text_id"
    assert a.sql(copied).height == 2
    assert a.sql(copied).equals(b.sql(copied))

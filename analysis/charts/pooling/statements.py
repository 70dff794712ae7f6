"""What one origin says, in words: who, how many, as of when, and in how many reports."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from analysis.charts import questions, wording
from analysis.charts.pooling import rows as pool_rows
from analysis.charts.pooling.rows import Finding

ROW = ("who", "told", "when", "printed", "spoken")


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

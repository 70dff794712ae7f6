"""The charts of a report: each with its words as text, its size, and room until it is drawn."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

import vl_convert

from analysis.charts.answers import Database
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.notes import NOTHING
from analysis.charts.pages import filled, inert, part, title, without_links
from analysis.charts.questions import Question
from analysis.export.conditions import Unfit, answered

SIZE = re.compile(r'<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True)
class Plate:
    """A chart of a report, as Vega-Lite without what stands around it, and what that says."""

    name: str
    title: str
    reading: str
    description: str
    spec: dict[str, Any]
    passages: dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Blank:
    """A chart that has nothing to show, and why; with the error, where it cannot be asked this."""

    shows: str
    reason: str
    error: str | None = None


def plates(
    db: Database, names: Iterable[str], question: Question
) -> tuple[list[Plate], list[Blank]]:
    """Charts by name: those that have something to show, and why the others have not.

    Those that take the whole question come first. Raises ValueError where the question's condition
    fits none of them.
    """
    ordered = sorted(names, key=lambda name: "measure" not in EXHIBITS[name].takes)
    made = [plate(db, name, question) for name in ordered]
    drawn = [each for each in made if isinstance(each, Plate)]
    blank = [each for each in made if isinstance(each, Blank)]
    if blank and not drawn and all(each.error for each in blank):
        raise ValueError(blank[0].error)
    return drawn, blank


def plate(db: Database, name: str, question: Question) -> Plate | Blank:
    """The chart of that name, or why it has nothing to show."""
    exhibit = EXHIBITS[name]
    try:
        said = answered(db, name, question)
    except Unfit as error:
        return Blank(exhibit.shows, "The condition does not fit its rows.", str(error))
    spec = without_links(exhibit.draw(said).to_dict(validate=False))
    about = spec.pop("usermeta")
    if NOTHING in about:
        return Blank(exhibit.shows, about[NOTHING])
    called, reading = title(spec), subtitle(spec)
    described = spec.get("description", "")
    spec.pop("title", None)
    return Plate(name, called, reading, described, spec, about["passages"])


def subtitle(spec: dict[str, Any]) -> str:
    """How a chart is read, in one line.

    >>> subtitle({"title": {"text": "How many", "subtitle": ["Each mark", "is a claim."]}})
    'Each mark is a claim.'
    """
    said = spec.get("title")
    lines = said.get("subtitle", []) if isinstance(said, dict) else []
    return lines if isinstance(lines, str) else " ".join(lines)


def section(plate: Plate, question: Question) -> str:
    """A chart's part of the page, in which it is drawn once it comes into view."""
    width, height = size(plate.spec)
    return filled(
        part("plate.html", __package__),
        {
            "name": plate.name,
            "title": escape(plate.title),
            "reading": escape(plate.reading),
            "description": escape(plate.description),
            "command": escape(command(plate.name, question)),
            "width": width,
            "height": height,
            "spec": inert(plate.spec),
        },
    )


def size(spec: dict[str, Any]) -> tuple[str, str]:
    """The width and height of a chart in pixels, once it is drawn."""
    found = SIZE.search(vl_convert.vegalite_to_svg(spec))
    return (found[1], found[2]) if found else ("720", "400")


def command(name: str, question: Question) -> str:
    """The command that saves a chart with its rows and reports.

    >>> command("movements", Question(counted="troops", actor=None, where="low > 9"))
    "reportedly export --chart movements --counted troops --actor any --where 'low > 9'"
    """
    asked = {part: getattr(question, part) for part in (*EXHIBITS[name].takes, "where")}
    if "actor" in asked:
        asked["actor"] = question.actor or "any"
    options = [word for part, said in asked.items() if said for word in (f"--{part}", str(said))]
    return shlex.join(["reportedly", "export", "--chart", name, *options])


def missing(blanks: list[Blank]) -> str:
    """The charts that are not there, and why."""
    said = "".join(f"<li>{escape(each.shows)} {escape(each.reason)}</li>" for each in blanks)
    return f'<aside class="missing"><h3>Not shown</h3><ul>{said}</ul></aside>' if blanks else ""

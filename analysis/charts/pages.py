"""A chart as one HTML page that asks no host for anything and runs nothing but the chart.

Choosing a mark shows the passage behind it (`panel.js`), which holds the link to the report; so the
marks themselves are no links here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from typing import Any

from analysis.charts.program import vega

OPTIONS = {"actions": False, "ast": True, "renderer": "svg"}  # the page forbids `eval`


def page(spec: dict[str, Any]) -> str:
    """The page of a chart, which can be opened from a disk."""
    parts = {
        "title": escape(title(spec)),
        "description": escape(spec.get("description", "")),
        "spec": inert(without_links(spec)),
        "options": inert(OPTIONS),
        "style": part("page.css") + part("panel.css"),
        "panel": part("panel.js"),
        "vega": vega(),
    }
    return filled(part("page.html"), parts)


def part(name: str, package: str = "analysis.charts") -> str:
    """A file of a package, of this one if no other is named."""
    return (files(package) / name).read_text(encoding="utf-8")


def filled(template: str, parts: Mapping[str, str]) -> str:
    """A template with its parts put in, each as it is.

    >>> filled("<h1>{{title}}</h1>", {"title": "{{title}}"})
    '<h1>{{title}}</h1>'
    """
    head, *rest = template.split("{{")
    named = (piece.partition("}}") for piece in rest)
    return head + "".join(parts[name] + text for name, _, text in named)


def title(spec: dict[str, Any]) -> str:
    """What a chart is called."""
    said = spec.get("title", "")
    said = said.get("text", "") if isinstance(said, dict) else said
    return said if isinstance(said, str) else " ".join(said)


def inert(data: Any) -> str:
    """Data as JSON in which no tag can begin, whatever the text says.

    >>> inert("</script>")
    '"\\\\u003c/script>"'
    """
    said = json.dumps(data, ensure_ascii=False)
    for sign in "<\u2028\u2029":
        said = said.replace(sign, f"\\u{ord(sign):04x}")
    return said


def without_links(part: Any) -> Any:
    """A chart's specification without the `href` of any encoding.

    >>> without_links({"layer": [{"encoding": {"x": {"field": "low"}, "href": {"field": "url"}}}]})
    {'layer': [{'encoding': {'x': {'field': 'low'}}}]}
    """
    if isinstance(part, list):
        return [without_links(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = ("datasets", "usermeta")
    parts = {key: part[key] if key in kept else without_links(part[key]) for key in part}
    if isinstance(parts.get("encoding"), dict):
        parts["encoding"].pop("href", None)
    return parts

"""A chart as one HTML page that asks no host for anything and runs nothing but the chart."""

from __future__ import annotations

import json
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

import vl_convert

OPTIONS = {
    "actions": False,
    "ast": True,  # the page forbids `eval`
    "renderer": "svg",
    "loader": {"target": "_blank", "rel": "noopener"},
}


def page(spec: dict[str, Any]) -> str:
    """The page of a chart, which can be opened from a disk."""
    parts = {
        "title": escape(title(spec)),
        "description": escape(spec.get("description", "")),
        "spec": inert(spec),
        "options": inert(OPTIONS),
        "vega": vega(),
    }
    template = (files(__package__) / "page.html").read_text(encoding="utf-8")
    head, *rest = template.split("{{")
    filled = (f"{parts[name]}{text}" for name, _, text in (part.partition("}}") for part in rest))
    return head + "".join(filled)


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


@cache
def vega() -> str:
    """The program that draws charts."""
    program = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    return program.replace("</script", "<\\/script")

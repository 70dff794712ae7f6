"""Charts in JupyterLab: drawn from a fresh clone, in an untrusted notebook, without a network.

JupyterLab carries Vega-Lite 5, and draws a chart of Vega-Lite 6 that is announced as one. Beside
it stands a picture for whatever shows notebooks without scripts. Links are left out here, since a
click on one would take the whole JupyterLab tab away; saved charts keep them.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import vl_convert

NAME = "reportedly"
MIMETYPE = "application/vnd.vegalite.v5+json"
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


def bundle(spec: dict[str, Any], **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """A chart as JupyterLab takes it: an interactive one, a picture, and words."""
    still = without_links(spec)
    data = {
        MIMETYPE: {**still, "$schema": SCHEMA},
        "image/png": vl_convert.vegalite_to_png(still, scale=1),
        "text/plain": spec.get("description", "A chart."),
    }
    return data, {MIMETYPE: {"embed_options": {"actions": False}}}


def without_links(part: Any) -> Any:
    """A chart's specification without the `href` of any encoding.

    >>> without_links({"layer": [{"encoding": {"x": {"field": "low"}, "href": {"field": "url"}}}]})
    {'layer': [{'encoding': {'x': {'field': 'low'}}}]}
    """
    if isinstance(part, list):
        return [without_links(item) for item in part]
    if not isinstance(part, dict):
        return part
    parts = {key: part[key] if key == "datasets" else without_links(part[key]) for key in part}
    if isinstance(parts.get("encoding"), dict):
        parts["encoding"].pop("href", None)
    return parts


def enable() -> None:
    """Draw every Altair chart of this kernel in this way."""
    alt.renderers.register(NAME, bundle)
    alt.renderers.enable(NAME)

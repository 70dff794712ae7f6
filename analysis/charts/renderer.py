"""Charts in JupyterLab: drawn from a fresh clone, without a network, and with the passages.

A chart is shown as the very page that `reportedly export` saves, in a frame of its own, from which
nothing reaches the notebook and no link leads the tab away. A picture stands in its place until the
page is drawn, and remains wherever scripts do not run: in a notebook that is not trusted, and in
whatever else shows notebooks.
"""

from __future__ import annotations

import gzip
from base64 import b64encode
from html import escape
from typing import Any

from analysis.charts.pages import filled, page, part
from analysis.charts.pictures import png
from analysis.charts.startup import altair as alt

NAME = "reportedly"


def bundle(spec: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A chart as JupyterLab takes it: a page, a picture, and words."""
    said, picture = spec.get("description", "A chart."), png(spec, scale=1)
    packed = gzip.compress(page(spec).encode(), mtime=0)
    parts = {
        "description": escape(said),
        "picture": b64encode(picture).decode(),
        "page": b64encode(packed).decode(),
    }
    html = filled(part("output.html"), parts)
    return {"text/html": html, "image/png": picture, "text/plain": said}


def enable() -> None:
    """Draw every Altair chart of this kernel in this way."""
    alt.renderers.register(NAME, bundle)
    alt.renderers.enable(NAME)

"""Tooltips: what a mark says when it is pointed at."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt


def tooltips(titles: Mapping[str, str]) -> list[alt.Tooltip]:
    """A line for each field of a mark, with its title for people.

    >>> [tip["title"] for tip in tooltips({"who": "Origin", "when": "As of"})]
    ['Origin', 'As of']
    """
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in titles.items()]

"""One look for every chart: type, colours by kind of claimant, marks by what is said, numbers.

The colours stay apart for colour-blind readers, and none of them carries a meaning alone: what a
claimant says is told by the shape of a mark, how surely by whether it is filled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

SHADES = ["#eaf1f8", "#00376e"]  # few, many
FONT = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"
INK, SOFT, FAINT, CONTEXT = "#1a1a1a", "#5c5c5c", "#e4e4e4", "#dcdcdc"
BAND, MIDDLE = "#f3ecdc", "#dfcd9f"
UNNAMED = "#999999"
LAND, SEA, BORDER, TINT = "#ecebe6", "#f4f8fa", "#ffffff", "#cfdce8"
PLACE, HOLLOW, REFUSED = "#004488", "#ffffff66", "#8a8a8a"


@dataclass(frozen=True)
class Group:
    """Kinds of claimants that share a name for readers and a colour."""

    name: str
    colour: str
    kinds: tuple[str, ...]


RESEARCH = ("think-tank", "university", "monitor", "ngo")
GROUPS = (
    Group("Intelligence services", "#004488", ("intelligence",)),
    Group("Armed forces", "#0b8a5f", ("military", "armed-group")),
    Group("Governments and ministries", "#cc3311", ("government", "ministry", "legislature")),
    Group("Named people", "#882255", ("person",)),
    Group("Media", "#c99700", ("outlet", "wire")),
    Group("International bodies", "#8833dd", ("intergovernmental",)),
    Group("Monitors and researchers", "#56b4e9", RESEARCH),
    Group("Unnamed sources", "#222222", ("anonymous",)),
    Group("No source given", "#999999", ("unattributed",)),
    Group("Other sources", "#5c3317", ("company",)),
)
OTHER = GROUPS[-1].name


@dataclass(frozen=True)
class Sign:
    """What a claim says of its figure, in a reader's words, and the shape that shows it."""

    name: str
    words: str
    shape: str
    sideways: str = ""

    @property
    def across(self) -> str:
        """The shape where numbers run from left to right."""
        return self.sideways or self.shape


_DOT = "M-0.9,0A0.9,0.9,0,1,1,0.9,0A0.9,0.9,0,1,1,-0.9,0Z"
SIGNS = (
    Sign("figure", "a figure", _DOT),
    Sign("about", "about", "M0,-1.25L1.25,0L0,1.25L-1.25,0Z"),
    Sign("at_least", "at least", f"{_DOT}M0,-0.9L0,-2M-0.75,-1.8L0,-3L0.75,-1.8Z",
         f"{_DOT}M0.9,0L2,0M1.8,-0.75L3,0L1.8,0.75Z"),
    Sign("at_most", "up to", f"{_DOT}M0,0.9L0,2M-0.75,1.8L0,3L0.75,1.8Z",
         f"{_DOT}M-0.9,0L-2,0M-1.8,-0.75L-3,0L-1.8,0.75Z"),
    Sign("range", "a range", "M0,-2L0,2", "M-2,0L2,0"),
    Sign("vague", "a vague word", "M-0.8,-2L0.8,-2L0.8,2L-0.8,2Z",
         "M-2,-0.8L2,-0.8L2,0.8L-2,0.8Z"),
    Sign("denies", "denied", "M-1,-1L1,1M-1,1L1,-1"),
    Sign("doubts", "doubted", "M-0.9,1.1L0.9,-1.1"),
    Sign("affirms", "confirmed", "M-1,0L-0.3,0.8M-0.3,0.8L1,-0.9"),
)  # fmt: skip


def kind_groups() -> dict[str, str]:
    """The reader's name of each kind of claimant that the ledger knows.

    >>> kind_groups()["ministry"], kind_groups()["wire"]
    ('Governments and ministries', 'Media')
    """
    return {kind: group.name for group in GROUPS for kind in group.kinds}


def config() -> dict[str, Any]:
    """The Vega-Lite configuration that every chart carries within itself."""
    quiet = {"labelFont": FONT, "titleFont": FONT, "labelColor": SOFT, "labelFontSize": 11}
    return {
        "background": "white",
        "font": FONT,
        "lineBreak": "\n",
        "padding": 16,
        "view": {"stroke": None},
        "axis": {**quiet, "domain": False, "ticks": False, "gridColor": FAINT, "labelPadding": 6},
        "legend": {
            **quiet,
            "titleColor": INK,
            "titleFontSize": 11,
            "labelLimit": 260,
            "orient": "top",
            "columnPadding": 14,
            "rowPadding": 4,
            "padding": 8,
            "gridAlign": "each",
            "symbolStrokeWidth": 1.4,
        },
        "title": {"font": FONT, "subtitleFont": FONT, "color": INK, "subtitleColor": SOFT},
    }

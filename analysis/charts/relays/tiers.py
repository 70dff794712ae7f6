"""Where the sources and streams of a flow stand: tiers side by side, the sources of each in a pile.

A stream that passes a tier without a stop there (from a claimant straight to a publisher) runs in a
lane of its own below that tier's sources, so that it crosses none of them. All heights are claims
times one scale; only the room between sources is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

BAR, LINE, AIR = 10, 14, 5  # pixels: breadth of a source, height of its name, room below it
LEADING = 12  # pixels from one line of a name to the next
LANE = "lane"
Key = tuple[int, str]  # the tier of a source, and which one it is


@dataclass(frozen=True)
class Stream:
    """Claims on their way from one source to another, and which of their kinds."""

    start: Key
    stop: Key
    kind: str
    claims: int


@dataclass(frozen=True)
class Sized:
    """The claims that pass a source, and the lines that its name takes."""

    claims: int
    lines: int = 1

    def slot(self, scale: float) -> float:
        """The room that it takes, its name and the air below it included, in pixels.

        >>> Sized(3).slot(scale=1), Sized(3, lines=2).slot(scale=1), Sized(100).slot(scale=1)
        (19, 31, 105)
        """
        return max(self.claims * scale, LINE + LEADING * (self.lines - 1)) + AIR


@dataclass(frozen=True)
class Box:
    """A source, or the lane past a tier: where it begins and how high it is, in pixels."""

    x: float
    y: float
    height: float


@dataclass(frozen=True)
class Layout:
    """The boxes of all sources and lanes, and the outline of each stream as a path."""

    boxes: Mapping[Key, Box]
    paths: Mapping[Stream, str]


def layout(
    streams: Iterable[Stream], named: Mapping[Key, int], width: float, height: float
) -> Layout:
    """Boxes and paths for streams between sources, piled in the order of their `named` lines."""
    flows = list(streams)
    tiers = sorted({tier for tier, _ in named})
    sizes = {key: size(key, flows) for key in named} | lanes(flows, tiers)
    sized = {key: Sized(claims, named.get(key, 1)) for key, claims in sizes.items()}
    piles = [{key: of for key, of in sized.items() if key[0] == tier} for tier in tiers]
    scale = fitting([list(pile.values()) for pile in piles], height)
    step = (width - BAR) / max(len(tiers) - 1, 1)
    boxes: dict[Key, Box] = {}
    for nth, pile in enumerate(piles):
        boxes |= piled(pile, nth * step, scale)
    return Layout(boxes, paths(flows, boxes, tiers, scale))


def size(key: Key, streams: list[Stream]) -> int:
    """The claims that pass a source: those that reach it, or those that leave it."""
    comes = sum(stream.claims for stream in streams if stream.stop == key)
    return max(comes, sum(stream.claims for stream in streams if stream.start == key))


def lanes(streams: list[Stream], tiers: list[int]) -> dict[Key, int]:
    """The claims that pass each tier without a stop.

    >>> lanes([Stream((0, "a"), (9, "b"), "person", 7)], [0, 1, 9])
    {(1, 'lane'): 7}
    """
    past = {
        tier: sum(stream.claims for stream in streams if stream.start[0] < tier < stream.stop[0])
        for tier in tiers
    }
    return {(tier, LANE): claims for tier, claims in past.items() if claims}


def fitting(piles: list[list[Sized]], height: float) -> float:
    """The most pixels for a claim with which no pile is higher than this.

    >>> round(fitting([[Sized(10), Sized(10)], [Sized(20)]], height=110), 3)
    5.0
    """
    low, high = 0.0, height / max(sum(of.claims for of in pile) or 1 for pile in piles)
    for _ in range(40):
        middle = (low + high) / 2
        fits = all(sum(of.slot(middle) for of in pile) <= height for pile in piles)
        low, high = (middle, high) if fits else (low, middle)
    return low


def piled(pile: Mapping[Key, Sized], x: float, scale: float) -> dict[Key, Box]:
    """The boxes of one tier from its top down, each in the middle of its room."""
    boxes, top = {}, 0.0
    for key, of in pile.items():
        height, room = of.claims * scale, of.slot(scale)
        boxes[key] = Box(x, top + (room - AIR - height) / 2, height)
        top += room
    return boxes


def paths(
    streams: list[Stream], boxes: Mapping[Key, Box], tiers: list[int], scale: float
) -> dict[Stream, str]:
    """The outline of each stream; those that leave or reach one box lie in it side by side."""
    stops = {stream: way(stream, tiers) for stream in streams}
    entries = _edges(stops, boxes, scale, is_entry=True)
    exits = _edges(stops, boxes, scale, is_entry=False)
    outlines = {}
    for stream, keys in stops.items():
        tops = []
        for key in keys:
            left = entries.get((stream, key), exits.get((stream, key), 0.0))
            right = exits.get((stream, key), left)
            tops += [(boxes[key].x, left), (boxes[key].x + BAR, right)]
        outlines[stream] = outline(tops[1:-1], stream.claims * scale)
    return outlines


def way(stream: Stream, tiers: list[int]) -> list[Key]:
    """The boxes that a stream passes, its ends included.

    >>> way(Stream((0, "a"), (9, "b"), "person", 7), [0, 1, 9])
    [(0, 'a'), (1, 'lane'), (9, 'b')]
    """
    past = [(tier, LANE) for tier in tiers if stream.start[0] < tier < stream.stop[0]]
    return [stream.start, *past, stream.stop]


def _edges(
    stops: Mapping[Stream, list[Key]], boxes: Mapping[Key, Box], scale: float, is_entry: bool
) -> dict[tuple[Stream, Key], float]:
    """The upper edge of each stream where it enters (or leaves) each of its boxes.

    Streams lie in the order of the boxes they come from (or go to), so that few of them cross; in a
    lane they keep the order in which they enter it.
    """
    legs = [
        (here, boxes[before if here[1] == LANE else there].y, stream)
        for stream, keys in stops.items()
        for before, here, there in neighbours(keys, is_entry)
    ]
    legs.sort(key=lambda leg: (*leg[:2], *rank(leg[2], boxes)))
    used: dict[Key, float] = {}
    edges = {}
    for here, _, stream in legs:
        edges[stream, here] = boxes[here].y + used.get(here, 0.0)
        used[here] = used.get(here, 0.0) + stream.claims * scale
    return edges


def neighbours(keys: list[Key], is_entry: bool) -> Iterator[tuple[Key, Key, Key]]:
    """Each box that is entered (or left), after the one before it and before the one looked at."""
    for before, here, after in zip([keys[0], *keys], keys, [*keys[1:], keys[-1]], strict=False):
        if here != (keys[0] if is_entry else keys[-1]):
            yield before, here, before if is_entry else after


def rank(stream: Stream, boxes: Mapping[Key, Box]) -> tuple[float, float, Key, Key, str]:
    """By what a stream stands before others that share a box with it."""
    start, stop = boxes[stream.start].y, boxes[stream.stop].y
    return start, stop, stream.start, stream.stop, stream.kind


def outline(tops: list[tuple[float, float]], thick: float) -> str:
    """A band of even height below these points, as an SVG path; curved between boxes.

    >>> outline([(0, 0), (10, 4)], 2)
    'M0,0C5,0,5,4,10,4L10,6C5,6,5,2,0,2Z'
    """
    under = [(x, y + thick) for x, y in reversed(tops)]
    return f"M{_point(*tops[0])}{_curves(tops)}L{_point(*under[0])}{_curves(under)}Z"


def _curves(points: list[tuple[float, float]]) -> str:
    """Curves from each point to the next that begin and end level."""
    said = ""
    for (x, y), (to_x, to_y) in pairwise(points):
        middle = (x + to_x) / 2
        said += f"C{_point(middle, y)},{_point(middle, to_y)},{_point(to_x, to_y)}"
    return said


def _point(x: float, y: float) -> str:
    """A point to a tenth of a pixel."""
    return f"{round(x, 1):g},{round(y, 1):g}"

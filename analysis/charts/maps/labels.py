"""Labels beside marks: one after the other, those that would lie on another left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

HIGH, SIGN_WIDE, AIR = 13.0, 6.1, 4.0  # pixels, at a size of type of 11


@dataclass(frozen=True)
class Box:
    """A piece of paper that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two of them share some paper."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True)
class Label:
    """Words at a place on the paper, with how they are aligned there."""

    said: str
    x: float
    y: float
    align: str


@dataclass(frozen=True)
class Anchor:
    """A mark that wants words: its middle and radius, where else they may be, what they spare."""

    said: str
    x: float
    y: float
    radius: float
    elsewhere: tuple[tuple[float, float], ...] = ()
    spared: tuple[Box, ...] = ()

    @property
    def box(self) -> Box:
        """The paper that the mark takes."""
        return Box(
            self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius
        )


def placed(anchors: Sequence[Anchor], width: float, height: float) -> list[Label]:
    """The labels that have room, the first anchors served first, each at the first side free.

    >>> [label.align for label in placed([Anchor("Kursk", 50, 50, 5), Anchor("Sumy", 48, 52, 5)],
    ...                                  width=100, height=100)]
    ['left', 'right']
    """
    paper, said = Box(0, 0, width, height), []
    full = [anchor.box for anchor in anchors]
    for nth, anchor in enumerate(anchors):
        for label in sides(anchor):
            box, others = paper_of(label), [*full[:nth], *full[nth + 1 :], *anchor.spared]
            if inside(box, paper) and not any(box.meets(other) for other in others):
                said.append(label)
                full.append(box)
                break
    return said


def sides(anchor: Anchor) -> Iterator[Label]:
    """The places for an anchor's words: right, left, above, below."""
    off = anchor.radius + AIR
    for x, y in ((anchor.x, anchor.y), *anchor.elsewhere):
        yield Label(anchor.said, x + off, y, "left")
        yield Label(anchor.said, x - off, y, "right")
        yield Label(anchor.said, x, y - off - HIGH / 2, "center")
        yield Label(anchor.said, x, y + off + HIGH / 2, "center")


def paper_of(label: Label) -> Box:
    """The paper that a label takes."""
    wide = len(label.said) * SIGN_WIDE
    left = label.x - {"left": 0.0, "center": wide / 2, "right": wide}[label.align]
    return Box(left, label.y - HIGH / 2, left + wide, label.y + HIGH / 2)


def inside(box: Box, paper: Box) -> bool:
    """Whether a piece lies wholly on the paper."""
    return (
        box.left >= paper.left
        and box.right <= paper.right
        and box.top >= paper.top
        and box.bottom <= paper.bottom
    )

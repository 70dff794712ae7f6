"""Sheets of a map: how large, which part of the earth, and where on it each point lies.

Places are put on the paper here, in pixels, and the countries below them by Vega with the very same
projection: so labels can be kept apart, and arrows can end where a mark begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import asin, atan2, cos, degrees, hypot, pi, radians, sin, sqrt
from typing import Any, Literal

EARTH = 6371.0  # km
WIDTH, WORLD_HEIGHT, WORLD_MIDDLE = 860, 372, 208
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796  # Šavrič, Patterson, Jenny 2018
M = sqrt(3) / 2
FARTHEST = 1.2  # radians from the middle: what is farther is drawn on a map of the world
MARGIN = 1.3

Point = tuple[float, float]  # longitude and latitude, in degrees
Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Sheet:
    """A map's paper: its size in pixels, its middle in degrees, and pixels a radian."""

    kind: Literal["equalEarth", "azimuthalEqualArea"]
    width: int
    height: int
    middle: Point
    scale: float
    down: float

    @property
    def is_world(self) -> bool:
        """Whether the sheet shows the world."""
        return self.kind == "equalEarth"

    @property
    def projection(self) -> dict[str, Any]:
        """The same for Vega."""
        longitude, latitude = self.middle
        return {
            "type": self.kind,
            "rotate": [-longitude, -latitude, 0],
            "scale": self.scale,
            "translate": [self.width / 2, self.down],
            "clipExtent": [[0, 0], [self.width, self.height]],
        }

    def at(self, point: Point) -> tuple[float, float]:
        """Where a point lies, in pixels from the upper left corner."""
        flat = equal_earth if self.is_world else azimuthal
        x, y = flat(point, self.middle)
        return self.width / 2 + self.scale * x, self.down - self.scale * y

    def holds(self, x: float, y: float) -> bool:
        """Whether a place on the paper is inside its edges."""
        return 0 <= x <= self.width and 0 <= y <= self.height

    @property
    def edge(self) -> list[Point]:
        """Points of the earth along the edge of a sheet that is none of the world."""
        right, low = self.width, self.height
        corners = [(0, 0), (right, 0), (right, low), (0, low), (0, 0)]
        return [
            self.point(x + (to_x - x) * step / 8, y + (to_y - y) * step / 8)
            for (x, y), (to_x, to_y) in pairwise(corners)
            for step in range(9)
        ]

    def point(self, x: float, y: float) -> Point:
        """The point of the earth at a place of a sheet that is none of the world."""
        east, up = (x - self.width / 2) / self.scale, (self.down - y) / self.scale
        far = hypot(east, up)
        angle, level = 2 * asin(min(1.0, far / 2)), radians(self.middle[1])
        share = sin(angle) / far if far else 1.0
        latitude = asin(cos(angle) * sin(level) + up * share * cos(level))
        turn = atan2(east * share, cos(angle) * cos(level) - up * share * sin(level))
        longitude = (self.middle[0] + degrees(turn) + 180) % 360 - 180
        return round(longitude, 4), round(degrees(latitude), 4)

    @property
    def breadth(self) -> float:
        """How many kilometres the sheet is wide, at its middle."""
        return self.width / self.scale * EARTH


def world() -> Sheet:
    """The whole earth but Antarctica, cut in the Bering Strait."""
    scale = WIDTH / (2 * pi / (M * A1))
    return Sheet("equalEarth", WIDTH, WORLD_HEIGHT, (11.0, 0.0), scale, WORLD_MIDDLE)


def around(points: Iterable[Point], height: int, least: float, width: int = WIDTH) -> Sheet:
    """A sheet on which points have room, at least so many kilometres high; else the world.

    >>> longitude, latitude = around([(179.0, 65.0), (-179.0, 65.0)], 400, least=500).middle
    >>> abs(longitude), round(latitude, 1)
    (180.0, 65.0)
    """
    inside = list(points)
    rough = Sheet("azimuthalEqualArea", 0, 0, centre(inside), 1.0, 0.0)
    places = [rough.at(point) for point in inside]
    middle = rough.point(*(middle_of(axis) for axis in zip(*places, strict=True)))
    flat = [azimuthal(point, middle) for point in inside]
    if max(hypot(*place) for place in flat) > FARTHEST:
        return world()
    half = max(
        least / EARTH / 2,
        MARGIN * max(abs(y) for _, y in flat),
        MARGIN * max(abs(x) for x, _ in flat) * height / width,
    )
    return Sheet("azimuthalEqualArea", width, height, middle, height / 2 / half, height / 2)


def middle_of(places: Iterable[float]) -> float:
    """Half way between the smallest and the largest."""
    inside = list(places)
    return (min(inside) + max(inside)) / 2


def centre(points: Iterable[Point]) -> Point:
    """The middle of points on the globe, be they left and right of the date line."""
    x, y, z = (sum(part) for part in zip(*map(vector, points), strict=True))
    return point((x, y, z))


def vector(point: Point) -> Vector:
    """A point as a direction from the middle of the earth."""
    longitude, latitude = map(radians, point)
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def point(direction: Vector) -> Point:
    """A direction from the middle of the earth as a point."""
    x, y, z = direction
    return round(degrees(atan2(y, x)), 4), round(degrees(atan2(z, hypot(x, y))), 4)


def distance(one: Point, other: Point) -> float:
    """How many kilometres two points are apart.

    >>> round(distance((36.02, 51.75), (37.62, 55.75)))
    457
    """
    chord = sum((a - b) ** 2 for a, b in zip(vector(one), vector(other), strict=True))
    return 2 * EARTH * asin(min(1.0, sqrt(chord) / 2))


def equal_earth(point: Point, middle: Point) -> Point:
    """A point in the Equal Earth projection of a globe of radius 1."""
    longitude = (point[0] - middle[0] + 180) % 360 - 180
    angle = asin(M * sin(radians(point[1])))
    square, sixth = angle**2, angle**6
    narrow = M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square))
    high = angle * (A1 + A2 * square + sixth * (A3 + A4 * square))
    return radians(longitude) * cos(angle) / narrow, high


def azimuthal(point: Point, middle: Point) -> Point:
    """A point in Lambert's azimuthal equal-area projection of a globe of radius 1."""
    longitude, latitude, level = (
        radians(point[0] - middle[0]), radians(point[1]), radians(middle[1])
    )  # fmt: skip
    near = sin(level) * sin(latitude) + cos(level) * cos(latitude) * cos(longitude)
    factor = sqrt(2 / max(1 + near, 1e-9))
    up = cos(level) * sin(latitude) - sin(level) * cos(latitude) * cos(longitude)
    return factor * cos(latitude) * sin(longitude), factor * up

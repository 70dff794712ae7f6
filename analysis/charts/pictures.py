"""Charts as pictures: the same bytes each time, and no larger than they need be."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Any

import vl_convert

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(spec: dict[str, Any], scale: float = 2) -> bytes:
    """A chart as PNG, `scale` pixels to a point."""
    return packed(vl_convert.vegalite_to_png(spec, scale=scale))


def packed(picture: bytes) -> bytes:
    """The same picture, its pixels packed tightly."""
    parts = list(chunks(picture))
    pixels = zlib.decompress(b"".join(data for kind, data in parts if kind == b"IDAT"))
    before = [part for part in parts if part[0] not in (b"IDAT", b"IEND")]
    whole = [*before, (b"IDAT", zlib.compress(pixels, 7)), (b"IEND", b"")]
    return SIGNATURE + b"".join(chunk(kind, data) for kind, data in whole)


def chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG file, each with its kind and its data."""
    at = len(SIGNATURE)
    while at < len(picture):
        length, kind = struct.unpack(">I4s", picture[at : at + 8])
        yield kind, picture[at + 8 : at + 8 + length]
        at += length + 12


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk as it stands in a file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

"""Binary: files that hold no words as they are, known by their first bytes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DUCKDB, DUCKDB_SIGN = slice(8, 12), b"DUCK"  # behind a checksum
SIGNATURES: Mapping[bytes, str] = MappingProxyType(
    {
        b"%PDF-": "a PDF file",
        b"PK\x03\x04": "a ZIP archive or an Office document",
        b"\xd0\xcf\x11\xe0": "an old Office document",
        b"{\\rtf": "a rich text document",
        b"\x89PNG": "a picture",
        b"\xff\xd8\xff": "a picture",
        b"GIF87a": "a picture",
        b"GIF89a": "a picture",
        b"II*\x00": "a picture",
        b"MM\x00*": "a picture",
        b"RIFF": "a picture, a sound or a film",
        b"\x1f\x8b": "a compressed file",
        b"7z\xbc\xaf": "a compressed file",
        b"\xfd7zXZ": "a compressed file",
        b"PAR1": "a table in Parquet",
        b"<!doctype html": "a web page in HTML",
        b"<html": "a web page in HTML",
        b"SQLite format 3\x00": "a database of SQLite",
        b"\x7fELF": "a program",
    }
)


def kind(content: bytes) -> str | None:
    """What a file is by its first bytes, where it is no words that can be read.

    >>> kind(b"%PDF-1.7"), kind(b"<!DOCTYPE HTML>"), kind(b"Some 40 men left.")
    ('a PDF file', 'a web page in HTML', None)
    """
    if content[DUCKDB] == DUCKDB_SIGN:
        return "a database"
    first = content[:1000].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n\t ")
    if first.startswith(b"<"):
        first = first.lower()  # as HTML may be in either case
    return next((what for sign, what in SIGNATURES.items() if first.startswith(sign)), None)

"""Hostile texts: one piece over and over, a megabyte of it, or less where much is read of it."""

from __future__ import annotations

from collections.abc import Iterable

LONG, READ = 1_000_000, 200_000  # letters: of what is passed over, and where each piece is read


def sizes(passed_over: Iterable[str], read: Iterable[str]) -> list[tuple[str, int]]:
    """Each piece with how many letters of it make a text."""
    return [*((piece, LONG) for piece in passed_over), *((piece, READ) for piece in read)]


def endless(piece: str, size: int) -> str:
    """A piece over and over, so many letters of it.

    >>> endless("ab", 5)
    'ababa'
    """
    return (piece * (size // len(piece) + 1))[:size]

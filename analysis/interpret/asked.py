"""What is found when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Found = TypeVar("Found")


class Asked(dict[Key, Found]):
    """The answers to one question by what it is asked of, each found once.

    >>> squares = Asked(lambda number: number * number)
    >>> squares[3], dict(squares)
    (9, {3: 9})
    """

    def __init__(self, find: Callable[[Key], Found]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, key: Key) -> Found:
        found = self[key] = self.find(key)
        return found

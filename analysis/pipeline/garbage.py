"""Garbage: no search for cycles of objects while a text is read, which makes none of them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """The collector of cyclic garbage stands still meanwhile, if it runs at all.

    It would go through the vocabularies again and again, for a tenth of the time of reading.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    runs = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if runs:
            gc.enable()

"""Endings: a command that is asked to end does so once what it was writing is put away."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click
from click.exceptions import Exit

ASKING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Ended(KeyboardInterrupt):
    """A signal asks the command to end, as Ctrl-C does."""


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl-C, a request to end and a closed terminal end the command, with nothing half written.

    The exit code is the one that a shell gives a program which that signal ended.
    """
    asked = [signal.SIGINT]

    def end(number: int, _: FrameType | None) -> None:
        asked.append(signal.Signals(number))
        raise Ended

    try:
        with heard(end):
            yield
    except KeyboardInterrupt:
        click.echo("\nInterrupted.", err=True)
        raise Exit(128 + asked[-1]) from None


@contextmanager
def heard(end: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Signals that ask to end are heard, but for those that somebody hears or ignores already."""
    is_main = threading.current_thread() is threading.main_thread()  # no other may listen
    listening = [
        number for number in ASKING if is_main and signal.getsignal(number) is signal.SIG_DFL
    ]
    for number in listening:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in listening:
            signal.signal(number, signal.SIG_DFL)

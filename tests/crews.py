"""Readers that another process can be given, each of which does what a text tells it to."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing import parent_process
from multiprocessing.connection import Connection

from analysis.model import Reading


def obeys(text: str, **_: object) -> Reading:
    """No claim; but a text can fail, or in a process of a crew take long or end that process."""
    if "fails" in text:
        raise RecursionError(text)
    if parent_process() and "half said" in text:
        Connection._send = half_sent  # type: ignore[attr-defined]
        return Reading(())
    if parent_process() and "dies" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if parent_process() and "waits" in text:
        os.write(2, b"reading\n")
        time.sleep(60)
    return Reading(())


def half_sent(line: Connection, said: bytes) -> None:
    """A process is killed with half of what it says on the line."""
    os.write(line.fileno(), said[: len(said) // 2])
    os.kill(os.getpid(), signal.SIGKILL)


class Unread:
    """A reader that no other process lives to have."""

    def __call__(self, *_: object, **__: object) -> Reading:
        """No claim."""
        return Reading(())

    def __reduce__(self) -> tuple[object, ...]:
        """What another process makes of it is its own end."""
        return os._exit, (1,)

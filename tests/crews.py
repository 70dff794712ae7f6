"""Readers that another process can be given, each of which does what a text tells it to."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing import parent_process

from analysis.model import Reading


def obeys(text: str, **_: object) -> Reading:
    """No claim; but a text can fail, or in a process of a crew take long or end that process."""
    if "fails" in text:
        raise RecursionError(text)
    if parent_process() and "dies" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if parent_process() and "waits" in text:
        os.write(2, b"reading\n")
        time.sleep(60)
    return Reading(())

"""A refusal: the reason why there is no single answer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing is pooled, in words that a chart can print."""

    reason: str

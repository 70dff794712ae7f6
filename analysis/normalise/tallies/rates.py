"""Rates: figures of so many in a span of time: "92 a day", "a daily toll of 92"."""

from __future__ import annotations

import re

from analysis.normalise.tallies.around import WORD, Around, any_of, up_to
from analysis.words import grammar

SPAN, OFTEN = any_of(grammar("spans of a rate")), any_of(grammar("how often"))
BEHIND = re.compile(
    rf"{up_to(5)}? (?:on (?:an|the) average|an?|per|each|every)(?: single| average)? {SPAN}\b"
    rf"|{up_to(4)} {OFTEN}\b"
)
ONCE = re.compile(
    rf"\b(?:in|for|within|after|over|than|about|nearly|almost|half|of|once|by|until|from|during)"
    rf" an? {SPAN}\b|\ban? {SPAN} (?:ago|earlier|later|before|after|since|old)\b"
)
BEFORE = re.compile(
    rf"\b{OFTEN}{up_to(3)} (?:of|at|by|to|is|was|were|are){up_to(3)} $"
    rf"|\b(?:{OFTEN}|averages?(?: of)?|averag(?:ed|ing)|on average)(?: {WORD})? $"
    rf"|\b(?:per|each|every) {SPAN},?{up_to(5)} $"
)


def is_rate(words: Around) -> bool:
    """Whether a number is one of a span of time, and comes again in the next.

    >>> is_rate(Around("it lost ", " men a day")), is_rate(Around("it lost ", " men in a day"))
    (True, False)
    """
    behind = BEHIND.match(words.after)
    once = behind and ONCE.search(words.after)
    return bool(behind and not once) or bool(BEFORE.search(words.before))

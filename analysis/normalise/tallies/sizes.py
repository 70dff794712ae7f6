"""Sizes: figures of one unit and not of all: "6,000 each", "a battalion of 500"."""

from __future__ import annotations

import re

from analysis.model import Claim
from analysis.normalise.tallies.around import LOSSES, Around, any_of, up_to
from analysis.words import grammar

UNIT, UNITS = any_of(grammar("a unit of a force")), any_of(grammar("units of a force"))
STRONG, USUAL = any_of(grammar("strength of a unit")), any_of(grammar("what is usual"))
MAY = any_of(grammar("between a unit and its strength"))
EACH_BEHIND = re.compile(
    rf"{up_to(3)}? (?:each|apiece)\b(?! (?:of|other|one|side|hour|day|night|week|month|year)\b)"
)
EACH_BEFORE = re.compile(rf"\b(?:each|every){up_to(3)} $")
ALL = re.compile(r"\b(?:each|every)(?: one)? of (?:all|its|his|her|the|their|these|those) ")
USUAL_BEHIND = re.compile(rf"{up_to(3)} {USUAL}\b")
USUAL_BEFORE = re.compile(rf"\b{USUAL}{up_to(4)} $")
OF_UNIT = re.compile(
    rf"\b{UNIT}[\"”’']*,?(?: {MAY}){{0,3}} {STRONG}{up_to(4)} $|\b{UNITS} of{up_to(4)} $"
)
IN_UNIT = re.compile(
    rf"[ -](?:strong|man|men|member|soldier|person|troop)[ -](?:[\w-]+ ){{0,2}}{UNIT}\b"
    rf"|{up_to(2)} (?:per|to an?|(?:in|for|to) (?:each|every)) (?:{UNIT}|group|team)\b"
)


def is_size(words: Around, claim: Claim) -> bool:
    """Whether a number is that of one unit; all the losses of a unit are a whole."""
    before, after = words
    if EACH_BEHIND.match(after) or (EACH_BEFORE.search(before) and not ALL.search(before)):
        return True
    if USUAL_BEHIND.match(after) or USUAL_BEFORE.search(before):
        return True
    if claim.measure in LOSSES:
        return False
    return bool(OF_UNIT.search(before) or IN_UNIT.match(after))

"""Events: the one blow whose toll a figure is: an attack, a quake, a flood."""

from __future__ import annotations

import re

from analysis.model import Claim
from analysis.normalise.tallies.around import LOSSES, WORD, Around, any_of, span, up_to
from analysis.words import grammar, meanings

KINDS = meanings("blows")
BLOW, HARMING = f"(?P<blow>{any_of(KINDS)})", any_of(grammar("harming"))
ONE = rf"(?:an?|one|that|the|this|{WORD}[’']s|{WORD}s[’'])"
STRUCK = re.compile(rf"\b{BLOW}\b[^,;:]{{0,60}}?\b{HARMING}\b{up_to(4)} $")
WITHIN = re.compile(rf"\b(?:in|during|after|by) {ONE}{up_to(3)} {BLOW}\b[^;:]{{0,60}}$")
BEHIND = re.compile(
    rf"[^;:]{{0,60}}?\b(?:in|during|after|by|from|for|of|when) {ONE}{up_to(3)} {BLOW}\b"
)
PARTY = re.compile(
    rf"[^;:]{{0,60}} out of an? (?:{WORD} )?(?:band|column|group|party|squad|team)\b"
    rf"|{up_to(2)} of the (?:ambushers|assailants|attackers|raiders|stormers)\b"
)
NAMED = re.compile(rf"\b{BLOW}\b")
FAR, AHEAD = 400, 120  # characters


def event(text: str, words: Around, claim: Claim) -> str | None:
    """The kind of the one event whose toll a figure is, as the words around it tell.

    Where nobody is named whose the victims are, the event may be told of sentences before.
    """
    if claim.measure not in LOSSES or claim.figure is None:
        return None
    if found := STRUCK.search(words.before) or BEHIND.match(words.after):
        return KINDS[found["blow"]]
    if found := WITHIN.search(words.before):
        return KINDS[found["blow"]]
    if PARTY.match(words.after):
        return "attack"
    return told_of(text, claim) if claim.actor is None else None


def told_of(text: str, claim: Claim) -> str | None:
    """The blow that was last told of before a number, else the first behind it."""
    starts, ends = span(claim)
    before = NAMED.findall(text[max(starts - FAR, 0) : starts].lower())
    behind = NAMED.findall(text[ends : ends + AHEAD].lower())
    said = [*reversed(before), *behind]
    return KINDS[said[0]] if said else None

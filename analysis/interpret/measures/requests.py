"""Requests: those for whom somebody is asked: "asked Pyongyang for N", "a plea to Berlin for N"."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.measures.before_verbs import aside_before
from analysis.interpret.measures.nouns import REQUESTS
from analysis.interpret.measures.objects import beside
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

ASKING = grammar("asking somebody for")
TOWARDS = frozenset({"to", "from", "of", "by"})
STOPS = frozenset({",", ";", ":", ".", "–", "—", "and", "but", "that", "who", "which", "for", ""})
REACH = 14


def requested(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb or noun of a request before whoever is asked "for N"."""
    at = beside(sentence, what) - 1
    if word(sentence, at) == "," and (before := aside_before(sentence, at)):
        at = before
    return asking(sentence, at) if word(sentence, at) == "for" else None


def asking(sentence: Sentence, link: int) -> Mark | None:
    """The verb or noun of a request whose "for" stands at a token."""
    at, least = link - 1, link - REACH
    while at > least:
        if word(sentence, at) == "," and (before := aside_before(sentence, at)):
            at = before
        said, behind = word(sentence, at), word(sentence, at + 1)
        if said in STOPS:
            return None
        if at < link - 1 and (said in ASKING or f"{said} {behind}" in ASKING):
            return Mark("measure", "requested", at, at + 1, "verb:past:object")
        if said in REQUESTS and behind in TOWARDS:
            return Mark("measure", "requested", at, at + 1, "noun")
        at -= 1
    return None

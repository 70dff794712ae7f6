"""Addressed: those before whom somebody speaks, who are no matter: "spoke at the funeral of 40"."""

from __future__ import annotations

from analysis.interpret.near import word
from analysis.model import Sentence
from analysis.words import grammar

ARTICLES = grammar("possessives") | {"a", "an", "the"}
SPEECHES = grammar("statements") | grammar("speeches") | grammar("publications")
HEARING = frozenset({"at", "before", "for", "to", "with"})


def is_owner(sentence: Sentence, of: int) -> bool:
    """Whether an "of" belongs to those before whom somebody speaks: "at the funeral |of"."""
    before = word(sentence, of - 2) in ARTICLES and word(sentence, of - 3) in HEARING
    return before and word(sentence, of - 1) not in SPEECHES

"""Topics: places that a sentence is about: "Latakia: 162 killed", "hardest hit was Sumy"."""

from __future__ import annotations

from analysis.interpret.near import holds, is_light, word
from analysis.interpret.places.gazetteer import seats
from analysis.model import Mark, Sentence
from analysis.words import grammar

RULING = frozenset({"minister", "president", "premier", "chancellor", "king", "government"})
SERVING = frozenset({"mayor", "governor", "prefect"})
CLOSING = frozenset({",", ":", ".", ";", "where", "that", "with"})
TOPICS = frozenset({"toll", "count", "number", "dead", "killed", "wounded", "figure", "losses"})
ABOUT_IT = 8  # tokens from a town to what is told of it
LABEL = 6  # tokens of a label
STRUCK = grammar("done to a place")
BLOWS = grammar("attacks and disasters") - grammar("weapons of a blow")
ARTICLES, NAME = frozenset({"a", "the"}), 2  # tokens of a name: "car bombing"
RESIDENTS = grammar("residents of a place")
FIGURES = grammar("figures for a place")
GIVING = frozenset({"gives", "has", "gave", "had", "counts", "counted", "lists", "puts"})
BE = grammar("be")
COMING, FIRE = frozenset({"came", "comes", "come"}), frozenset({"fire", "attack", "bombardment"})
TROUBLED = grammar("what a country goes through")


def is_label(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place heads what happened there: "Latakia, Friday: 162 killed"."""
    if mark.first > 0 or mark.value in seats():
        return False
    ends = (at for at in range(mark.last, mark.last + LABEL) if word(sentence, at) == ":")
    colon = next(ends, None)
    return colon is not None and (colon == mark.last or word(sentence, mark.last) == ",")


def is_topic(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a clause is about a town: "hardest hit was Sumy", "for Sumy the toll is 12"."""
    said, behind = word(sentence, at), word(sentence, mark.last)
    if said in BE and behind in CLOSING:
        return True
    if behind == "it" and word(sentence, mark.last + 1) in BE:
        return True
    if said == "for" and word(sentence, at - 1) in FIGURES:
        return True
    if said == "for" and at == 0 and mark.detail != "country" and mark.value not in seats():
        return True
    case = said == "of" and word(sentence, at - 1) == "case"
    fronted = said == "for" and (at == 0 or word(sentence, at - 1) == "as")
    topics = TOPICS if case or behind != "," else TOPICS | GIVING
    return (case or fronted) and holds(sentence, topics, mark.last, mark.last + ABOUT_IT)


def is_of_residents(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether those who live at a place are told of: "residents |of Goma", "12 Goma residents"."""
    if mark.detail == "country":
        return False
    if word(sentence, mark.last) in RESIDENTS:
        return True
    if word(sentence, at) != "of":
        return False
    return at == mark.first - 1 and word(sentence, at - 1) in RESIDENTS


def is_hit(sentence: Sentence, mark: Mark) -> bool:
    """Whether an attack or a disaster goes by its place: "a |Goma car bombing"."""
    if word(sentence, mark.first - 1) not in ARTICLES or mark.detail == "country":
        return False
    return holds(sentence, BLOWS, mark.last, mark.last + NAME)


def is_ruled(sentence: Sentence, at: int) -> bool:
    """Whether a land is only somebody's who rules it: "the interior minister |of Kerala"."""
    return word(sentence, at) == "of" and word(sentence, at - 1) in RULING


def is_served(sentence: Sentence, at: int) -> bool:
    """Whether somebody's office is of a place, of which they tell: "the mayor |of Kharkiv"."""
    return word(sentence, at) == "of" and word(sentence, at - 1) in SERVING


def is_troubled(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country goes through what costs lives: "Sudan has been torn by a war that …"."""
    at = mark.last
    at += word(sentence, at) == ","
    while at - mark.last < 5 and is_light(sentence, at):
        at += 1
    struck = word(sentence, at) in STRUCK and holds(sentence, BE, mark.last, at)
    fire = word(sentence, at) in COMING and holds(sentence, FIRE, at + 1, at + 5)
    return fire or struck or word(sentence, at) in TROUBLED

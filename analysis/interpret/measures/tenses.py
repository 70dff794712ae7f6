"""Tenses: forms of a verb that look ahead, by the words before it: "will send", "plans to send"."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.measures.verbs import BE, form_of
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import PARTICIPLES

AHEAD = grammar("looking ahead")
INTENDED = AHEAD - grammar("looking ahead before a verb")
MUSING = grammar("musing")
SUPPOSED = grammar("supposing")
WILL = frozenset({"will", "would", "shall", "'ll"})
GERUND_AHEAD = WILL | {"going", "may", "could"}
COMING = WILL | {"to", "should"}
MODALS = WILL | {"could", "may", "might", "should", "must"}
FORESEEN = INTENDED | MODALS | {"can"}
HAVING = grammar("have")
BROUGHT_TO = grammar("brought to do a thing")
PERMITTED = frozenset({"allowed", "obliged"})
WAS = frozenset({"was", "were", "been"})


def verb_ahead(sentence: Sentence, verb: Mark, near: list[str]) -> bool:
    """Whether a verb looks ahead by its form and by the words before it, the nearest first."""
    form, four = form_of(verb), set(near[:4])
    done = form in PARTICIPLES or (form == "base" and is_perfect(near))
    if HAVING.intersection(near[:3]) and done:
        will = bool(WILL & four) and SUPPOSED.isdisjoint(four)
        return (will and "have" in four) or is_to(near)
    if form == "base" and "to" in near[:2]:
        permitted = verb.detail.endswith("object") and not PERMITTED.isdisjoint(near[:3])
        return permitted or infinitive_ahead(near)  # "were allowed to |send"
    if verb.value == "present" and "be" in (word(sentence, verb.first), *near[:1]):
        return not COMING.isdisjoint(four) and SUPPOSED.isdisjoint(four)
    if form == "base":
        return not FORESEEN.isdisjoint(four)
    if form == "ing":
        return gerund_ahead(near)
    if form in PARTICIPLES and "be" in near[:2]:
        return SUPPOSED.isdisjoint(near[:5]) or not WILL.isdisjoint(near[:3])
    return (
        "if" in near
        or "unless" in near
        or (form == "s" and verb.value != "present" and "whether" in near)
    )


def is_perfect(near: list[str]) -> bool:
    """Whether a base form stands for a participle behind "have": "have since |come".

    >>> is_perfect(["meantime", "the", "in", "have"]), is_perfect(["to", "have"])
    (True, False)
    """
    at = next((k for k, said in enumerate(near[:5]) if said in HAVING), None)
    return at is not None and "to" not in near[:at]


def is_to(near: list[str]) -> bool:
    """Whether "are to" stands before a verb.

    >>> is_to(["been", "have", "to", "are"]), is_to(["have", "to", "thought", "is"])
    (True, False)
    """
    return "to" in near and not BE.isdisjoint(near[near.index("to") + 1 :][:1])


def gerund_ahead(near: list[str]) -> bool:
    """Whether an -ing form looks ahead: "considers sending", "will be fighting".

    >>> gerund_ahead(["of", "spoke"]), gerund_ahead(["of", "accused"])
    (True, False)
    >>> gerund_ahead(["considers"]), gerund_ahead(["by", "answer", "to", "going"])
    (True, True)
    >>> gerund_ahead(["be", "to", "said", "are"]), gerund_ahead(["after"])
    (False, False)
    """
    planned = not INTENDED.isdisjoint(near[:2])  # "reported preparations for sending"
    if not planned and SUPPOSED.intersection(near[:5]):
        return False
    if near[:1] == ["of"] and not MUSING.isdisjoint(near[1:2]):
        return True
    if near[:2] == ["be", "to"] and not planned:  # "claimed to be holding"
        return not (BE.isdisjoint(near[2:3]) and INTENDED.isdisjoint(near[:6]))
    by = "by" in near[:1] and not GERUND_AHEAD.isdisjoint(near)
    return by or "be" in near[:1] or bool(INTENDED.intersection(near[:5]))


def infinitive_ahead(near: list[str]) -> bool:
    """Whether "to" before a verb looks ahead.

    >>> infinitive_ahead(["to", "plans"]), infinitive_ahead(["to", "is"])
    (True, True)
    >>> infinitive_ahead(["to", "has"]), infinitive_ahead(["to", "had"])
    (True, False)
    >>> infinitive_ahead(["to", "said"]), infinitive_ahead(["to", "believed", "are"])
    (False, False)
    >>> infinitive_ahead(["to", "forced", "were"]), infinitive_ahead(["to", "forced", "be"])
    (False, True)
    """
    at = near.index("to") + 1
    if not BROUGHT_TO.isdisjoint(near[at : at + 1]) and not WAS.isdisjoint(near[at + 1 : at + 2]):
        return False  # it has been done
    planned = not INTENDED.isdisjoint(near[at : at + 1])  # "reported plans to send"
    if not planned and SUPPOSED.intersection(near[at : at + 2]):
        return False
    if near[at : at + 1] in (["has"], ["have"]):
        return True  # "has to furnish"
    return bool(AHEAD.intersection(near) or BE.intersection(near[at : at + 2]))


def is_to_do(said: list[str]) -> bool:
    """Whether words say that somebody is to do something.

    >>> is_to_do(["are", "to", "leave"]), is_to_do(["are", "there", "to", "stay"])
    (True, False)
    """
    return any(be in BE and to == "to" for be, to in pairwise(said))

"""Subjects: the verb whose subject a counted phrase is: "N, Kyiv says, have been sent"."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.around import near, quantity_at
from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import changes_number
from analysis.interpret.frames.near import PREPOSITIONS, gap, holds, word
from analysis.interpret.measures.groups import (
    LOCATIVES,
    OPENING,
    Group,
    is_future,
    verb_group,
    was,
    within_date,
)
from analysis.interpret.measures.verbs import (
    form_of,
    is_participle,
    is_passive,
    takes_number,
    takes_object,
)
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

OPENS, CLOSES = frozenset({",", "(", "–", "—"}), frozenset({",", ")", "–", "—"})
PAIRS = {"(": ")", "–": "–", "—": "—"}
TURNING = frozenset({"and", "but", "while", "or", "whereas", "so", "yet", "although", "though"})
STOPPING = (grammar("links") | {";", ":", "."}) - {"since"}
COUNT_STOPS = STOPPING - {"and", "or"}
NO_LIST = (TURNING - {"and", "or"}) | STOPPING | (CLOSES - {","}) | {"whose", "whom", "according"}
SHARING = grammar("sharing a measure")
LINKS = grammar("links to a number")
BEFORE_OTHERS = PREPOSITIONS | LINKS
ACTING = MILITARY | {"workers", None, "antecedent", "people by demonym"}
JOINING = frozenset({"and", "or", "plus"})
NOT = frozenset({"not", "never", "n't"})
ATTACKS = frozenset({"killed", "wounded", "captured", "casualties"})
ATTRIBUTING = frozenset({"by", "according", "as", "per"})
VIEWS = grammar("statements") | {"view", "eyes", "opinion", "mind", "minds", "judgement"}
VIEW = 4
REACH = 40
PARTS = 4


def verb_of_subject(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb whose subject the phrase is: "N have been sent", "N, Kyiv says, were killed"."""
    if word(sentence, what.first - 1) in BEFORE_OTHERS:
        return None
    group = predicate(sentence, what.last)
    if group is None or is_of_others(sentence, what, group):
        return None
    if is_absent(sentence, what, group):
        return Mark("measure", "present", what.last, what.last + 1, "locative")
    return of_subject(sentence, what, group)


def is_of_others(sentence: Sentence, what: Counted, group: Group) -> bool:
    """Whether another number stands right before a verb: "of the 30 sailors 12 have come home"."""
    if holds(sentence, OPENS, what.last, group.first):
        return False
    found = (quantity_at(sentence, at) for at in range(what.last, group.first))
    others = (each for each in found if each and each.kind == "count")
    return any(word(sentence, each.begins - 1) not in JOINING for each in others)


def is_absent(sentence: Sentence, what: Counted, group: Group) -> bool:
    """Whether those in a place have not done something: "the N soldiers in Kursk have not fought".

    What they have not done is no measure of theirs, and their being there is.
    """
    if group.mark is None or group.mark.value != "engaged":
        return False
    denied = holds(sentence, NOT, group.first, group.head)
    return denied and word(sentence, what.last) in LOCATIVES


def predicate(sentence: Sentence, at: int) -> Group | None:
    """The first verb group behind a phrase that no other clause holds."""
    end = min(len(sentence.tokens), at + REACH)
    while at < end:
        said = word(sentence, at)
        if said in OPENS:
            behind = past_counts(sentence, at) or past_list(sentence, at)
            behind = behind or past_aside(sentence, at)
            if behind is None:
                return None
            at = behind
            if word(sentence, at) not in OPENS:
                return verb_group(sentence, at)
        elif group := verb_group(sentence, at):
            return group
        elif said in STOPPING and word(sentence, at - 1) not in PREPOSITIONS:
            return None
        else:
            at += 1
    return None


def past_counts(sentence: Sentence, at: int) -> int | None:
    """The verb of a list of numbers that a comma goes on with: "12 tanks|, 40 trucks and 3 …"."""
    if within_date(sentence, at - 1):
        return None  # "11,000 in the autumn|, 3,000 in the winter"
    joined = False
    for here in range(at, at + REACH):
        said = word(sentence, here)
        if said in OPENING and joined:
            return here
        begins = said in JOINING or (said in OPENS and not joined)
        joined = joined or said in JOINING
        if begins and not quantity_at(sentence, here + 1 + (word(sentence, here + 1) in JOINING)):
            return None
        if said in COUNT_STOPS or near(sentence, "say", here, here + 1):
            return None
    return None


def past_list(sentence: Sentence, at: int) -> int | None:
    """The verb of a list that a comma goes on with: "shells, bombs and rockets were shipped"."""
    joined = False
    for here in range(at + 1, at + 12):
        said = word(sentence, here)
        if said in OPENING:
            return here if joined or here == at + 1 else None
        joined = joined or said in JOINING
        ends = said in NO_LIST and (said == "whom" or word(sentence, here - 1) not in PREPOSITIONS)
        if ends or near(sentence, "say", here, here + 1) or quantity_at(sentence, here):
            return None
    return None


def past_aside(sentence: Sentence, at: int) -> int | None:
    """The token behind an aside that counts nothing of its own; None where a new clause begins."""
    if word(sentence, at + 1) in TURNING:
        return None
    behind = aside(sentence, at)
    if behind == at:
        return None
    part = any(pair == ("of", "whom") for pair in pairwise(gap(sentence, at, behind)))
    parts = part or word(sentence, at + 1) in SHARING or is_apposition(sentence, at, behind)
    parts = parts or (is_set_off(sentence, at) and closed_alike(sentence, at) == behind - 1)
    found = (quantity_at(sentence, here) for here in range(at, behind))
    numbers = any(counts_some(each) for each in found if each)
    return None if numbers and not parts and not attributes(sentence, at + 1) else behind


def attributes(sentence: Sentence, at: int) -> bool:
    """Whether an aside tells who says so, by how many they are: "|by the estimate of 11 states"."""
    viewed = word(sentence, at) in {"in", "to"} and holds(sentence, VIEWS, at + 1, at + VIEW)
    return viewed or word(sentence, at) in ATTRIBUTING


def counts_some(quantity: Quantity) -> bool:
    """Whether a number counts several: "one" often stands for "a"."""
    return quantity.kind == "count" and quantity.number.figure.best != 1


def is_apposition(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether an aside tells the same in other units: "12,000 men|, four brigades,| are to go"."""
    other = quantity_at(sentence, at + 1)
    short = other is not None and other.begins == at + 1 and behind - other.stops <= PARTS
    return short and word(sentence, behind) in OPENING


def aside(sentence: Sentence, at: int) -> int:
    """The token behind an aside in commas or brackets that begins at a token, or the token."""
    if word(sentence, at) not in OPENS:
        return at
    if is_set_off(sentence, at) and (closing := closed_alike(sentence, at)):
        return closing + 1
    for here in range(at + 1, at + REACH):
        if word(sentence, here) in CLOSES:
            return here + 1
    return at


def is_set_off(sentence: Sentence, at: int) -> bool:
    """Whether a dash or bracket opens an aside, which may have commas and numbers of its own."""
    return word(sentence, at) in PAIRS


def closed_alike(sentence: Sentence, at: int) -> int | None:
    """Where the second of two dashes or brackets is: "300 men |– some, true, say 40 – fell"."""
    closing = PAIRS[word(sentence, at)]
    return next((k for k in range(at + 1, at + REACH) if word(sentence, k) == closing), None)


def of_subject(sentence: Sentence, what: Counted, group: Group) -> Mark | None:
    """The word of measure in a group that says something of its subject."""
    mark = group.mark
    if mark is None:
        return intended(sentence, what, group)
    if changes_number(sentence, mark):
        return None
    if mark.detail in {"adj", "noun"}:
        if takes_number(sentence, mark) and not was(sentence, group):
            return attacking(what, mark)
        return mark if group.head > group.first else None
    if mark.detail.endswith("subject"):
        return held_there(sentence, mark) or mark
    if is_passive(sentence, mark) or (is_participle(mark) and was(sentence, group)):
        return mark
    if group.first == group.head and is_participle(mark) and not takes_object(sentence, mark):
        return mark
    return intended(sentence, what, group) or attacking(what, mark)


def held_there(sentence: Sentence, mark: Mark) -> Mark | None:
    """What being in a place comes to: "sit in captivity", "lie in hospital", "stay in training"."""
    if mark.value != "present":
        return None
    for found in near(sentence, "measure", mark.last, mark.last + 1):
        state = found.detail == "adj" and found.last > mark.last + 1
        if state and found.value != "present":
            return found
    return None


def intended(sentence: Sentence, what: Counted, group: Group) -> Mark | None:
    """What forces are to do: "N will hunt for mines", "N may be used in Kursk"."""
    if what.counted not in ACTING or not is_future(sentence, group):
        return None
    if what.form == "strong" and word(sentence, what.first) == "the":
        return None
    return Mark("measure", "planned", group.first, group.head + 1, "adj")


def attacking(what: Counted, mark: Mark) -> Mark | None:
    """What forces do that kill or capture others: they are in combat."""
    if what.counted not in MILITARY or mark.value not in ATTACKS or form_of(mark) == "ing":
        return None
    return mark._replace(value="engaged")

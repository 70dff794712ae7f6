"""Relations: how a word of measure and a counted phrase belong together in the grammar.

The surest relation that a sentence shows is tried first: a participle or adjective right behind the
phrase, a relative clause, the verb whose object the phrase is, the verb whose subject it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from analysis.interpret.around import LONGEST, date_at, near, quantity_at
from analysis.interpret.classes import HARM, MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import PREPOSITIONS, word
from analysis.interpret.measures.candidates import is_whole
from analysis.interpret.measures.groups import HAVING, OPENING, Group, verb_group, was
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.verbs import form_of, is_participle, is_passive, takes_object
from analysis.model import Mark, Sentence
from analysis.words import grammar

Relation = Callable[[Sentence, Counted], Mark | None]

WHO = frozenset({"who", "that", "which"})
WHOM = frozenset({"whom", "that", "which"})
OPENS, CLOSES = frozenset({",", "(", "–", "—"}), frozenset({",", ")", "–", "—"})
TURNING = frozenset({"and", "but", "while", "or", "whereas", "so", "yet", "although", "though"})
STOPPING = grammar("links") | {";", ":", "."} - {"since"}
NO_LIST = (TURNING - {"and", "or"}) | STOPPING | (CLOSES - {","}) | {"whose", "according"}
DOTTED = grammar("before a participle")
BESIDE = grammar("between a verb and its object")
GIVING = grammar("giving verbs")
LINKS = grammar("links to a number")
WEAK = grammar("verbs of counting")
NAMING = frozenset({"name", "seat", "demonym"})
SETTLED = VICTIMS | {"returned"}
REACH = 40


def related(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure that the surest relation gives, with the name of that relation."""
    whole = is_whole(sentence, what)
    for name, relation in RELATIONS:
        mark = relation(sentence, what)
        if mark and not (whole and mark.value in HARM):
            return Measured(mark.value, (mark.first, mark.last), name, mark)
    return None


def modifier(sentence: Sentence, what: Counted) -> Mark | None:
    """A participle or adjective right behind the phrase: "soldiers sent to", "men in training"."""
    if what.form == "of a total":
        return None
    at = what.last
    while word(sentence, at) in DOTTED or date_at(sentence, at):
        at += 1
    marks = [m for m in near(sentence, "measure", at, at + 1) if modifies(sentence, m)]
    if word(sentence, at) == "," and not marks:
        after = near(sentence, "measure", at + 1, at + 2)
        marks = [m for m in after if m.detail == "adj" and m.value in SETTLED]
    return longest(what, marks)


def longest(what: Counted, marks: Iterable[Mark]) -> Mark | None:
    """The longest of several words; of several meanings the one that goes with the class."""
    materiel = what.counted in MATERIEL
    return max(
        marks,
        key=lambda m: (m.last, m.detail == "adj", (m.value == "supplied") == materiel),
        default=None,
    )


def modifies(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of measure can describe the noun before it."""
    if mark.detail == "adj":
        return True
    if word(sentence, mark.first) in HAVING:
        return False
    if form_of(mark) == "ing":
        return mark.detail.endswith("subject")
    if form_of(mark) not in {"ed", "participle"} or not mark.detail.endswith("object"):
        return False
    return not takes_object(sentence, mark)


def relative_clause(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb of a clause that restricts the phrase: "who came in", "that Pyongyang has sent"."""
    if word(sentence, what.last) not in WHO | WHOM:
        return relative_without_pronoun(sentence, what)
    at = what.last + 1
    if word(sentence, what.last) in WHO:
        group = verb_group(sentence, aside(sentence, at))
        if group:
            return of_subject(sentence, group)
    if word(sentence, what.last) in WHOM:
        return of_agent(sentence, at)
    return None


def relative_without_pronoun(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb of a clause without "that": "the soldiers Pyongyang has sent"."""
    for country in near(sentence, "country", what.last, what.last + 1):
        if country.detail in NAMING and (group := verb_group(sentence, country.last)):
            return active(sentence, group)
    return None


def of_agent(sentence: Sentence, at: int) -> Mark | None:
    """The active verb of a clause whose object the phrase is, behind its subject."""
    for here in range(at, at + 8):
        if word(sentence, here) in OPENS:
            return None
        if group := verb_group(sentence, here):
            return active(sentence, group)
    return None


def active(sentence: Sentence, group: Group) -> Mark | None:
    """The verb of a group, if it is active and its object is missing."""
    mark = group.mark
    if mark is None or not mark.detail.endswith("object") or takes_object(sentence, mark):
        return None
    return None if is_passive(sentence, mark) else mark


def added_clause(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb of a clause that only adds something: "1,500 soldiers, who now stand near"."""
    if word(sentence, what.last) != "," or word(sentence, what.last + 1) not in {"who", "which"}:
        return None
    group = verb_group(sentence, aside(sentence, what.last + 2))
    return of_subject(sentence, group) if group else None


def aside(sentence: Sentence, at: int) -> int:
    """The token behind an aside in commas or brackets that begins at a token, or the token."""
    if word(sentence, at) not in OPENS:
        return at
    for here in range(at + 1, at + REACH):
        if word(sentence, here) in CLOSES:
            return here + 1
    return at


def verb_of_object(sentence: Sentence, what: Counted) -> Mark | None:
    """The active verb right before the phrase: "sent N", "handed Russia N", "has lost some N"."""
    at = what.first
    while word(sentence, at - 1) in BESIDE or word(sentence, at - 1).endswith("ly"):
        at -= 1
    return taking(sentence, what, at) or giving(sentence, what, at)


def taking(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """The verb that ends before a token and takes an object there."""
    marks = near(sentence, "measure", at - LONGEST, at)
    found = [m for m in marks if m.last == at and m.detail.endswith(":object")]
    strong = [m for m in found if word(sentence, m.first) not in WEAK]
    mark = longest(what, strong)
    return None if mark is None or is_passive(sentence, mark) else mark


def giving(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """The verb before whoever is given something: "has handed Russia N", "cost Moscow N"."""
    for here in range(at - 1, at - 4, -1):
        if word(sentence, here) in PREPOSITIONS or word(sentence, here) in OPENS:
            return None
        if word(sentence, here) in GIVING and here + 1 < at:
            return longest(what, near(sentence, "measure", here, here + 1))
    return None


def verb_of_subject(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb whose subject the phrase is: "N have been sent", "N, Kyiv says, were killed"."""
    if word(sentence, what.first - 1) in PREPOSITIONS | LINKS:
        return None
    at, end = what.last, min(len(sentence.tokens), what.last + REACH)
    while at < end:
        said = word(sentence, at)
        if said in OPENS:
            behind = past_list(sentence, at) or past_aside(sentence, at)
            if behind is None:
                return None
            at = behind
            if word(sentence, at) not in OPENS:
                group = verb_group(sentence, at)
                return of_subject(sentence, group) if group else None
        elif group := verb_group(sentence, at):
            return of_subject(sentence, group)
        elif said in STOPPING:
            return None
        else:
            at += 1
    return None


def past_list(sentence: Sentence, at: int) -> int | None:
    """The verb of a list that a comma goes on with: "shells, bombs and rockets were shipped"."""
    for here in range(at + 1, at + 12):
        said = word(sentence, here)
        if said in OPENING:
            return here
        if said in NO_LIST or near(sentence, "say", here, here + 1):
            return None
        if quantity_at(sentence, here):
            return None
    return None


def past_aside(sentence: Sentence, at: int) -> int | None:
    """The token behind an aside without a number; None where a new clause begins instead."""
    if word(sentence, at + 1) in TURNING:
        return None
    behind = aside(sentence, at)
    if behind == at or any(quantity_at(sentence, here) for here in range(at, behind)):
        return None
    return behind


def of_subject(sentence: Sentence, group: Group) -> Mark | None:
    """The word of measure in a group that says something of its subject."""
    mark = group.mark
    if mark is None:
        return None
    if mark.detail == "adj" or mark.detail == "noun":
        return mark if group.head > group.first else None
    if mark.detail.endswith("subject"):
        return mark
    if is_passive(sentence, mark) or (is_participle(mark) and was(sentence, group)):
        return mark
    bare = group.first == group.head and form_of(mark) in {"ed", "participle"}
    return mark if bare and not takes_object(sentence, mark) else None


RELATIONS: tuple[tuple[str, Relation], ...] = (
    ("said right behind it", modifier),
    ("in a clause about it", relative_clause),
    ("its verb before", verb_of_object),
    ("its verb behind", verb_of_subject),
    ("in a clause added to it", added_clause),
)

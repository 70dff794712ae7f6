"""Relations: how a word of measure and a counted phrase belong together in the grammar.

The surest relation that a sentence shows is tried first: a participle or adjective right behind the
phrase, a relative clause, the verb whose object the phrase is, the verb whose subject it is.
"""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.classes import HARM
from analysis.interpret.counted import Counted
from analysis.interpret.measures.apposed import apposed
from analysis.interpret.measures.candidates import is_whole
from analysis.interpret.measures.mains import main_verb
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.modifiers import added_clause, modifier, relative_clause
from analysis.interpret.measures.nouns import force_before, noun_before
from analysis.interpret.measures.numbering import numbering
from analysis.interpret.measures.objects import (
    existing,
    helping,
    inverted,
    verb_around,
    verb_of_object,
)
from analysis.interpret.measures.subjects import verb_of_subject
from analysis.model import Mark, Sentence

Relation = Callable[[Sentence, Counted], Mark | None]

ABOUT = ("said right behind it", "in a clause about it")
RELATIONS: tuple[tuple[str, Relation], ...] = (
    ("how many they number", numbering),
    ("its verb around it", verb_around),
    (ABOUT[0], modifier),
    (ABOUT[1], relative_clause),
    ("there are", existing),
    ("its noun before", noun_before),
    ("its verb before", verb_of_object),
    ("what it helps with", helping),
    ("its verb behind", verb_of_subject),
    ("in a clause added to it", added_clause),
    ("its verb before it", inverted),
    ("its noun before", force_before),
    ("apposed", apposed),
)


def related(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure that the surest relation gives, with the name of that relation."""
    whole = is_whole(sentence, what)
    for name, relation in RELATIONS:
        mark = relation(sentence, what)
        if mark and not (whole and mark.value in HARM and name not in ABOUT):
            if name in ABOUT and not whole and (main := main_verb(sentence, what, mark)):
                name, mark = "its main verb", main
            return Measured(mark.value, (mark.first, mark.last), name, mark)
    return None

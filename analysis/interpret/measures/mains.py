"""Mains: the main verb of those whom other words describe: "N sent there have been killed".

A participle or a clause behind a phrase says who is meant, and what became of them comes after it.
"""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.classes import MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.asides import OPENS, REACH, STOPPING, past_aside
from analysis.interpret.measures.groups import Group, is_future, verb_group
from analysis.interpret.measures.modifiers import WEAK, modifier
from analysis.interpret.measures.movements import LEAVING
from analysis.interpret.measures.objects import verb_of_object
from analysis.interpret.measures.subjects import LINKS, of_subject
from analysis.interpret.measures.verbs import form_of, is_participle, is_passive, takes_object
from analysis.interpret.near import NOT, PREPOSITIONS, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

FATES = VICTIMS | {"returned"}
OUTCOMES = FATES | {"engaged", "training", "present", "other"}
ESCAPING = grammar("getting away")
LASTING = frozenset({"killed", "casualties", "returned", "supplied"})
ON_TO = frozenset(
    {
        ("engaged", "killed"), ("captured", "killed"), ("deployed", "killed"),
        ("captured", "returned"), ("captured", "present"), ("training", "deployed"),
        ("present", "engaged"), ("deployed", "engaged"), ("deployed", "captured"),
    }
)  # fmt: skip
THEN = frozenset({"then", "later", "subsequently", "now", "afterwards", "soon"})
STOPS = frozenset({"and", ",", ";", ".", "but", "that", "who", "which", ""})
WITHIN = 9
CLAUSES = frozenset({",", ";", ":", ".", "that", "–", "—", "“", '"'})
OPENERS = PREPOSITIONS | grammar("introductions") | grammar("opening a clause beside another")
GOING_ON = frozenset({"deployed", "engaged", "planned", "training"})
NOW = frozenset({"are", "is"})
TOLD = frozenset({"deployed", "present", "training", "engaged", "other"})
BEFORE_OTHERS = PREPOSITIONS | LINKS | OPENS


def main_verb(sentence: Sentence, what: Counted, described: Mark) -> Mark | None:
    """What is said of those whom a participle or a clause describes, if it tells their fate."""
    if described.value in LASTING or not is_subject(sentence, what):
        return None
    group = main_group(sentence, described.last)
    mark = of_subject(sentence, what, group) if group else None
    if group is None or mark is None or word(sentence, mark.first) in WEAK:
        return None
    again = is_future(sentence, group) and mark.value == described.value == "deployed"
    if not again and not outdoes(sentence, what, mark, described):
        return None
    if mark.value == "planned" and word(sentence, group.first) not in NOW:
        return None  # "were chosen from the best units"
    undone = holds(sentence, NOT, group.first - 1, group.head)
    ahead = is_future(sentence, group) and mark.value not in GOING_ON
    if (undone or ahead) and mark.value != "returned":
        return None
    away = mark.value == "other" and word(sentence, mark.first) in ESCAPING
    return mark._replace(value="returned") if away and described.value == "captured" else mark


def of_part(sentence: Sentence, what: Counted) -> Mark | None:
    """What became of a part of those described: "40 of the 90 men sent there |have died|"."""
    if what.form != "of a total":
        return None
    described = modifier(sentence, what._replace(form="noun behind"))
    return main_verb(sentence, what, described) if described else None


def is_subject(sentence: Sentence, what: Counted) -> bool:
    """Whether a phrase may be the subject of a main verb, as no other word takes it."""
    before = what.first - 1
    if word(sentence, before) in BEFORE_OTHERS and not is_led_in(sentence, before):
        return False
    return verb_of_object(sentence, what) is None


def is_led_in(sentence: Sentence, comma: int) -> bool:
    """Whether a comma ends what only opens its clause: "After months of training|, 300 men"."""
    if word(sentence, comma) != ",":
        return False
    first = comma
    while first > 0 and word(sentence, first - 1) not in CLAUSES:
        first -= 1
    return word(sentence, first) in OPENERS


def main_group(sentence: Sentence, at: int) -> Group | None:
    """The first verb group behind a description, past infinitives and asides."""
    end = min(len(sentence.tokens), at + REACH)
    while at < end:
        said = word(sentence, at)
        if said in OPENS:
            behind = past_aside(sentence, at)
            if behind is None:
                return None
            at = behind
        elif (group := verb_group(sentence, at)) and not is_bare(group):
            return group
        elif said in STOPPING and word(sentence, at - 1) not in PREPOSITIONS:
            return None
        else:
            at += 1
    return None


def is_bare(group: Group) -> bool:
    """Whether a verb stands alone in its base form, which follows "to" or is a noun there."""
    return group.first == group.head and group.mark is not None and form_of(group.mark) == "base"


def outdoes(sentence: Sentence, what: Counted, mark: Mark, described: Mark) -> bool:
    """Whether what a main verb says counts for more than what describes its subject."""
    if (described.value, mark.value) == ("training", "deployed"):
        return True
    if mark.value not in OUTCOMES | GOING_ON or mark.value == described.value:
        return False
    if mark.value == "other":
        return is_end(sentence, what, mark, described)
    return described.value in TOLD or mark.value in FATES


def is_end(sentence: Sentence, what: Counted, mark: Mark, described: Mark) -> bool:
    """Whether some other act ends what described them: captives "escape", forces "leave"."""
    said = word(sentence, mark.first)
    if described.value == "captured":
        return said in ESCAPING
    return what.counted not in MILITARY or said in LEAVING


def later_verb(sentence: Sentence, mark: Mark) -> Mark | None:
    """The verb that goes on with what became of a subject: "were captured and then executed"."""
    end = min(len(sentence.tokens), mark.last + WITHIN)
    link = next((at for at in range(mark.last, end) if word(sentence, at) in STOPS), end)
    if word(sentence, link) != "and":
        return None
    at = link + 1
    while word(sentence, at) in THEN:
        at += 1
    if quantities_near(sentence, mark.last, at + 1) or at == end:
        return None
    group = verb_group(sentence, at)
    later = group.mark if group else None
    if later and group and is_future(sentence, group) and later.value not in VICTIMS:
        return None  # "have arrived and |may fight"
    later = later or next(
        (m for m in near(sentence, "measure", at, at + 1) if is_participle(m)), None
    )
    if later is None or (takes_object(sentence, later) and not is_passive(sentence, later)):
        return None
    goes_on = (mark.value, later.value) in ON_TO
    return later if goes_on else None

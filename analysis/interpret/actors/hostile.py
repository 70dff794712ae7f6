"""Hostile: whether a verb makes the counted its subject's own, or those whom it harms."""

from __future__ import annotations

from analysis.interpret.actors.subjects import subject
from analysis.interpret.around import near
from analysis.interpret.classes import BODILY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.verbs import is_passive
from analysis.interpret.near import OWNS, PREPOSITIONS, gap, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

AFFLICTING = frozenset({"killed", "captured", "wounded", "requested"})
SUFFERED = VICTIMS | {"other"}
FREEING = frozenset({"freed", "released", "frees", "releases", "free", "release", "freeing"})
FACING = frozenset({"face", "faced", "faces", "facing"})
FIGURING = grammar("giving a figure")
FORCE = 2  # words of a force with its country: "US |forces"
INTO = "into"
LOOKING_ON = grammar("looking on")
NAMING = frozenset({"adj", "noun"})
NO_SUBJECTS = grammar("be") | PREPOSITIONS | {"", ":", ",", "the", OWNS}
RECEIVING = grammar("receiving a force")
SUFFERING = grammar("suffering a loss")
UNOWNED = BODILY | {"other"}
TAKING_OUT = grammar("taking out arms")


def owning_verb(sentence: Sentence, what: Counted, read: Measured | None) -> Mark | None:
    """The verb by which the counted are its subject's: not one of receiving or of harming them.

    "Seoul gives 11,000" gives a figure and no men.
    """
    verb = transitive(sentence, what, read)
    if verb is None or what.form == "of them" or is_hostile(sentence, verb):
        return None
    said = gap(sentence, verb.first, verb.last + 1)
    if what.counted == "people" and verb.value in UNOWNED and SUFFERING.isdisjoint(said):
        return None  # "sentenced 30 people"
    if what.noun is None and not FIGURING.isdisjoint(said):
        return None
    own = RECEIVING.isdisjoint(said) and (INTO in said or LOOKING_ON.isdisjoint(said))
    return verb if own else None


def is_hostile(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb tells what is done to an enemy's men or arms: "killed 30", "downed 50"."""
    if verb.detail in NAMING:
        return True
    if verb.value == "returned" and not FREEING.isdisjoint(gap(sentence, verb.first, verb.last)):
        return True
    if verb.value in AFFLICTING:
        return verb.value == "captured" or word(sentence, verb.last - 1) not in SUFFERING
    return verb.value == "other" and not TAKING_OUT.isdisjoint(gap(sentence, verb.first, verb.last))


def enemy(sentence: Sentence, what: Counted, read: Measured | None) -> str | None:
    """The country that is said to harm the counted, which are not its own."""
    verb = hostile_verb(sentence, what, read)
    if verb is None:
        return None
    found = subject(sentence, verb.first)
    if found and found.country:
        return found.country
    beside = near(sentence, "country", verb.first - FORCE, verb.first)
    oblique = beside and word(sentence, beside[-1].first - 1) in PREPOSITIONS  # "a strike on |X"
    return beside[-1].value if beside and not oblique else None


def faced(sentence: Sentence, what: Counted) -> str | None:
    """The country whose forces have the counted against them: "|Ukraine faces 50,000 men"."""
    at = what.first - 1 - (word(sentence, what.first - 1) in {"some", "the"})
    up_against = gap(sentence, at - 1, at + 1) == ["up", "against"]
    if not up_against and word(sentence, at) not in FACING:
        return None
    found = subject(sentence, at - up_against)
    return found.country if found else None


def hostile_verb(sentence: Sentence, what: Counted, read: Measured | None) -> Mark | None:
    """The verb before the counted that tells who harms them: "the two armies |killed 40"."""
    verb = transitive(sentence, what, read)
    if verb is None or verb.value == "requested":
        return None  # whoever is asked for men is no enemy
    return verb if is_hostile(sentence, verb) else None


def transitive(sentence: Sentence, what: Counted, read: Measured | None) -> Mark | None:
    """The verb before the counted whose object they are."""
    verb = read.verb if read else None
    if verb is None or verb.first > what.first:
        return None
    if harms_right_behind(sentence, what, verb):
        return verb
    if not verb.detail.startswith("verb"):
        return None
    done_by = word(sentence, what.first - 1) == "by" and verb.value in SUFFERED
    if is_passive(sentence, verb) or done_by:
        return None
    has = word(sentence, verb.first) in {"has", "have", "had"}
    return verb if has or verb.detail.endswith("object") else None


def harms_right_behind(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether two verbs of harm have a number as their object: "has |killed or wounded| 300"."""
    if verb.detail not in NAMING or verb.value != "casualties" or verb.last != what.first:
        return False
    return word(sentence, verb.first - 1) not in NO_SUBJECTS

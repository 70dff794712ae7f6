"""Speaking: the places that only say who speaks, or where: "officials in Kyiv", "Seoul said"."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near, near
from analysis.interpret.frames.near import counts, holds, word
from analysis.interpret.places.gazetteer import seats
from analysis.interpret.places.leads import ABOUT, lead
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

CLAUSES = frozenset({"that", ",", ";", ":", "of", "on", "about", "from"})
SAID_AT = grammar("where one speaks")
SPEAKING = grammar("kinds of speaking bodies")


def speakers(sentence: Sentence) -> set[int]:
    """The tokens of those who may speak: roles, bodies, outlets and people, but no government."""
    return {
        at for m in sentence.mentions if is_speaker(sentence, m) for at in range(m.first, m.last)
    }


def is_speaker(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is of somebody who may speak; "soldiers in Haiti" are somewhere."""
    if mention.kind in SPEAKING or (mention.form == "named" and mention.kind != "government"):
        return True
    if mention.form != "role":
        return False
    units = near(sentence, "unit", mention.first, mention.last)
    return not units or word(sentence, units[-1].last) in {"of", "from"}


def is_speaking_seat(sentence: Sentence, mark: Mark) -> bool:
    """Whether a capital stands for a government: "…, Seoul said", "according to Kyiv"."""
    if mark.value not in seats() or word(sentence, mark.first) in ABOUT:
        return False
    if word(sentence, mark.first - 2) in {"according", "thanks"}:
        return True
    if word(sentence, mark.last) == "it" and word(sentence, mark.last + 1) in {"is", "was"}:
        return True
    return bool(near(sentence, "say", mark.last, mark.last + 1))


def is_of_saying(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place is where somebody sits or speaks: "told reporters in Fiji"."""
    at = lead(sentence, mark)
    if word(sentence, at) not in {"in", "at"}:
        return False
    who = mentions_near(sentence, at - LONGEST, at)
    if mark.value in seats() and any(m.last == at and is_speaker(sentence, m) for m in who):
        return True
    first = max(0, at - 6)
    acts = (*near(sentence, "measure", first, at), *near(sentence, "unit", first, at))
    said = [m.last for m in near(sentence, "say", first, at) if is_told(sentence, m)]
    said += [n + 1 for n in range(first, at) if word(sentence, n) in SAID_AT]
    start = max(said, default=-1)
    if start < 0 or any(act.first >= start for act in acts):
        return False
    return not holds(sentence, CLAUSES, start, at) and not counts(sentence, start, at)


def is_told(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying is a finite one, and not "the fighting goes on"."""
    return say.detail not in {"ing", ""} and word(sentence, say.last - 1) != "on"

"""Fates: what became of captives, the wounded, the dead and reinforcements, called by a noun."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.measures.corrections import HANDED
from analysis.interpret.measures.mains import ESCAPING
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.nouns import FRESH
from analysis.interpret.measures.objects import verb_of_object
from analysis.interpret.measures.refined import ahead
from analysis.interpret.measures.relations import related
from analysis.interpret.measures.subjects import verb_of_subject
from analysis.interpret.measures.tenses import WILL, is_to_do
from analysis.interpret.near import gap, holds, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

FATES = {
    "captured": {
        "returned": "returned", "supplied": "returned", "planned": "planned",
        "killed": "killed", "wounded": "wounded",
    },
    "missing": {"captured": "captured", "killed": "killed", "returned": "returned"},
    "wounded": {"killed": "killed", "returned": "returned"},
}  # fmt: skip
BODIES = grammar("bodies of the dead")
WARDS = grammar("places for the dead and hurt")
EXCHANGES = grammar("exchanges")
EXCHANGING = EXCHANGES - {"return"} | {"exchanges", "exchanging", "swaps", "swapping"}
CAPTIVES = frozenset(
    {"prisoners", "captives", "hostages", "detainees", "of", "war", "POWs", "pows"}
)
FOLLOWING = frozenset({"follow", "followed", "follows"})
SHARE = 14
CLAUSE = 9  # tokens between bodies and the verb that gives them
BREAKS = frozenset({",", ";", ":", ".", "", "who", "that", "which", "after", "while", "said"})
GIVING = frozenset(
    {"handed", "handing", "hand", "transferred", "transfer", "transferring", "returned", "return",
     "repatriated", "repatriate", "repatriating", "received", "receive", "receiving", "exchanged"}
)  # fmt: skip


def freed(sentence: Sentence, what: Counted) -> Measured | None:
    """What became of captives and the like, where a verb tells: "300 hostages were freed"."""
    if what.measure not in FATES or what.form != "measure noun":
        return None
    fates = FATES[what.measure]
    captives = what.measure == "captured"
    if captives and is_price(sentence, what):
        return Measured("planned", what.noun, "fate of captives")
    read = related(sentence, what)
    if read is None or read.measure not in fates:
        read = of_verb(sentence, what) or read
    if captives and read and read.measure == "other" and is_escape(sentence, read):
        return read._replace(measure="returned", rule="fate of captives")
    if read is None or read.measure not in fates:
        return None
    if captives and seen_to_come(sentence, what):
        return read._replace(measure="planned", rule="fate of captives")
    return read._replace(measure=fates[read.measure], rule="fate of captives")


def swapped(sentence: Sentence, what: Counted) -> Measured | None:
    """What becomes of captives who are counted one side for the other: "exchanged |205 for 205"."""
    captives = what.form == "left out" or what.measure == "captured"
    if not captives or EXCHANGING.isdisjoint(sentence.said):
        return None
    others = (q for q in sentence.quantities if q.kind == "count" and q.begins != what.first)
    if not any(is_swap(sentence, q, what) for q in others):
        return None
    return Measured("planned" if looks_forward(sentence) else "returned", None, "fate of captives")


def is_swap(sentence: Sentence, other: Quantity, what: Counted) -> bool:
    """Whether "for" joins two numbers, the noun of the first between: "205 prisoners |for 205"."""
    first, last = sorted([(other.begins, other.stops), (what.first, what.last)])
    between = gap(sentence, first[1], last[0])
    return between[-1:] == ["for"] and (between == ["for"] or CAPTIVES.issuperset(between[:-1]))


def of_verb(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure of the verb whose object or subject a phrase is, whatever describes it."""
    mark = verb_of_object(sentence, what) or verb_of_subject(sentence, what)
    return mark and Measured(mark.value, (mark.first, mark.last), "its verb", mark)


def seen_to_come(sentence: Sentence, what: Counted) -> bool:
    """Whether a plan has captives freed: "the truce would see 10 hostages released"."""
    before = gap(sentence, what.first - 3, what.first)
    return "see" in before and not WILL.isdisjoint(before)


def is_escape(sentence: Sentence, read: Measured) -> bool:
    """Whether captives get away or are saved: "35 hostages were rescued"."""
    return read.cue is not None and holds(sentence, ESCAPING, read.cue[0], read.cue[0] + 2)


def is_price(sentence: Sentence, what: Counted) -> bool:
    """Whether captives are what others will be freed for: "to be released in return for N"."""
    before = gap(sentence, what.first - 4, what.first)
    return not EXCHANGES.isdisjoint(before) and looks_forward(sentence)


def looks_forward(sentence: Sentence) -> bool:
    """Whether a verb of a sentence lies ahead: "will be freed", "are to be released"."""
    said = sentence.lowers
    return not WILL.isdisjoint(said) or is_to_do(said)


def arrived(sentence: Sentence, what: Counted) -> Measured | None:
    """What reinforcements have done: "reinforcements numbering 3,000 have arrived"."""
    if what.measure != "planned" or what.noun is None:
        return None
    if word(sentence, what.noun[1] - 1) not in FRESH:
        return None
    mark = verb_of_subject(sentence, what)
    return mark and Measured(mark.value, (mark.first, mark.last), "its verb behind", mark)


def of_bodies(sentence: Sentence, what: Counted) -> Measured | None:
    """What a count of bodies says: that so many are dead, or that they were given back."""
    noun = (what.first, what.last) if what.form == "of a total" else what.noun
    collective = what.form == "collective before"
    if noun is None or collective or not holds(sentence, BODIES, *noun):
        return None
    read = related(sentence, what)
    if read is None or not is_handed(sentence, what, read):
        read = handed_over(sentence, what)
    if read is None:
        return Measured("killed", noun, "bodies")
    return ahead(sentence, what, read._replace(measure="returned", rule="bodies"))


def given_back(sentence: Sentence, what: Counted) -> Measured | None:
    """What becomes of the bodies of the counted: "the bodies of N soldiers will be returned"."""
    if not holds(sentence, BODIES, what.first - 2, what.last):
        return None
    return handed_over(sentence, what)


def handed_over(sentence: Sentence, what: Counted) -> Measured | None:
    """That bodies were given to somebody: "handed over to Kyiv N bodies", "N bodies were returned".

    The verb stands in their clause, with nobody else counted between.
    """
    if holds(sentence, WARDS, what.first - SHARE, what.first):
        return None
    for step in (-1, 1):
        at = what.first - 1 if step < 0 else what.last
        for here in range(at, at + step * CLAUSE, step):
            if word(sentence, here) in BREAKS:
                break
            if word(sentence, here) in GIVING:
                verb = verb_at(sentence, here)
                return Measured("returned", (here, here + 1), "bodies", verb)
    return None


def verb_at(sentence: Sentence, at: int) -> Mark | None:
    """The verb of measure at a token."""
    marks = near(sentence, "measure", at, at + 1)
    return next((mark for mark in marks if mark.detail.startswith("verb")), None)


def is_handed(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether bodies are handed over or received, and not by a hospital or "|pulled out"."""
    if read.cue is None or holds(sentence, WARDS, what.first - SHARE, what.first):
        return False
    if word(sentence, read.cue[0]).startswith("pull"):
        return False
    handed = read.measure in {"returned", "supplied", "planned"}
    handed = handed or word(sentence, read.cue[0]) in FOLLOWING
    return handed or word(sentence, read.cue[0]) in HANDED

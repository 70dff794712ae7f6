"""Measures: what is said to be the case with the counted, by the verb, noun or adjective that says it.

Every word of the measure vocabulary in the sentence is a candidate; the one that stands nearest in
the grammar wins: each comma, link, other number and wrong side adds to its cost.
"""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.counted import Counted
from analysis.interpret.frames import word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

MOVABLE = grammar("movable")
MATERIEL = grammar("materiel")
AHEAD = grammar("ahead")
BE = grammar("be")
ADVERBS = grammar("adverbs")
TIES = {
    ",": 1.0,
    "and": 0.8,
    "or": 0.8,
    "but": 2.5,
    "while": 3.0,
    ";": 5.0,
    ":": 1.5,
    "that": 2.0,
    "who": 1.0,
    "which": 1.5,
    "whom": 1.0,
    "where": 2.0,
    "when": 2.5,
    "after": 2.0,
    "before": 2.0,
    "as": 1.2,
    "because": 2.5,
    "if": 2.0,
    "although": 3.0,
    "whereas": 3.0,
    "(": 2.0,
    ")": 2.0,
    "—": 2.0,
    "–": 1.5,
    "though": 2.5,
    "since": 1.5,
    "to": 0.2,
    "for": 0.5,
    "against": 1.5,
    "with": 0.4,
    "whose": 2.0,
    "including": 1.0,
    "from": 0.3,
}
LIMIT = 7.0


class Measured(NamedTuple):
    """A measure, the tokens that say it, and the rule that chose it."""

    measure: str
    cue: tuple[int, int] | None
    rule: str
    verb: Mark | None = None


def measured(sentence: Sentence, quantity: Quantity, what: Counted) -> Measured | None:
    """The measure of a counted phrase, or None where nothing in its sentence says one."""
    if (
        what.measure
        and what.form in {"measure noun", "measure before", "of the noun"}
        and what.noun
    ):
        if what.form != "of the noun" or what.measure not in {"wounded", "killed", "captured"}:
            read = Measured(what.measure, what.noun, what.form)
            return refined(sentence, quantity, what, read)
    if word(sentence, what.first) in {"each", "every"} or word(sentence, what.first - 1) in {
        "each",
        "every",
    }:
        return Measured("other", None, "a typical size")
    if what.noun and word(sentence, what.noun[1] - 1).startswith("launch"):
        return Measured("other", what.noun, "launches")
    if what.form == "collective before" and what.counted is None:
        return None
    best, lowest = None, LIMIT
    whole = is_whole(sentence, what)
    for mark in (*sentence.of("measure"), *copulas(sentence, what)):
        if (
            whole
            and mark.value in HARM
            and word(sentence, what.last) not in {"who", "that", "whom"}
        ):
            continue
        if what.noun and what.noun[0] <= mark.first < what.noun[1]:
            continue
        cost = price(sentence, quantity, what, mark)
        if cost < lowest:
            best, lowest = mark, cost
    if best is None:
        if what.measure and what.noun:
            return Measured(what.measure, what.noun, "of the noun")
        return None
    read = Measured(
        best.value,
        (best.first, best.last),
        f"{best.detail.split(':')[0]} {'before' if best.first < what.first else 'behind'}",
        best,
    )
    return refined(sentence, quantity, what, read)


LOCATIVES = grammar("locatives")
NEARLY = (ADVERBS | grammar("nearly")) - {"in"}


def is_whole(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is the total of which another is a part: "4,000 of the 12,000 soldiers"."""
    before = [word(sentence, what.first - 2), word(sentence, what.first - 1)]
    if word(sentence, what.first) in {"the", "its", "some"}:
        before = [before[1], word(sentence, what.first)]
    return before[0] == "of" and before[1] in {"the", "its", "their", "some", "roughly", "about"}


def copulas(sentence: Sentence, what: Counted) -> list[Mark]:
    """Where "are now in", "there are" or a bare "in" behind the noun says that somebody is present."""
    found = []
    for at, token in enumerate(sentence.tokens):
        if token.lower in BE and token.lower not in {"'s", "being"}:
            here = at + 1
            while word(sentence, here) in NEARLY:
                here += 1
            if word(sentence, here) in LOCATIVES and not in_a_date(sentence, here + 1):
                found.append(Mark("measure", "present", at, here + 1, "verb:s:subject"))
            if word(sentence, at - 1) == "there" or word(sentence, at - 2) == "there":
                found.append(
                    Mark(
                        "measure",
                        "present",
                        at,
                        at + 1,
                        "verb:base:object" if token.lower == "be" else "verb:s:object",
                    )
                )
    here = what.last
    while word(sentence, here) in NEARLY:
        here += 1
    if word(sentence, here) in LOCATIVES - {"over", "around"} and not in_a_date(sentence, here + 1):
        found.append(Mark("measure", "present", here, here + 1, "locative"))
    return found


def in_a_date(sentence: Sentence, at: int) -> bool:
    """Whether a date begins at a token, an article apart."""
    return any(first in {at, at + 1} for _, first, _ in sentence.dates)


GIVING = grammar("giving")
LIGHT = grammar("light")


def price(sentence: Sentence, quantity: Quantity, what: Counted, mark: Mark) -> float:
    """How far a word of measure stands from a counted phrase in the grammar of its sentence."""
    left = mark.last <= what.first
    inside = not left and mark.first < what.last
    if inside:
        return (
            1.2
            if mark.detail == "adj"
            else 0.5
            if mark.detail == "noun"
            else 2.0 + penalty_of_class(what, mark)
        )
    first, last = (mark.last, what.first) if left else (what.last, mark.first)
    cost = 0.12 * (last - first)
    cost += sum(TIES.get(word(sentence, k), 0.0) for k in range(first, last))
    cost += 1.6 * sum(
        1 for q in sentence.quantities if q.kind == "count" and first <= q.first < last
    )
    cost += 1.5 * sum(1 for m in sentence.of("say") if first <= m.first < last)
    cost -= 0.2 * (mark.last - mark.first - 1)
    return cost + side(sentence, what, mark, left, last - first) + penalty_of_class(what, mark)


def penalty_of_class(what: Counted, mark: Mark) -> float:
    """What a measure costs that does not go with the counted: shells are supplied, not deployed."""
    materiel = what.counted in MATERIEL
    if mark.value == "supplied" and not materiel:
        return 1.5 if what.counted in {"workers", "engineers", None, "antecedent"} else 3.0
    if materiel and mark.value in {
        "deployed",
        "killed",
        "wounded",
        "training",
        "captured",
        "missing",
    }:
        return 0.4 if mark.value == "deployed" else 3.0
    return {"requested": 0.8, "other": 0.5, "present": 0.3}.get(mark.value, 0.0)


def side(sentence: Sentence, what: Counted, mark: Mark, left: bool, gap: int) -> float:
    """What it costs that a word stands on the side where its kind does not take the counted."""
    part, _, rest = mark.detail.partition(":")
    if part == "locative":
        return 1.2
    if part == "adj":
        if left:
            return 2.5
        if gap <= 1 and mark.first == what.last:
            return -0.6
        return -0.4 if word(sentence, mark.first - 1) in BE | ADVERBS | NEARLY else 0.8
    if part == "noun":
        following = word(sentence, mark.last)
        if left:
            return 0.4 if following in {"of", "at", "to", "by", "in"} else 1.2
        return 2.6
    form, takes = rest.split(":")
    passive = is_passive(sentence, mark, form)
    if word(sentence, mark.first) in {"have", "has", "had"} and mark.last - mark.first == 1:
        return (
            6.0
            if word(sentence, mark.last)
            not in {
                "a",
                "an",
                "the",
                "about",
                "some",
                "around",
                "over",
                "more",
                "at",
                "up",
                "roughly",
                "nearly",
            }
            and not word(sentence, mark.last)[:1].isdigit()
            else 0.2
        )
    if form == "base" and word(sentence, mark.first - 1) in {
        "the",
        "a",
        "an",
        "of",
        "its",
        "their",
        "his",
        "in",
        "by",
    }:
        return 6.0
    if left and gap > 3 and word(sentence, mark.first) in LIGHT:
        return 5.0
    if left:
        bad = (takes == "subject") or passive
        return 2.2 if bad else 0.0
    if takes == "object" and not passive and relative(sentence, what, mark):
        return 0.0
    if takes == "object" and not passive:
        return (
            -0.3
            if form in {"ed", "participle"} and gap <= 1 and not takes_object(sentence, mark)
            else 2.6
        )
    return -0.2


def relative(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a verb stands in a clause about the counted: "soldiers that Pyongyang has sent"."""
    if word(sentence, what.last) in {"that", "whom", "which"}:
        return not any(word(sentence, k) in {",", ";"} for k in range(what.last, mark.first))
    named = [
        m for m in sentence.of("country") if m.first == what.last and m.detail in {"name", "seat"}
    ]
    return bool(named) and mark.first - named[0].last <= 2


def takes_object(sentence: Sentence, mark: Mark) -> bool:
    """Whether an object seems to follow a verb."""
    following = word(sentence, mark.last)
    return following in {"the", "a", "an", "its", "their", "his"} or following[:1].isdigit()


def is_passive(sentence: Sentence, mark: Mark, form: str) -> bool:
    """Whether a verb form is a passive: a participle behind a form of "be"."""
    if form not in {"ed", "participle", "past"}:
        return False
    at = mark.first - 1
    while at >= 0 and (word(sentence, at) in ADVERBS or word(sentence, at).endswith("ly")):
        at -= 1
    if word(sentence, at) in {"or", "and"}:
        return any(word(sentence, k) in BE for k in range(max(0, at - 4), at))
    return word(sentence, at) in BE or word(sentence, at) in {"get", "got", "left"}


def refined(sentence: Sentence, quantity: Quantity, what: Counted, read: Measured) -> Measured:
    """A measure with the tense, the mood and the counted taken into account."""
    measure = read.measure
    if measure in {"killed", "wounded"} and read.verb is not None and both(sentence, read.verb):
        return read._replace(measure="casualties", rule=f"{read.rule}, two verbs")
    if what.counted in MATERIEL and measure in HARM:
        return read._replace(measure="other")
    if what.counted == "people" and measure == "casualties" and lost(sentence, read):
        return read._replace(measure="killed")
    if what.counted == "people" and measure in {"deployed", "supplied"} and read.verb is not None:
        return read._replace(measure="other")
    if measure in {"deployed", "present"} and uprooted(sentence, what):
        return read._replace(measure="other")
    if measure == "killed" and handed_over(sentence, read):
        return read._replace(measure="returned")
    if measure == "deployed" and what.counted in MATERIEL:
        measure = "supplied" if what.counted not in {"ships", "aircraft", "vehicles"} else "other"
    if measure == "supplied" and what.counted not in MATERIEL and what.counted is not None:
        measure = "deployed"
    if what.form == "measure before" and measure in {"present", "deployed"} and read.cue:
        between = {word(sentence, k) for k in range(read.cue[1], quantity.begins)}
        if AHEAD.intersection(between):
            return read._replace(measure="planned", rule=f"{read.rule}, looking ahead")
    if measure == "deployed" and stands(sentence, read.verb):
        measure = "present"
    if measure in MOVABLE and (looks_ahead(sentence, what, read)):
        return read._replace(measure="planned", rule=f"{read.rule}, looking ahead")
    return read._replace(measure=measure)


HARM = frozenset({"casualties", "killed", "wounded", "engaged", "captured", "missing"})
UPROOTED = grammar("uprooted")


def lost(sentence: Sentence, read: Measured) -> bool:
    """Whether the word of measure is a form of "lose"."""
    return read.cue is not None and word(sentence, read.cue[0]) in {
        "lost",
        "lose",
        "loses",
        "losing",
    }


def uprooted(sentence: Sentence, what: Counted) -> bool:
    """Whether those counted are refugees, migrants or a crowd, who are not deployed anywhere."""
    if what.noun is None:
        return False
    said = word(sentence, what.noun[1] - 1).rstrip("s")
    return said in UPROOTED or word(sentence, what.noun[0]) in UPROOTED


def handed_over(sentence: Sentence, read: Measured) -> bool:
    """Whether bodies are handed over or brought home."""
    if read.cue is None or not word(sentence, read.cue[1] - 1).startswith(("bod", "remain")):
        return False
    return any(
        m.value == "returned"
        or word(sentence, m.first) in {"handed", "received", "given", "returned"}
        for m in sentence.of("measure")
    )


def both(sentence: Sentence, verb: Mark) -> bool:
    """Whether killing and wounding are said together: "killed or wounded", "dead or injured"."""
    harm = {
        (m.first, m.last): m.value
        for m in sentence.of("measure")
        if m.value in {"killed", "wounded", "captured", "missing"}
    }
    for (first, last), value in harm.items():
        if value == verb.value:
            continue
        if first - verb.last == 1 and word(sentence, verb.last) in {"or", "and", ","}:
            return True
        if verb.first - last == 1 and word(sentence, last) in {"or", "and", ","}:
            return True
    return False


def stands(sentence: Sentence, verb: Mark | None) -> bool:
    """Whether "deployed" tells of a state: "are deployed along the border"."""
    if verb is None or word(sentence, verb.first) not in {"deployed", "stationed", "posted"}:
        return False
    before = [word(sentence, verb.first - 1), word(sentence, verb.first - 2)]
    return before[0] in {"is", "are", "remain", "still"} or (
        before[0] in {"currently", "now", "already", "still"} and before[1] in {"is", "are"}
    )


def looks_ahead(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what is said lies in the future or is only intended."""
    if read.cue is None:
        return False
    if what.last <= read.cue[0] and read.cue[0] - what.last < 9:
        between = [word(sentence, k) for k in range(what.last, read.cue[0])]
        if "be" in between and not {",", ";", "who", "that", "which"} & set(between):
            return True
    if read.verb is None or not read.verb.detail.startswith("verb"):
        return False
    form = read.verb.detail.split(":")[1]
    at = read.verb.first - 1
    seen = 0
    chain = []
    while at >= 0 and seen < 8:
        said = word(sentence, at)
        if said in {",", ";", ":", "that", "which"} or (said in {"who", "whom"}):
            break
        chain.append(said)
        if what.first <= at < what.last:
            break
        at -= 1
        seen += 1
    near = chain[:6]
    if "have" in near[:2] and AHEAD.intersection(near[:4]) and form in {"ed", "participle"}:
        return not {"will", "would"}.isdisjoint(near[:4])
    if form == "base" and near[:1] == ["to"]:
        return to_infinitive(near)
    if read.verb.value == "present" and "be" in [word(sentence, read.verb.first), *near[:1]]:
        return bool({"will", "would", "could", "may", "might", "to", "should"} & set(near[:4]))
    if form in {"base", "ing"}:
        return bool(AHEAD.intersection(near[:4])) or (
            form == "base"
            and bool({"will", "would", "could", "may", "might", "can"} & set(near[:4]))
        )
    if "be" in near[:2]:
        return True
    return False


def to_infinitive(near: list[str]) -> bool:
    """Whether "to" before a verb looks ahead: "is to send", "plans to send", and not "said to have"."""
    return bool(
        AHEAD.intersection(near[:6])
        or (set(near[1:3]) & BE)
        or near[1:2] in (["likely"], ["promise"], ["decision"])
    )

"""Hedges: the words that make a claim less than certain, and whether they reach it."""

from __future__ import annotations

from analysis.interpret.around import WIDE, counts_between, near
from analysis.interpret.besides import is_besides
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.hedged_others import is_of_others
from analysis.interpret.hedging import MODALS, closes, hedges_at_all, is_aside, is_comma
from analysis.interpret.left_open import left_open
from analysis.interpret.measures import Measured
from analysis.interpret.measures.groups import BE
from analysis.interpret.near import gap, holds, is_light, places_near, word
from analysis.interpret.supposing import supposing
from analysis.interpret.trusting import trusting
from analysis.model import Mark, Sentence
from analysis.words import grammar

WALLS = frozenset({";", "while", "but", "whereas", "although", "though"})
AFTERWARDS = frozenset({"where", "after", "and", "who", "whose", "whom"})
CLAUSES = frozenset({",", ":", "that", "who", "which"})
ENDS = frozenset({".", ",", "", "”", '"'})
BELIEVING = grammar("believing")
ON_NUMBERS = grammar("hedging a number")
ON_VERBS = grammar("hedging a verb")
BEFORE_RISING = MODALS | {"to", "still"}
SAID_TO = frozenset({"said", "reported", "thought", "believed", "understood", "alleged", "assumed"})
OF_ESTIMATES = grammar("behind estimates")
ON_GROUNDS = frozenset({"on", "after", "from", "having", "judging", "based"})
BEHIND_A_BELIEF = ENDS | ON_GROUNDS
BEHIND_AN_ESTIMATE = BEHIND_A_BELIEF | OF_ESTIMATES
OF_OTHERS = frozenset({"whom", "whose"})
SHARING = frozenset({"and", "with"})
ASIDES = frozenset({",", "–", "—", ")", "("})
BESIDE = frozenset({"against", "compared", "down", "out", "up", "where", "which", "who", "whose"})
ASIDE = grammar("relative words")
LONG = 25
NEAR = 7
RISING = frozenset({"rise", "increase", "climb", "grow", "mount", "change"})
GROUNDS = frozenset({"as", "because", "since", "with", "while", ":", ";"})
BEFORE_STATES = BE | {"also", "still", "now", "widely"}


def hedge(sentence: Sentence, what: Counted, read: Measured | None) -> tuple[int, int] | None:
    """The tokens of the word that hedges a claim, if one reaches it."""
    for at in places_near(sentence, ON_NUMBERS, what.first - 2, what.last):
        return at, at + 1
    if may_rise(sentence, what):
        return None
    for mark in near(sentence, "hedge", what.first - WIDE, what.last + WIDE):
        if hedges_at_all(sentence, read, mark) and reaches(sentence, what, read, mark):
            return mark.first, mark.last
    found = said_to_be(sentence, read) or trusting(sentence, what) or supposing(sentence, what)
    return found or left_open(sentence, what)


def may_rise(sentence: Sentence, what: Counted) -> bool:
    """Whether it is only said that a number may grow: "the toll of 12 could rise"."""
    rises = next(iter(places_near(sentence, RISING, what.last, what.last + NEAR)), None)
    if rises is None or holds(sentence, {"and", ";", "that"}, what.last, rises):
        return False
    return word(sentence, rises - 1) in BEFORE_RISING


def said_to_be(sentence: Sentence, read: Measured | None) -> tuple[int, int] | None:
    """The tokens of "said to" in a verb's own group: "is also said to have lately sent"."""
    if read is None or read.verb is None:
        return None
    first, last = read.verb.first - 7, read.verb.first
    said = [
        at for at in places_near(sentence, SAID_TO, first, last) if word(sentence, at + 1) == "to"
    ]
    if not said or holds(sentence, CLAUSES, said[-1], last):
        return None
    if word(sentence, said[-1] - 2) == "what":
        return None
    return (said[-1], said[-1] + 2) if holds(sentence, BE, said[-1] - 3, said[-1]) else None


def reaches(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether a hedge stands in the clause of a claim, before it or on its verb."""
    before = mark.first < what.first
    first, last = (past_aside(sentence, mark), what.first) if before else (what.last, mark.first)
    between = gap(sentence, first, last)
    if is_besides(sentence, what, read, mark) or is_of_others(sentence, what, read, mark):
        return False
    if before and gives_grounds(between, read):
        return False
    if not WALLS.isdisjoint(between) or (before and is_of_subject(sentence, mark, between)):
        return False
    if not before and is_of_counted(sentence, what, read, mark):
        return False
    if not before and stands_in_verb(sentence, read, mark):
        return True
    others = counts_between(sentence, first, last)
    if mark.value in ON_VERBS:
        return others == 0 and on_verb(what, read, mark, between)
    if before:
        return reaches_on(sentence, mark, between, others)
    return reaches_back(sentence, mark, between, others)


def gives_grounds(between: list[str], read: Measured | None) -> bool:
    """Whether a claim behind only tells why a toll may grow: "may rise |as 125 are missing".

    A force that may grow "with 3,000 more" tells by how much, and not why.
    """
    rises = next((at for at, said in enumerate(between) if said in RISING), None)
    harmed = read is not None and read.measure in VICTIMS
    grounds = GROUNDS if harmed else GROUNDS - {"with"}
    return rises is not None and not grounds.isdisjoint(between[rises + 1 : rises + 3])


def is_of_subject(sentence: Sentence, mark: Mark, between: list[str]) -> bool:
    """Whether a hedge before a claim only tells of who acts: "a drone believed to be X killed N".

    So it does in a clause between commas: "the attack, which X believes was a trap, killed N".
    """
    said, behind = word(sentence, mark.first), between[:1] if between else []
    to_be = word(sentence, mark.last - 1) == "to" and behind in (["be"], ["have"])
    what = "what" in gap(sentence, mark.first - 2, mark.first)
    if between in (["be"], ["number"]):
        return False  # "believed to |be 300 strong"
    if to_be and (what or said in {"believed", "thought", "understood", "presumed"}):
        return what or word(sentence, mark.first - 1) not in BEFORE_STATES
    if "," not in between:
        return False
    comma = next(
        (at for at in range(mark.first, mark.first - 8, -1) if is_comma(sentence, at)), None
    )
    return comma is not None and word(sentence, comma + 1) in ASIDE


def is_of_counted(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether a hedge only tells who the counted are: "12 men believed to be spies were shot".

    Or in an aside: "12 men, believed to be spies, left".
    """
    to_be = word(sentence, mark.last - 1) == "to" and word(sentence, mark.last) == "be"
    verb = read.verb.first if read is not None and read.verb is not None else 0
    if word(sentence, what.last) == "," and mark.first == what.last + 1:
        return to_be and holds(sentence, {","}, mark.last + 1, verb)
    return to_be and mark.first == what.last and holds(sentence, BE, mark.last + 1, verb)


def stands_in_verb(sentence: Sentence, read: Measured | None, mark: Mark) -> bool:
    """Whether an adverb stands in the verb group: "40, six of them boys, were |reportedly shot"."""
    if read is None or read.verb is None or not word(sentence, mark.last - 1).endswith("ly"):
        return False
    verb = read.verb.first if mark.last <= read.verb.first else read.verb.last - 1
    near = mark.last <= verb < mark.last + NEAR
    return near and all(is_light(sentence, at) for at in range(mark.last, verb))


def past_aside(sentence: Sentence, mark: Mark) -> int:
    """The token behind a hedge and its aside: "believes, but cannot show, that"."""
    if word(sentence, mark.last) not in ASIDES:
        return mark.last
    for at in range(mark.last + 1, mark.last + LONG):
        if word(sentence, at) == "that" and word(sentence, at - 1) in ASIDES:
            return at
        if word(sentence, at) in ASIDES and word(sentence, at + 1) != "that":
            return mark.last
    return mark.last


def reaches_on(sentence: Sentence, mark: Mark, between: list[str], others: int) -> bool:
    """Whether a hedge reaches a claim behind it: few commas and at most one number between them."""
    if "," in between and is_aside(sentence, mark):
        return False
    if ":" in between and between[0] == "that":
        return False
    if says_more(sentence, mark.last, mark.last + len(between)):
        return False
    if holds_all(sentence, mark, between):
        return True
    shared = "estimate" in mark.value and "and" in between
    if (others or "," in between) and is_passive(sentence, mark) and not shared:
        return False
    if others and SHARING.isdisjoint(between) and between[-1:] != [","]:
        return False
    commas = between.count(",") + 2 * between.count("and") * (others > 0)
    believing = mark.value in BELIEVING or mark.value.startswith("be ")
    return commas <= (3 if believing else 2) and others <= 1 and len(between) <= 22


def says_more(sentence: Sentence, first: int, last: int) -> bool:
    """Whether "and" and another verb of saying stand between: "estimates 40 |and says| that 3"."""
    return any(word(sentence, m.first - 1) == "and" for m in near(sentence, "say", first, last))


def holds_all(sentence: Sentence, mark: Mark, between: list[str]) -> bool:
    """Whether all that follows is what somebody estimates: "estimates that 3 died, 2 fled"."""
    said = near(sentence, "say", mark.last, mark.last + len(between))
    clause = mark.value == "estimate" and word(sentence, mark.last) == "that"
    return clause and not said and BESIDE.isdisjoint(between) and len(between) <= WIDE


def reaches_back(sentence: Sentence, mark: Mark, between: list[str], others: int) -> bool:
    """Whether a hedge reaches a claim before it: "N died, Kyiv believes", "if X is right"."""
    if closes(sentence, mark):
        return len(between) <= LONG and OF_OTHERS.isdisjoint(between)
    if "," in between and mark.value in BELIEVING:
        ends = BEHIND_AN_ESTIMATE if mark.value == "estimate" else BEHIND_A_BELIEF
        free = OF_OTHERS.isdisjoint(between)
        return free and word(sentence, mark.last) in ends and len(between) <= LONG
    if "," in between and not AFTERWARDS.isdisjoint(between[between.index(",") :]):
        return False
    return others == 0 and len(between) <= 10 and between.count(",") <= 1


def is_passive(sentence: Sentence, mark: Mark) -> bool:
    """Whether a hedge is the passive of a verb, which is about its own subject alone."""
    return mark.value.startswith("be ") or word(sentence, mark.first - 1) in BE


def on_verb(what: Counted, read: Measured | None, mark: Mark, between: list[str]) -> bool:
    """Whether a modal or an adverb stands on the verb of the claim."""
    if read and read.verb is not None:
        if 0 <= read.verb.first - mark.last <= 4:
            return True
        if read.verb.first < mark.first and what.first < mark.first:
            return False
    return len(between) <= 8 and CLAUSES.isdisjoint(between)

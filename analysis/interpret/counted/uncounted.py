"""Uncounted: nouns behind a number that the vocabulary knows, and that nobody counts there."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted.phrases import STOPS, measure_or_date
from analysis.interpret.near import OWNS, PREPOSITIONS, gap, holds, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar
from analysis.words.forms import plural

ACTED = frozenset({"deployed", "supplied", "planned", "requested", "training", "engaged"})
ARRIVING = grammar("each by one person")
MANY = grammar("acts with many people in them")
USES = grammar("uses of a thing")
STRIKES = frozenset({"strikes", "attacks", "raids", "sorties", "barrages", "assaults"})
STEPPING = frozenset({"in", "over", "after", "through", "within", "during", "the"})
FEW = 10
KIND = 3  # words that tell which acts are meant
MORE = frozenset({"more", "other", "further", "additional", "such", "separate"})
OWNING = frozenset({OWNS, "'"})
OWNED = 3  # tokens behind owners within which what they own is named
FACILITIES = grammar("facilities of a place")
ALIKE = frozenset({"personnel", "police", "staff"})  # one and many
REMAINS = grammar("bodies of the dead") | {"lives"}
MINING = grammar("about mining")
AMMUNITION = grammar("ammunition")
KINDS = 6  # tokens behind "rounds of" within which ammunition is named
NO_NOUN = grammar("beside a number") | grammar("behind a number")


def describes(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a singular behind a plural number describes a noun: "two tank factories".

    So does one without a plural where it has to: "40 police stations".
    """
    if word(sentence, mark.last - 1) in ALIKE and holds(
        sentence, FACILITIES, mark.last, mark.last + 1
    ):
        return quantity.number.figure.best != 1
    figure = quantity.number.figure
    if mark.detail != "one" or (figure.best or figure.low or figure.high) == 1:
        return False
    return names_no_more(sentence, mark)


def are_owners(sentence: Sentence, mark: Mark) -> bool:
    """Whether a number counts what those named own: "200 |families' homes", "40 |girls' schools".

    Their dead bodies, deaths and the like tell of themselves: "three soldiers' |bodies".
    """
    if word(sentence, mark.last) not in OWNING or mark.detail != "many":
        return False
    owned = mark.last + 1
    if not word(sentence, owned).isalpha() or word(sentence, owned) in STOPS:
        return False
    marks = near(sentence, "measure", owned, owned + OWNED)
    return not any(m.detail == "noun" for m in marks) and not holds(
        sentence, REMAINS, owned, owned + OWNED
    )


def names_no_more(sentence: Sentence, mark: Mark) -> bool:
    """Whether a singular stands before another noun: "hundreds of |munition factories"."""
    following = word(sentence, mark.last)
    if following in STOPS or not following.isalpha():
        return False
    said = " ".join(gap(sentence, mark.first, mark.last))
    return plural(said) != said


def counts_acts(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an act is counted: "three attacks", "a pair of deployments", "two more raids"."""
    at = quantity.stops + (word(sentence, quantity.stops) == "of")
    of_a_force = word(sentence, quantity.begins - 1) == "of"
    if quantity.number.figure.best == 1:
        return False
    if of_a_force and word(sentence, quantity.begins - 2) != "out":
        return False
    return is_acts(sentence, at) or is_acts(sentence, past_kind(sentence, at))


def past_kind(sentence: Sentence, at: int) -> int:
    """The token behind the words that tell which acts are meant: "|two more suicide| attacks"."""
    last = at
    while last - at < KIND and is_kind(sentence, last):
        last += 1
    return last


def is_kind(sentence: Sentence, at: int) -> bool:
    """Whether a word before an act only describes it."""
    said = word(sentence, at)
    if said in MORE:
        return True
    if (
        not said.isalpha()
        or said in STOPS
        or said.endswith("s")
        or holds(sentence, NO_NOUN, at, at + 1)
    ):
        return False
    return not near(sentence, "unit", at, at + 1)


def is_acts(sentence: Sentence, at: int) -> bool:
    """Whether the plural of an act stands at a token."""
    said = word(sentence, at)
    if not said.endswith("s"):
        return False
    if said in {"is", "has"} or near(sentence, "unit", at, at + 1):
        return False
    marks = near(sentence, "measure", at, at + 1)
    acts = (mark.detail.startswith("verb:s") or is_act(sentence, mark) for mark in marks)
    if not marks:  # "dead in six |states", "two |claims"; names stand for people
        told = near(sentence, "say", at, at + 1)
        return said != "names" and any(mark.detail == "s" for mark in told)
    return all(acts)


def counts_by_use(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether things behind a number are named by use: "five training grounds", "attack runs"."""
    at = quantity.stops
    used, thing, behind = (word(sentence, at + on) for on in range(3))
    marks = near(sentence, "measure", at, at + 1)
    base = used in USES and thing not in STOPS
    if not (used.endswith("ing") or base) or not marks:
        return False
    known = near(sentence, "unit", at + 1, at + 2)
    return not known and thing.endswith("s") and (behind in STOPS or not behind.isalpha())


def counts_strikes(sentence: Sentence, of: int) -> bool:
    """Whether blows stand behind "of": "dozens of |air strikes", "hundreds of drone attacks"."""
    return word(sentence, of) == "of" and holds(sentence, STRIKES, of + 2, of + 4)


def is_act(sentence: Sentence, mark: Mark) -> bool:
    """Whether a noun of a measure is an act that has many people in it: "a pair of deployments"."""
    said = gap(sentence, mark.first, mark.last)
    act = mark.value in ACTED or not MANY.isdisjoint(said)
    return mark.detail == "noun" and act and ARRIVING.isdisjoint(said)


def is_dug(sentence: Sentence, mark: Mark) -> bool:
    """Whether mines are dug for coal or ore, and are no arms: "owns three coal |mines"."""
    mines = word(sentence, mark.last - 1) in {"mine", "mines"}
    return mines and not MINING.isdisjoint(sentence.words)


def is_stage(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether rounds are no ammunition: "five rounds of talks", "sent in two rounds"."""
    if word(sentence, mark.last - 1) not in {"round", "rounds"}:
        return False
    steps = mark.first == quantity.stops and word(sentence, quantity.begins - 1) in STEPPING
    of = word(sentence, mark.last) == "of"
    return steps or (of and not is_fired(sentence, mark.last + 1))


def is_fired(sentence: Sentence, at: int) -> bool:
    """Whether ammunition is named from a token on: "rounds of |155mm artillery ammunition"."""
    kinds = range(at, at + KINDS)
    named = next((k for k in kinds if word(sentence, k) in AMMUNITION), None)
    return named is not None and not holds(sentence, PREPOSITIONS, at, named)


def counts_armies(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a few forces are armies and no men: "two armed forces clashed"."""
    few = (quantity.number.figure.best or FEW) < FEW
    return few and word(sentence, mark.last - 1) == "forces" and mark.value == "troops"


def other_noun(sentence: Sentence, quantity: Quantity, at: int) -> bool:
    """Whether the words behind a number are a noun phrase of their own, that nobody counts here."""
    if measure_or_date(sentence, quantity.stops):
        return False
    return any(
        said.isalpha() and said not in NO_NOUN and not said.endswith("ly")
        for said in gap(sentence, quantity.stops, at)
    )

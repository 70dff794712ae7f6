"""Reaching: what may stand between a subject and its verb of saying."""

from __future__ import annotations

from analysis.interpret.near import PREPOSITIONS, all_light, counts, gap, holds, is_light, word
from analysis.model import Sentence
from analysis.words import grammar

BEHIND_A_SUBJECT = grammar("behind a subject")
ASIDE_STARTS = frozenset({",", "(", "–", "—", "-"})
ASIDE_ENDS = frozenset({",", ")", "–", "—", "-"})
RELATIVES = frozenset({"who", "which", "whom", "whose"})
QUOTING = frozenset({"citing", "quoting", "cited"})
IDLE = QUOTING | {"one"}
HEARD_TO = frozenset({"alleged", "believed", "known", "reported", "rumoured", "said", "understood"})
ARTICLES = frozenset({"a", "the"})
STEPS = frozenset({"after", "before", "earlier", "later"})
CLAUSE = frozenset({",", ";", "that", "while", "but"})


def reaches(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether only adverbs, dates, or a clause between commas stand from a token to a verb."""
    while at < verb:
        following = past(sentence, at, verb)
        if following is None:
            return False
        at = following
    return True


def past(sentence: Sentence, at: int, verb: int) -> int | None:
    """The token behind the word, bracket, aside or attribute that begins at a token."""
    said = word(sentence, at)
    if is_light(sentence, at):
        return at + 1
    if said == "(" and word(sentence, at + 2) == ")":
        return at + 3
    if said == "," and opens_light(sentence, at + 1, verb):
        return verb
    if said in ARTICLES and word(sentence, at + 2) in STEPS:
        return at + 3  # "X the day before said"
    if said in {"that", "who"} and is_cleft(sentence):
        return at + 1
    if said in HEARD_TO and gap(sentence, at + 1, at + 3) == ["to", "have"]:
        return at + 3
    if said in ASIDE_STARTS:
        return past_aside(sentence, at + 1, verb)
    if said in BEHIND_A_SUBJECT:
        return verb if is_attribute(sentence, at, verb) else before_comma(sentence, at, verb)
    return verb if said in {'"', "”"} and verb - at == 1 else None


def is_cleft(sentence: Sentence) -> bool:
    """Whether a sentence opens with "it is" and whoever does something: "It was X |that said"."""
    return word(sentence, 0) == "it" and word(sentence, 1) in {"is", "was"}


def opens_light(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether only adverbs and dates, or "who" and such, stand behind a comma up to a verb."""
    return all_light(sentence, at + (word(sentence, at) in {"who", "which"}), verb)


def past_aside(sentence: Sentence, at: int, verb: int) -> int | None:
    """The token behind an aside that closes before a verb, unless it is long or counts.

    A relative clause may count: "Hamas, which has 20,000 men, said".
    """
    passive = word(sentence, at).endswith("ed") and word(sentence, at + 1) in {"by", "at", "with"}
    idle = passive or word(sentence, at) in IDLE  # "X, one of 11 states, said"
    idle = idle or gap(sentence, at, at + 2) == ["for", "one"]
    idle = idle or at in sentence.at("role")  # "X, |commander of 300 men, said"
    relative = word(sentence, at + (word(sentence, at) in PREPOSITIONS)) in RELATIVES
    told = not relative and not idle and counts_others(sentence, at, verb)
    if verb - at > 24 or told:
        return None
    closing = [k for k in range(at + 1, verb) if word(sentence, k) in ASIDE_ENDS]
    if not closing or not all_light(sentence, closing[-1] + 1, verb):
        return None
    return closing[-1] + 1


def counts_others(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a number between two tokens counts anything but unnamed people who may speak."""
    numbers = (q for q in sentence.quantities if q.kind == "count")
    counted = [{q.begins, q.stops} for q in numbers if first <= q.begins < last]
    if not counted:
        return False
    speakers = {m.first for m in sentence.mentions if m.form == "role" and m.many}
    return any(map(speakers.isdisjoint, counted))


def before_comma(sentence: Sentence, at: int, verb: int) -> int | None:
    """The comma that ends a short attribute of the subject: "a source in Kaya, a town, said"."""
    comma = next((k for k in range(at + 1, min(at + 8, verb)) if word(sentence, k) == ","), None)
    return comma if comma and is_attribute(sentence, at, comma) else None


def is_attribute(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether a short attribute of the subject goes up to the verb: "officials in Seoul said"."""
    return (
        verb - at <= 14 and not counts(sentence, at, verb) and not holds(sentence, CLAUSE, at, verb)
    )

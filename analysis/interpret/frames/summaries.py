"""Summaries: whose a statement is, as words behind it tell: "that is X's count", "so says X"."""

from __future__ import annotations

from analysis.interpret.frames.copulas import COPULAS, predicate
from analysis.interpret.frames.figure_given import BE, GIVING, NOUNS, THAT
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.frames.given_before import by_relative, given_before
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.shape_parts import CUES
from analysis.interpret.frames.shapes import shaped
from analysis.interpret.frames.sources import STATEMENTS, behind, is_said_behind
from analysis.interpret.near import (
    ENDS,
    OWNS,
    acts,
    holds,
    is_light,
    places_near,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar

SUMMED = STATEMENTS | NOUNS
SPOKEN = (SUMMED | grammar("speeches") | grammar("opinions put in a clause") | {"news"}) - {"idea"}
CREDIT = frozenset({"source", "sources"})
SO = frozenset({"so", "thus"})
LEARNING = frozenset(
    {"gathered", "had", "has", "have", "hear", "heard", "hears", "knew", "know", "knows", "learned"}
    | {"learns", "learnt", "told", "understands", "understood"}
)
TAKING = LEARNING | {"got", "obtained", "received", "took"}
PARTLY = frozenset({"at", "least", "any", "rate", ","})
MEASURING = frozenset({"few", "many", "much"})
AUXILIARIES = BE | grammar("have") | grammar("modals")
PLACING = frozenset({"after", "at", "before", "during", "in", "on", "to", "via"})
SO_ENDS = ENDS | {","}
DRAWN = frozenset(
    {"arises", "arose", "drawn", "emerged", "emerges", "gained", "given", "results", "resulted"}
)
RUNNING = grammar("running as it is said")
SUMMING = CUES | CREDIT | THAT | SO | NOUNS  # one of them wherever any is found here
DOING = frozenset({"did", "do", "does"})
SHORT = 30
FAR = 10  # tokens between an office and the name of who holds it


def by_summary(sentence: Sentence, start: int = 0) -> Mention | None:
    """Whose the statement is that a clause does nothing but sum up."""
    return shaped(sentence, start) or summing(sentence, start)


def summing(sentence: Sentence, start: int) -> Mention | None:
    """Whose the statement is in "That is X's count", "So says X", "This is what X told Y"."""
    first = word(sentence, start)
    if start == 0 and (found := given_before(sentence)):
        return found
    if first in CREDIT and word(sentence, start + 1) == ":":
        return behind(sentence, start + 2)
    if first == "this" and word(sentence, start + 1) == "from":
        return behind(sentence, start + 2)
    if first in SO:
        return by_so(sentence, start + 1)
    if first in {"with", "in"} and word(sentence, start + 1) in THAT:
        return with_it(sentence, start + 2)
    if first == "it" and word(sentence, start + 1) in BE:
        found = behind(sentence, start + 2)
        link = found is not None and word(sentence, found.last) in {"that", "who"}
        gave = found is not None and holds(sentence, GIVING, found.last, found.last + 4)
        return found if found and link and (gave or is_said_behind(sentence, found)) else None
    apart = first in THAT and word(sentence, start + 1) == ","
    found = behind(sentence, start + 2) if apart else None
    if found and is_said_behind(sentence, found):
        return found  # ": that, X wrote, is what …"
    near = range(start + 1, start + 7)
    being = next((at for at in near if word(sentence, at) in COPULAS), None)
    if first not in THAT or being is None:
        return None
    return predicated(sentence, being)


def predicated(sentence: Sentence, being: int) -> Mention | None:
    """Whose a statement is behind "that is": "X's count", "what X told Y", "the tale told by X"."""
    at = predicate(sentence, being)
    what = word(sentence, at) in {"what", "how"}
    found = behind(sentence, at + what)
    if what and word(sentence, at + 1) in MEASURING:
        return None  # "that is how |many soldiers X has lost"
    if what and found and (teller := told_to(sentence, found)):
        return teller
    if what:
        return found if found and is_said_behind(sentence, found) else None
    owned = found is not None and word(sentence, found.last) == OWNS
    if owned and holds(sentence, SUMMED, being, being + 9):
        return found
    if owner := owner_of_word(sentence, at):
        return owner
    nouns = [k for k in range(at, at + 4) if word(sentence, k) in SPOKEN]
    if giver := next((m for k in nouns if (m := heard_from(sentence, k))), None):
        return giver
    if drawn := next((m for k in nouns if (m := by_relative(sentence, k))), None):
        return drawn
    if drawn := drawn_from(sentence, being):
        return drawn
    near = range(at, at + 5)
    of = next((at for at in near if word(sentence, at) in {"of", "by"}), None)
    named = of is not None and (word(sentence, of) == "by" or holds(sentence, SPOKEN, being, of))
    return held_by(sentence, behind(sentence, of + 1)) if of is not None and named else None


def told_to(sentence: Sentence, hearer: Mention) -> Mention | None:
    """From whom somebody has it: "that is what Reuters |learned from X", "was told by X"."""
    learning = range(hearer.last, hearer.last + 3)
    verb = next((k for k in reversed(learning) if word(sentence, k) in LEARNING), None)
    from_whom = verb is not None and word(sentence, verb + 1) in {"from", "by"}
    return behind(sentence, verb + 2) if verb is not None and from_whom else None


def heard_from(sentence: Sentence, noun: int) -> Mention | None:
    """From whom somebody had it: "the |toll which deputies received from X", "were given by X"."""
    if word(sentence, noun + 1) not in {"that", "which"}:
        return None
    for link in places_near(sentence, {"by", "from"}, noun + 2, noun + 2 * FAR):
        taking = BE if word(sentence, link) == "by" else TAKING
        if holds(sentence, taking, noun + 2, link) and (found := behind(sentence, link + 1)):
            return found
    return None


def owner_of_word(sentence: Sentence, at: int) -> Mention | None:
    """Whose word it is at a token: "|X's latest message to Y"."""
    owner = next((m for m in sentence.mentions if word(sentence, m.last) == OWNS), None)
    near = owner is not None and phrase_start(sentence, owner) == at
    return owner if near and owner and holds(sentence, SPOKEN, owner.last, owner.last + 4) else None


def drawn_from(sentence: Sentence, being: int) -> Mention | None:
    """Whose is what emerged: "such is the picture that emerged |from a hearing of the agency"."""
    for at in range(being + 2, being + FAR):
        if word(sentence, at) not in DRAWN or not holds(sentence, SUMMED, being, at):
            continue
        link = next((k for k in range(at + 1, at + 5) if word(sentence, k) in {"from", "of"}), None)
        named = (m for m in sentence.mentions if link is not None and 0 < m.first - link <= FAR)
        return next((m for m in named if m.form in {"named", "role"}), None)
    return None


def by_so(sentence: Sentence, at: int) -> Mention | None:
    """Who says it behind "so": "So says X", "So at least say its officials", "thus the army"."""
    while word(sentence, at) in PARTLY:
        at += 1
    if at in sentence.at("say"):
        return behind(sentence, at + 1)
    if word(sentence, at) in RUNNING and (noun := noun_behind(sentence, at)):
        link = noun + 1 + (word(sentence, noun + 1) in {"of", "by", "from", "that", "which"})
        return behind(sentence, link)
    if word(sentence, at) in MEASURING:
        return told_so_much(sentence, at + 1)
    found = behind(sentence, at)
    if found is None or word(sentence, found.last) in SO_ENDS:
        return found
    at = found.last
    while is_light(sentence, at):
        at += 1
    verb = sentence.at("say").get(at)
    if verb is not None:
        return None if verb.value in DISPUTING else found  # "So X has told the press"
    return found if is_placed(sentence, found.last) else None


def told_so_much(sentence: Sentence, at: int) -> Mention | None:
    """Who told it in "So much |X told Y", "So much |X let Y know", "So many |do X expect"."""
    at += word(sentence, at) in DOING
    found = behind(sentence, at)
    if found is None or at not in {phrase_start(sentence, found), found.first, found.first - 1}:
        return None
    let = word(sentence, found.last) == "let" and holds(sentence, {"know"}, found.last, SHORT)
    return found if let or is_said_behind(sentence, found) else None


def is_placed(sentence: Sentence, at: int) -> bool:
    """Whether nothing but when and where somebody spoke follows: "So X |in a release on Friday"."""
    ends = len(sentence.tokens)
    plain = not holds(sentence, AUXILIARIES, at, ends) and not acts(sentence, at, ends)
    return plain and word(sentence, at) in PLACING


def noun_behind(sentence: Sentence, verb: int) -> int | None:
    """Where the noun stands that a verb leads to: "So |runs the latest reckoning"."""
    return next((k for k in range(verb + 2, verb + 5) if word(sentence, k) in SUMMED), None)


def with_it(sentence: Sentence, at: int) -> Mention | None:
    """Who acts with a statement: "With this number X went before the press"."""
    noun = word(sentence, at) in SUMMED
    found = behind(sentence, at + noun)
    if found is None or found.kind == "surname" or word(sentence, found.last) == OWNS:
        return None
    near = phrase_start(sentence, found) == at + noun
    return found if near and (noun or word(sentence, at - 2) == "with") else None


def held_by(sentence: Sentence, office: Mention | None) -> Mention | None:
    """Whoever holds an office, where their name follows it: "the head of HUR, |Kyrylo Budanov"."""
    if office is None or office.form != "role" or office.many:
        return office
    near = (m for m in sentence.mentions if 0 <= m.first - office.last <= FAR)
    return next((m for m in near if (m.form, m.kind) == ("named", "person")), office)

"""Frames with a condition: "if X is right", "unless X errs", "as far as X knows"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, clause_around
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.verbs import MODALS
from analysis.interpret.near import BREAKS, OWNS, counts, gap, holds, places, places_near, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

HOLDING = MODALS | grammar("holding true")
TRUSTED = grammar("trusted")
MISTAKEN = frozenset({"mistaken", "wrong", "exaggerate", "exaggerates", "err", "errs", "lying"})
COUNTED = frozenset({"counted", "added", "reckoned", "summed", "calculated"})
COUNTING = frozenset({"counts", "judges", "reckons", "remembers", "sees", "sums"})
WELL = frozenset({"aright", "correctly", "properly", "right", "rightly", "well"})
SUPPOSING = frozenset({"if", "provided", "assuming", "should", "unless"})
FAR = ["as", "far", "as"]
KNOWING = frozenset({"go", "goes", "knows", "knew", "know", "aware", "tell", "concerned"})
PAPERS = grammar("publications") | grammar("statements")
READ = frozenset({"seen", "obtained", "reviewed", "read", "saw", "published", "holds", "has"})
PAPER = 6  # tokens behind "if" within which a paper and its "by" stand
CLAUSE = 30
NEAR = 7


def conditional(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a condition: "if Kyiv is right", "if a paper by the agency can be trusted"."""
    yield from known(sentence)
    for at in places(sentence, SUPPOSING):
        mention = trusted(sentence, at + 1 + (word(sentence, at + 1) == "that"))
        what = mention is not None and word(sentence, at + 1) == "what"
        last = (
            trust_behind(sentence, at, past_readers(sentence, mention) + what) if mention else None
        )
        if mention and last is not None:
            content = clause_around(sentence, at, last)
            yield Frame(mention, "say", (at, last), content, True)


def trusted(sentence: Sentence, at: int) -> Mention | None:
    """Whoever may be right behind "if", or has made what may be: "a paper drawn up by HUR"."""
    by = next((k for k in range(at, at + PAPER) if word(sentence, k) in {"by", "of", "from"}), None)
    if by is not None and holds(sentence, PAPERS, at, by):
        return behind(sentence, by + 1)
    return behind(sentence, at + (word(sentence, at) == "what"))


def past_readers(sentence: Sentence, author: Mention) -> int:
    """The token behind an author and behind those who have the paper: "that CNN has seen|"."""
    at = author.last + (word(sentence, author.last) in {"that", "which"})
    reader = behind(sentence, at) if at > author.last else None
    if reader is None:
        return author.last
    seen = next(iter(places_near(sentence, READ, reader.last, reader.last + 3)), None)
    return author.last if seen is None else seen + 1


def trust_behind(sentence: Sentence, condition: int, subject: int) -> int | None:
    """The token behind the words that tell whether somebody may be believed: "is any guide"."""
    closing = (at for at in range(subject, subject + CLAUSE) if word(sentence, at) in {";", ""})
    ends = next(closing, subject + CLAUSE)
    verbs = (at for at in range(subject, ends) if word(sentence, at) in HOLDING)
    if word(sentence, subject) == OWNS and word(sentence, subject + 1) in PAPERS:
        holding = word(sentence, subject + 2) in {"holds", "stands"}
        if holding and word(sentence, subject + 3) in BREAKS | {"."}:
            return subject + 3
    if word(sentence, subject) in COUNTING and word(sentence, subject + 1) in WELL:
        return subject + 2
    verb = next((at for at in verbs if reaches(sentence, subject, at)), None)
    if verb is None or counts(sentence, subject, verb):
        return None
    near = range(verb, min(verb + NEAR, ends))
    return next((at + 1 for at in near if is_trust(sentence, condition, verb, at)), None)


def known(sentence: Sentence) -> Iterator[Frame]:
    """Frames with how far somebody's knowledge goes: "as far as Kyiv knows"."""
    for at in places(sentence, {"far"}):
        mention = behind(sentence, at + 2) if gap(sentence, at - 1, at + 2) == FAR else None
        if mention and holds(sentence, KNOWING, mention.last, mention.last + 3):
            span = at - 1, mention.last + 1
            yield Frame(mention, "say", span, clause_around(sentence, *span), True)


def is_trust(sentence: Sentence, condition: int, verb: int, at: int) -> bool:
    """Whether a word at a token says that somebody may be believed, or does not err."""
    said = word(sentence, at)
    if said in MISTAKEN:
        return word(sentence, condition) == "unless" or holds(sentence, {"not", "n't"}, verb, at)
    if word(sentence, at - 1) in COUNTED:
        return said in WELL
    bare = word(sentence, at - 1) not in {"a", "human", "the", "to"}  # "has the right to"
    return bare and said in TRUSTED and not holds(sentence, {"not", "n't", "that"}, verb, at)

"""Gapped frames: a second source that leaves the verb out: "Kyiv says 3,000, Seoul 4,700"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.objects import TOLLS
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import (
    BEGINS,
    BREAKS,
    FIRST,
    counts,
    gap,
    holds,
    in_date,
    is_act,
    is_date,
    word,
)
from analysis.model import Mention, Quantity, Sentence
from analysis.words import grammar

JOINING = frozenset({",", "and", "but", ";", "while", "whereas"})
TAKING = frozenset({"as", "at", "of"})
HARMED = grammar("fates in a figure") | {"losses"}
BE = frozenset({"is", "was", "were"})
LINKING = TAKING | BE
MASSES = frozenset({"crowd", "crowds", "force", "marchers", "missing", "strength", "turnout"})
HAVING = frozenset({"has", "had", "have", "got", "lost", "counted", "buried", "taken", "found"})
NOUNS = TOLLS | HARMED | MASSES
CLAUSE = frozenset({",", "that", ":", "and", "but"})
OBJECTS = NOUNS | {"it", "they", "them", "the", "its", "their", "own"}
PLACING = frozenset({"at", "for", "in", "to", "with"})
KINDS = frozenset({"say", "report", "estimate", "confirm"})
ASIDES = (
    ["for", "its", "part"], ["for", "his", "part"], ["for", "her", "part"],
    ["for", "their", "part"], ["by", "contrast"], ["in", "turn"], ["in", "its", "turn"],
)  # fmt: skip
FILLING = frozenset({"just", "only", "meanwhile", "now", "later", "though", "however"})
CONTRASTING = frozenset({"but", ";", "while", "whereas"})
COUNTERS = frozenset({"intelligence", "intergovernmental", "ministry", "monitor", "ngo", "person"})
GOING = grammar("have") | {"came", "come", "comes", "go", "goes", "got", "went"}
WIDE = 12
ASIDE = 6  # words of an aside with its commas: ", more cautious,"


def gapped(sentence: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, each cut where a source without a verb takes it up, and those."""
    result = list(found)
    speaking = {frame.source for frame in found}
    for mention in sentence.mentions if found else ():
        if mention in speaking or not may_take_up(sentence, mention):
            continue
        leading = (frame for frame in reversed(result) if leads(sentence, frame, mention))
        if model := next(leading, None):
            span, ends = (mention.first, mention.last), joint_at(sentence, mention)
            result = [cut_for(sentence, frame, mention, ends) for frame in result]
            result.append(Frame(mention, model.kind, span, after(sentence, mention.last), False))
    return result


def may_take_up(sentence: Sentence, mention: Mention) -> bool:
    """Whether a clause or a number stands behind a source, which could take up a verb with it."""
    comma = word(sentence, mention.last) == ","
    if word(sentence, mention.last + comma) == "that":
        return True
    taken_up = is_joined(sentence, mention) and number_of(sentence, mention) is not None
    return taken_up or is_set_against(sentence, mention)


def is_set_against(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number alone ends a contrast with somebody who counts: "but |X stops at 3"."""
    if word(sentence, joint_at(sentence, mention)) not in CONTRASTING or not is_counter(mention):
        return False
    number = count_from(sentence, mention.last, BEGINS)
    if number is None or number.begins - mention.last > ASIDE:
        return False
    between = range(mention.last, number.begins)
    going = all(word(sentence, k) in GOING for k in between if is_act(sentence, k))
    alone = word(sentence, number.stops) in {".", ",", ";", ""}
    return going and alone and not holds(sentence, BREAKS, mention.last, number.begins)


def is_counter(mention: Mention) -> bool:
    """Whether somebody named may count others: a person, or a body that has no men of its own."""
    return mention.form == "named" and mention.kind in COUNTERS


def leads(sentence: Sentence, frame: Frame, mention: Mention) -> bool:
    """Whether a source without a verb takes up the verb of a frame, of which a number is told."""
    if frame.kind not in KINDS or frame.cue[1] > mention.first:
        return False
    if frame.around:
        return is_set_beside(sentence, frame, mention)
    if goes_on(sentence, frame, mention):
        return True
    if is_set_against(sentence, mention):
        return counts(sentence, frame.content[0], mention.first)
    own = number_of(sentence, mention)
    told = object_of(sentence, frame, word(sentence, joint_at(sentence, mention)))
    if own is None or told is None or told.last > mention.first or not is_joined(sentence, mention):
        return False
    if place_of(sentence, mention) not in {place_of(sentence, frame.source), "with"}:
        return False
    link = gap(sentence, mention.last, own.begins)[-1:]
    return link in ([], [","]) or link == gap(sentence, told.begins - 1, told.begins)


def is_set_beside(sentence: Sentence, frame: Frame, mention: Mention) -> bool:
    """Whether a source and a number stand behind a statement: "900 dead, says X; |Y, 300"."""
    turned = word(sentence, joint_at(sentence, mention)) == ";"
    told = counts(sentence, frame.content[0], frame.cue[0]) and frame.content[1] > mention.first
    return turned and told and number_of(sentence, mention) is not None


def goes_on(sentence: Sentence, frame: Frame, mention: Mention) -> bool:
    """Whether a source takes up a verb with a clause: "Uganda says 40 came; |Burundi, that 63"."""
    comma = word(sentence, mention.last) == ","
    clause = word(sentence, mention.last + comma) == "that" and frame.source.kind == mention.kind
    turned = word(sentence, joint_at(sentence, mention)) in {";", "while", "whereas"}
    turned = turned or (not comma and word(sentence, mention.first - 1) == ",")
    return clause and turned and frame.content[0] < mention.first


def number_of(sentence: Sentence, mention: Mention) -> Quantity | None:
    """The number right behind a source, or behind the "at" or "of" that follows it."""
    if mention.form == "pronoun":
        return None
    number = count_from(sentence, mention.last, BEGINS)
    if number is None:
        return None
    words = plain_words(sentence, mention.last, number.begins)
    listed = words == [","] and word(sentence, joint_at(sentence, mention)) == ";"
    return number if listed or is_taken_up(words) else None


def plain_words(sentence: Sentence, first: int, last: int) -> list[str]:
    """The words between two tokens but for dates, "only" and ", for its part,"."""
    dated = (k for k in range(first, last) if in_date(sentence, k) or is_date(sentence, k))
    undated = set(range(first, last)).difference(dated)
    words = [word(sentence, k) for k in sorted(undated)]
    for aside in ASIDES:
        if words[1 : 1 + len(aside)] == aside and words[:1] == [","]:
            words = words[2 + len(aside) :]
    if words[:1] == [","] and words[-1:] == [","] and 3 <= len(words) <= ASIDE:
        words = words if any(is_act(sentence, k) for k in range(first, last)) else [","]
    return [said for said in words if said not in FILLING]


def count_from(sentence: Sentence, at: int, where: Callable[[Quantity], int]) -> Quantity | None:
    """The first counting number at or behind a token, by where it or its bounds begin."""
    found = sentence.quantities
    behind = range(bisect_left(found, at, key=where), len(found))
    return next((found[k] for k in behind if found[k].kind == "count"), None)


def is_taken_up(words: list[str]) -> bool:
    """Whether at most "at" or "of" stands between a source and a number."""
    plain = words[1:] if words[:1] == [","] and len(words) > 1 else words
    return plain == [] or (len(plain) == 1 and plain[0] in TAKING)


def object_of(sentence: Sentence, frame: Frame, turn: str) -> Quantity | None:
    """The number that is all a verb of saying tells: "says 3,000", before ";" "says it has 600"."""
    at = frame.cue[1]
    number = count_from(sentence, at, FIRST)
    if number is None or number.begins - at > WIDE:
        return None
    *words, link = gap(sentence, at, number.begins) or [""]
    toll = bool(words) and CLAUSE.isdisjoint(words)
    toll = toll and (words[-1] in NOUNS or (link == "at" and not NOUNS.isdisjoint(words)))
    having = HAVING if turn == ";" else frozenset()  # "X says it has 40, Y 30" is all X's
    plain = toll or (OBJECTS | having).issuperset(words)
    return number if plain and link in LINKING | having | {""} else None


def is_joined(sentence: Sentence, mention: Mention) -> bool:
    """Whether a comma, "and" or "but" stands right before a source."""
    return word(sentence, joint_at(sentence, mention)) in JOINING


def joint_at(sentence: Sentence, mention: Mention) -> int:
    """The token right before a source, an article and "in" or "for" left out."""
    at = mention.first - 1 - (word(sentence, mention.first - 1) == "the")
    if word(sentence, at) not in PLACING | JOINING:
        at = phrase_start(sentence, mention) - 1
    return at - (word(sentence, at) in PLACING)


def place_of(sentence: Sentence, mention: Mention) -> str:
    """The "in" or "for" with which a source is told, or nothing: "in Moscow it is 40, |in Kyiv"."""
    at = mention.first - 1 - (word(sentence, mention.first - 1) == "the")
    return word(sentence, at) if word(sentence, at) in PLACING else ""


def cut_for(sentence: Sentence, frame: Frame, mention: Mention, at: int) -> Frame:
    """A frame that ends at a token at the latest, if a source behind it takes up its verb there."""
    starts, ends = frame.content
    over = ends > at and leads(sentence, frame, mention)
    return frame._replace(content=(starts, at)) if over else frame

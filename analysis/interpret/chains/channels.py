"""Channels: by which words an outlet or a person passes on what a sentence says."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames import behind, word
from analysis.interpret.frames.near import gap, holds, in_date, is_capital, places
from analysis.interpret.voices import (
    OUTLETS,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.entries import says

PASSED_ON = grammar("passed on")
NO_PERSON = frozenset({"asked", "contacted", "interviewed", "posted", "reached", "seen", "viewed"})
BY_A_PERSON = (PASSED_ON - NO_PERSON) | {"passed"}
OUTLET_CUES = grammar("outlet cues")
STOPS = OUTLET_CUES | {",", ";", "."}
SEEN = frozenset({"aired", "broadcast", "seen", "shown"})
GIVING = frozenset({"gave", "given", "gives", "handed", "named", "offered"})
FIGURES = grammar("figure nouns")
CALLING = frozenset({"asked", "interviewed", "phoned", "questioned", "rang", "telephoned"})
PASSING_ON = grammar("passing on")
INTERVIEW = grammar("interview words")
LEARNING = frozenset({"learns", "learned", "learnt", "heard", "hears", "had", "has", "took", "got"})
SEEING = frozenset({"seen", "saw", "obtained", "viewed", "reviewed", "quoted", "published"})
DOCUMENTS = grammar("publications") | grammar("accounts")
RELATIVES = frozenset({"which", "whose"})
HOSTS = frozenset({"podcaster", "host", "interviewer", "broadcaster"})
TELLING = frozenset({"told", "tell", "tells", "informed", "assured", "assures", "informs"})
BEFORE_FROM = frozenset({"took", "had", "recalls", "comments"})
BY_ANYBODY = BY_A_PERSON | PASSED_ON
WITH = frozenset({"to", "with"})
BEFORE_HEARERS = TELLING | WITH
ON = frozenset({"for", "on"})
TAKING = LEARNING | BEFORE_FROM
GIVEN_TO = frozenset({"available", "handed", "leaked", "shown"})
FRONTED = frozenset({"by", "it", "over", "through", "to", "via", "with"})
TOLD_SO = (["was", "told"], ["were", "told"], ["has", "been", "told"], ["was", "informed"])
CARRYING = frozenset({"aired", "broadcast", "carried", "printed", "published", "ran"})
QUOTED_AS = ["quoted", "as", "saying"]
THROUGH = frozenset({"through", "via"})
SHOWN = (
    ["got", "to", "see"],
    ["was", "shown"],
    ["has", "seen"],
    ["had", "sight"],
    ["could", "see"],
)
RELYING = frozenset({"bases", "draws", "leans", "relies", "based", "drew", "leaned", "relied"})
COUNTING = OUTLETS | {"body", "monitor", "ngo", "think-tank"}
PAPER = 14  # tokens between a paper and the outlet that has seen it
TOLD = 14  # tokens between an outlet that opens a sentence and who tells it something


def passing(sentence: Sentence) -> list[Mention]:
    """Everybody in a sentence who passes on what it says."""
    if not may_pass_to_outlet(sentence) and not may_pass_by_person(sentence):
        return []
    return [m for m in sentence.mentions if is_relay(sentence, m)]


def may_pass_to_outlet(sentence: Sentence) -> bool:
    """Whether a sentence holds the words by which an outlet is told something or learns it."""
    said = sentence.words
    if not TELLING.isdisjoint(said) or not THROUGH.isdisjoint(said) or "whom" in said:
        return True
    if "interview" in said or not CALLING.isdisjoint(said) or not GIVING.isdisjoint(said):
        return True
    if "know" in said or not GIVEN_TO.isdisjoint(said):
        return True
    if not RELYING.isdisjoint(said) or is_on_a_name(sentence):
        return True
    if word(sentence, 0) in FRONTED:
        return True
    if "from" in said and not TAKING.isdisjoint(said):
        return True
    seeing = not SEEING.isdisjoint(said) or "which" in said
    if seeing and not DOCUMENTS.isdisjoint(said):
        return True
    if WITH.isdisjoint(said) or INTERVIEW.isdisjoint(said):
        return False
    return any(holds(sentence, INTERVIEW, at - 5, at) for at in places(sentence, WITH))


def may_pass_by_person(sentence: Sentence) -> bool:
    """Whether a sentence holds the words by which anybody passes something on."""
    said = sentence.words
    if "by" in said and not BY_ANYBODY.isdisjoint(said):
        return True
    relative = not RELATIVES.isdisjoint(said) and not PASSING_ON.isdisjoint(said)
    return relative or not HOSTS.isdisjoint(said)


def passing_people(sentence: Sentence) -> list[Mention]:
    """Those in a sentence who pass on what it says and are no outlets."""
    if not may_pass_by_person(sentence):
        return []
    return [m for m in sentence.mentions if m.kind not in OUTLETS and is_relay(sentence, m)]


def is_relay(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person or outlet passes on what a sentence says."""
    if is_relative(sentence, mention) or relies(sentence, mention):
        return True
    if mention.kind == "person":
        return is_passed_by(sentence, mention) or has_heard(sentence, mention)
    outlet = mention.kind in OUTLETS and mention.form == "named"
    described = mention.form == "definite" and not OUTLETS.isdisjoint(mention.kind.split())
    return (outlet or described) and is_channel(sentence, mention)


def relies(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody counts by what another says: "It |relies on X, who spoke of 300"."""
    if mention.kind not in COUNTING or word(sentence, mention.last) not in RELYING:
        return False
    near = (k for k in range(mention.last, mention.last + 4) if word(sentence, k) in {"on", "upon"})
    on = next(near, None)
    return on is not None and behind(sentence, on + 1) is not None


def is_relative(sentence: Sentence, mention: Mention) -> bool:
    """Whether a relative clause says who passes something on: "a count which X relayed"."""
    at = mention.first - (word(sentence, mention.first - 1) == "the")
    behind = mention.last + (word(sentence, mention.last) in {"has", "have", "had"})
    if mention.kind in OUTLETS and (is_taught(sentence, behind) or is_asking(sentence, mention)):
        return True
    if mention.kind in OUTLETS and word(sentence, behind) in SEEING:
        return holds(sentence, DOCUMENTS, at - 3, at) or holds(
            sentence, DOCUMENTS, behind + 1, behind + 5
        )
    if mention.kind in OUTLETS and is_shown(sentence, at, mention.last):
        return True
    relative = word(sentence, at - 1) == "which" or word(sentence, at - 2) == "whose"
    return relative and word(sentence, behind) in PASSING_ON


def is_shown(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether an outlet met somebody or saw a paper: "a doctor whom X reached", "which X saw"."""
    if word(sentence, at - 1) == "whom" or is_met(sentence, at, behind):
        return True
    near = gap(sentence, behind, behind + 3)
    seen = word(sentence, behind) in SEEING or any(near[: len(w)] == w for w in SHOWN)
    return word(sentence, at - 1) == "which" and seen and holds(sentence, DOCUMENTS, at - PAPER, at)


def is_met(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether an outlet with its sort spoke to somebody: "to whom the agency |X spoke"."""
    near = range(at - 1, at - 4, -1)
    link = next((k for k in near if word(sentence, k) in {"whom", ","}), at)
    spoke = word(sentence, behind) in CALLING | {"spoke", "talked", "met", "reached", "got"}
    return word(sentence, link) == "whom" and spoke


def is_asking(sentence: Sentence, outlet: Mention) -> bool:
    """Whether an outlet is told something or asks for it: "X was told", "in an X interview"."""
    following = gap(sentence, outlet.last, outlet.last + 3)
    if any(following[: len(words)] == words for words in TOLD_SO):
        return True
    if following[:1] == ["interview"]:
        return word(sentence, outlet.first - 1) in {"a", "an", "his", "her", "the"}
    if following[:1] == ["asked"] and word(sentence, outlet.first - 1) in {"when", "as"}:
        return True
    if following[:1] and following[0] in CALLING:
        near = (m for m in sentence.mentions if 1 <= m.first - outlet.last <= 4)
        return any(m.kind == "person" and word(sentence, m.last) in {",", "who"} for m in near)
    ran = word(sentence, outlet.last) in CARRYING and word(sentence, outlet.first - 1) == "that"
    return ran and word(sentence, outlet.first - 2) in {"interview", "remarks", "statement"}


def is_taught(sentence: Sentence, at: int) -> bool:
    """Whether an outlet has what it tells from somebody: "learnt from", "had it from"."""
    return word(sentence, at) in LEARNING and holds(sentence, {"from"}, at, at + 3)


def has_heard(sentence: Sentence, person: Mention) -> bool:
    """Whether a person has what is told from somebody: "X has |heard from Y that"."""
    at = person.last + (word(sentence, person.last) in {"has", "have", "had"})
    heard = word(sentence, at) in {"heard", "hears", "learned", "learns", "learnt"}
    return heard and word(sentence, at + 1) == "from"


def is_passed_by(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person passes on what is said: "quoted by", "relayed by the lawmaker X", a host."""
    if word(sentence, mention.first - 1) in HOSTS:
        return True
    for at in range(mention.first - 1, max(0, mention.first - 6), -1):
        said = word(sentence, at)
        if said == "by":
            return holds(sentence, BY_A_PERSON, at - 6, at)
        if said in {",", ";", "that"}:
            return False
    return False


def is_channel(sentence: Sentence, mention: Mention) -> bool:
    """Whether an outlet is told something, or quotes or carries it."""
    if is_fronted(sentence, mention):
        return True
    if is_given(sentence, mention) or is_aired(sentence, mention):
        return True
    at = cue_before(sentence, mention)
    cue, before = word(sentence, at), word(sentence, at - 1)
    if cue == "to" and before in GIVEN_TO:
        return True
    if cue in WITH:
        return holds(sentence, INTERVIEW, at - 5, at)
    if cue == "by":
        return before in PASSED_ON or is_quoted_by(sentence, at)
    if cue == "from":
        return before in BEFORE_FROM
    return cue in TELLING


def is_on_a_name(sentence: Sentence) -> bool:
    """Whether somebody speaks "on" what has a capital and is no date: "said on CNN"."""
    for at in places(sentence, ON):
        if word(sentence, at - 1) not in said_last():
            continue
        name = at + 1 + (word(sentence, at + 1) == "the")
        if (
            name < len(sentence.tokens)
            and is_capital(sentence, name)
            and not in_date(sentence, name)
        ):
            return True
    return False


@cache
def said_last() -> frozenset[str]:
    """The words with which a verb of saying may end.

    >>> "said" in said_last(), "out" in said_last()
    (True, True)
    """
    return frozenset(each.words[-1] for each in says())


def is_given(sentence: Sentence, outlet: Mention) -> bool:
    """Whether an outlet is given a figure or let know something: "gave |the BBC a toll of"."""
    before = outlet.first - 1 - (word(sentence, outlet.first - 1) == "the")
    if word(sentence, before) == "let":
        return word(sentence, outlet.last) == "know"
    given = word(sentence, before) in GIVING
    return given and holds(sentence, FIGURES, outlet.last + 1, outlet.last + 4)


def is_aired(sentence: Sentence, outlet: Mention) -> bool:
    """Whether somebody says something on the air of an outlet, or for it: "X said |on CNN"."""
    at = outlet.first - 1 - (word(sentence, outlet.first - 1) == "the")
    said = any(m.last == at for m in sentence.of("say"))
    return said and word(sentence, at) in ON and word(sentence, at - 1) not in SEEN


def is_quoted_by(sentence: Sentence, by: int) -> bool:
    """Whether "quoted as saying" stands before a "by" or a date before it."""
    near = range(by - 3, max(0, by - 7), -1)
    return any(gap(sentence, at, at + 3) == QUOTED_AS for at in near)


def is_fronted(sentence: Sentence, outlet: Mention) -> bool:
    """Whether an outlet is what something is said through or to: "via X", "To X he confided"."""
    at = outlet.first - 1 - (word(sentence, outlet.first - 1) == "the")
    if word(sentence, at) in THROUGH or gap(sentence, at - 2, at + 1) == ["by", "way", "of"]:
        return True
    opens = at == 0 or word(sentence, at - 1) in {";", ":", "–", "—"}
    near = (m.first for m in sentence.of("say"))
    told = any(outlet.last < first <= outlet.last + TOLD for first in near)
    opens = opens or gap(sentence, at - 2, at) == ["it", "was"]
    return opens and told and word(sentence, at) in {"over", "to", "with"}


def cue_before(sentence: Sentence, mention: Mention) -> int:
    """Where a word stands shortly before an outlet that may make it a relay."""
    at = mention.first - 1
    while at >= 0 and mention.first - at < 7 and word(sentence, at) not in STOPS:
        at -= 1
    return at


def is_hearer(sentence: Sentence, mention: Mention) -> bool:
    """Whether an outlet is told what is said: "told KBS", "in an interview with KBS"."""
    cue = word(sentence, cue_before(sentence, mention))
    return cue in BEFORE_HEARERS or is_asking(sentence, mention)

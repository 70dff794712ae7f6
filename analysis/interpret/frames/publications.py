"""Frames with what a source has published: "a study by X finds", "the count by X is"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.described import described_behind, source
from analysis.interpret.frames.frame import Frame, after, clause_around, whole
from analysis.interpret.frames.joint import joint_author, joint_behind
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.sources import behind, is_said_behind
from analysis.interpret.near import (
    ENDS,
    PREPOSITIONS,
    counts,
    gap,
    holds,
    in_date,
    opens_date,
    places,
    places_near,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

LEADING = frozenset({"to", "by", "per", "in", "on", "from", "under"})
MAKING = grammar("making publications")
PUBLICATIONS = grammar("publications")
MADE = grammar("making a publication")
OF_A_SOURCE = grammar("publications by a source")
PLANS = frozenset({"plan", "plans", "programme", "program", "schedule", "scheme", "timetable"})
SENT = frozenset({"report", "reports", "dispatch"})
CHANNELS = frozenset({"x", "telegram", "facebook", "twitter"})
PLACING = frozenset({"against", "at", "during", "in", "near", "on", "outside"})
SENT_OUT = frozenset({"bulletin", "communique", "release", "statement"})  # "from the school"
NEAR = 6
FAR = 7
IN_THE = ["in", "the"]
CITING = frozenset({"citing", "quoting"})
BASES = frozenset({"basis", "based", "strength"})
RUNNING = grammar("running as it is said")
ANSWERING = grammar("answering a publication")
NOUNS = PUBLICATIONS | OF_A_SOURCE
SPOKEN = frozenset({"interview", "comments", "remarks"})
COUNTS = frozenset({"number", "numbers", "total", "toll", "word"})  # of what is counted
TALLIES = frozenset({"count", "counts", "figure", "figures", "list", "lists", "tally", "tallies"})
THESE = frozenset({"the", "these", "those"})
COUNTED = grammar("people who are counted")
OF_SOMEBODY = PUBLICATIONS | (OF_A_SOURCE - COUNTS)


def publications(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a publication and whose it is."""
    yield from sent_out(sentence)
    for at in places(sentence, NOUNS | PLANS):
        link = passed(sentence, at + 1)
        by = word(sentence, link)
        if is_in_a_name(sentence, at) or (word(sentence, at) in PLANS and not leads(sentence, at)):
            continue
        if by in {"by", "from", "in"} or (by == "of" and word(sentence, at) in OF_SOMEBODY):
            mention = behind(sentence, link + 1)
            from_body = by == "from" and word(sentence, at) in SENT_OUT
            if mention is None and (by == "by" or from_body):
                mention = unlisted(sentence, link + 1)
            if mention and not is_no_author(sentence, at, link, mention):
                joint = joint_author(sentence, mention)
                last = joint[-1] if joint else mention
                told = is_told(sentence, last) or ends(sentence, mention)
                around = told and is_behind_comma(sentence, at) and not is_answered(sentence, at)
                content = whole(sentence) if around else told_behind(sentence, at, last)
                yield Frame(mention, "say", (at, last.last), content, around, joint)


def leads(sentence: Sentence, noun: int) -> bool:
    """Whether a plan of somebody's leads to what it foresees: "under the |plan made by X, 40"."""
    made = passed(sentence, noun + 1)
    by = word(sentence, made) == "by" and made > noun + 1
    return by and holds(sentence, LEADING, noun - 4, noun)


def is_in_a_name(sentence: Sentence, at: int) -> bool:
    """Whether a noun is but part of a name: "the Institute for the |Study of War"."""
    named = (m for m in sentence.mentions if m.form == "named")
    return any(m.first <= at < m.last - 1 for m in named)


def told_behind(sentence: Sentence, noun: int, mention: Mention) -> tuple[int, int]:
    """What a publication tells: all that follows, or the clause in which another answers it.

    So in "X, dismissing a |report by Y of 40 dead, said" and "asked about a |report in Y, X said".
    """
    first, last = after(sentence, mention.last)
    if not is_answered(sentence, noun):
        return first, last
    return first, next(iter(places_near(sentence, {","}, first, last)), last)


def is_wording(sentence: Sentence, noun: int) -> bool:
    """Whether somebody's words are those in which another is quoted: "in the |words of X"."""
    return word(sentence, noun) == "words" and gap(sentence, noun - 2, noun) == IN_THE


def is_answered(sentence: Sentence, noun: int) -> bool:
    """Whether somebody else answers a publication: "dismissing a |report", "about a |report"."""
    return holds(sentence, ANSWERING, noun - NEAR + 2, noun)


def is_no_author(sentence: Sentence, at: int, link: int, mention: Mention) -> bool:
    """Whether whoever stands behind a noun only is cited: "citing a |list by", "based on |data"."""
    if holds(sentence, CITING | BASES, at - NEAR + 2, at):
        return True
    return is_wording(sentence, at) or not is_author(sentence, at, link, mention)


def is_author(sentence: Sentence, at: int, link: int, mention: Mention) -> bool:
    """Whether a publication is somebody's: not "from Kyiv", "from floods in Mali", "of 40 men"."""
    if mention.first - link > NEAR or holds(sentence, PLACING, link + 1, mention.first):
        return False
    if word(sentence, link) == "in":
        return mention.kind in OUTLETS and mention.form == "named"
    by, state = word(sentence, link), mention.kind == "government"
    sent = by == "from" and state and word(sentence, at) in SENT
    far = by == "from" and state and holds(sentence, PREPOSITIONS, link + 1, mention.first)
    counted = by == "of" and is_of_counted(sentence, at, range(link + 1, mention.last))
    return mention.kind != "surname" and not (sent or far or counted)


def is_of_counted(sentence: Sentence, noun: int, of: range) -> bool:
    """Whether a publication counts those behind it: "the |count of refugees", "reports of 40 men".

    Who is counted may count as well, if the count leads what it tells: "by the |count of refugees".
    """
    if counts(sentence, of.start, of.stop):
        return True
    leads = holds(sentence, LEADING, noun - 2, noun)
    listed = word(sentence, noun) in TALLIES and word(sentence, of.stop - 1) in COUNTED
    return listed and not leads and word(sentence, of.start) not in THESE


def unlisted(sentence: Sentence, at: int) -> Mention | None:
    """Who made a publication, by their description: "a study by three labs says".

    So in "according to figures released |by the rescue headquarters".
    """
    ends = (m.first for m in sentence.of("say") if at < m.first <= at + FAR)
    last = next(ends, None)
    return source(sentence, at, last) if last else described_behind(sentence, at)


def sent_out(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a publication and who made it in a clause: "a report that X sent out"."""
    for at in places(sentence, NOUNS | SPOKEN):
        relative = word(sentence, at + 1) in {"that", "which"}
        link = at + 1 + relative
        mention = None if word(sentence, link) == "of" else behind(sentence, link)
        if mention is None or mention.first - link > 1 + 2 * relative or mention.kind == "surname":
            continue
        if word(sentence, mention.last) in MAKING:
            cue = (at, mention.last + 1)
            cited = holds(sentence, CITING, at - 3, at)
            around = cited or holds(sentence, LEADING, at - 4, at) or is_behind_comma(sentence, at)
            content = clause_around(sentence, *cue) if around else after(sentence, cue[1])
            yield Frame(mention, "cite" if cited else "say", cue, content, around)


def passed(sentence: Sentence, at: int) -> int:
    """The token behind the words that say how a publication came about: "a count kept by X"."""
    while word(sentence, at) in MADE or in_date(sentence, at) or opens_date(sentence, at):
        at += 1
    channel = word(sentence, at) == "on" and word(sentence, at + 1) in CHANNELS
    return at + 2 if channel else at


def is_told(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb of saying follows an author, closely or behind what describes the paper."""
    behind = (m.first for m in sentence.of("say") if m.first >= mention.last)
    far = any(reaches(sentence, mention.last, at) for at in behind)
    return far or is_said_behind(sentence, mention)


def ends(sentence: Sentence, mention: Mention) -> bool:
    """Whether whoever made a publication ends a sentence: "…, runs the estimate of X and Y"."""
    joint = joint_behind(sentence, mention)
    return word(sentence, joint[-1].last if joint else mention.last) in ENDS


def is_behind_comma(sentence: Sentence, at: int) -> bool:
    """Whether a comma with words before it, or one and a verb, stands shortly before a token."""
    near = max(2, at - 3)
    said = any(near <= m.first < at for m in sentence.of("say"))
    said = said or holds(sentence, RUNNING, near, at)
    return holds(sentence, {","}, max(2, near - 2) if said else near, at)

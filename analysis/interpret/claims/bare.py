"""Bare: denials, doubts and confirmations without a figure, as claims."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.actors import actor
from analysis.interpret.chains import Attribution, attribution
from analysis.interpret.claims.article import Article
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.evidence import evidence, of_period
from analysis.interpret.claims.hops import hops
from analysis.interpret.claims.owners import going_actor
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import word
from analysis.interpret.periods import Days, period, saying_day
from analysis.interpret.places import Going, place, place_named
from analysis.interpret.places.gazetteer import id_of
from analysis.interpret.stances import Bare, bare, negated, speaks_of_matter
from analysis.interpret.voices import Voice
from analysis.model import Claim, Sentence

RULE = "stance without a figure"
STATES = frozenset({"government", "ministry", "military"})
ITSELF = frozenset({"it", "they"})


def bare_claims(article: Article, sentence: Sentence, course: Course) -> Iterator[Claim]:
    """The claims that a sentence's denials, doubts and confirmations make."""
    near = 0 <= sentence.index - course.sentence <= 1
    going = (course.measure, course.classes[-1]) if near and course.classes else None
    if going is None and not speaks_of_matter(sentence):
        return
    frames = article.sayings.frames[sentence.index]
    found = {item.frame: item for item in bare(sentence, frames, going)}
    for said in article.sayings.heard[sentence.index].spoken if found else ():
        item = found.get(said.frame)
        if item is None or said.voice.anonymity == "unattributed" or negated(sentence, item.first):
            continue
        if not tells_figure(article, sentence, item, said.voice):
            yield bare_claim(article, sentence, course, item, said.voice)


def tells_figure(article: Article, sentence: Sentence, item: Bare, voice: Voice) -> bool:
    """Whether a figure of the sentence is denied already by the one who speaks."""
    heard = article.sayings.heard[sentence.index]
    figures = [q.first for q in sentence.quantities if q.kind == "count"]
    voices = [attribution(heard, at).voices[0] for at in figures if at < item.first]
    return voice in voices and item.frame.around


def bare_claim(
    article: Article, sentence: Sentence, course: Course, item: Bare, voice: Voice
) -> Claim:
    """The claim of a denial, doubt or confirmation."""
    what = Counted(item.counted, item.first, item.last, None, "stance")
    read = Measured(item.measure, (item.first, item.last), RULE)
    cue = (sentence.index, *item.frame.cue)
    said = Attribution((voice,), cue, item.frame.kind, RULE)
    whose = actor(
        sentence,
        what,
        read,
        lambda: (
            own_deed(sentence, item, voice)
            or going_actor(article.before(sentence), course, sentence, what, read, said)
        ),
    )
    placed = place if item.again else place_named
    where = placed(sentence, what, read, Going(article.scenes, None, False, dict))
    when = period(sentence, what, item.measure, Days(article.published, saying_day(sentence)))
    spans = {"stance": read.cue, "measure": read.cue, "actor": whose.tokens}
    return Claim(
        *article.quote(sentence, item.first, item.last), None, None, item.measure, item.counted,
        whose.country, where.name if where else None, id_of(where.place_id) if where else None,
        when.earliest, when.latest, when.precision, when.basis, hops(article, said), item.stance,
        "stated", "level", (*evidence(sentence, spans), *of_period(when)), RULE,
    )  # fmt: skip


def own_deed(sentence: Sentence, item: Bare, voice: Voice) -> str | None:
    """The state that denies or confirms what it did: "denied |sending", "denied |that it"."""
    if voice.kind not in STATES:
        return None
    verb = max(item.first, item.frame.cue[1] - 1)
    doing = word(sentence, verb + 1).endswith("ing")
    itself = word(sentence, verb + 1) == "that" and word(sentence, verb + 2) in ITSELF
    return voice.country if doing or itself else None

"""Worded: the words behind those fields of a claim that no word beside its number tells.

Such a field is known from what a text has said before: who speaks, whose men they are, where they
are, what "some of them" are. Its evidence is the nearest words that name the same, those of the
claim's own sentence first, then those before it, then those behind.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from analysis.interpret.claims.article import Article
from analysis.interpret.places.gazetteer import id_of, line
from analysis.interpret.voices import direct
from analysis.model import Claim, Evidence, Hop, Sentence, Span

BACK = 24  # sentences before a claim in which what it goes on about may be named
BEHIND = 3  # sentences behind it
LAST = 4  # claims before it that it may go on about
CARRIED = ("counted", "measure")

Named = Callable[[Sentence], Iterable[tuple[int, int]]]  # the tokens that name something


def worded(article: Article, claims: Iterable[Claim]) -> list[Claim]:
    """Claims, in the order of the text, with the words behind each field that has any."""
    begins = [sentence.starts for sentence in article.sentences]
    done: list[Claim] = []
    for claim in claims:
        at = bisect_right(begins, claim.starts) - 1
        near = article.sentences[max(0, at - BACK) : at + 1][::-1]
        near = [*near, *article.sentences[at + 1 : at + 1 + BEHIND]]
        done.append(with_words(article, claim, near, done))
    return done


def with_words(
    article: Article, claim: Claim, near: Sequence[Sentence], done: Sequence[Claim]
) -> Claim:
    """A claim with the words behind each field; `done` are the claims before it."""
    chain = tuple(standing(hop, claim, near) for hop in claim.chain)
    known = {each.field for each in claim.evidence}
    found = list(claim.evidence)
    for hop in chain:
        if hop.starts is not None and hop.ends is not None and hop.role not in known:
            found.append(Evidence(hop.role, hop.starts, hop.ends))
    if name := name_of_claimant(chain[0], claim, near):
        found.append(Evidence("claimant", name.starts, name.ends))
    for field, named in asked(article, claim).items():
        if field not in known and (words := nearest(claim, near, named)):
            found.append(Evidence(field, words.starts, words.ends))
    return replace(claim, chain=chain, evidence=(*found, *resting(claim, found, done)))


def asked(article: Article, claim: Claim) -> Mapping[str, Named]:
    """What names the actor, the place and the class of a claim in a sentence, where it has them."""
    place = claim.place_id

    def classes(sentence: Sentence) -> Iterator[tuple[int, int]]:
        return ((m.first, m.last) for m in sentence.of("unit") if m.value == claim.counted)

    def countries(sentence: Sentence) -> Iterator[tuple[int, int]]:
        return ((m.first, m.last) for m in sentence.of("country") if m.value == claim.actor)

    def places(sentence: Sentence) -> Iterator[tuple[int, int]]:
        for spot in article.scenes[sentence.index]:
            if place in {id_of(each) for each in line(spot.place_id)}:
                yield spot.first, spot.last
        for mark in sentence.of("country"):
            if mark.value.lower() == place:
                yield mark.first, mark.last

    of_claim = {"actor": claim.actor, "place": place, "counted": claim.counted}
    names = {"actor": countries, "place": places, "counted": classes}
    return {field: names[field] for field, value in of_claim.items() if value}


def standing(hop: Hop, claim: Claim, near: Sequence[Sentence]) -> Hop:
    """A hop with where its name stands nearest to a claim, unless that is known."""
    if hop.starts is not None or hop.role == "publisher" or hop.anonymity == "unattributed":
        return hop
    words = nearest(claim, near, naming(hop))
    return replace(hop, starts=words.starts, ends=words.ends) if words else hop


def name_of_claimant(hop: Hop, claim: Claim, near: Sequence[Sentence]) -> Span | None:
    """Where a claimant is named whom the words of attribution only call "he" or "the agency"."""
    if hop.starts is None or hop.ends is None or hop.anonymity != "named":
        return None
    names, said = naming(hop), Span(hop.starts, hop.ends)
    there = (sentence for sentence in near if sentence.starts <= said.starts < sentence.ends)
    spans = (span(sentence, *tokens) for sentence in there for tokens in names(sentence))
    if any(each.starts < said.ends and said.starts < each.ends for each in spans):
        return None
    return nearest(claim, near, names)


def naming(hop: Hop) -> Named:
    """What finds the names of a hop in a sentence."""

    def names(sentence: Sentence) -> Iterator[tuple[int, int]]:
        for mention in sentence.mentions:
            voice = direct(mention)
            if voice and (voice.name == hop.name or voice.source_id == hop.source_id is not None):
                yield mention.first, mention.last

    return names


def nearest(claim: Claim, near: Iterable[Sentence], named: Named) -> Span | None:
    """The words nearest to a claim that name something, in the first sentence that does."""
    for sentence in near:
        spans = [span(sentence, *tokens) for tokens in named(sentence)]
        if spans:
            return min(spans, key=lambda words: abs(words.starts - claim.starts))
    return None


def span(sentence: Sentence, first: int, last: int) -> Span:
    """Where some tokens of a sentence stand in the text."""
    return Span(sentence.tokens[first].starts, sentence.tokens[last - 1].ends)


def resting(claim: Claim, found: Sequence[Evidence], done: Sequence[Claim]) -> Iterator[Evidence]:
    """The words of fields that other words tell: "dozens" bounds itself, "denies" is a stance.

    What goes on about the claims before has its class and its measure from there.
    """
    words = {each.field: each for each in found}
    if claim.figure and claim.figure.bound != "exact" and "bound" not in words:
        yield words["number"]._replace(field="bound")
    if claim.stance != "asserts" and "stance" not in words and "claimant" in words:
        yield words["claimant"]._replace(field="stance")
    for field in (each for each in CARRIED if each not in words):
        same = (one for one in done[-LAST:][::-1] if getattr(one, field) == getattr(claim, field))
        told = (each for one in same for each in one.evidence if each.field == field)
        yield from islice(told, 1)

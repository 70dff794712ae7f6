"""Built: a claim with every field, from a number and what was found to be meant by it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from analysis.interpret.actors import Whose, actor
from analysis.interpret.around import WIDE
from analysis.interpret.claims.article import Article, Meant
from analysis.interpret.claims.changes import change
from analysis.interpret.claims.course import Course, hedging
from analysis.interpret.claims.dated import dated
from analysis.interpret.claims.evidence import evidence, of_number, of_period
from analysis.interpret.claims.hops import hops
from analysis.interpret.claims.owners import going_actor
from analysis.interpret.claims.pairs import paired
from analysis.interpret.claims.quoting import opening, quoted
from analysis.interpret.classes import VICTIMS
from analysis.interpret.contingents import hosts as guest_hosts
from analysis.interpret.denials import denied
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.places import Going, Placed, journey, leads_to, place, theatre
from analysis.interpret.places.gazetteer import id_of, is_listed
from analysis.interpret.stances import stance, turns
from analysis.model import Claim, Movement, Number, Stance

STATUSES: dict[str, Literal["planned", "completed", "stationed"]] = {
    "planned": "planned",
    "deployed": "completed",
    "present": "stationed",
    "returned": "completed",
    "training": "stationed",
}


def built(article: Article, course: Course, meant: Meant, number: Number | None) -> Claim:
    """The claim of a number as it was decided, or of one that no word says."""
    sentence, quantity, what, read, said = meant
    before = article.before(sentence)
    whose = paired(before, course, sentence, what) or actor(
        sentence, what, read, lambda: going_actor(before, course, sentence, what, read, said)
    )
    where = located(article, course, meant, whose)
    when = dated(article, course, meant)
    hedged = hedging(course, meant)
    denial = denied(sentence, quantity, what, read, said)
    fields = {
        "actor": whose.tokens, "place": where.tokens if where else None,
        "hedge": hedged, "stance": (denial.first, denial.last) if denial else None,
    }  # fmt: skip
    words = quoted(sentence, opening(sentence, what, quantity), what.last, quantity.begins)
    return Claim(
        *article.quote(sentence, *words), number, quantity.number.figure,
        read.measure, what.counted or "other", whose.country,
        where.name if where else None, id_of(where.place_id) if where else None,
        when.earliest, when.latest, when.precision, when.basis, hops(article, said),
        denial.stance if denial else stance_of(meant), "hedged" if hedged else "stated",
        change(course, meant),
        (*evidence(sentence, of_number(meant) | fields), *of_period(when)), rule(meant),
        movement(article, meant, where),
    )  # fmt: skip


def rule(meant: Meant) -> str:
    """The names of the rules that read a claim: what is counted, the measure, who says it."""
    return "; ".join((meant.what.form, meant.read.rule, meant.said.rule))


def located(article: Article, course: Course, meant: Meant, whose: Whose) -> Placed | None:
    """The place of a claim, from its sentence or from what the text said before."""
    sentence = meant.sentence
    apart = sentence.index - course.sentence
    home = whose.country.lower() if whose.country else None
    going = Going(
        article.scenes,
        course.place if apart == 1 or (apart == 0 and course.placed) else None,
        apart == 0,
        lambda: hosts(article, meant, home),
        home,
        course.measure in VICTIMS and course.placed,
    )
    return place(sentence, meant.what, meant.read, going)


def hosts(article: Article, meant: Meant, home: str | None) -> Mapping[str, float]:
    """How strongly a text leads to each country; a plan leads only where the words around do."""
    weights = article.hosts
    planned = meant.read.measure == "planned"
    if planned:
        near = [each for each in (meant.sentence, article.before(meant.sentence)) if each]
        weights = {
            country: weight
            for country, weight in weights.items()
            if country == home
            or any(leads_to(each, article.scenes[each.index], country) for each in near)
        }
    return known_hosts(weights, article.hosts, home, planned) if home else weights


def known_hosts(
    weights: Mapping[str, float], named: Mapping[str, float], home: str, planned: bool
) -> Mapping[str, float]:
    """The one known host of a country's men, where the text names it and leads nowhere better."""
    best = theatre(weights, home)
    if best is None and planned:
        return weights
    known = [host.lower() for host in guest_hosts(home.upper())]
    here = [host for host in known if host in named]
    if len(here) != 1 or best in known or (best is not None and len(known) > 1):
        return weights
    return {here[0]: max(1.0, named[here[0]])}


def stance_of(meant: Meant) -> Stance:
    """The claimant's stance towards a figure; a reason given for a denial is asserted."""
    said, sentence = meant.said, meant.sentence
    if said.cue and said.cue[0] == sentence.index:
        last = said.cue[2]
        until = min(meant.quantity.first, last + WIDE)
        if said.kind in DISPUTING and turns(sentence, last, until):
            return "asserts"
    return stance(said.kind)


def movement(article: Article, meant: Meant, where: Placed | None) -> Movement | None:
    """The movement or stationing of a force that a claim is about."""
    status = STATUSES.get(meant.read.measure)
    if status is None:
        return None
    place_id = where.place_id if where else None
    if status == "stationed":
        return Movement(None, id_of(place_id) if place_id else None, status)
    sentence = meant.sentence
    origin, to = journey(sentence, article.scenes[sentence.index], meant.what, place_id)
    listed = origin if origin and is_listed(origin) else None
    return Movement(listed, id_of(to) if to else None, status)

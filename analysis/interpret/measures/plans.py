"""Plans: words that make a plan or a request of a number: "the quota: N", "N is the goal"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.measures.groups import OPENING, is_future, verb_group
from analysis.interpret.measures.objects import beside
from analysis.interpret.near import OWNS, PREPOSITIONS, gap, in_date, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

WANTED = grammar("nouns of what is wanted")
PLANNING = (grammar("nouns of a plan") | WANTED) - {"threat"}
REQUESTS = grammar("nouns of a request")
ASKED_FOR = WANTED | REQUESTS
LISTS = frozenset({"list", "lists"})
GOALS = ASKED_FOR | LISTS | {"quota"}
WISHING = frozenset({"wish", "shopping"})
ACCORDS = grammar("nouns of an accord")
PLANS = PLANNING | ACCORDS
TALKS = grammar("nouns of talks")
FORESEES = grammar("what a plan does")
BEING = frozenset({"is", "are", "was", "were", "been", "remains", "remained"})
FORESEEING = FORESEES | BEING
OWNERS = grammar("possessives") | {"a", "the", "our", OWNS}
ENDS = frozenset({",", ";", ":", ".", "–", "—", '"', "“", "”", ""})
ABOUT = frozenset({"on", "over", "about"})
GIVERS = frozenset({"contributor", "contributors", "provider", "supplier", "participant", "donor"})
REACH = 10
NEARBY = 6


def headed(sentence: Sentence, what: Counted) -> Mark | None:
    """The noun of a plan or a request that a number stands under: "Moscow's |goal for 2025: N".

    Or that it explains: "Kim's |pledge, N more soldiers,".
    """
    if word(sentence, what.first - 1) == ",":
        plan = noun_of_plan(sentence, what.first - 2)
        return plan if plan and word(sentence, plan.first - 1) in OWNERS else None
    if word(sentence, what.first - 1) != ":":
        return None
    for at in range(what.first - 2, max(-1, what.first - REACH), -1):
        if found := noun_of_plan(sentence, at):
            return found
        ends = word(sentence, at) in ENDS or verb_group(sentence, at)
        if ends and word(sentence, at) not in BEING and not in_date(sentence, at):
            return None
    return None


def noun_of_plan(sentence: Sentence, at: int) -> Mark | None:
    """The noun of a plan or a request at a token."""
    said = word(sentence, at)
    if said in PLANNING:
        return Mark("measure", "planned", at, at + 1, "noun")
    wished = said in LISTS and word(sentence, at - 1) in WISHING
    return Mark("measure", "requested", at, at + 1, "noun") if wished or said in REQUESTS else None


def goal(sentence: Sentence, what: Counted) -> Mark | None:
    """What a number is said to be: "N is |the goal", "N is what Moscow |has asked for"."""
    if word(sentence, what.last) not in BEING:
        return None
    at = what.last + 1
    if word(sentence, at) == "what":
        acts = near(sentence, "measure", at + 1, at + 1 + NEARBY)
        verbs = (m for m in acts if m.detail.startswith("verb"))
        return next((m for m in verbs if m.value in {"planned", "requested"}), None)
    for here in range(at, at + NEARBY):
        if word(sentence, here) in ENDS:
            return None
        if word(sentence, here) in GOALS:
            owned = not OWNERS.isdisjoint(gap(sentence, at, here))
            return noun_of_plan(sentence, here) if owned else None
    return None


def foreseen(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb by which a plan or an accord has N do something: "the deal |sees N leaving".

    So too by which a plan is so many, "the goal for May |is N", or gives somebody so many."""
    verb = beside(sentence, what) - 1
    given = word(sentence, verb - 1) in FORESEES and near(sentence, "country", verb, verb + 1)
    verb -= bool(given)
    said = word(sentence, verb)
    if said not in FORESEEING:
        return None
    nouns = PLANNING if said in BEING else PLANS
    for at in range(verb - 1, max(-1, verb - NEARBY), -1):
        if word(sentence, at) in nouns:
            begins = at - (word(sentence, at - 1) in OWNERS)
            oblique = word(sentence, begins - 1) in PREPOSITIONS  # "under the treaty X has N"
            return None if oblique else Mark("measure", "planned", verb, verb + 1, "verb:s:object")
        ends = word(sentence, at) in ENDS or verb_group(sentence, at)
        if ends and not in_date(sentence, at):
            return None
    return None


def contributed(sentence: Sentence, what: Counted) -> Mark | None:
    """The future verb of who gives most: "|will remain the largest contributor with N"."""
    link = beside(sentence, what) - 1
    if word(sentence, link) != "with" or word(sentence, link - 1) not in GIVERS:
        return None
    for at in range(link - 2, max(-1, link - REACH), -1):
        if word(sentence, at) in ENDS:
            return None
        group = None if word(sentence, at - 1) in OPENING else verb_group(sentence, at)
        if group and group.first < group.head:
            coming = is_future(sentence, group)
            return Mark("measure", "planned", at, group.head + 1, "adj") if coming else None
    return None


def talked_over(sentence: Sentence, what: Counted) -> Mark | None:
    """The noun or verb of talks that a number is the matter of: "|talks are under way on N"."""
    link = beside(sentence, what) - 1
    if word(sentence, link) not in ABOUT:
        return None
    for at in range(link - 1, max(-1, link - REACH), -1):
        if word(sentence, at) in TALKS:
            return Mark("measure", "planned", at, at + 1, "noun")
        if word(sentence, at) in ENDS:
            return None
    return None

"""Sitting: the places where somebody only sits who speaks or thinks, and nothing is counted.

"In Seoul it is thought that N …", "Skibitskyi, in Kyiv, spoke of N", "a forum in Davos".
"""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near, near, quantities_near
from analysis.interpret.measures.judgements import JUDGING
from analysis.interpret.near import PREPOSITIONS, counts, holds, places_near, word
from analysis.interpret.places.leads import lead
from analysis.interpret.places.visiting import is_of_who_speaks, is_one, tells_of_harm
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

GATHERINGS = grammar("gatherings at a place")
LIVING = grammar("living in a place")
HELD = grammar("held to be so")
BUSINESS = grammar("going to a place on business")
OF_THE_PLACE = grammar("those who count victims") | grammar("offices of a place")
RECEIVED = grammar("going where one is received")
GOING, TOWARDS = RECEIVED | grammar("leaving a place"), frozenset({"for", "to"})
COMING, WHEN = frozenset({"arriving", "landing"}), frozenset({"after", "before", "on", "upon"})
CALLING = grammar("calling from a place")
BE = grammar("be")
TALKS = GATHERINGS | grammar("nouns of talks")
TAKING_PLACE = grammar("taking place")
MEETING = grammar("meeting somebody")
KIN = grammar("kin of the dead") | {"brother", "contacts", "friends", "sister", "son"}
KIN_CLAUSE = 9  # tokens from "who" to somebody's kin
PAPERS = frozenset({"newspaper", "paper", "daily", "weekly", "magazine", "broadcaster"})
STRUCK = grammar("striking a body")  # "|stormed parliament in Nairobi"
MEETING_OR_WRITING = GATHERINGS | PAPERS
WHOSE = frozenset({"who", "whose"})
WHO = frozenset({"who", "whose", "now", "then"})
GROUPS = grammar("groups seated in a place")
REMOTE = grammar("speaking from afar")
COURTS, SCENE = frozenset({"court", "tribunal"}), frozenset({"at", "inside", "outside", "near"})
SEATED = frozenset({"seat", "headquarters", "offices", "office", "secretariat", "studios"})
RAISED = frozenset({"born", "raised", "educated", "schooled", "founded", "established"})
OFFICES, OF_BODY = frozenset({"office", "offices", "secretariat"}), frozenset({"'s", "un"})
REPRESENTING = frozenset({"represents", "represented", "representing", "represent"})
OWNING = frozenset({"its", "their", "has", "with", "whose"})
AT = frozenset({"in", "at"})
THEN = frozenset({"as", "when"})
WHOM = frozenset({"him", "her", "them", "us"})
BEFORE = frozenset({"", ";", ":", "and", "but", "while", '"', "”"})
ENDS = frozenset({";", ":", "where", "when", "after"})
PARTIES = frozenset({"two", "three"})  # sides, leaders, presidents
SUBJECT = 9  # tokens from talks to where they are held
CLAUSE = 24  # tokens in which the verb of a fronted clause stands


def is_sat_in(sentence: Sentence, mark: Mark) -> bool:
    """Whether somebody only lives, meets or travels at a place: "who teaches in Seoul"."""
    at = lead(sentence, mark)
    said, before = word(sentence, at), word(sentence, at - 1)
    if is_before_or_after(sentence, at):
        return True
    if said == "to":
        return before in BUSINESS or (before in RECEIVED and is_gone_to(sentence, at))
    if said == "from":
        return before in CALLING
    if said not in AT:
        return False
    if (
        word(sentence, mark.last) == ","
        and word(sentence, mark.last + 1) in AT
        and holds(sentence, SEATED, mark.last + 2, mark.last + 8)
    ):
        return True
    if holds(sentence, REPRESENTING, at - 3, at - 1):
        return True
    if before in SEATED and holds(sentence, OWNING, at - 3, at - 1):
        return True
    if before in OFFICES and holds(sentence, OF_BODY, at - 4, at - 1):
        return True
    if before in RAISED and not tells_where(sentence, mark.last):
        return True
    if before == "based" and (holds(sentence, GROUPS, at - 4, at) or is_behind_role(sentence, at)):
        return True
    if before in COURTS and not holds(sentence, SCENE, at - 4, at - 1):
        return True
    if is_met_in(sentence, mark, at) or is_of_who_speaks(sentence, mark, at):
        return True
    if before in KIN and is_of_clause(sentence, at):
        return True
    if before in REMOTE and near(sentence, "say", mark.last, mark.last + 2):
        return True
    met = before in MEETING_OR_WRITING and not holds(sentence, STRUCK, at - 4, at - 1)
    return met or (before in LIVING and holds(sentence, WHO, at - 4, at))


def tells_where(sentence: Sentence, at: int) -> bool:
    """Whether a clause tells what happened at a place: "was born in Goma|, where 12 died"."""
    return word(sentence, at) == "," and word(sentence, at + 1) == "where"


def is_before_or_after(sentence: Sentence, at: int) -> bool:
    """Whether somebody speaks before or after a journey: "said before leaving |for Goma"."""
    goes, when = word(sentence, at - 1), word(sentence, at - 2)
    if when in WHEN and word(sentence, at) in TOWARDS and goes in GOING:
        return True
    said = near(sentence, "say", at - 4, at - 2)
    return goes in COMING and when in WHEN and any(m.last == at - 2 for m in said)


def is_behind_role(sentence: Sentence, at: int) -> bool:
    """Whether one who speaks is "based" at a place: "a UN official based |in Istanbul"."""
    who = mentions_near(sentence, at - LONGEST, at)
    units = near(sentence, "unit", at - 2, at)
    return not units and any(m.form == "role" and m.last == at - 1 for m in who)


def is_of_clause(sentence: Sentence, at: int) -> bool:
    """Whether kin at a place are only told of in a clause: "a man |who has a brother in Goma"."""
    starts = max(places_near(sentence, WHOSE, at - KIN_CLAUSE, at), default=None)
    return starts is not None and not tells_of_harm(sentence, starts, at)


def is_met_in(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether some who are not counted meet at a place: "they met in Doha", "talks opened in".

    So too one who "was in Doha".
    """
    if holds(sentence, {"where"}, mark.last, mark.last + 2):
        return False
    who = quantities_near(sentence, at - CLAUSE, at)
    if any(q.kind == "count" and word(sentence, q.first) not in PARTIES for q in who):
        return False
    before = word(sentence, at - 1)
    if before in BE and word(sentence, at - 2) != "it":
        if holds(sentence, THEN, mark.last, mark.last + 3):
            return False  # "was in Goma |when a bomb went off"
        there = mentions_near(sentence, at - LONGEST, at)
        return any(m.last == at - 1 and is_one(sentence, m) for m in there)
    if before in TAKING_PLACE:
        talks = holds(sentence, TALKS, at - SUBJECT, at - 1)
        return talks and not tells_of_harm(sentence, at - SUBJECT, at - 1)
    met = at - 1 - (before in WHOM)  # "met |him| in Doha"
    return word(sentence, met) in MEETING


def is_gone_to(sentence: Sentence, at: int) -> bool:
    """Whether one person goes to a place: "its foreign minister travelled to Moscow"."""
    who = mentions_near(sentence, at - LONGEST, at)
    return any(
        m.form in {"named", "role", "definite"} and not m.many and 0 <= at - 1 - m.last <= 3
        for m in who
        if not counts(sentence, m.first, at) and word(sentence, m.first - 1) not in PREPOSITIONS
    )


def is_opined_in(sentence: Sentence, mark: Mark) -> bool:
    """Whether a seat of government is where something is held to be so, or who speaks sits."""
    at = lead(sentence, mark)
    if word(sentence, at) not in AT:
        return False
    if word(sentence, at - 1) in JUDGING:
        return True
    if word(sentence, at - 1) in HELD and holds(sentence, BE, at - 4, at):
        return True
    if word(sentence, mark.last) in BE and holds(sentence, HELD, mark.last + 1, mark.last + 3):
        return True
    return is_beside_speaker(sentence, mark, at) or is_fronted(sentence, mark, at)


def is_beside_speaker(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a place stands between commas behind a name: "Austin, hours before in Rome, …"."""
    comma = next((n for n in range(at - 1, at - 6, -1) if word(sentence, n) == ","), -1)
    if comma < 1 or word(sentence, mark.last) != "," or counts(sentence, comma, at):
        return False
    if near(sentence, "measure", comma, at):
        return False
    named = mentions_near(sentence, comma - LONGEST, comma)
    return any(m.last == comma and (m.kind == "person" or m.form == "role") for m in named)


def is_fronted(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a clause opens with a place and goes on with what is said or thought there."""
    if word(sentence, at - 1) not in BEFORE:
        return False
    comma = mark.last + (word(sentence, mark.last) == ",")
    named = mentions_near(sentence, comma, comma + 1)
    if word(sentence, comma) == "whose" or any(m.kind == "person" for m in named):
        return True
    for token in range(mark.last, mark.last + CLAUSE):
        said = word(sentence, token)
        if said in ENDS or said in OF_THE_PLACE:
            return False
        if counts(sentence, token, token + 1) and not is_of_speakers(sentence, token):
            return False
        said_so = any(m.detail in FINITE for m in near(sentence, "say", token, token + 1))
        if said_so or said in HELD | JUDGING:
            return True
        if near(sentence, "measure", token, token + 1):
            return False
    return False


def is_of_speakers(sentence: Sentence, at: int) -> bool:
    """Whether a number is of some who speak: "|two diplomats said"."""
    who = mentions_near(sentence, at, at + 2)
    return any(near(sentence, "say", m.last, m.last + 1) for m in who)

"""Frames without a verb of saying: "the agency had the dead at 2,000", "the union has 94 dead"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.earlier import Earlier
from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.own_forces import is_of_force
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.subjects import subject_of
from analysis.interpret.frames.wholes import named_before
from analysis.interpret.near import (
    BREAKS,
    PREPOSITIONS,
    counts,
    holds,
    in_date,
    places,
    places_near,
    word,
)
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

HAS = grammar("have")
BRINGING = frozenset(
    {"adjusted", "adjusts", "brings", "brought", "corrected", "corrects", "increased", "increases"}
    | {"lifted", "lifts", "lowered", "lowers", "moved", "moves", "trimmed", "trims"}
    | {"amended", "amends", "downgraded", "downgrades", "upgraded", "upgrades", "upped"}
)
CUTTING = frozenset(
    {"cut", "cuts", "halved", "halves", "reduced", "reduces", "slashed"}
)  # or deeds
CHANGING = BRINGING | CUTTING
HAVING = HAS | CHANGING | {"sees", "saw", "leaves", "left", "keeps", "kept"}
TOLLS = grammar("tolls") | grammar("numbered")
SET_EXACTLY = TOLLS | {"them"}
SETTING = frozenset(
    {"at", "above", "around", "below", "beyond", "closer", "near", "nearer", "over", "under"}
)
LISTS = grammar("lists")
NAMES = frozenset({"names", "name", "identities", "particulars", "details", "files", "obituaries"})
PICTURES = frozenset({"faces", "images", "photographs", "photos", "pictures", "portraits"})
SHOWN = NAMES | PICTURES
PUBLISHING = frozenset({"issued", "lists", "listed", "published", "publishes", "released", "read"})
SHOWING = PUBLISHING | {"displayed", "displays", "exhibited", "hung", "put", "showed", "shows"}
KEEPING = HAS | {"keeps", "kept", "holds", "held", "knows", "knew", "collected", "gathered"}
REPORTING = frozenset({"report", "mourn", "lament", "announce", "deplore", "declare", "offer"})
COUNTING = frozenset(
    {"intelligence", "intergovernmental", "monitor", "ministry", "ngo", "outlet", "think-tank"}
)
COUNTING_BODIES = frozenset({"body:health", "body:ministry", "body:ngo", "body:monitor"})
COUNTERS = COUNTING | COUNTING_BODIES
DESCRIBED = COUNTING_BODIES | {"government", "intergovernmental", "ministry", "monitor", "ngo"}
FATES = grammar("fates in a figure")
ENDS = BREAKS | {".", "", "and", "by"}
JOINING = frozenset({"and", "but", "while", "whereas", ";"})
GOING_ON = frozenset({"since", "so", "until", "from", "in", "on", "for"})
FORCES = frozenset({"contingent", "force", "soldiers", "troops"})
NUMBERS = frozenset({"number", "numbers", "total"})
BOUNDS = frozenset({"least", "most"})
ENDING = frozenset({",", "that"})
SUPPOSING = frozenset({"person", "outlet", "think-tank", "monitor", "ngo"})
REACH = 12
CLAUSE = 8


def having(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which somebody has a number, at so many or on a list of theirs."""
    for at in places(sentence, HAVING):
        frame = set_at(sentence, at) or listed(sentence, at)
        if frame:
            yield frame
    for at in places(sentence, SHOWN):
        verb = verb_of_names(sentence, at)
        keeper = far_before(sentence, verb) if verb else None
        if verb and keeper:
            yield Frame(keeper, "say", (keeper.first, verb + 1), after(sentence, verb + 1), False)


def verb_of_names(sentence: Sentence, noun: int) -> int | None:
    """The verb by which somebody has the names of a number: "X knows the names of 1,200"."""
    number = counts(sentence, noun + 2, noun + 5) and word(sentence, noun + 1) in {
        "of",
        "on",
        "for",
    }
    near = range(noun - 1, noun - 4, -1)
    keeping = SHOWING if word(sentence, noun) in PICTURES else KEEPING | PUBLISHING
    verb = next((k for k in near if word(sentence, k) in keeping), None) if number else None
    plain = verb is not None and (verb + 1 == noun or word(sentence, verb + 1) in {"the", "by"})
    return verb if plain else None


def set_at(sentence: Sentence, at: int) -> Frame | None:
    """The frame of "the agency had the dead at 2,000", "X would have the losses above 1,000"."""
    links = {"to"} if word(sentence, at) in CHANGING else SETTING
    stands = next(iter(places_near(sentence, links, at + 1, at + REACH)), None)
    if stands is None or not counts(sentence, stands, stands + 5):
        return None
    changed = "to" in links and is_of_force(sentence, at + 1, stands)
    if changed or word(sentence, stands + 1) in BOUNDS or holds(sentence, ENDING, at, stands):
        return None
    if at + 1 in sentence.at("measure"):  # "its soldiers had killed"
        return None
    exact = word(sentence, stands) == "at"
    tolls = SET_EXACTLY if exact else TOLLS - FORCES  # "left men near 40 towns"
    tolls = tolls - NUMBERS if word(sentence, at) in CUTTING else tolls  # "cut the number of men"
    return frame_of(sentence, at) if holds(sentence, tolls, at + 1, stands) else None


def listed(sentence: Sentence, at: int) -> Frame | None:
    """The frame of "X has 40 names on its list", "had six dead to report", "the union has 94"."""
    if word(sentence, at) not in HAS:
        return None
    near = (q for q in sentence.quantities if at < q.begins <= at + 2 and q.kind == "count")
    number = next(near, None)
    if number is None or number.begins > at + 1 + (word(sentence, at + 1) == "already"):
        return None
    stops = number.stops
    if is_on_list(sentence, stops):
        return frame_of(sentence, at)
    fate = word(sentence, stops) in FATES
    closed = word(sentence, stops + fate) in ENDS
    among = holds(sentence, {"among"}, stops, stops + 3)  # "has 73 civilians among its dead"
    going_on = fate and (word(sentence, stops + 1) in GOING_ON or in_date(sentence, stops + 1))
    frame = frame_of(sentence, at) if closed or among or going_on else None
    told = frame is not None and is_counting(frame.source)
    if word(sentence, at - 1) == "would" and not holds(sentence, {"if"}, 0, stops):
        supposed = frame_of(sentence, at)  # "the expert X would have 90 men there"
        supposing = supposed and supposed.source.kind in SUPPOSING | COUNTERS
        return supposed if supposing else None
    person = frame is not None and frame.source.kind == "person" and is_joined(sentence, at)
    return frame if told or (not fate and (person or is_contrasted(sentence, at))) else None


def is_joined(sentence: Sentence, at: int) -> bool:
    """Whether a bare figure stands beside another statement: "X reported losses, and Y |had 40"."""
    turns = places_near(sentence, JOINING, 0, at)
    return bool(turns) and any(verb.last <= turns[-1] for verb in sentence.of("say"))


def is_contrasted(sentence: Sentence, at: int) -> bool:
    """Whether a verb sets a bare figure against another: "Where X counts 40, Y |has 700"."""
    if word(sentence, 0) == "compared":
        return counts(sentence, 0, at)
    opens = word(sentence, 0) in {"where", "whereas", "while"}
    return opens and any(verb.last <= at for verb in sentence.of("say")) and counts(sentence, 0, at)


def is_on_list(sentence: Sentence, at: int) -> bool:
    """Whether what is counted stands on a list, or is to be reported: "on its books"."""
    near = range(at, at + REACH)
    for k in near:
        said = word(sentence, k)
        if said in {",", ";", "that", "who"}:
            return False
        if said == "to" and word(sentence, k + 1) in REPORTING:
            return True
        if said in {"on", "in"} and holds(sentence, LISTS, k + 1, k + 4):
            return True
    return False


def is_counting(source: Mention) -> bool:
    """Whether somebody counts the losses of others, and so does not speak of having them."""
    counter_state = source.kind == "government" and source.name.endswith("Government")
    return counter_state or source.kind in COUNTERS


def frame_of(sentence: Sentence, verb: int) -> Frame | None:
    """The frame of whoever has what stands behind a verb."""
    if maker := listed_by(sentence, verb):
        return Frame(maker, "say", (maker.first, verb + 1), after(sentence, verb + 1), False)
    subject = subject_before(sentence, verb)
    if subject is None or word(sentence, phrase_start(sentence, subject) - 1) in PREPOSITIONS:
        subject = far_before(sentence, verb)
    if subject is None:
        return None
    return Frame(subject, "say", (subject.first, verb + 1), after(sentence, verb + 1), False)


def may_have(mention: Mention) -> bool:
    """Whether a mention may have figures: no description, but that of a body that counts."""
    return mention.form != "definite" or mention.kind in DESCRIBED


def listed_by(sentence: Sentence, verb: int) -> Mention | None:
    """Who has made the list with which a sentence opens: "A list by |X, seen by Y, has 300"."""
    opens = next((k for k in range(4) if word(sentence, k) in LISTS), None)
    near = range(opens + 1, min(opens + 5, verb)) if opens is not None else ()
    by = next((k for k in near if word(sentence, k) in {"by", "of"}), None)
    return behind(sentence, by + 1) if by else None


def in_clause(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands in a clause about somebody: "whom |AFP had", "whom we met by |X"."""
    near = range(mention.first - 1, max(-1, mention.first - CLAUSE), -1)
    link = next((k for k in near if word(sentence, k) in BREAKS | {"whom", "who"}), 0)
    return word(sentence, link) == "whom"


def far_before(sentence: Sentence, verb: int) -> Mention | None:
    """The subject past an aside: "a diplomat in Moscow, asked by the Post, |would not go"."""
    return subject_of(sentence, Mark("say", "say", verb, verb + 1), Earlier())


def subject_before(sentence: Sentence, verb: int) -> Mention | None:
    """The mention before a verb: adverbs, dates and where it is may stand between them."""
    before = [m for m in sentence.mentions if m.last <= verb and may_have(m)]
    found = before[-1] if before and reaches(sentence, before[-1].last, verb) else None
    if found and in_clause(sentence, found):
        return None  # "a doctor, whom |AFP had on the line, saw"
    if found and (name := named_before(sentence, found, before[:-1])) is not found:
        return name  # "X, a nurse, saw"
    outer = before[-2] if found and len(before) > 1 else None
    inside = found and word(sentence, phrase_start(sentence, found) - 1) in {"of", "to", "at"}
    return outer if outer and inside and reaches(sentence, outer.last, verb) else found

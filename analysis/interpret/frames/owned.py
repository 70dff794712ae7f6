"""Frames with what belongs to a source: "Seoul's estimate", "by Kyiv's count", "in his words"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.joint import joint_before
from analysis.interpret.frames.near import (
    BREAKS,
    OWNS,
    counts,
    gap,
    in_date,
    is_capital,
    is_date,
    is_light,
    is_seat,
    past_seat,
    places,
    word,
)
from analysis.interpret.frames.sources import STATEMENTS
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.countries import country_names

BEFORE_A_STATEMENT = grammar("before a statement")
WEST = "anonymous Western officials"
SPEECHES = grammar("speeches")
BODIES = grammar("body kinds")
STANDING = frozenset(
    {"is", "was", "stands", "stood", "runs", "ran", "comes", "came", "puts", "has", "had"}
)
STANDING_OR_ENDS = STANDING | BREAKS | {"", "."}
GIVING = STANDING | {"are", "were", "gives", "gave", "show", "showed", "put", "stand", "say"}
INTRODUCING = frozenset({"by", "in", "on", "per", "to"})
SETTING = grammar("setting a figure")
LEADING = frozenset({"to", "at", "up", "down", "past", "above", "beyond"})
OWNERS = {"his": "person", "her": "person", "its": "body", "their": "group"}

DISPUTED = frozenset({"widely", "heavily", "much", "disputed", "contested", "repeated", "own"})

ENDS = BREAKS | {".", ""}
NO_VERBS = frozenset({"data", "figures", "records", "statistics", "tallies", "tally"})
RUNNING = frozenset({"goes", "ran", "reads", "runs", "went"})
SHOWN = 3  # words from a statement to its verb: "the army's own figures |from May showed"

OWNING = frozenset({*OWNERS, "whose"})
STATED = STATEMENTS | SPEECHES
ONLINE = frozenset({"channel", "list", "page", "roll", "site", "website"})
BARE_ENDS = BREAKS | {"", "."}


def owned(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a statement that belongs to a name, a nation, or a pronoun."""
    if STATED.isdisjoint(sentence.said):
        return
    for mention in sentence.mentions:
        at = statement_of(sentence, mention)
        if at is not None:
            yield by_name(sentence, mention, at)
    for mark in sentence.of("country"):
        stated = mark.detail == "demonym" and word(sentence, mark.last) in STATEMENTS
        if stated and not is_in_a_name(sentence, mark):
            yield from by_nation(sentence, mark)
    for at in places(sentence, {"western"}):
        yield from by_west(sentence, at)
    for at in places(sentence, OWNING):
        found = by_relative if word(sentence, at) == "whose" else by_pronoun
        yield from found(sentence, at)


def statement_of(sentence: Sentence, mention: Mention) -> int | None:
    """Where the statement stands that a mention owns: "Kyiv's own count", "US estimates"."""
    at = past_seat(sentence, mention)
    if is_seat(sentence, mention):
        return None
    if word(sentence, at) in {"'s", "'", "’"}:
        at += 1
    elif at > mention.last or not is_adjective(sentence, mention):
        return None
    if takes_up(sentence, at) or is_set_against(sentence, mention, at):
        return at - 1
    while word(sentence, at) in BEFORE_A_STATEMENT or word(sentence, at) in DISPUTED:
        at += 1
    if word(sentence, at) in SPEECHES:
        return at if is_told(sentence, mention, at) else None
    if word(sentence, at) == "total" and is_noun_behind(sentence, at + 1):
        return None
    if is_raised(sentence, mention, at):
        return None
    return at if word(sentence, at) in STATEMENTS and not is_aside(sentence, mention, at) else None


def is_aside(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether a verb, and no statement, follows a name in commas: "X, the BBC |reports, is"."""
    first = mention.first - (word(sentence, mention.first - 1) == "the")
    enclosed = word(sentence, first - 1) == "," and word(sentence, at + 1) == ","
    return enclosed and at == mention.last and at in sentence.at("say")


def is_raised(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether somebody else sets a country's total: "X put |Lebanon's total at 32"."""
    verb = word(sentence, owner_start(sentence, mention) - 1)
    return mention.kind == "government" and verb in SETTING and word(sentence, at + 1) in LEADING


def is_noun_behind(sentence: Sentence, at: int) -> bool:
    """Whether a noun of losses or people stands at a token: "Moscow's total |losses"."""
    marks = (*sentence.of("measure"), *sentence.of("unit"))
    return any(mark.first <= at < mark.last for mark in marks)


def is_told(sentence: Sentence, mention: Mention, speech: int) -> bool:
    """Whether a speech tells something: "X's address put the dead at", "in X's address"."""
    if word(sentence, owner_start(sentence, mention) - 1) in INTRODUCING:
        return True
    near = (k for k in range(speech + 1, speech + 4) if not in_date(sentence, k))
    verb = next((k for k in near if word(sentence, k) != "on"), speech + 1)
    return verb in sentence.at("say") or word(sentence, verb) in GIVING


def takes_up(sentence: Sentence, at: int) -> bool:
    """Whether the statement that somebody owns is left out: "600 by X's count, 3,000 by Y's"."""
    standing = word(sentence, at) in STANDING_OR_ENDS or is_bare(sentence, at)
    owns = word(sentence, at - 1) == OWNS and standing
    earlier = (k for k in places(sentence, STATEMENTS) if k < at)
    return owns and any(word(sentence, k - 1) == OWNS for k in earlier)


def is_set_against(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether a bare number of somebody's stands against another: "40, as against X's |300"."""
    against = word(sentence, owner_start(sentence, mention) - 1) in {"against", "versus"}
    owned = word(sentence, at - 1) == OWNS and is_bare(sentence, at)
    return against and owned and counts(sentence, 0, mention.first)


def is_bare(sentence: Sentence, at: int) -> bool:
    """Whether a number without a noun begins at a token: "Seoul's 600"."""
    here = (q for q in sentence.quantities if q.begins == at and q.kind == "count")
    return any(word(sentence, q.stops) in BARE_ENDS for q in here)


def is_adjective(sentence: Sentence, mention: Mention) -> bool:
    """Whether a body's name describes the noun behind it: "US data"; not "rebels number 40".

    Nor is it a noun in an aside: "as Yonhap |reports, it has 40 names".
    """
    named = mention.form == "named" and mention.kind in BODIES
    plainly = word(sentence, mention.last) in NO_VERBS  # "police data"; not "police report"
    named = named or (plainly and mention.form == "definite" and not is_work(mention))
    aside = word(sentence, mention.first - 1) == "as"
    return named and not aside and word(sentence, mention.last) != "number"


def is_work(mention: Mention) -> bool:
    """Whether a description is of a publication or a person, and of no body."""
    return mention.kind.startswith(("person", "work"))


def by_name(sentence: Sentence, mention: Mention, at: int) -> Frame:
    """The frame of a source's statement: around its clause behind "by", else what follows."""
    first = owner_start(sentence, mention)
    led_in = first > 0 and word(sentence, first - 1) in INTRODUCING
    around = (led_in and not is_bare(sentence, at + 1)) or is_trailing(sentence, first, at)
    content = clause_around(sentence, first, at) if around else after(sentence, at + 1)
    joint = joint_before(sentence, mention)
    return Frame(mention, "say", (first, at + 1), content, around, joint)


def is_trailing(sentence: Sentence, first: int, at: int) -> bool:
    """Whether somebody's statement and its verb close what it tells: "…, X's figures |show"."""
    if word(sentence, first - 1) in RUNNING and word(sentence, first - 2) in BREAKS:
        return word(sentence, at + 1) in ENDS  # "…, runs X's estimate"
    shows = next((m for m in sentence.of("say") if 0 < m.first - at <= SHOWN), None)
    if first < 2 or word(sentence, first - 1) != "," or shows is None:
        return False
    return word(sentence, shows.last) in ENDS or is_date(sentence, shows.last)


def owner_start(sentence: Sentence, mention: Mention) -> int:
    """Where an owner begins with the article and the capitalised words before it."""
    first = mention.first
    while first and (
        word(sentence, first - 1) in {"the", "president"}
        or (first > 1 and is_capital(sentence, first - 1))
    ):
        first -= 1
    return first


def is_in_a_name(sentence: Sentence, mark: Mark) -> bool:
    """Whether an adjective belongs to the name of a body: "French intelligence"."""
    return any(m.first <= mark.first and mark.last < m.last for m in sentence.mentions)


def by_nation(sentence: Sentence, mark: Mark) -> Iterator[Frame]:
    """The frame of "by Ukrainian estimates": the government is meant."""
    code = mark.value
    name, source_id = country_names()[code], f"{code.lower()}-government"
    who = Mention(mark.first, mark.last, "named", name, source_id, "government", code)
    joint = nation_before(sentence, mark)
    first = joint[0].first if joint else mark.first
    for frame in stated_by(sentence, mark._replace(first=first), who):
        yield frame._replace(joint=joint)


def nation_before(sentence: Sentence, mark: Mark) -> tuple[Mention, ...]:
    """The nation that shares a statement with another one: "|American and Korean estimates"."""
    if word(sentence, mark.first - 1) != "and":
        return ()
    near = (m for m in sentence.of("country") if m.last == mark.first - 1)
    other = next((m for m in near if m.detail == "demonym" or is_short(sentence, m)), None)
    if other is None:
        return ()
    name, source_id = country_names()[other.value], f"{other.value.lower()}-government"
    return (Mention(other.first, other.last, "named", name, source_id, "government", other.value),)


def is_short(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country stands as its letters, which serve as its adjective too: "US"."""
    return sentence.tokens[mark.first].text.replace(".", "").isupper()


def by_west(sentence: Sentence, at: int) -> Iterator[Frame]:
    """The frames of "Western estimates": unnamed officials are meant."""
    noun = at + 1 + (word(sentence, at + 1) in BEFORE_A_STATEMENT)
    if word(sentence, noun) not in STATEMENTS:
        return
    who = Mention(at, noun, "role", WEST, None, "anonymous", None, True)
    if noun + 1 in sentence.at("say"):
        yield Frame(who, "say", (at, noun + 2), after(sentence, noun + 2), False)
    else:
        yield from stated_by(sentence, Mark("country", "", at, noun), who)


def stated_by(sentence: Sentence, mark: Mark, who: Mention) -> Iterator[Frame]:
    """The frame of a statement behind an adjective: "by … estimates", "the … estimate is"."""
    if word(sentence, mark.first - 1) in INTRODUCING:
        content = clause_around(sentence, mark.first, mark.last)
        yield Frame(who, "say", (mark.first - 1, mark.last + 1), content, True)
        return
    verb = mark.last + 1
    if gap(sentence, verb, verb + 2) == ["has", "it"] and word(sentence, verb + 2) in ENDS:
        content = clause_around(sentence, mark.first, verb + 2)
        yield Frame(who, "say", (mark.first, verb + 2), content, True)
        return
    while is_light(sentence, verb):
        verb += 1
    if word(sentence, mark.last + 1) in STANDING or is_told_by(sentence, verb):
        cue = (mark.first, mark.last + 1)
        yield Frame(who, "say", cue, after(sentence, mark.last + 1), False)


def is_told_by(sentence: Sentence, verb: int) -> bool:
    """Whether a statement tells something by a verb at a token: "US estimates suggest that"."""
    return any(mark.first == verb and mark.detail != "ing" for mark in sentence.of("say"))


def by_relative(sentence: Sentence, at: int) -> Iterator[Frame]:
    """The frame of "X, by whose count" or "X, whose figures are": what follows is theirs."""
    owners = [m for m in sentence.mentions if m.last <= at]
    online = word(sentence, at + 1) in ONLINE and word(sentence, at - 1) == "on"
    if (word(sentence, at + 1) not in STATEMENTS and not online) or not owners:
        return
    if word(sentence, at - 1) in {"by", "in", "on"}:
        yield Frame(owners[-1], "say", (at - 1, at + 2), after(sentence, at + 2), False)
    elif owners[-1].last == at - 1:
        ends = (k for k in range(at + 2, at + 8) if word(sentence, k) in GIVING)
        verb = next(ends, None)
        if verb and counts(sentence, verb + 1, verb + 5):
            yield Frame(owners[-1], "say", (at, verb + 1), after(sentence, verb + 1), False)


def by_pronoun(sentence: Sentence, at: int) -> Iterator[Frame]:
    """The frame of "by its own count", "in his words", "Its count is"."""
    here = at + 1 + (word(sentence, at + 1) == "own")
    if word(sentence, here) not in STATEMENTS:
        return
    kind = OWNERS[word(sentence, at)]
    who = Mention(at, at + 1, "pronoun", word(sentence, at), None, kind, None, kind == "group")
    own_account = word(sentence, at - 1) == "on" and word(sentence, at + 1) == "own"
    if own_account or word(sentence, at - 1) in {"by", "in", "to"}:
        yield Frame(who, "say", (at - 1, here + 1), clause_around(sentence, at, here), True)
    elif word(sentence, at - 1) == "being" and counts(sentence, at - 9, at - 1):
        starts = clause_around(sentence, at, here)[0]
        yield Frame(who, "say", (at - 1, here + 1), (starts, at - 1), True)
    elif word(sentence, at - 1) in {"", ";"} and tells(sentence, here + 1):
        yield Frame(who, "say", (at, here + 1), after(sentence, here + 1), False)


def tells(sentence: Sentence, at: int) -> bool:
    """Whether what follows a statement tells a figure: "its toll |stands at", "its count |of"."""
    return stands(sentence, at) or is_of_count(sentence, at)


def stands(sentence: Sentence, at: int) -> bool:
    """Whether a verb at a token tells a figure: "Its toll stands at"; not "stood in contrast"."""
    return word(sentence, at) in STANDING and word(sentence, at + 1) != "in"


def is_of_count(sentence: Sentence, at: int) -> bool:
    """Whether a statement holds a number itself: "Her estimate of 3,000 dead exceeds …"."""
    return word(sentence, at) == "of" and counts(sentence, at + 1, at + 6)

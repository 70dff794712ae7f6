"""Votes: the result of a vote, and how many sit in a council, who are counted in neither."""

from __future__ import annotations

from analysis.detect.expressions import HYPHENS, lower, numeric, values
from analysis.detect.kinds.context import Context, Decision
from analysis.detect.kinds.times import ENDS, counts_something

VOTES = Decision("score", "votes")
OF_STATES = Decision("other", "how many members of a body of states")
MEMBERS = frozenset({"members", "member", "states", "nations", "countries"})
FAVOUR = frozenset({"favour", "favor"})
AGAINST = frozenset({"to", "against"})
RESULTS = frozenset({"voted", "vote", "votes"})
STATES = frozenset({"nation", "state", "country"})
LEAVING = frozenset({"of", "in", "from", "for", "with"})
SIDES = frozenset({"for", "against", "in", "abstaining", "abstained"})
OPENING = ENDS | {"and", "with", "favour", "favor"}
CONTINENTS = frozenset({"african", "european"})
BODIES = frozenset({"organisation", "organization", "alliance"})
ALLIED = frozenset({"trade", "treaty", "cooperation"})
DESCRIBED = 3  # words between a number and the members that it counts
HAVING = frozenset({"comprises", "from", "had", "has", "includes", "now", "of", "to", "with"})
OF_ANYBODY = frozenset({"alliance", "bloc", "league", "union"})
HEAD = 7  # words back to the body that has so many members
NEAR = 6  # how many words from a result "vote" or "passed" stands
NAME = 4  # how many words the name of a council has


def votes(context: Context) -> Decision | None:
    """One side of a vote: "14 votes to 0", "voted 14 to 1", "12 in favour, two against"."""
    if context.after() in numeric("ballots"):
        return VOTES
    if loses(context):
        return VOTES
    if not is_voted(context) or counts_something(context):
        return None
    return VOTES if is_result(context) or is_side(context) else None


def loses(context: Context) -> bool:
    """Whether a number ends a result right behind a word of voting: "voted 210 to 30 to go"."""
    if context.before() not in AGAINST or context.before(3) not in RESULTS:
        return False
    return is_number(context, context.figure.first - 2)


def is_voted(context: Context) -> bool:
    """Whether a word of voting stands near, or the result stands by itself: ", by 14 to 1,"."""
    if "by" in context.left[:3] and "," in context.left[1:4]:
        return True
    voting = numeric("voting")
    return not (voting.isdisjoint(context.left[:NEAR]) and voting.isdisjoint(context.right[:NEAR]))


def is_result(context: Context) -> bool:
    """Whether a number is set against another: "14 to 0", "14 votes against one"."""
    first, last = context.figure.first, context.figure.last
    inner = [token.lower for token in context.tokens[first:last]]
    if "to" in inner:
        return not {"vote", "voted", "by"}.isdisjoint(context.left[:2])
    if context.after() in AGAINST and is_number(context, last + 1):
        return not {"vote", "voted", "by"}.isdisjoint(context.left[:3])
    other = first - 2 - (context.before(2) in numeric("ballots"))
    return context.before() in AGAINST and is_number(context, other)


def is_number(context: Context, at: int) -> bool:
    """Whether a small number stands at a token."""
    said = lower(context.tokens, at)
    return said in values("cardinals") or said in {"zero", "nil", "none"} or said.isdecimal()


def is_side(context: Context) -> bool:
    """Whether those for or against a motion are numbered: "12 in favour", "14 against"."""
    on = 1 + (context.after(1) in FAVOUR)
    if context.after() not in SIDES or (context.after() == "in") != (on > 1):
        return False
    other = context.after() == "against" and not FAVOUR.isdisjoint(context.left)
    return other or context.after(on) in OPENING or context.after(on).isdecimal()


def seats(context: Context) -> Decision | None:
    """How many members a council has: "the 15-member Security Council", "a 27-nation bloc"."""
    sized = context.after(1) if context.after() in HYPHENS else ""
    if sized not in numeric("sizes of a body"):
        return None
    if sized in STATES:
        return Decision("other", f"how many of a kind make up a body: {sized}")
    for on in range(2, 2 + NAME):
        word = context.after(on)
        body = word in numeric("deliberating bodies") or (
            word == "union" and context.after(on - 1) in CONTINENTS
        )
        if body and not is_of_people(context, on):
            return Decision("other", f"the size of a body: {word}")
        if not (word.isalpha() or word == "'s") or word in LEAVING:
            return None
    return None


def members(context: Context) -> Decision | None:
    """How many members a body has: "11 members of the UN", "27 EU members", "a 50 seat council"."""
    if context.after() in numeric("bodies of states") and context.after(1) in MEMBERS:
        return OF_STATES
    if is_owned(context) or is_described(context) or is_had(context):
        return OF_STATES
    if context.after() == "seat" and context.value > 1:
        return Decision("other", "the size of a body: seat")
    on = context.right.index("of", 0, NAME) if "of" in context.right[:NAME] else 0
    if not on or context.after(on - 1) not in MEMBERS:
        return None
    on += 1 + (context.after(on + 1) == "the")
    named = context.after(on) in numeric("bodies of states") and not is_of_people(context, on)
    return OF_STATES if named else None


def is_owned(context: Context) -> bool:
    """Whether a body of states has so many members: "NATO's three newest members"."""
    named = context.before(2) in numeric("bodies of states")
    named = named or (context.before(2) in BODIES and context.before(3) in ALLIED)
    if context.before() != "'s" or not named:
        return False
    on = next((on for on in range(DESCRIBED) if context.after(on) in MEMBERS), None)
    states = numeric("groups of people").isdisjoint(context.right[:on])
    return on is not None and states and not is_of_people(context, on)


def is_had(context: Context) -> bool:
    """Whether a body of states is said to have so many members: "NATO from |16 members to 19"."""
    if context.after() not in MEMBERS or context.before() not in HAVING:
        return False
    return not (numeric("bodies of states") - OF_ANYBODY).isdisjoint(context.left[:HEAD])


def is_described(context: Context) -> bool:
    """Whether a body of states stands before its members: "nine fellow EU members"."""
    on = next((on for on in range(1, 2 + DESCRIBED) if context.after(on) in MEMBERS), None)
    if on is None or is_of_people(context, on) or context.after(on + 1) == "of":
        return False
    said = context.right[:on]
    if not all(word.isalpha() for word in said):
        return False
    bodies = numeric("bodies of states")
    allied = said[-1] in BODIES and not ALLIED.isdisjoint(said)
    return allied or said[-1] in bodies or ("un" in said and said[-1] == "council")


def is_of_people(context: Context, on: int) -> bool:
    """Whether a body only describes those counted behind it: "a 300-man UN peacekeeping force"."""
    behind = {context.after(at).removesuffix("s") for at in (on + 1, on + 2)}
    return not numeric("groups of people").isdisjoint(behind)

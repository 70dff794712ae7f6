"""Settling: what a question leaves open is what most claims of the ledger have.

So charts of any ledger show something, and say what: those of the reports that come with
reportedly how many North Korean troops were sent, those of a flood how many people were killed.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.charts.questions import COMMONEST, Question

if TYPE_CHECKING:
    from analysis.charts.answers import Database

PARTS = ("measure", "counted", "actor")
# Whose the counted are is left to everybody where no force has three quarters of the claims.
CLAIMS = """
with
things as (
    select measure, counted, actor, count(*) as claims
    from readings
    where is_current
        and $measure in ('commonest', measure)
        and $counted in ('commonest', counted)
        and ($actor::varchar is null or $actor in ('commonest', actor))
    group by all
)

select
    measure,
    counted,
    case
        when max(claims) filter (actor is not null) >= 0.75 * sum(claims)
        then arg_max(actor, claims) filter (actor is not null)
    end as actor
from things
group by measure, counted
order by 'other' in (measure, counted), sum(claims) desc, measure, counted
limit 1
"""
NOTHING = ("deployed", "troops", None)  # what is asked of a ledger without a claim


def settled(db: Database, question: Question, parts: Set[str] = frozenset(PARTS)) -> Question:
    """The question with those of its parts that are left open as most claims have them."""
    asked = {part: getattr(question, part) for part in PARTS}
    left = [part for part in parts & asked.keys() if asked[part] == COMMONEST]
    if not left:
        return question
    found = next(iter(db.sql(CLAIMS, asked).rows()), NOTHING)
    common = dict(zip(PARTS, found, strict=True))
    return replace(question, **{part: common[part] for part in left})

"""What the charts of a page are asked, why that, and how something else is asked."""

from __future__ import annotations

import shlex
from html import escape

from analysis.charts import wording
from analysis.charts.answers import Database
from analysis.charts.contradictions.ends import SHORT
from analysis.charts.questions import Question
from analysis.charts.settling import settled

MOST = 6
HELD = """
select measure, counted, count(*) as claims
from estimates
where (measure, counted) <> ($measure, $counted) and counted <> 'other'
group by measure, counted
order by 'other' in (measure, counted), claims desc, measure, counted
limit $most
"""


def asked(db: Database, question: Question, is_given: bool) -> str:
    """The question, and others that the ledger holds claims on."""
    why = "" if is_given else ", of which this ledger holds most claims"
    whose = f"those{question.whose}" if question.actor else "those of any actor"
    return (
        f"<p>Charts of one measure show <strong>{escape(question.asked)}</strong>{why}. The other "
        f"charts take all claims, or {escape(whose)}; the table holds every claim.</p>"
        f"{others(db, question)}"
    )


def others(db: Database, question: Question) -> str:
    """What else there are claims on, and the command that asks for the first of it."""
    thing = {"measure": question.measure, "counted": question.counted, "most": MOST}
    rows = db.sql(HELD, thing).rows()
    if not rows:
        return ""
    held = wording.listing(
        f"{things(counted, measure)} ({many:,})" for measure, counted, many in rows
    )
    measure, counted, _ = rows[0]
    actor = settled(db, Question(measure, counted)).actor or "any"
    command = ["reportedly", "export", "--page", "--measure", measure, "--counted", counted]
    return (
        f"<p>It also holds claims on {escape(held)}. To ask of those, name them: "
        f"<code>{escape(shlex.join([*command, '--actor', actor]))}</code></p>"
    )


def things(counted: str, measure: str) -> str:
    """What is counted, and what happened to it.

    >>> things("artillery_shells", "supplied")
    'artillery shells supplied'
    """
    return f"{counted.replace('_', ' ')} {SHORT[measure]}"

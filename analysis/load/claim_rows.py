"""Claim rows: a claim with its place, chain, evidence and deployment, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.load import gazetteer
from analysis.load.gazetteer import Row
from analysis.load.ids import identifier
from analysis.model import UNATTRIBUTED, Claim, Evidence, Figure, Hop, Number
from analysis.normalise.tallies import Sign

STATUS = {
    "planned": "planned",
    "deployed": "completed",
    "present": "stationed",
    "returned": "completed",
}


def anchor(method: str, claim: Claim) -> tuple[str, str, int, int]:
    """What a claim's id hangs on: its method, and its number's span, else its quote's."""
    if claim.number:
        return method, "number", claim.number.starts, claim.number.ends
    return method, "quote", claim.starts, claim.ends


def claim_rows(
    claim_id: str,
    text_id: str,
    method: str,
    claim: Claim,
    hops: Iterable[tuple[int, Hop]],
    sign: Sign,
) -> Iterator[tuple[str, Row]]:
    """Every row of one claim: itself, its place, its chain, its evidence, its deployment."""
    place_id = claim.place_id or (gazetteer.place_id(claim.place) if claim.place else None)
    if place_id:
        yield "places", gazetteer.place(place_id, claim.place or place_id)
    row = claim_row(claim_id, text_id, method, claim, place_id)
    yield "claims", row | {"count_of": sign.tally, "event": sign.event}
    for number, hop in hops:
        yield "sources", source_row(hop)
        yield "attributions", attribution_row(claim_id, number, hop)
    for words in sorted(set(evidence(claim)), key=lambda words: (words.field, words.starts)):
        said = {"field": words.field, "starts": words.starts, "ends": words.ends}
        yield "evidence", {"claim_id": claim_id, **said}
    yield from deployment_rows(claim_id, claim, place_id)


def number_id(text_id: str, number: Number) -> str:
    """The id of a number: its text and span."""
    return identifier("n", text_id, number.starts, number.ends)


def claim_row(claim_id: str, text_id: str, method: str, claim: Claim, place_id: str | None) -> Row:
    """The row of a claim itself."""
    return {
        "claim_id": claim_id,
        "text_id": text_id,
        "number_id": number_id(text_id, claim.number) if claim.number else None,
        "starts": claim.starts,
        "ends": claim.ends,
        "quote": claim.quote,
        **interval(claim.figure),
        "bound": claim.figure.bound if claim.figure else None,
        "measure": claim.measure,
        "counted": claim.counted,
        "actor": claim.actor,
        "place_id": place_id,
        "earliest": claim.earliest,
        "latest": claim.latest,
        "period_precision": claim.period_precision,
        "period_basis": claim.period_basis if method == "rule" else None,
        "claimant_id": source_id(claim.claimant),
        "stance": claim.stance,
        "certainty": claim.certainty,
        "change": claim.change,
        "method": method,
        "rule": claim.rule,
    }


def interval(figure: Figure | None) -> Row:
    """The ends of a figure, all empty where there is none."""
    if figure is None:
        return {"low": None, "best": None, "high": None}
    return {"low": figure.low, "best": figure.best, "high": figure.high}


def chain(claim: Claim, publisher: Hop) -> tuple[Hop, ...]:
    """The hops of a claim, the report's publisher last."""
    return (*(hop for hop in claim.chain if hop.role != "publisher"), publisher)


def source_id(hop: Hop) -> str:
    """The id of a hop's source: its own, else its kind and name."""
    if hop.name == UNATTRIBUTED:
        return UNATTRIBUTED
    return hop.source_id or gazetteer.found_id(hop.name, hop.kind)


def source_row(hop: Hop) -> Row:
    """The row of a hop's source, if the gazetteer does not have it."""
    kind = UNATTRIBUTED if hop.name == UNATTRIBUTED else hop.kind
    return gazetteer.source(source_id(hop), hop.name, kind)


def attribution_row(claim_id: str, number: int, hop: Hop) -> Row:
    """The row of one hop of a chain."""
    return {
        "claim_id": claim_id,
        "hop": number,
        "role": hop.role,
        "source_id": source_id(hop),
        "anonymity": hop.anonymity,
        "cue": hop.cue or None,
        "starts": hop.starts,
        "ends": hop.ends,
    }


def evidence(claim: Claim) -> Iterator[Evidence]:
    """The words behind a claim's fields; its number's or its stance's are never missing."""
    yield from claim.evidence
    needed = "number" if claim.figure else "stance"
    if not any(words.field == needed for words in claim.evidence):
        words = claim.number or claim
        yield Evidence(needed, words.starts, words.ends)


def deployment_rows(claim_id: str, claim: Claim, place_id: str | None) -> Iterator[tuple[str, Row]]:
    """The movement or stationing that a claim is about, if it is about one."""
    status = claim.movement.status if claim.movement else STATUS.get(claim.measure)
    if status is None:
        return
    yield (
        "deployments",
        {
            "deployment_id": identifier("m", claim_id),
            "claim_id": claim_id,
            "actor": claim.actor,
            "counted": claim.counted,
            "from_place_id": claim.movement.from_place_id if claim.movement else None,
            "to_place_id": claim.movement.to_place_id if claim.movement else place_id,
            "status": "denied" if claim.stance == "denies" else status,
            **interval(claim.figure),
            "earliest": claim.earliest,
            "latest": claim.latest,
        },
    )

-- A row is a step on the way of a claim: from a source to the next in its chain.
-- stored
with
ways as (
    select *, unnest(range(1, len(chain_ids))) as hop
    from readings
    where is_current
)
select
    ways.claim_id,
    ways.report_id,
    ways.published,
    ways.measure,
    ways.counted,
    ways.actor,
    ways.claimant_id,
    ways.claimant,
    ways.claimant_kind,
    ways.hop,
    givers.source_id as from_id,
    givers.name as from_source,
    takers.source_id as to_id,
    takers.name as to_source,
    case when ways.hop = len(ways.chain_ids) - 1 then 'publisher' else 'relay' end as to_role,
    len(ways.chain_ids) - 2 as relays
from ways
join sources as givers on givers.source_id = ways.chain_ids[ways.hop]
join sources as takers on takers.source_id = ways.chain_ids[ways.hop + 1]

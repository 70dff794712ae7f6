-- A row is a step on the way of a claim: from a source to the next in its chain.
-- stored
with
ways as (
    select *, unnest(range(1, len(chain_ids))) as hop
    from readings
    where is_current
),
given as (
    select *, unnest(string_split(chain_ids[hop], '&')) as giver_id
    from ways
),
passed as (
    select *, unnest(string_split(chain_ids[hop + 1], '&')) as taker_id
    from given
)
select
    passed.claim_id,
    passed.report_id,
    passed.published,
    passed.measure,
    passed.counted,
    passed.actor,
    passed.claimant_id,
    passed.claimant,
    passed.claimant_kind,
    passed.hop,
    givers.source_id as from_id,
    givers.name as from_source,
    takers.source_id as to_id,
    takers.name as to_source,
    case when passed.hop = len(passed.chain_ids) - 1 then 'publisher' else 'relay' end as to_role,
    len(passed.chain_ids) - 2 as relays,
    contains(passed.chain_ids[passed.hop], '&') or contains(passed.chain_ids[passed.hop + 1], '&') as is_joint
from passed
join sources as givers on givers.source_id = passed.giver_id
join sources as takers on takers.source_id = passed.taker_id

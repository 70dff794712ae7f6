-- A row is a claim as it is read in one version of a report, corrections applied.
with
changes as (
    select claim_id, map_from_entries(list({'k': field, 'v': said})) as field
    from corrected_fields
    where is_sound
    group by claim_id
),
changed as (
    select
        as_read.* replace (
            if(map_contains(changes.field, 'claimant_id'), changes.field['claimant_id'], claimant_id) as claimant_id,
            if(map_contains(changes.field, 'measure'), changes.field['measure'], measure) as measure,
            if(map_contains(changes.field, 'counted'), changes.field['counted'], counted) as counted,
            if(map_contains(changes.field, 'actor'), changes.field['actor'], actor) as actor,
            if(map_contains(changes.field, 'place_id'), changes.field['place_id'], place_id) as place_id,
            if(map_contains(changes.field, 'low'), try_cast(changes.field['low'] as double), low) as low,
            if(map_contains(changes.field, 'best'), try_cast(changes.field['best'] as double), best) as best,
            if(map_contains(changes.field, 'high'), try_cast(changes.field['high'] as double), high) as high,
            if(map_contains(changes.field, 'bound'), changes.field['bound'], bound) as bound,
            if(map_contains(changes.field, 'earliest'), try_cast(changes.field['earliest'] as date), earliest) as earliest,
            if(map_contains(changes.field, 'latest'), try_cast(changes.field['latest'] as date), latest) as latest,
            if(map_contains(changes.field, 'period_precision'), changes.field['period_precision'], period_precision) as period_precision,
            if(map_contains(changes.field, 'stance'), changes.field['stance'], stance) as stance,
            if(map_contains(changes.field, 'certainty'), changes.field['certainty'], certainty) as certainty
        )
    from as_read
    join changes on changes.claim_id = as_read.claim_id
    where coalesce(changes.field['is_claim'], 'true') <> 'false'
),
hops as (
    select
        attributions.claim_id,
        attributions.hop,
        if(attributions.hop = 0, changed.claimant_id, attributions.source_id) as source_id
    from attributions
    join changed on changed.claim_id = attributions.claim_id
),
steps as (
    select
        hops.claim_id,
        hops.hop,
        hops.source_id,
        sources.name,
        lag(hops.source_id) over (partition by hops.claim_id order by hops.hop) as before_id
    from hops
    join sources on sources.source_id = hops.source_id
),
chains_said as (
    select
        claim_id,
        string_agg(name, ' → ' order by hop) as chain,
        list(source_id order by hop) as chain_ids
    from steps
    where before_id is distinct from source_id
    group by claim_id
)
from as_read
anti join changes on changes.claim_id = as_read.claim_id
union all by name
select
    changed.* replace (
        coalesce(claimants.name, changed.claimant_id) as claimant,
        claimants.kind as claimant_kind,
        claimants.country as claimant_country,
        places.name as place,
        chains_said.chain as chain,
        chains_said.chain_ids as chain_ids,
        coalesce(changed.latest, changed.earliest, changed.published) as as_of
    )
from changed
left join sources as claimants on claimants.source_id = changed.claimant_id
left join places on places.place_id = changed.place_id
left join chains_said on chains_said.claim_id = changed.claim_id

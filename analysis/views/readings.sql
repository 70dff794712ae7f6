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
            case when map_contains(changes.field, 'claimant_id') then changes.field['claimant_id'] else claimant_id end as claimant_id,
            case when map_contains(changes.field, 'measure') then changes.field['measure'] else measure end as measure,
            case when map_contains(changes.field, 'counted') then changes.field['counted'] else counted end as counted,
            case when map_contains(changes.field, 'actor') then changes.field['actor'] else actor end as actor,
            case when map_contains(changes.field, 'place_id') then changes.field['place_id'] else place_id end as place_id,
            case when map_contains(changes.field, 'low') then try_cast(changes.field['low'] as double) else low end as low,
            case when map_contains(changes.field, 'best') then try_cast(changes.field['best'] as double) else best end as best,
            case when map_contains(changes.field, 'high') then try_cast(changes.field['high'] as double) else high end as high,
            case when map_contains(changes.field, 'bound') then changes.field['bound'] else bound end as bound,
            case when map_contains(changes.field, 'earliest') then try_cast(changes.field['earliest'] as date) else earliest end as earliest,
            case when map_contains(changes.field, 'latest') then try_cast(changes.field['latest'] as date) else latest end as latest,
            case when map_contains(changes.field, 'period_precision') then changes.field['period_precision'] else period_precision end as period_precision,
            case when map_contains(changes.field, 'stance') then changes.field['stance'] else stance end as stance,
            case when map_contains(changes.field, 'certainty') then changes.field['certainty'] else certainty end as certainty,
            case when len(list_intersect(map_keys(changes.field), ['low', 'best', 'high', 'bound'])) = 0 then indefinite end as indefinite
        )
    from as_read
    join changes on changes.claim_id = as_read.claim_id
    where coalesce(changes.field['is_claim'], 'true') <> 'false'
),
hops as (
    select
        attributions.claim_id,
        attributions.hop,
        case when attributions.hop = 0 then changed.claimant_id else attributions.source_id end as source_id
    from attributions
    join changed on changed.claim_id = attributions.claim_id
),
speakers_said as (
    select
        hops.claim_id,
        hops.hop,
        string_agg(hops.source_id, '&' order by sources.name) as source_id,
        string_agg(sources.name, ' and ' order by sources.name) as name
    from hops
    join sources on sources.source_id = hops.source_id
    group by hops.claim_id, hops.hop
),
steps as (
    select *, lag(source_id) over (partition by claim_id order by hop) as before_id
    from speakers_said
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

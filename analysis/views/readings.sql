-- A row is a claim as it is read in one version of a report, corrections applied.
with
spans as (
    select
        claims.claim_id,
        claims.text_id,
        claims.method,
        claims.starts,
        claims.ends,
        numbers.starts as number_starts,
        numbers.ends as number_ends
    from claims
    left join numbers on numbers.number_id = claims.number_id
),
given_way as (
    select distinct rules.claim_id
    from spans as rules
    join spans as coded on coded.text_id = rules.text_id
    where
        rules.method = 'rule'
        and coded.method = 'coded'
        and coalesce(
            rules.number_starts < coded.number_ends and rules.number_ends > coded.number_starts,
            rules.starts < coded.ends and rules.ends > coded.starts
        )
),
changes as (
    select claim_id, map_from_entries(list({'k': field, 'v': said})) as field
    from corrected_fields
    where is_sound
    group by claim_id
),
corrected as (
    select
        claims.claim_id,
        claims.text_id,
        if(map_contains(changes.field, 'claimant_id'), changes.field['claimant_id'], claims.claimant_id) as claimant_id,
        if(map_contains(changes.field, 'measure'), changes.field['measure'], claims.measure) as measure,
        if(map_contains(changes.field, 'counted'), changes.field['counted'], claims.counted) as counted,
        if(map_contains(changes.field, 'actor'), changes.field['actor'], claims.actor) as actor,
        if(map_contains(changes.field, 'place_id'), changes.field['place_id'], claims.place_id) as place_id,
        if(map_contains(changes.field, 'low'), try_cast(changes.field['low'] as double), claims.low) as low,
        if(map_contains(changes.field, 'best'), try_cast(changes.field['best'] as double), claims.best) as best,
        if(map_contains(changes.field, 'high'), try_cast(changes.field['high'] as double), claims.high) as high,
        if(map_contains(changes.field, 'bound'), changes.field['bound'], claims.bound) as bound,
        if(map_contains(changes.field, 'earliest'), try_cast(changes.field['earliest'] as date), claims.earliest) as earliest,
        if(map_contains(changes.field, 'latest'), try_cast(changes.field['latest'] as date), claims.latest) as latest,
        if(map_contains(changes.field, 'period_precision'), changes.field['period_precision'], claims.period_precision) as period_precision,
        if(map_contains(changes.field, 'stance'), changes.field['stance'], claims.stance) as stance,
        if(map_contains(changes.field, 'certainty'), changes.field['certainty'], claims.certainty) as certainty,
        claims.method,
        claims.quote,
        claims.starts,
        claims.ends
    from claims
    left join changes on changes.claim_id = claims.claim_id
    anti join given_way on given_way.claim_id = claims.claim_id
    where coalesce(changes.field['is_claim'], 'true') <> 'false'
),
hops as (
    select
        attributions.claim_id,
        attributions.hop,
        if(attributions.hop = 0, corrected.claimant_id, attributions.source_id) as source_id
    from attributions
    join corrected on corrected.claim_id = attributions.claim_id
),
chain_parts as (
    select
        hops.claim_id,
        hops.hop,
        sources.name,
        lag(hops.source_id) over (partition by hops.claim_id order by hops.hop) as before_id,
        hops.source_id
    from hops
    join sources on sources.source_id = hops.source_id
),
chains_said as (
    select claim_id, string_agg(name, ' → ' order by hop) as chain
    from chain_parts
    where before_id is distinct from source_id
    group by claim_id
)
select
    corrected.claim_id,
    reports.report_id,
    reports.url,
    publishers.name as publisher,
    texts.published,
    corrected.claimant_id,
    coalesce(claimants.name, corrected.claimant_id) as claimant,
    claimants.kind as claimant_kind,
    claimants.country as claimant_country,
    chains_said.chain,
    corrected.measure,
    corrected.counted,
    corrected.actor,
    corrected.place_id,
    places.name as place,
    corrected.low,
    corrected.best,
    corrected.high,
    corrected.bound,
    corrected.earliest,
    corrected.latest,
    corrected.period_precision,
    coalesce(corrected.latest, corrected.earliest, texts.published) as as_of,
    corrected.stance,
    corrected.certainty,
    corrected.method,
    corrected.quote,
    corrected.starts,
    corrected.ends,
    corrected.text_id,
    texts.is_current
from corrected
join texts on texts.text_id = corrected.text_id
join reports on reports.report_id = texts.report_id
join attributions as printed on printed.claim_id = corrected.claim_id and printed.role = 'publisher'
join sources as publishers on publishers.source_id = printed.source_id
left join sources as claimants on claimants.source_id = corrected.claimant_id
left join places on places.place_id = corrected.place_id
left join chains_said on chains_said.claim_id = corrected.claim_id

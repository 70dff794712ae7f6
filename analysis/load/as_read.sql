-- A claim with its names written out, as it is read; a coded claim stands before the rules' claim for the same number,
-- and for another number within its words.
with
phrases as (
    select list(indefinites.said) as known from indefinites
),
vague as (
    select number_id, said
    from (select number_id, regexp_replace(lower(said), '[\s-]+', ' ', 'g') as said from numbers where decision = 'claim')
    cross join phrases
    where list_has_all(
        known,
        regexp_split_to_array(said, ',? (?:to|or|and|if not|or even|and even|perhaps|maybe) |, | ?[–—] ?')
    )
),
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
            rules.number_starts < coded.number_ends and rules.number_ends > coded.number_starts
            or rules.number_starts >= coded.starts and rules.number_ends <= coded.ends,
            rules.starts < coded.ends and rules.ends > coded.starts
        )
),
speakers_said as (
    select
        attributions.claim_id,
        attributions.hop,
        string_agg(attributions.source_id, '&' order by sources.name) as source_id,
        string_agg(sources.name, ' and ' order by sources.name) as name
    from attributions
    join sources on sources.source_id = attributions.source_id
    group by attributions.claim_id, attributions.hop
),
hops as (
    select *, lag(source_id) over (partition by claim_id order by hop) as before_id
    from speakers_said
),
chains_said as (
    select
        claim_id,
        string_agg(name, ' → ' order by hop) as chain,
        list(source_id order by hop) as chain_ids
    from hops
    where before_id is distinct from source_id
    group by claim_id
)
select
    claims.claim_id,
    reports.report_id,
    reports.url,
    publishers.name as publisher,
    texts.published,
    claims.claimant_id,
    coalesce(claimants.name, claims.claimant_id) as claimant,
    claimants.kind as claimant_kind,
    claimants.country as claimant_country,
    chains_said.chain,
    claims.measure,
    claims.counted,
    claims.actor,
    claims.place_id,
    places.name as place,
    claims.low,
    claims.best,
    claims.high,
    claims.bound,
    claims.earliest,
    claims.latest,
    claims.period_precision,
    coalesce(claims.latest, claims.earliest, texts.published) as as_of,
    claims.stance,
    claims.certainty,
    claims.method,
    claims.quote,
    claims.starts,
    claims.ends,
    claims.text_id,
    claims.change,
    claims.count_of,
    claims.event,
    texts.is_current,
    chains_said.chain_ids,
    vague.said as indefinite
from claims
join texts on texts.text_id = claims.text_id
join reports on reports.report_id = texts.report_id
join attributions as printed on printed.claim_id = claims.claim_id and printed.role = 'publisher'
join sources as publishers on publishers.source_id = printed.source_id
left join sources as claimants on claimants.source_id = claims.claimant_id
left join places on places.place_id = claims.place_id
left join chains_said on chains_said.claim_id = claims.claim_id
left join vague on vague.number_id = claims.number_id
anti join given_way on given_way.claim_id = claims.claim_id
order by texts.published, claims.text_id, claims.starts, claims.claim_id

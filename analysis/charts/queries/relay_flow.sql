-- A row is a stream of claims, made by sources of one kind, from one source to the next.
-- Claimants are tier 0, publishers tier 9, and tiers 1 and 2 the relays between them: where there
-- are more than two, the first and the last. The largest sources of a tier are named, the others
-- share a row without an id. People who pass claims on together are one relay.
with
asked as (
    select claim_id, report_id, published, claimant_kind, hop, to_role, relays, from_id, from_source, to_id, to_source, is_joint
    from steps
    where $actor::varchar is null or actor = $actor::varchar
),

whole as (
    select * exclude (is_joint)
    from asked
    where not is_joint
    union all by name
    select
        claim_id, report_id, published, claimant_kind, hop, to_role, relays,
        string_agg(distinct from_id, '&' order by from_id) as from_id,
        string_agg(distinct from_source, ' and ' order by from_source) as from_source,
        string_agg(distinct to_id, '&' order by to_id) as to_id,
        string_agg(distinct to_source, ' and ' order by to_source) as to_source
    from asked
    where is_joint
    group by all
),

taken as (
    select
        *,
        least(hop - 1, 2) as from_tier,
        if(to_role = 'publisher', 9, least(hop, 2)) as to_tier
    from whole
),

leaps as (
    select taken.* replace (1 as from_tier, firsts.to_id as from_id, firsts.to_source as from_source)
    from taken
    join taken as firsts on firsts.claim_id = taken.claim_id and firsts.hop = 1
    where taken.relays > 2 and taken.hop = taken.relays
),

drawn as (
    from taken where relays <= 2 or hop = 1 or to_role = 'publisher'
    union all by name
    from leaps
),

sizes as (
    select 0 as tier, from_id as source_id, count(*) as claims
    from drawn
    where hop = 1
    group by from_id
    union all
    select to_tier, to_id, count(*)
    from drawn
    group by to_tier, to_id
),

ranks as (
    select
        tier,
        source_id,
        row_number() over (partition by tier order by source_id = 'unattributed' desc, claims desc, source_id) as place,
        count(*) over (partition by tier) as sources
    from sizes
),

named as (
    select tier, source_id
    from ranks
    where place <= 12 or sources <= 13
),

streams as (
    select
        drawn.from_tier,
        givers.source_id as from_id,
        any_value(drawn.from_source) filter (givers.source_id is not null) as from_source,
        drawn.to_tier,
        takers.source_id as to_id,
        any_value(drawn.to_source) filter (takers.source_id is not null) as to_source,
        drawn.claimant_kind,
        count(*) as claims,
        count(distinct drawn.report_id) as reports,
        arg_min(drawn.claim_id, (coalesce(drawn.published, 'infinity'::date), drawn.claim_id), 20) as claim_ids
    from drawn
    left join named as givers
        on givers.tier = drawn.from_tier and givers.source_id = drawn.from_id
    left join named as takers
        on takers.tier = drawn.to_tier and takers.source_id = drawn.to_id
    group by drawn.from_tier, givers.source_id, drawn.to_tier, takers.source_id, drawn.claimant_kind
)

select
    streams.*,
    (select count(distinct report_id) from drawn) as all_reports,
    (
        select count(distinct coalesce(speakers.origin_id, taken.from_id))
        from taken
        left join speakers on speakers.source_id = taken.from_id
        where taken.hop = 1 and taken.from_id <> 'unattributed'
    ) as all_origins,
    (select count(*) from ranks where tier = streams.from_tier) as from_sources,
    (select count(*) from ranks where tier = streams.to_tier) as to_sources,
    (select count(*) from taken where hop = 1 and relays > 2) as longer
from streams
order by from_tier, to_tier, claims desc, from_id, to_id, claimant_kind

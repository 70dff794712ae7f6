-- A row is the newest figure for one thing in one place that a claimant had given by a past day.
-- takes day
select
    claimant_id, claimant, claimant_kind, claimant_country,
    measure, counted, actor, place_id, place,
    low, best, high, bound,
    as_of, published, stance, certainty,
    claim_id, publisher, url, chain, quote
from estimates
where
    published <= cast(day as date)
    and bound is not null
    and stance in ('asserts', 'confirms')
    and claim_id not in (select claim_id from claims where change <> 'level')
qualify row_number() over (
    partition by claimant_id, measure, counted, actor, place_id
    order by as_of desc nulls last, published desc, claim_id
) = 1

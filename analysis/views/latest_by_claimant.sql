-- A row is the newest figure that a claimant gives for one thing in one place.
select
    claimant_id, claimant, claimant_kind, claimant_country,
    measure, counted, actor, place_id, place,
    tally, low, best, high, bound, indefinite,
    as_of, published, stance, certainty,
    claim_id, publisher, url, chain, quote
from figures
where tally in ('total', 'period', 'event')
qualify row_number() over (
    partition by
        claimant_id, case when claimant_kind = 'unattributed' then report_id end, measure, counted, actor, place_id,
        tally, event
    order by
        as_of desc nulls last, published desc nulls last, coalesce(high, best, low) desc, claim_id
) = 1

-- A row is the newest figure for one thing in one place that a claimant had given by a past day.
-- takes day
with
versions as (
    select text_id
    from texts
    where published <= cast(day as date)
    qualify row_number() over (
        partition by report_id order by published desc, is_current desc, path desc, text_id
    ) = 1
)
select
    claimant_id, claimant, claimant_kind, claimant_country,
    measure, counted, actor, place_id, place,
    tally, low, best, high, bound, indefinite,
    as_of, published, stance, certainty,
    claim_id, publisher, url, chain, quote
from tallies
semi join versions on versions.text_id = tallies.text_id
where tally in ('total', 'period', 'event') and stance in ('asserts', 'confirms')
qualify row_number() over (
    partition by
        claimant_id, case when claimant_kind = 'unattributed' then report_id end, measure, counted, actor, place_id,
        tally, event
    order by
        as_of desc nulls last, published desc, coalesce(high, best, low) desc, claim_id
) = 1

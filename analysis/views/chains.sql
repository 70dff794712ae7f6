-- A row is a way that claims took: a claimant, those who passed it on, a publisher.
-- stored
with
in_reports as (
    select
        chain,
        claimant_id,
        any_value(claimant) as claimant,
        any_value(publisher) as publisher,
        any_value(len(chain_ids)) as sources,
        count(*) as claims,
        min(published) as published
    from readings
    where is_current
    group by chain, claimant_id, report_id
)
select
    chain,
    claimant_id,
    any_value(claimant) as claimant,
    any_value(publisher) as publisher,
    greatest(any_value(sources) - 2, 0) as relays,
    sum(claims)::bigint as claims,
    count(*) as reports,
    min(published) as first_published,
    max(published) as last_published
from in_reports
group by chain, claimant_id

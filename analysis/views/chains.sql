-- A row is a way that claims took: a claimant, those who passed it on, a publisher.
select
    estimates.chain,
    estimates.claimant_id,
    any_value(estimates.claimant) as claimant,
    any_value(estimates.publisher) as publisher,
    any_value(relay_counts.relays) as relays,
    count(*) as claims,
    count(distinct estimates.report_id) as reports,
    min(estimates.published) as first_published,
    max(estimates.published) as last_published
from estimates
join (
    select claim_id, count(*) filter (role = 'relay') as relays
    from attributions
    group by claim_id
) as relay_counts on relay_counts.claim_id = estimates.claim_id
group by estimates.chain, estimates.claimant_id

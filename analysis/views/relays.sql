-- A row is a passing-on: from whom, to whom, in how many claims and reports.
with
hops as (
    select
        estimates.claim_id,
        estimates.report_id,
        attributions.hop,
        attributions.role,
        if(attributions.hop = 0, estimates.claimant_id, attributions.source_id) as source_id
    from estimates
    join attributions on attributions.claim_id = estimates.claim_id
),
steps as (
    select
        claim_id,
        report_id,
        role as to_role,
        source_id as to_id,
        lag(source_id) over (partition by claim_id order by hop) as from_id
    from hops
)
select
    steps.from_id,
    any_value(givers.name) as from_source,
    steps.to_id,
    any_value(takers.name) as to_source,
    steps.to_role,
    count(*) as claims,
    count(distinct steps.report_id) as reports
from steps
join sources as givers on givers.source_id = steps.from_id
join sources as takers on takers.source_id = steps.to_id
where steps.from_id <> steps.to_id
group by steps.from_id, steps.to_id, steps.to_role

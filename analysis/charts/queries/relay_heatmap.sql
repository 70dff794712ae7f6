-- A row is a claimant and somebody who passes on what they say: in how many claims and reports.
-- The twenty claimants and the twenty relays with most such claims are there.
with
passed as (
    select *
    from steps
    where to_role = 'relay' and ($actor::varchar is null or actor = $actor::varchar)
),

pairs as (
    select
        claimant_id,
        any_value(claimant) as claimant,
        any_value(claimant_kind) as claimant_kind,
        to_id as relay_id,
        any_value(to_source) as relay,
        count(*) as claims,
        count(distinct report_id) as reports,
        arg_min(claim_id, (coalesce(published, 'infinity'::date), claim_id), 20) as claim_ids
    from passed
    group by claimant_id, to_id
),

claimants as (
    select
        claimant_id,
        sum(claims)::bigint as claimant_claims,
        row_number() over (order by sum(claims) desc, claimant_id) as claimant_place
    from pairs
    group by claimant_id
),

relays as (
    select
        relay_id,
        sum(claims)::bigint as relay_claims,
        row_number() over (order by sum(claims) desc, relay_id) as relay_place
    from pairs
    group by relay_id
)

select
    pairs.*,
    claimant_claims,
    claimant_place,
    relay_claims,
    relay_place,
    (select count(*) from claimants) as claimants,
    (select count(*) from relays) as relays,
    (select count(*) from passed) as all_passed,
    (select count(distinct claim_id) from passed) as all_claims,
    (select count(distinct report_id) from passed) as all_reports
from pairs
join claimants on claimants.claimant_id = pairs.claimant_id and claimant_place <= 20
join relays on relays.relay_id = pairs.relay_id and relay_place <= 20
order by claimant_place, relay_place

-- A claim revises an earlier one: it stands on a step of its claimant's ladder that is a revision of
-- the step before, as of the first day of its step.
with
revisions as (
    select *, unnest(claim_ids) as from_id
    from ladders
    where is_revision
)
select
    revisions.from_id,
    earlier.claim_id as to_id,
    'revises' as relation,
    'same claimant, measure, counted and actor: '
    || concat_ws(' to ', earlier.low, earlier.best, earlier.high) || ' (' || earlier.bound || ') as of ' || earlier.day
    || ', then ' || concat_ws(' to ', later.low, later.best, later.high) || ' (' || later.bound || ') as of ' || later.day as basis
from revisions
join figures as later on later.claim_id = revisions.from_id
join figures as earlier on earlier.claim_id = revisions.earlier_claim_id
where later.day = revisions.as_of

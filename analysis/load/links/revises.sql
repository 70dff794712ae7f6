-- A claim revises an earlier one: the same claimant gives another figure for the same thing in the
-- same place, as of a later day. What happened on two days apart (two attacks) is two things.
with
bounded as (
    select
        *,
        concat_ws('|', claimant_id, measure, counted, actor, coalesce(place_id, '-')) as thing,
        row(low, best, high) as figure,
        concat_ws(' to ', low, best, high) || ' (' || bound || ')' as said
    from figures
    where
        change = 'level'
        and actor is not null
        and as_of is not null
        and claimant_kind <> 'unattributed'
),
numbered as (
    select *, dense_rank() over (partition by thing order by as_of) as day_number from bounded
),
days as (
    select
        thing,
        day_number,
        as_of,
        list(figure) as figures,
        arg_min(claim_id, (published, claim_id)) as claim_id,
        arg_min(said, (published, claim_id)) as said,
        max(latest) as latest
    from numbered
    group by thing, day_number, as_of
)
select
    numbered.claim_id as from_id,
    days.claim_id as to_id,
    'revises' as relation,
    'same claimant, measure, counted, actor and place: ' || days.said || ' as of ' || days.as_of
    || ', then ' || numbered.said || ' as of ' || numbered.as_of as basis
from numbered
join days on days.thing = numbered.thing and days.day_number = numbered.day_number - 1
where
    not list_contains(days.figures, numbered.figure)
    and (
        numbered.measure in ('planned', 'present', 'training', 'engaged', 'requested')
        or coalesce(numbered.earliest <= days.latest, true)
    )

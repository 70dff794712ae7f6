-- A row is a step of one of the six ladders with most revisions: a figure that a claimant gave. Of
-- a ladder the first and the last step are taken, and the two hundred that moved most.
-- `at` is where its mark stands, none for an interval; `until` is the day of the revision after it.
with
chosen as (
    select *
    from ladders
    where measure = $measure
        and counted = $counted
        and ($actor::varchar is null or actor = $actor::varchar)
),

sizes as (
    select
        claimant_id,
        actor,
        count(*) as steps,
        count(*) filter (is_revision) as revisions
    from chosen
    group by claimant_id, actor
),

ranked as (
    select
        *,
        row_number() over (order by revisions desc, steps desc, claimant_id, actor) as panel,
        count(*) filter (revisions > 0) over () as ladders,
        count(*) over () as claimants
    from sizes
),

placed as (
    select
        chosen.*,
        ranked.* exclude (claimant_id, actor),
        coalesce(chosen.low, best, chosen.high) as smallest,
        coalesce(chosen.high, best, chosen.low) as largest,
        abs(
            ln(1 + smallest) - ln(1 + lag(smallest) over (partition by panel order by step))
        ) as moved
    from chosen
    join ranked
        on ranked.claimant_id = chosen.claimant_id
        and ranked.actor is not distinct from chosen.actor
    where panel <= 6 and revisions > 0
),

followed as (
    select placed.*, later.as_of as until
    from placed
    left join placed as later
        on later.panel = placed.panel
        and later.earlier_claim_id = placed.claim_id
        and later.is_revision
),

furthest as (
    select
        * exclude (moved),
        row_number() over (
            partition by panel order by step in (1, steps) desc, moved desc, step
        ) as place_in_line
    from followed
    qualify place_in_line <= 200
)

select
    *,
    case
        when best is not null and bound = 'approx' then 'about'
        when best is not null then 'figure'
        when low is not null and high is not null then 'range'
        when low is not null then 'at_least'
        else 'at_most'
    end as sign,
    case when sign not in ('range', 'vague') then coalesce(best, high, low) end::double as at,
    case
        when not is_revision then null
        when smallest > coalesce(earlier_high, earlier_best, earlier_low) then smallest
        when largest < coalesce(earlier_low, earlier_best, earlier_high) then largest
    end as riser_to,
    case
        when riser_to = smallest and smallest > coalesce(earlier_high, earlier_best, earlier_low)
            then coalesce(earlier_high, earlier_best, earlier_low)
        when riser_to is not null then coalesce(earlier_low, earlier_best, earlier_high)
    end as riser_from
from furthest
order by panel, step

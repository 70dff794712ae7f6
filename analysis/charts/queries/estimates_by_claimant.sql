-- A row is a claim of one measure, of one thing counted and (where given) of one actor.
-- `sign` is what the claim says of its figure; `at` is where its mark stands, none for an interval.
with chosen as (
    select readings.*, figures.tally
    from readings
    left join figures
        on figures.claim_id = readings.claim_id
        and figures.measure = $measure
        and figures.counted = $counted
    where readings.is_current
        and readings.measure = $measure
        and readings.counted = $counted
        and ($actor::varchar is null or readings.actor = $actor::varchar)
),

signed as (
    select
        *,
        case
            when stance in ('denies', 'doubts') then stance
            when best is not null and bound = 'approx' then 'about'
            when best is not null then 'figure'
            when low is not null and high is not null then case when indefinite is null then 'range' else 'vague' end
            when low is not null then 'at_least'
            when high is not null then 'at_most'
            else 'affirms'
        end as sign
    from chosen
)

select
    *,
    case when sign not in ('range', 'vague') then coalesce(best, high, low) end::double as at
from signed
order by published nulls last, claimant, report_id, starts, claim_id

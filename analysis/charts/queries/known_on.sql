-- A row is a figure of one of 32 voices, with the days on which it was the newest of that voice.
-- A voice is a claimant on one place; those with most figures are taken, then those that were heard
-- last before the day. The first heard has the first line. `at` is where a mark stands, none for an interval; `now_at` is where the last one stands.
with
chosen as (
    select
        *,
        dense_rank() over (order by claimant, claimant_id, actor, place, place_id, event) as voice
    from knowledge
    where measure = $measure
        and counted = $counted
        and ($actor::varchar is null or actor = $actor::varchar)
        and claimant_kind is distinct from 'unattributed'
        and (tally = 'total' or (tally = 'event' and event <> 'attack'))
),

sizes as (
    select
        voice,
        min(known_from) as first_known,
        count(*) over () as voices,
        row_number() over (
            order by
                count(*) desc,
                coalesce(min(known_from) <= $day::date, true) desc,
                min(known_from) desc,
                voice
        ) as place_in_line
    from chosen
    group by voice
),

lines as (
    select *, row_number() over (order by first_known, voice) as line
    from sizes
    where place_in_line <= 32
),

signed as (
    select
        chosen.* exclude (voice),
        lines.* exclude (place_in_line),
        case
            when best is not null and bound = 'approx' then 'about'
            when best is not null then 'figure'
            when low is not null and high is not null then case when indefinite is null then 'range' else 'vague' end
            when low is not null then 'at_least'
            else 'at_most'
        end as sign,
        case when sign not in ('range', 'vague') then coalesce(best, high, low) end::double as at
    from chosen
    join lines on lines.voice = chosen.voice
)

select *, max(signed.at) filter (known_until is null) over (partition by line) as now_at
from signed
order by
    coalesce(
        known_from <= $day::date and coalesce(known_until > $day::date, true), known_until is null
    ) desc,
    known_until is null desc,
    line,
    known_from

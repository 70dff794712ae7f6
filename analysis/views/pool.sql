-- A row is what one origin says of one thing in one place: the newest figure known on a past day.
-- takes of_measure, of_counted, of_actor, day
with
wanted as (
    select *, least(as_of, published) as held
    from figures
    where
        figures.measure = of_measure
        and figures.counted = of_counted
        and (of_actor is null or figures.actor = of_actor)
        and claimant_kind is distinct from 'unattributed'
        and published is not null
),
said as (
    select
        wanted.*,
        coalesce(speakers.origin_id, wanted.claimant_id) as origin_id,
        coalesce(speakers.origin, wanted.claimant) as origin,
        coalesce(speakers.origin_country, wanted.claimant_country) as origin_country
    from wanted
    left join speakers on speakers.source_id = wanted.claimant_id
),
busiest as (
    select arg_max(last, (origins, month)) as last
    from (
        select
            date_trunc('month', held) as month,
            place_id,
            count(distinct origin_id) as origins,
            max(published) as last
        from said
        where tally = 'total' and date_trunc('month', held) = date_trunc('month', published)
        group by all
    )
),
known as (
    select
        said.*,
        coalesce(cast(day as date), busiest.last, max(said.published) over ()) as known_on
    from said
    cross join busiest
    qualify published <= known_on
),
counts as (
    select
        origin_id, actor, place_id, tally, held,
        coalesce(low, best) as lowest,
        coalesce(high, best) as highest,
        greatest(low, best, high) as largest,
        count(distinct report_id) as reports
    from known
    group by all
),
points as (
    select *, date_trunc('month', held)::date as month
    from counts
    where lowest = highest
    qualify row_number() over (
        partition by origin_id, actor, place_id, tally, date_trunc('month', held)
        order by held desc, reports desc, largest desc
    ) = 1
),
histories as (
    select
        origin_id, actor, place_id, tally,
        list(month order by month) as months,
        list(largest order by month) as month_figures
    from points
    group by origin_id, actor, place_id, tally
),
newest as (
    select *
    from counts
    qualify row_number() over (
        partition by origin_id, actor, place_id, tally
        order by held desc, reports desc, largest desc, lowest nulls first, highest nulls first
    ) = 1
),
printed as (
    select
        newest.origin_id, newest.actor, newest.place_id, newest.tally,
        newest.lowest as low,
        newest.highest as high,
        newest.held as as_of,
        newest.reports,
        any_value(known.origin) as origin,
        any_value(known.origin_country) as origin_country,
        list(distinct known.claimant order by known.claimant)
            filter (known.claimant_id <> known.origin_id) as speakers,
        arg_max(known.claimant_kind, (known.published, known.claim_id)) as claimant_kind,
        any_value(known.measure) as measure,
        any_value(known.counted) as counted,
        any_value(known.place) as place,
        bool_or(known.bound = 'approx') as is_about,
        min(known.indefinite) as indefinite,
        case when bool_or(known.certainty = 'hedged') then 'hedged' else 'stated' end as certainty,
        any_value(known.known_on) as known_on,
        arg_max(known.claim_id, (known.published, known.claim_id)) as claim_id,
        list(known.claim_id order by known.published desc, known.claim_id desc) as claim_ids,
        list(known.report_id order by known.published desc, known.claim_id desc) as report_ids
    from newest
    join known
        on known.origin_id = newest.origin_id
        and known.actor is not distinct from newest.actor
        and known.place_id is not distinct from newest.place_id
        and known.tally = newest.tally
        and known.held = newest.held
        and coalesce(known.low, known.best) is not distinct from newest.lowest
        and coalesce(known.high, known.best) is not distinct from newest.highest
    group by all
)
select
    printed.origin_id,
    printed.origin,
    printed.origin_country,
    coalesce(printed.speakers, []) as speakers,
    printed.claimant_kind,
    printed.measure,
    printed.counted,
    printed.actor,
    printed.place_id,
    printed.place,
    printed.tally,
    printed.low,
    printed.high,
    printed.is_about,
    printed.indefinite,
    printed.certainty,
    printed.as_of,
    printed.known_on,
    printed.reports,
    printed.claim_id,
    printed.claim_ids,
    printed.report_ids,
    coalesce(histories.months, []) as months,
    coalesce(histories.month_figures, []) as month_figures
from printed
left join histories
    on histories.origin_id = printed.origin_id
    and histories.actor is not distinct from printed.actor
    and histories.place_id is not distinct from printed.place_id
    and histories.tally = printed.tally

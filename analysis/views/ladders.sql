-- A row is a step of a claimant's ladder: a number that it gave for one thing, after another number.
-- stored
with
counts as (
    select
        * exclude (as_of),
        day as as_of,
        coalesce(low, best, high) as smallest,
        coalesce(high, best, low) as largest,
        measure in ('killed', 'wounded', 'casualties', 'captured', 'missing') as is_loss,
        case
            when tally = 'event' and event = 'attack' then concat_ws('|', 'attack', place_id, coalesce(earliest, latest, published))
            when tally = 'event' then concat_ws('|', event, place_id)
            when tally = 'period' then concat_ws('|', 'since', earliest, if(is_loss, null, place_id))
            when not is_loss then place_id
        end as track
    from figures
    where
        tally in ('total', 'period', 'event')
        and indefinite is null
        and day is not null
        and claimant_kind is distinct from 'unattributed'
        and (actor is not null or not is_loss or (tally = 'event' and place_id is not null))
    qualify largest = max(largest) over (
        partition by text_id, claimant_id, measure, counted, actor, track, day
    )
),
days as (
    select
        *,
        min(published) over same_day as first_printed,
        count(*) over same_day as printed
    from counts
    window same_day as (partition by claimant_id, measure, counted, actor, track, as_of, smallest, largest)
),
heard as (
    select
        *,
        row_number() over (
            partition by claimant_id, measure, counted, actor, track
            order by as_of, first_printed nulls last, printed, smallest, largest, published, claim_id
        ) as turn,
        last_value(
            case when bound in ('exact', 'approx', 'range') then {'smallest': smallest, 'largest': largest} end ignore nulls
        ) over (
            partition by claimant_id, measure, counted, actor, track
            order by as_of, first_printed nulls last, printed, smallest, largest, published, claim_id
            rows between unbounded preceding and 1 preceding
        ) as known
    from days
),
news as (
    select *
    from heard
    where
        known is null
        or (known.smallest = smallest and known.largest = largest)
        or not (
            (bound in ('at_least', 'more_than') and smallest <= known.smallest)
            or (bound in ('at_most', 'less_than') and largest >= known.largest)
        )
),
turns as (
    select
        *,
        lag(smallest) over in_order is distinct from smallest
        or lag(largest) over in_order is distinct from largest as is_other
    from news
    window in_order as (partition by claimant_id, measure, counted, actor, track order by turn)
),
stepped as (
    select
        *,
        count(*) filter (is_other) over (
            partition by claimant_id, measure, counted, actor, track order by turn
        ) as rung
    from turns
),
worded as (
    select
        *,
        count(*) over (
            partition by claimant_id, measure, counted, actor, track, rung, bound, certainty
        ) as alike
    from stepped
),
steps as (
    select
        claimant_id,
        measure,
        counted,
        actor,
        track,
        rung,
        arg_min(worded, row(-alike, -length(quote), as_of, published, claim_id)) as usual,
        min(as_of) as as_of,
        max(as_of) as last_as_of,
        min(published) as published,
        max(published) as last_published,
        list(distinct bound order by bound) as bounds,
        count(*) as claims,
        count(*) filter (certainty = 'hedged') as claims_hedged,
        count(distinct report_id) as reports,
        list(claim_id order by as_of, published, claim_id) as claim_ids,
        list(report_id order by as_of, published, claim_id) as report_ids
    from worded
    group by claimant_id, measure, counted, actor, track, rung
),
compared as (
    select
        *,
        row_number() over (
            partition by claimant_id, measure, counted, actor
            order by as_of, track nulls first, rung
        ) as step,
        lag(usual) over in_order as before,
        case
            when lag(rung) over in_order is null then 'another count'
            when
                usual.tally = 'event'
                and (usual.earliest > lag(last_as_of) over in_order or as_of - lag(last_as_of) over in_order > 7)
                then 'another event'
            when usual.place_id <> lag(usual.place_id) over in_order then 'another place'
            when
                lag(usual.smallest, 2) over in_order = usual.smallest
                and lag(usual.largest, 2) over in_order = usual.largest
                and lag(last_as_of, 2) over in_order = lag(as_of) over in_order
                then 'given before, beside another'
            when as_of > lag(last_as_of) over in_order then 'a later day'
            when published > lag(published) over in_order then 'the same day, in a later report'
            else 'the same day, in another report'
        end as kind
    from steps
    window in_order as (partition by claimant_id, measure, counted, actor, track order by rung)
)
select
    claimant_id,
    usual.claimant,
    usual.claimant_kind,
    usual.claimant_country,
    measure,
    counted,
    actor,
    step::bigint as step,
    as_of,
    last_as_of,
    published,
    last_published,
    usual.low,
    usual.best,
    usual.high,
    usual.bound,
    usual.indefinite,
    usual.certainty,
    usual.place,
    usual.quote,
    usual.tally,
    before.low as earlier_low,
    before.best as earlier_best,
    before.high as earlier_high,
    before.bound as earlier_bound,
    before.indefinite as earlier_indefinite,
    before.place as earlier_place,
    case when step > 1 then kind end as basis,
    coalesce(basis in ('a later day', 'the same day, in a later report'), false) as is_revision,
    case when is_revision and before.best > 0 then usual.best / before.best end as ratio,
    bounds,
    claims,
    claims_hedged,
    reports,
    usual.claim_id,
    before.claim_id as earlier_claim_id,
    claim_ids,
    report_ids
from compared

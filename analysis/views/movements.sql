-- A row is a movement or stationing of a force: from where, to where, how far it had got, how many.
-- takes of_counted, of_actor
with
corrected as (
    select
        claim_id,
        bool_or(field = 'measure') as is_measure,
        bool_or(field = 'place_id') as is_place
    from corrected_fields
    where is_sound
    group by claim_id
),
moves as (
    select
        tallies.claim_id, tallies.report_id, tallies.published, tallies.method, tallies.actor,
        tallies.measure in ('present', 'training') as is_stay,
        speakers.origin, tallies.bound, tallies.indefinite,
        tallies.tally in ('total', 'period', 'event') as is_whole,
        coalesce(tallies.low, tallies.best, tallies.high) as lower_end,
        coalesce(tallies.high, tallies.best, tallies.low) as upper_end,
        deployments.from_place_id,
        case when corrected.is_place then tallies.place_id else coalesce(tallies.place_id, deployments.to_place_id) end as to_place_id,
        case
            when tallies.stance = 'denies' then 'denied'
            when tallies.stance = 'doubts' then 'doubted'
            when tallies.measure = 'planned' then 'planned'
            when tallies.measure in ('present', 'training') then 'stationed'
            when deployments.status = 'under_way' then 'under_way'
            else 'completed'
        end as status
    from tallies
    left join deployments on deployments.claim_id = tallies.claim_id
    left join corrected on corrected.claim_id = tallies.claim_id
    left join speakers on speakers.source_id = tallies.claimant_id
    where
        tallies.is_current
        and (deployments.claim_id is not null or corrected.is_measure)
        and tallies.measure in ('planned', 'deployed', 'present', 'training', 'returned')
        and (cast(of_counted as varchar) is null or tallies.counted = cast(of_counted as varchar))
        and (cast(of_actor as varchar) is null or tallies.actor = cast(of_actor as varchar))
),
read_origins as (
    select coded.claim_id, min(deployments.from_place_id) as from_place_id
    from moves
    join claims as coded on coded.claim_id = moves.claim_id
    join claims as rules on rules.number_id = coded.number_id and rules.method = 'rule'
    join deployments on deployments.claim_id = rules.claim_id
    where
        moves.method = 'coded'
        and moves.from_place_id is null
        and moves.to_place_id = deployments.to_place_id
    group by coded.claim_id
),
placed as (
    select
        moves.* replace (
            coalesce(moves.from_place_id, read_origins.from_place_id) as from_place_id
        )
    from moves
    left join read_origins on read_origins.claim_id = moves.claim_id
    left join places on places.place_id = moves.to_place_id
    where not coalesce(moves.is_stay and places.country = moves.actor, false)
),
moved as (
    select
        from_place_id,
        to_place_id,
        status,
        min({'many': lower_end, 'is_closed': bound not in ('at_most', 'less_than'), 'words': indefinite, 'origin': origin})
            filter (is_whole) as least,
        max({'many': upper_end, 'is_open': bound in ('at_least', 'more_than'), 'words': indefinite, 'origin': origin})
            filter (is_whole) as most,
        count(*) filter (not is_whole) as partial,
        count(*) as claims,
        list(distinct report_id order by report_id) as report_ids,
        coalesce(
            list(distinct origin order by origin) filter (origin is not null), []
        ) as origin_names,
        list(claim_id order by published nulls last, claim_id) as claim_ids
    from placed
    group by from_place_id, to_place_id, status
)
select
    moved.from_place_id,
    origins.name as from_place,
    origins.country as from_country,
    origins.precision as from_precision,
    origins.latitude as from_latitude,
    origins.longitude as from_longitude,
    moved.to_place_id,
    ends.name as to_place,
    ends.country as to_country,
    ends.precision as to_precision,
    ends.latitude as to_latitude,
    ends.longitude as to_longitude,
    moved.status,
    moved.least.many as lowest,
    moved.most.many as highest,
    not moved.least.is_closed as is_open_below,
    moved.most.is_open as is_open_above,
    moved.least.words as lowest_indefinite,
    moved.most.words as highest_indefinite,
    moved.least.origin as lowest_origin,
    moved.most.origin as highest_origin,
    moved.partial,
    moved.claims,
    length(moved.report_ids) as reports,
    length(moved.origin_names) as origins,
    moved.report_ids,
    moved.origin_names,
    moved.claim_ids
from moved
left join places as origins on origins.place_id = moved.from_place_id
left join places as ends on ends.place_id = moved.to_place_id

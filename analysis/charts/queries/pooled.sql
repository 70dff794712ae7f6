-- A row is what one origin says of one place: of the one that is asked for, or else of the one of
-- which most origins give a total for the month before. `elsewhere` counts those of other places.
with
known as (
    from pool($measure, $counted, $actor, $day)
),

scopes as (
    select
        place_id,
        count(distinct origin_id) filter (tally = 'total' and as_of > known_on - 31) as origins
    from known
    where
        $place::varchar is null
        or $place::varchar in (place_id, place)
        or ($place::varchar = 'not said' and place_id is null)
    group by place_id
    order by origins desc, place_id nulls last
    limit 1
)

select
    known.*,
    (
        select count(distinct origin_id)
        from known
        where
            tally = 'total'
            and as_of > known_on - 31
            and place_id is distinct from (select place_id from scopes)
    ) as elsewhere
from known
join scopes on scopes.place_id is not distinct from known.place_id
order by known.as_of desc, known.origin, known.origin_id, known.actor, known.tally

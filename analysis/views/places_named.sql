-- A row is a place: how many claims name it, and how finely it is known where that is.
-- takes of_measure, of_counted, of_actor
with
chosen as (
    select figures.claim_id, figures.report_id, figures.published, speakers.origin, figures.place_id
    from figures
    left join speakers on speakers.source_id = figures.claimant_id
    where
        (cast(of_measure as varchar) is null or figures.measure = cast(of_measure as varchar))
        and (cast(of_counted as varchar) is null or figures.counted = cast(of_counted as varchar))
        and (cast(of_actor as varchar) is null or figures.actor = cast(of_actor as varchar))
),
named as (
    select
        place_id,
        count(*) as claims,
        list(distinct report_id order by report_id) as report_ids,
        coalesce(
            list(distinct origin order by origin) filter (origin is not null), []
        ) as origin_names,
        list(claim_id order by published nulls last, claim_id) as claim_ids
    from chosen
    group by place_id
)
select
    named.place_id,
    places.name as place,
    places.kind,
    places.country,
    places.precision,
    places.latitude,
    places.longitude,
    named.claims,
    length(named.report_ids) as reports,
    length(named.origin_names) as origins,
    named.report_ids,
    named.origin_names,
    named.claim_ids
from named
left join places on places.place_id = named.place_id

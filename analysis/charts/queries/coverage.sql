-- A row is a week of one publisher, or a month or a year where there are too many weeks to show.
-- The fifteen publishers with most reports are named, the others share a row without an id.
with
weeks as materialized (
    select week, publisher_id, publisher, reports, claims, claim_ids from coverage
),

publishers as (
    select
        publisher_id,
        any_value(publisher) as publisher,
        row_number() over (order by sum(reports) desc, sum(claims) desc, publisher_id) as place
    from weeks
    group by publisher_id
),

spans as (
    select
        case
            when max(week) - min(week) <= 160 * 7 then 'week'
            when max(week) - min(week) <= 160 * 30 then 'month'
            else 'year'
        end as span
    from weeks
)

select
    span,
    date_trunc(span, weeks.week)::date as starts,
    if(place <= 15, weeks.publisher_id, null) as publisher_id,
    any_value(publishers.publisher) filter (place <= 15) as publisher,
    least(any_value(place), 16) as place,
    sum(reports)::bigint as reports,
    sum(claims)::bigint as claims,
    flatten(list(claim_ids order by weeks.week, weeks.publisher_id))[:20] as claim_ids,
    (select count(*) from publishers) as publishers
from weeks
join publishers on publishers.publisher_id = weeks.publisher_id
cross join spans
group by span, starts, if(place <= 15, weeks.publisher_id, null)
order by place, starts nulls last

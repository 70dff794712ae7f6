-- A row is one force on one day in one place: who counts it, how few, how many.
select
    actor,
    measure,
    place_id,
    any_value(place) as place,
    as_of,
    count(*) as claims,
    len(list_distinct(list(report_id))) as reports,
    len(list_distinct(list(claimant_id))) as claimants,
    min(coalesce(low, best, high)) as fewest,
    max(coalesce(high, best, low)) as most,
    bool_or(bound in ('at_least', 'more_than')) as is_open_above,
    bool_or(bound in ('at_most', 'less_than')) as is_open_below,
    coalesce(len(list_distinct(list(speakers.origin_id))), 0) as origins
from figures
left join speakers on speakers.source_id = figures.claimant_id
where
    counted = 'troops'
    and measure in ('planned', 'deployed', 'present', 'training', 'engaged')
    and actor is not null
    and tally = 'total'
group by actor, measure, place_id, as_of

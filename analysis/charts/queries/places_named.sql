-- A row is a place that claims of one measure, of one thing counted and (where given) of one actor name.
select *
from places_named($measure, $counted, $actor::varchar)
order by claims desc, place, place_id

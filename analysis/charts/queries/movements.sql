-- A row is a movement or stationing of one thing counted and (where given) of one actor.
select *
from movements($counted, $actor::varchar)
order by claims desc, to_place, from_place, status

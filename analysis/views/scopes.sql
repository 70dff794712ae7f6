-- A row is a place with one that it lies in: itself, a larger place that holds it, its country.
with recursive
scopes_of (place_id, scope_id) as (
    select place_id, place_id from places
    union
    select scopes_of.place_id, coalesce(places.parent_id, countries.place_id)
    from scopes_of
    join places on places.place_id = scopes_of.scope_id
    left join places as countries
        on countries.kind = 'country'
        and countries.country = places.country
        and countries.place_id <> places.place_id
    where coalesce(places.parent_id, countries.place_id) is not null
)
select
    scopes_of.place_id,
    places.name as place,
    scopes_of.scope_id,
    scopes.name as scope
from scopes_of
join places on places.place_id = scopes_of.place_id
left join places as scopes on scopes.place_id = scopes_of.scope_id

-- The parent of a source or a place exists, and nothing is its own forebear.
with recursive
children as (
    select 'source ' || source_id as child, 'source ' || parent_id as parent from sources
    where parent_id is not null
    union all
    select 'place ' || place_id, 'place ' || parent_id from places
    where parent_id is not null
),
known as (
    select 'source ' || source_id as id from sources
    union all
    select 'place ' || place_id from places
),
forebears as (
    select child, parent from children
    union
    select forebears.child, children.parent
    from forebears
    join children on children.child = forebears.parent
)
select child as example from children where parent not in (select id from known)
union all
select child from forebears where child = parent

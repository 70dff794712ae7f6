-- A row is a source: the origin that it counts as, which is the source itself or the body it speaks for.
select
    sources.source_id,
    sources.name as source,
    sources.kind,
    coalesce(bodies.source_id, sources.source_id) as origin_id,
    coalesce(bodies.name, sources.name) as origin,
    coalesce(bodies.kind, sources.kind) as origin_kind,
    coalesce(bodies.country, sources.country) as origin_country
from sources
left join sources as bodies
    on bodies.source_id = sources.parent_id
    and sources.kind in ('person', 'anonymous')
    and bodies.kind <> 'legislature'
where sources.kind <> 'unattributed'

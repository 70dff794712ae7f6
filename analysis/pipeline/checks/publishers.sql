-- Every claim has exactly one publisher hop: the last one, and it is who published its text.
with
hops as (
    select
        claim_id,
        count(*) filter (role = 'publisher') as publishers,
        arg_max(role, hop) as last_role,
        arg_max(source_id, hop) as last_id
    from attributions
    group by claim_id
)
select claims.claim_id as example
from claims
left join hops using (claim_id)
left join texts using (text_id)
left join reports using (report_id)
where
    hops.publishers is distinct from 1
    or hops.last_role <> 'publisher'
    or (texts.is_current and hops.last_id is distinct from reports.publisher_id)

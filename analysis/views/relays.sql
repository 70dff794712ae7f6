-- A row is a passing-on: from whom, to whom, in how many claims and reports.
-- stored
with
in_reports as (
    select
        from_id,
        any_value(from_source) as from_source,
        to_id,
        any_value(to_source) as to_source,
        to_role,
        count(*) as claims
    from steps
    group by from_id, to_id, to_role, report_id
)
select
    from_id,
    any_value(from_source) as from_source,
    to_id,
    any_value(to_source) as to_source,
    to_role,
    sum(claims)::bigint as claims,
    count(*) as reports
from in_reports
group by from_id, to_id, to_role

-- A row is a part of what the ledger holds: claims of one measure and method, numbers that came to the same, reports in one language.
-- stored
with
unread_numbers as (
    select decision, count(*) as many from unread group by decision
),
all_numbers as (
    select count(*) as many
    from numbers
    join texts on texts.text_id = numbers.text_id and texts.is_current
)
select
    'claims' as part,
    measure as kind,
    method,
    count(*) as many,
    arg_min(claim_id, (coalesce(published, 'infinity'::date), claim_id), 20) as claim_ids
from estimates
group by measure, method
union all
select 'numbers', 'in a claim', null, many - coalesce((select sum(many) from unread_numbers), 0)::bigint, []
from all_numbers
union all
select 'numbers', decision, null, many, []
from unread_numbers
union all
select 'reports', language, null, count(*), []
from reports
group by language

-- A row is a week of one publisher: what was read of it, and how much of that became claims.
-- stored
with
claim_counts as (
    select
        report_id,
        count(*) as claims,
        bool_or(method = 'coded') as is_coded,
        list(claim_id order by starts, claim_id)[:20] as claim_ids
    from estimates
    group by report_id
),
unread_counts as (
    select any_value(report_id) as report_id, count(*) as unread
    from unread
    group by text_id
)
select
    date_trunc('week', reports.published)::date as week,
    reports.publisher_id,
    any_value(sources.name) as publisher,
    count(*) as reports,
    count(*) filter (claim_counts.is_coded) as reports_coded,
    count(*) filter (claim_counts.claims is null) as reports_without_claims,
    coalesce(sum(claim_counts.claims), 0)::bigint as claims,
    coalesce(sum(unread_counts.unread), 0)::bigint as numbers_unread,
    flatten(list(claim_counts.claim_ids order by reports.published, reports.report_id))[:20] as claim_ids
from reports
join sources on sources.source_id = reports.publisher_id
left join claim_counts on claim_counts.report_id = reports.report_id
left join unread_counts on unread_counts.report_id = reports.report_id
group by week, reports.publisher_id

-- A row is a figure: how many reports print it, and how many independent origins stand behind it.
select
    measure,
    counted,
    actor,
    change,
    low,
    best,
    high,
    bound,
    count(*) as claims,
    count(distinct report_id) as reports,
    count(distinct claimant_id) filter (claimant_kind <> 'unattributed') as origins,
    count(distinct report_id) filter (claimant_kind = 'unattributed') as reports_without_origin,
    min(published) as first_published,
    max(published) as last_published,
    list(distinct claimant order by claimant) filter (claimant_kind <> 'unattributed') as origin_names
from figures
group by measure, counted, actor, change, low, best, high, bound

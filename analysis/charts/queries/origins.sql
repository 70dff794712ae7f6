-- A row is a figure for what is asked: the reports that print it, and the origins behind it.
select
    low, best, high, bound, indefinite, change, tally, actor,
    reports, origins, reports_without_origin, texts, texts_without_origin, statements, claims,
    first_published, last_published, origin_names, speakers, report_ids, claim_ids
from origins
where measure = $measure
    and counted = $counted
    and ($actor::varchar is null or actor = $actor::varchar)
order by
    reports desc, origins desc, coalesce(low, best, high), coalesce(high, best, low), bound, change, tally,
    actor

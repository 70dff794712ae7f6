-- A row is a claim of the current reading with its report, the one published last first.
select
    claim_id, report_id, readings.published, readings.url, reports.title, publisher, chain,
    claimant, claimant_kind,
    low, best, high, bound, indefinite, change, measure, counted, actor, place,
    earliest, latest,
    stance, certainty, method, quote,
    names.names
from readings
left join (
    select refers_to, string_agg(distinct alias, ' · ' order by alias) as names
    from aliases
    where table_name = 'sources'
    group by refers_to
) as names on names.refers_to = readings.claimant_id
join reports using (report_id)
where is_current
order by readings.published desc nulls last, publisher, report_id, starts, claim_id
limit $most

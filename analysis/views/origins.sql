-- A row is a figure: how many reports print it, and how many independent origins stand behind it.
-- stored
with
worded as (
    select
        figures.*,
        speakers.origin_id is not null as is_named,
        speakers.origin_id,
        {'origin': speakers.origin, 'who': case when speakers.origin_id = figures.claimant_id then figures.claimant else format('{} ({})', figures.claimant, speakers.origin) end} as speaker,
        hash(figures.report_id) as report,
        hash(coalesce(near_duplicates.like_text_id, figures.text_id)) as wording,
        links.to_id is null as is_new
    from figures
    left join speakers on speakers.source_id = figures.claimant_id
    left join near_duplicates on near_duplicates.text_id = figures.text_id
    left join links on links.from_id = figures.claim_id and links.relation = 'repeats'
)
select
    measure,
    counted,
    actor,
    change,
    case when tally = 'period' then 'total' else tally end as tally,
    low,
    best,
    high,
    bound,
    string_agg(distinct indefinite, ' / ' order by indefinite) as indefinite,
    count(*) as claims,
    len(list_distinct(list(report))) as reports,
    coalesce(len(list_distinct(list(hash(origin_id)) filter (is_named))), 0) as origins,
    reports - coalesce(len(list_distinct(list(report) filter (is_named))), 0) as reports_without_origin,
    min(published) as first_published,
    max(published) as last_published,
    list_sort(list_distinct(list(speaker.origin) filter (is_named))) as origin_names,
    list_transform(list_sort(list_distinct(list(speaker) filter (is_named))), lambda each: each.who) as speakers,
    count(*) filter (is_new) as statements,
    len(list_distinct(list(wording))) as texts,
    texts - coalesce(len(list_distinct(list(wording) filter (is_named))), 0) as texts_without_origin,
    list_sort(list_distinct(list(report_id))) as report_ids,
    list(claim_id order by published, claim_id) as claim_ids
from worded
group by measure, counted, actor, change, case when tally = 'period' then 'total' else tally end, low, best, high, bound

-- A row is what one claimant has said of one thing: how often, from when to when, how few, how many.
-- stored
select
    figures.claimant_id,
    any_value(claimant) as claimant,
    any_value(claimant_kind) as claimant_kind,
    any_value(claimant_country) as claimant_country,
    measure,
    counted,
    actor,
    change,
    tally,
    count(*) as claims,
    len(list_distinct(list(report_id))) as reports,
    min(as_of) as first_as_of,
    max(as_of) as last_as_of,
    min(coalesce(low, best, high)) as fewest,
    max(coalesce(high, best, low)) as most,
    bool_or(bound in ('at_least', 'more_than')) as is_open_above,
    bool_or(bound in ('at_most', 'less_than')) as is_open_below,
    count(*) filter (links.to_id is null) as statements,
    len(list_distinct(list(coalesce(near_duplicates.like_text_id, figures.text_id)))) as texts
from figures
left join near_duplicates on near_duplicates.text_id = figures.text_id
left join links on links.from_id = figures.claim_id and links.relation = 'repeats'
group by figures.claimant_id, measure, counted, actor, change, tally

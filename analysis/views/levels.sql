-- A row is a figure that can be set beside others: a level that somebody gives for a known force.
with
said as (
    select
        figures.*,
        substring(texts.text, greatest(figures.starts - 7, 1), least(figures.starts, 8)) as before,
        substring(texts.text, figures.ends + 1, 40) as after
    from figures
    left join texts on texts.text_id = figures.text_id
    where
        figures.change = 'level'
        and figures.actor is not null
        and figures.measure <> 'other'
        and figures.counted <> 'other'
        and figures.claimant_kind is distinct from 'unattributed'
)
select
    * exclude (before, after, change, indefinite),
    coalesce(low, case when bound = 'approx' then best * 0.9 else best end, 0) as least,
    coalesce(high, case when bound = 'approx' then best * 1.1 else best end, 'infinity'::double) as greatest,
    case
        when best is not null then case when bound = 'approx' then 'about ' else '' end || format('{:,.0f}', best)
        when low is not null and high is not null
            then case when indefinite is null then '' else indefinite || ', read as ' end || format('{:,.0f} to {:,.0f}', low, high)
        when low is not null then case when bound = 'more_than' then 'more than ' else 'at least ' end || format('{:,.0f}', low)
        else case when bound = 'less_than' then 'fewer than ' else 'up to ' end || format('{:,.0f}', high)
    end as figure,
    measure in ('planned', 'present', 'training', 'engaged', 'requested') as is_state,
    not is_state and earliest is not null as is_event,
    is_state or latest is not null as is_dated,
    coalesce(best = 1, false) or regexp_matches(
        replace(quote, 'or more', ''),
        '(?i)\b(?:another|others?|additional|further|remaining|rest|advance|first|second|third|batch|wave|more(?: \w+s)?$|of (?:them|whom|those|these|the \w+s))\b'
    ) as is_part
from said
where
    not regexp_matches(quote, '(?i)\b(?:every|each|daily|weekly|monthly|an? (?:day|week|month|year))\b')
    and not coalesce(regexp_matches(before, '(?i)\b(?:every|each|daily|per) $'), false)
    and not coalesce(
        regexp_matches(after, '(?i)^(?: \w+){0,3}? (?:(?:an?|per|each|every) (?:day|week|month|year|night)|daily|weekly|monthly|each)\b'),
        false
    )

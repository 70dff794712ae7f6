-- A row is a figure that can be set beside others: a level that somebody gives for a known force, or the toll of an event.
select
    * exclude (change, indefinite),
    coalesce(low, case when bound = 'approx' then best * 0.9 else best end, 0) as least,
    case
        when indefinite is not null then 'infinity'::double
        else coalesce(high, case when bound = 'approx' then best * 1.1 else best end, 'infinity'::double)
    end as greatest,
    case
        when indefinite is not null then indefinite
        when best is not null then case when bound = 'approx' then 'about ' else '' end || format('{:,.0f}', best)
        when low is not null and high is not null then format('{:,.0f} to {:,.0f}', low, high)
        when low is not null then case when bound = 'more_than' then 'more than ' else 'at least ' end || format('{:,.0f}', low)
        else case when bound = 'less_than' then 'fewer than ' else 'up to ' end || format('{:,.0f}', high)
    end as figure,
    tally in ('period', 'event') as is_event,
    is_state or latest is not null or tally = 'event' as is_dated
from figures
where
    tally in ('total', 'period', 'event', 'part')
    and (actor is not null or (event is not null and place_id is not null))
    and measure <> 'other'
    and counted <> 'other'
    and claimant_kind is distinct from 'unattributed'

-- A row is a claim as it is read in one version of a report, with what its figure is a count of.
select
    * exclude (count_of, event, chain_ids),
    measure in ('planned', 'present', 'training', 'engaged', 'requested') as is_state,
    case
        when bound is null then null
        when change <> 'level' then change
        when count_of is not null then count_of
        when best = 1 then 'case'
        when is_state then 'total'
        when event is not null then 'event'
        when earliest is not null then 'period'
        else 'total'
    end as tally,
    case when tally = 'event' then event end as event,
    case
        when tally = 'event' and earliest is not null then coalesce(published, as_of)
        when measure = 'planned' then least(as_of, published)
        else as_of
    end as day
from readings

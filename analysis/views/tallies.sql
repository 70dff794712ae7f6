-- A row is a figure that somebody asserts or confirms in one version of a report, with what it is a count of.
select
    * exclude (count_of, event, chain_ids),
    case
        when change <> 'level' then change
        when count_of is not null then count_of
        when best = 1 then 'case'
        when measure in ('planned', 'present', 'training', 'engaged', 'requested') then 'total'
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
where bound is not null and stance in ('asserts', 'confirms')

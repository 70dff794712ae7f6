-- A row is a dispute: the lowest and the highest figure for one thing, with the claims behind them.
select *
from disputes
where $actor::varchar is null or actor = $actor::varchar
order by
    ratio desc nulls first,
    lower_origins + higher_origins desc,
    month,
    measure,
    counted,
    actor,
    place_id nulls last,
    lower_claim_id

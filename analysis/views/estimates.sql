-- A row is a claim of the current reading, corrections applied.
select * exclude (change, count_of, event, is_current, chain_ids, indefinite)
from readings
where is_current

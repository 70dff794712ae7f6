-- A row is a claim of the current reading, corrections applied.
select * exclude (change, is_current, chain_ids, indefinite)
from readings
where is_current

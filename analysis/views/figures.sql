-- A row is a claim of the current reading that asserts or confirms a figure.
select * exclude (is_current, chain_ids)
from readings
where is_current and bound is not null and stance in ('asserts', 'confirms')

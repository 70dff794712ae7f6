-- A row is a claim of the current reading that asserts or confirms a figure, with what it is a count of.
select * exclude (is_current)
from tallies
where is_current and bound is not null and stance in ('asserts', 'confirms')

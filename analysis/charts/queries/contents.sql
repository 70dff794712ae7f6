-- A row is a part of what the ledger holds: claims, numbers or reports of one kind.
select *
from contents
order by part, many desc, kind, method

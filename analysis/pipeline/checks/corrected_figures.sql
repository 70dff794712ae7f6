-- Corrections leave figures whose low, best and high ascend, and periods that do not end before they start.
select claim_id as example
from estimates
where low > best or best > high or low > high or earliest > latest

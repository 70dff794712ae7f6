-- Every correction is of a claim that is there.
select correction_id as example
from corrections
where claim_id not in (select claim_id from claims)

-- A correction of a claim puts in a value that the field can hold.
select correction_id as example
from corrected_fields
where not is_sound and claim_id in (select claim_id from claims)

-- The number of a claim stands in the claim's own text.
select claims.claim_id as example
from claims
join numbers on numbers.number_id = claims.number_id
where numbers.text_id <> claims.text_id

-- The number of a claim stands within the claim's quote.
select claims.claim_id as example
from claims
join numbers on numbers.number_id = claims.number_id
where numbers.starts < claims.starts or numbers.ends > claims.ends

-- No claim is without evidence for its number, or for its stance where it has no number.
select claims.claim_id as example
from claims
anti join evidence
    on evidence.claim_id = claims.claim_id
    and evidence.field = if(claims.bound is null, 'stance', 'number')

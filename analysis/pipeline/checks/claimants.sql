-- Every claim has exactly one hop 0, and it is its claimant.
select claims.claim_id as example
from claims
left join attributions on attributions.claim_id = claims.claim_id and attributions.hop = 0
where attributions.source_id is distinct from claims.claimant_id

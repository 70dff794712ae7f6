-- A row is a doubt whether figures add up, with the claims on both sides.
select *
from flags
where $actor::varchar is null or actor = $actor::varchar
order by severity, kind, as_of nulls last, claimant, claim_id, against_claim_ids

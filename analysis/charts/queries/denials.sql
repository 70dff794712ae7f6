-- A row is a denial or doubt, with what it denies where that is known.
select *
from denials
where $actor::varchar is null or actor = $actor::varchar
order by published nulls last, claimant, claim_id

-- A row is a claim in which a claimant gives another figure than before for the same thing.
select
    later.claimant_id,
    later.claimant,
    later.measure,
    later.counted,
    later.actor,
    later.place,
    earlier.as_of as earlier_as_of,
    earlier.low as earlier_low,
    earlier.best as earlier_best,
    earlier.high as earlier_high,
    earlier.bound as earlier_bound,
    later.as_of,
    later.low,
    later.best,
    later.high,
    later.bound,
    links.basis,
    links.to_id as earlier_claim_id,
    links.from_id as claim_id
from links
join estimates as later on later.claim_id = links.from_id
join estimates as earlier on earlier.claim_id = links.to_id
where links.relation = 'revises'

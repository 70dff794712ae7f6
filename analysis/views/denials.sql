-- A row is a claim that denies or doubts something, with what it denies where that is known.
select
    denial.claim_id,
    denial.claimant_id,
    denial.claimant,
    denial.claimant_kind,
    denial.stance,
    denial.quote,
    denial.measure,
    denial.counted,
    denial.actor,
    denial.certainty,
    denial.published,
    denial.publisher,
    denial.chain,
    denied.claim_id as denied_claim_id,
    denied.claimant as denied_claimant,
    denied.claimant_kind as denied_claimant_kind,
    denied.quote as denied_quote,
    denied.published as denied_published,
    denied.publisher as denied_publisher,
    links.basis,
    case when denied.claim_id is null then [denial.claim_id] else [denial.claim_id, denied.claim_id] end as claim_ids
from estimates as denial
left join links on links.from_id = denial.claim_id and links.relation in ('denies', 'doubts')
left join estimates as denied on denied.claim_id = links.to_id
where denial.stance in ('denies', 'doubts')

-- Every claim stands in as_read as the other tables have it, unless it gives way to a coded one.
with
names as (
    select
        claims.claim_id,
        texts.report_id,
        texts.is_current,
        sources.name as claimant,
        claims.claimant_id,
        claims.best,
        claims.measure,
        claims.change
    from claims
    join texts on texts.text_id = claims.text_id
    join sources on sources.source_id = claims.claimant_id
)
select coalesce(names.claim_id, as_read.claim_id) as example
from as_read
full join names on names.claim_id = as_read.claim_id
where
    names.claim_id is null
    or (as_read.claim_id is null and names.claim_id in (select claim_id from claims where method = 'coded'))
    or (
        as_read.claim_id is not null
        and (as_read.report_id, as_read.is_current, as_read.claimant, as_read.measure, as_read.change, as_read.best, as_read.chain_ids[1])
        is distinct from (names.report_id, names.is_current, names.claimant, names.measure, names.change, names.best, names.claimant_id)
    )

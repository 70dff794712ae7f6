-- The current reading has each claim once: all coded ones, and the rules' where nothing is coded.
with
expected as (
    select claims.claim_id
    from claims
    join texts on texts.text_id = claims.text_id and texts.is_current
    where
        (
            claims.method = 'coded'
            or claims.text_id not in (select text_id from claims where method = 'coded')
        )
        and claims.claim_id not in (select claim_id from corrections where field = 'is_claim')
),
found as (
    select claim_id, count(*) as times from estimates group by claim_id
)
select coalesce(expected.claim_id, found.claim_id) as example
from expected
left join found using (claim_id)
where found.times is distinct from 1
union all
select claim_id from found where times > 1

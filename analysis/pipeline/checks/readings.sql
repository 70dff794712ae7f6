-- The current reading has each claim once: all coded ones, and the rules' for numbers outside of theirs.
with
current_claims as (
    select claims.*, numbers.starts as number_starts, numbers.ends as number_ends
    from claims
    join texts on texts.text_id = claims.text_id and texts.is_current
    left join numbers on numbers.number_id = claims.number_id
),
same_number as (
    select rules.claim_id
    from current_claims as rules
    join current_claims as coded on coded.text_id = rules.text_id and coded.method = 'coded'
    where if(
        rules.number_id is null or coded.number_id is null,
        rules.starts < coded.ends and coded.starts < rules.ends,
        (rules.number_starts < coded.number_ends and coded.number_starts < rules.number_ends)
        or (coded.starts <= rules.number_starts and rules.number_ends <= coded.ends)
    )
),
expected as (
    select claim_id
    from current_claims
    where
        (method = 'coded' or claim_id not in (select claim_id from same_number))
        and claim_id not in (
            select claim_id from corrected_fields where field = 'is_claim' and said = 'false'
        )
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
union all
select claim_id from found
where claim_id in (
    select same_number.claim_id
    from same_number
    join current_claims using (claim_id)
    where current_claims.method = 'rule'
)

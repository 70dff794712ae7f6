-- A correction whose claim has another id by now is moved to the claim that its anchor finds:
-- the same quote with the same words before and after it; a coded claim before a rule's.
with
lost as (
    select
        correction_id,
        anchor.quote as quote,
        coalesce(anchor.prefix, '') as prefix,
        coalesce(anchor.suffix, '') as suffix
    from corrections
    where claim_id not in (select claim_id from claims)
),
found as (
    select lost.correction_id, arg_min(claims.claim_id, (claims.method, claims.claim_id)) as claim_id
    from lost
    join claims using (quote)
    join texts using (text_id)
    where
        claims.starts >= length(lost.prefix)
        and substring(texts.text, claims.starts + 1 - length(lost.prefix), length(lost.prefix)) = lost.prefix
        and substring(texts.text, claims.ends + 1, length(lost.suffix)) = lost.suffix
    group by lost.correction_id
    having count(distinct (claims.text_id, claims.starts)) = 1
)
update corrections set claim_id = found.claim_id from found
where corrections.correction_id = found.correction_id

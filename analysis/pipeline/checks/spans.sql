-- Every piece of evidence and every name in a chain lies within its text.
with
spans as (
    select claim_id, ends from evidence
    union all
    select claim_id, ends from attributions where ends is not null
)
select spans.claim_id as example
from spans
join claims using (claim_id)
join texts using (text_id)
where spans.ends > length(texts.text)

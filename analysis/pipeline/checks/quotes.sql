-- The words of a claim's span are its quote.
select claims.claim_id as example
from claims
left join texts using (text_id)
where substring(texts.text, claims.starts + 1, claims.ends - claims.starts) is distinct from claims.quote

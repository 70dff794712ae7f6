-- A number of a current text that a claim as it is read takes in, wholly or in part.
select
    numbers.number_id,
    numbers.text_id,
    numbers.starts,
    numbers.ends,
    as_read.claim_id
from as_read
join claims on claims.claim_id = as_read.claim_id
join numbers as figures on figures.number_id = claims.number_id
join numbers
    on numbers.text_id = figures.text_id
    and numbers.starts < figures.ends
    and numbers.ends > figures.starts
where as_read.is_current
order by numbers.text_id, numbers.starts, as_read.claim_id

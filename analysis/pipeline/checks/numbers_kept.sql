-- Every number of a current text is either in a claim of the current reading, or in `unread` with a reason.
with
read as (
    select numbers.text_id, numbers.starts, numbers.ends
    from estimates
    join claims using (claim_id)
    join numbers using (number_id)
),
taken_in as (
    select distinct numbers.number_id
    from numbers
    join read on read.text_id = numbers.text_id
    where read.starts < numbers.ends and numbers.starts < read.ends
),
kept as (
    select number_id from taken_in
    union all
    select number_id from unread where reason <> ''
)
select numbers.number_id as example
from numbers
join texts on texts.text_id = numbers.text_id and texts.is_current
anti join kept on kept.number_id = numbers.number_id
union all
select unread.number_id
from unread
semi join taken_in on taken_in.number_id = unread.number_id

-- A row is a number that is in no claim, with the reason and the words around it.
with
claimed as (
    select distinct numbers.number_id
    from numbers
    join claims on claims.text_id = numbers.text_id
    left join numbers as figures on figures.number_id = claims.number_id
    where figures.starts < numbers.ends and figures.ends > numbers.starts
)
select
    numbers.number_id,
    numbers.said,
    numbers.decision,
    numbers.reason,
    substring(texts.text, greatest(numbers.starts - 40, 0) + 1, least(numbers.starts, 40)) as before,
    substring(texts.text, numbers.ends + 1, 40) as after,
    reports.report_id,
    sources.name as publisher,
    reports.published,
    numbers.text_id,
    numbers.starts,
    numbers.ends
from numbers
join texts on texts.text_id = numbers.text_id and texts.is_current
join reports on reports.report_id = texts.report_id
join sources on sources.source_id = reports.publisher_id
anti join claimed on claimed.number_id = numbers.number_id

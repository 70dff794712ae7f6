-- A row is a number that is in no claim, with the reason and the words around it.
with
taken_out as (
    select claim_id from corrected_fields where field = 'is_claim' and said = 'false'
),
standing as (
    from numbers_read
    anti join taken_out on taken_out.claim_id = numbers_read.claim_id
),
given_back as (
    select list(number_id) as number_ids
    from numbers_read
    semi join taken_out on taken_out.claim_id = numbers_read.claim_id
)
select
    numbers.number_id,
    numbers.said,
    numbers.decision,
    case
        when numbers.decision <> 'claim' then numbers.reason
        when list_contains(given_back.number_ids, numbers.number_id)
            then 'a correction says that its claim is none'
        else 'its claim gives way to a coded one around it'
    end as reason,
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
anti join standing
    on standing.text_id = numbers.text_id
    and standing.starts = numbers.starts
    and standing.ends = numbers.ends
cross join given_back

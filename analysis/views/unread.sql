-- A row is a number that is in no claim, with the reason and the words around it.
with
claimed as (
    select
        numbers.number_id,
        bool_or(estimates.claim_id is not null) as is_read,
        bool_or(taken_out.claim_id is not null) as is_taken_out
    from numbers
    join claims on claims.text_id = numbers.text_id
    join numbers as figures on figures.number_id = claims.number_id
    left join estimates on estimates.claim_id = claims.claim_id
    left join (
        select claim_id from corrected_fields where field = 'is_claim' and said = 'false'
    ) as taken_out on taken_out.claim_id = claims.claim_id
    where figures.starts < numbers.ends and figures.ends > numbers.starts
    group by numbers.number_id
)
select
    numbers.number_id,
    numbers.said,
    numbers.decision,
    case
        when numbers.decision <> 'claim' then numbers.reason
        when claimed.is_taken_out then 'a correction says that its claim is none'
        else 'its claim gives way to a coded one without a number'
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
left join claimed on claimed.number_id = numbers.number_id
where claimed.is_read is distinct from true

-- Every number is in exactly one claim of the rules or of the coding, or has a reason why not.
with
uses as (
    select
        number_id,
        count(*) filter (method = 'rule') as by_rule,
        count(*) filter (method = 'coded') as by_coding
    from claims
    where number_id is not null
    group by number_id
)
select numbers.number_id as example
from numbers
left join uses using (number_id)
where
    coalesce(uses.by_rule, 0) > 1
    or coalesce(uses.by_coding, 0) > 1
    or (numbers.decision = 'claim' and coalesce(uses.by_rule + uses.by_coding, 0) = 0)
    or (numbers.decision <> 'claim' and coalesce(uses.by_rule, 0) > 0)
    or (numbers.decision <> 'claim' and coalesce(numbers.reason, '') = '')

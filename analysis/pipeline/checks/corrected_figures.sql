-- Corrections leave figures that ascend and fit their bound, and periods that do not end before they start.
with
corrected as (
    from estimates where claim_id in (select claim_id from corrections)
)
select claim_id as example
from estimates
where low > best or best > high or low > high or earliest > latest
union all
select claim_id
from corrected
where not case
    when bound is null then coalesce(low, best, high) is null and stance <> 'asserts'
    when bound = 'range' then best is null and low is not null and high is not null
    when bound in ('at_least', 'more_than') then low is not null and coalesce(best, high) is null
    when bound in ('at_most', 'less_than') then high is not null and coalesce(low, best) is null
    else best is not null and coalesce(low, high) is null
end

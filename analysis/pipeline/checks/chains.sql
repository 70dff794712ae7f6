-- The hops of a chain are numbered without a gap, and those between its ends are relays.
select claim_id as example
from attributions
group by claim_id
having
    count(distinct hop) <> max(hop) + 1
    or count(distinct hop) filter (role = 'relay') <> count(distinct hop) - 2

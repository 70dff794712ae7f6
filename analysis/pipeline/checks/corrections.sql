-- A correction of a claim puts in a value that the field can hold.
with
newest as (
    select correction_id, field, new
    from corrections
    where claim_id in (select claim_id from claims)
    qualify row_number() over (
        partition by claim_id, field order by created_at desc, correction_id desc
    ) = 1
)
select correction_id as example
from newest
where
    (field in ('measure', 'counted', 'claimant_id', 'stance', 'certainty', 'is_claim') and new is null)
    or (field in ('low', 'best', 'high') and new is not null and coalesce(try_cast(new as double), -1) < 0)
    or (field in ('earliest', 'latest') and new is not null and try_cast(new as date) is null)
    or (field = 'claimant_id' and new not in (select source_id from sources))
    or (field = 'place_id' and new not in (select place_id from places))
    or (field = 'bound' and new not in ('exact', 'approx', 'at_least', 'more_than', 'at_most', 'less_than', 'range'))
    or (field = 'measure' and new not in ('planned', 'deployed', 'present', 'training', 'engaged', 'killed', 'wounded', 'casualties', 'captured', 'missing', 'returned', 'supplied', 'requested', 'other'))
    or (field = 'counted' and not regexp_full_match(new, '[a-z][a-z_]*'))
    or (field = 'actor' and not regexp_full_match(new, '[A-Z]{3}'))
    or (field = 'period_precision' and new not in ('day', 'week', 'month', 'quarter', 'year'))
    or (field = 'stance' and new not in ('asserts', 'confirms', 'denies', 'doubts'))
    or (field = 'certainty' and new not in ('stated', 'hedged'))
    or (field = 'is_claim' and new not in ('true', 'false'))

-- A row is the newest correction of one field of a claim, and whether the field can hold its value.
with
newest as (
    select
        correction_id,
        claim_id,
        field,
        new as said,
        try_cast(new as double) as count_said,
        try_cast(new as date) as day_said
    from corrections
    qualify row_number() over (
        partition by claim_id, field order by created_at desc, correction_id desc
    ) = 1
)
select
    correction_id,
    claim_id,
    field,
    said,
    case
        when said is null
            then field not in ('measure', 'counted', 'claimant_id', 'stance', 'certainty', 'is_claim')
        when field in ('low', 'best', 'high')
            then coalesce(isfinite(count_said) and count_said >= 0, false)
        when field in ('earliest', 'latest') then coalesce(isfinite(day_said), false)
        when field = 'claimant_id' then said in (select source_id from sources)
        when field = 'place_id' then said in (select place_id from places)
        when field = 'bound'
            then said in ('exact', 'approx', 'at_least', 'more_than', 'at_most', 'less_than', 'range')
        when field = 'measure'
            then said in ('planned', 'deployed', 'present', 'training', 'engaged', 'killed', 'wounded', 'casualties', 'captured', 'missing', 'returned', 'supplied', 'requested', 'other')
        when field = 'counted' then regexp_full_match(said, '[a-z][a-z_]*')
        when field = 'actor' then regexp_full_match(said, '[A-Z]{3}')
        when field = 'period_precision' then said in ('day', 'week', 'month', 'quarter', 'year')
        when field = 'stance' then said in ('asserts', 'confirms', 'denies', 'doubts')
        when field = 'certainty' then said in ('stated', 'hedged')
        when field = 'is_claim' then said in ('true', 'false')
    end as is_sound
from newest

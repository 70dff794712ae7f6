-- A row is a step of a claimant's ladder: a number that it gave for one thing, after another number.
-- stored
with
counts as (
    select
        *,
        coalesce(low, best, high) as smallest,
        coalesce(high, best, low) as largest
    from figures
    where
        change = 'level'
        and as_of is not null
        and claimant_kind is distinct from 'unattributed'
    qualify largest = max(largest) over (
        partition by text_id, claimant_id, measure, counted, actor, as_of
    )
),
days as (
    select
        *,
        min(published) over same_day as first_printed,
        count(*) over same_day as printed
    from counts
    window same_day as (partition by claimant_id, measure, counted, actor, as_of, smallest, largest)
),
turns as (
    select
        *,
        lag(smallest) over in_order is distinct from smallest
        or lag(largest) over in_order is distinct from largest as is_other
    from days
    window in_order as (
        partition by claimant_id, measure, counted, actor
        order by as_of, first_printed nulls last, printed, smallest, largest, published, claim_id
    )
),
stepped as (
    select
        *,
        count(*) filter (is_other) over (
            partition by claimant_id, measure, counted, actor
            order by as_of, first_printed nulls last, printed, smallest, largest, published, claim_id
        ) as step
    from turns
),
worded as (
    select
        *,
        count(*) over (
            partition by claimant_id, measure, counted, actor, step, bound, certainty
        ) as alike
    from stepped
),
steps as (
    select
        claimant_id,
        measure,
        counted,
        actor,
        step,
        arg_min(worded, row(-alike, -length(quote), as_of, published, claim_id)) as usual,
        min(as_of) as as_of,
        max(as_of) as last_as_of,
        min(published) as published,
        max(published) as last_published,
        case when bool_and(earliest is not null) then min(earliest) end as earliest,
        max(latest) as latest,
        list(distinct bound order by bound) as bounds,
        count(*) as claims,
        count(*) filter (certainty = 'hedged') as claims_hedged,
        count(distinct report_id) as reports,
        list(claim_id order by as_of, published, claim_id) as claim_ids,
        list(report_id order by as_of, published, claim_id) as report_ids
    from worded
    group by claimant_id, measure, counted, actor, step
),
compared as (
    select
        *,
        lag(usual) over in_order as before,
        case
            when lag(step) over in_order is null then null
            when
                measure not in ('planned', 'present', 'training', 'engaged', 'requested')
                and earliest > lag(latest) over in_order
                then 'another event'
            when as_of > lag(last_as_of) over in_order then 'a later day'
            when published > lag(published) over in_order then 'the same day, in a later report'
            else 'the same day, in another report'
        end as basis
    from steps
    window in_order as (partition by claimant_id, measure, counted, actor order by step)
)
select
    claimant_id,
    usual.claimant,
    usual.claimant_kind,
    usual.claimant_country,
    measure,
    counted,
    actor,
    step::bigint as step,
    as_of,
    last_as_of,
    published,
    last_published,
    usual.low,
    usual.best,
    usual.high,
    usual.bound,
    usual.indefinite,
    usual.certainty,
    usual.place,
    usual.quote,
    before.low as earlier_low,
    before.best as earlier_best,
    before.high as earlier_high,
    before.bound as earlier_bound,
    before.indefinite as earlier_indefinite,
    before.place as earlier_place,
    basis,
    coalesce(basis in ('a later day', 'the same day, in a later report'), false) as is_revision,
    case when is_revision and before.best > 0 then usual.best / before.best end as ratio,
    bounds,
    claims,
    claims_hedged,
    reports,
    usual.claim_id,
    before.claim_id as earlier_claim_id,
    claim_ids,
    report_ids
from compared

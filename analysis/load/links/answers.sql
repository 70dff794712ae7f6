-- A claim denies, doubts or confirms what another claimant says of the same actor: nearest in the
-- same text, else last in the month before. Who denies without a figure denies every figure of the
-- thing, anywhere within the place; who confirms without a figure confirms nobody's.
with
covers (answered, measure, figures) as (
    select distinct measure, measure, 'any' from readings
    union all
    select said, answers, figures from answering where field = 'measure'
),
counts (answered, counted) as (
    select distinct counted, counted from readings
    union all
    select said, answers from answering where field = 'counted'
),
told as (
    select
        *,
        row(change, low, best, high)::varchar as figure,
        (published - date '2000-01-01') // 31 as span
    from readings
    where is_current and actor is not null
),
asked as (
    select
        told.* exclude (measure, counted),
        covers.measure,
        counts.counted,
        covers.measure = told.measure as is_same,
        if(bound is null, '-', figure) as size,
        case when latest < published then coalesce(earliest, latest) else published end as day
    from told
    join covers on covers.answered = told.measure and (bound is null or figures = 'any')
    join counts on counts.answered = told.counted
    where stance in ('denies', 'doubts') or stance = 'confirms' and bound is not null
),
near as (
    select
        asked.claim_id as from_id,
        told.claim_id as to_id,
        asked.stance as relation,
        'in the same text' as nearness,
        asked.bound,
        told.measure
    from asked
    join told using (text_id, actor, measure, counted)
    where
        told.claimant_id <> asked.claimant_id
        and (told.stance = 'asserts' or told.stance = 'confirms' and asked.stance = 'denies')
        and coalesce(told.earliest <= asked.latest, true)
        and (
            asked.bound is null
            or told.figure = asked.figure
            or asked.stance <> 'confirms'
            and list_has_any([told.low, told.best, told.high], [asked.low, asked.best, asked.high])
        )
        and (
            asked.place_id is null
            or told.place_id is null
            or exists (from scopes where scope_id = asked.place_id and scopes.place_id = told.place_id)
        )
    qualify row_number() over (
        partition by asked.claim_id
        order by
            asked.bound is not null and told.figure = asked.figure desc,
            is_same desc,
            abs(asked.starts - told.starts),
            told.claim_id
    ) = 1
),
asserted as (
    select * exclude (span), unnest([span, span + 1]) as span
    from (select *, unnest(['-', figure]) as size from told where stance = 'asserts')
    where coalesce(published - latest <= 31, published is not null)
),
far as (
    select
        asked.claim_id as from_id,
        asserted.claim_id as to_id,
        asked.stance as relation,
        'in a report ' || (asked.published - asserted.published) || ' days before' as nearness,
        asked.bound,
        asserted.measure
    from (from asked anti join near on near.from_id = asked.claim_id) as asked
    join asserted using (actor, measure, counted, size, span)
    where
        asserted.claimant_id <> asked.claimant_id
        and asserted.published < asked.day
        and asserted.published >= asked.published - 31
        and (
            asked.place_id is null
            or exists (from scopes where scope_id = asked.place_id and scopes.place_id = asserted.place_id)
        )
    qualify row_number() over (
        partition by asked.claim_id
        order by
            asserted.published desc,
            is_same desc,
            asserted.text_id desc,
            asserted.starts desc,
            asserted.claim_id
    ) = 1
)
select
    from_id,
    to_id,
    relation,
    if(bound is null, '', 'same number, ') || measure || ' of the same actor, ' || nearness as basis
from (from near union all from far)

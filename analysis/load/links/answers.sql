-- A claim denies or confirms another: what another claimant asserts with the same measure and
-- actor (and the same figure, if it names one), nearest in the same text, else last before its day
-- in the month before.
with
subjects as (
    select
        *,
        concat_ws('|', measure, actor) as subject,
        row(change, low, best, high)::varchar as figure
    from readings
    where is_current
),
answers as (
    select *, if(bound is null, subject, concat_ws('|', subject, figure)) as matter
    from subjects
    where stance in ('denies', 'confirms') and actor is not null
),
asserted as (
    select *, subject as matter
    from subjects
    where stance = 'asserts' and actor is not null
    union all
    select *, concat_ws('|', subject, figure) as matter
    from subjects
    where stance = 'asserts' and actor is not null
),
near as (
    select
        answers.claim_id as from_id,
        asserted.claim_id as to_id,
        answers.stance as relation,
        'same measure and actor, in the same text' as basis
    from answers
    join asserted using (text_id, matter)
    where answers.claimant_id <> asserted.claimant_id
    qualify row_number() over (
        partition by answers.claim_id
        order by abs(answers.starts - asserted.starts), asserted.claim_id
    ) = 1
),
in_order as (
    select
        matter,
        published,
        claimant_id,
        claim_id,
        row_number() over places_in_line as place_in_line,
        lag(claim_id) over places_in_line as before_id,
        lag(published) over places_in_line as before_published,
        lag(claimant_id) over places_in_line is distinct from claimant_id as is_other
    from asserted
    where published is not null
    window places_in_line as (partition by matter order by published, text_id, starts, claim_id)
),
runs_of_one as (
    select *, count(*) filter (is_other) over (partition by matter order by place_in_line) as run
    from in_order
),
candidates as (
    select
        *,
        first_value(before_id) over one_run as other_id,
        first_value(before_published) over one_run as other_published
    from runs_of_one
    window one_run as (partition by matter, run order by place_in_line)
),
last_of_day as (
    select *
    from candidates
    qualify row_number() over (partition by matter, published order by place_in_line desc) = 1
),
far as (
    select
        answers.claim_id as from_id,
        if(last_of_day.claimant_id <> answers.claimant_id, last_of_day.claim_id, other_id) as to_id,
        answers.stance as relation,
        answers.published
        - if(last_of_day.claimant_id <> answers.claimant_id, last_of_day.published, other_published) as days
    from (from answers anti join near on near.from_id = answers.claim_id) as answers
    asof join last_of_day
        on answers.matter = last_of_day.matter and answers.published > last_of_day.published
)
from near
union all
select from_id, to_id, relation, 'same measure and actor, in a report ' || days || ' days before' as basis
from far
where to_id is not null and days <= 31

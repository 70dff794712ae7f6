-- A claim repeats the one before it: the same claimant says the same figure of the same thing (an
-- increase is no level), in the same text or within three days. Whom nobody names is repeated in
-- the same text and in its copies alone.
with
worded as (
    select
        figures.*,
        if(
            claimant_kind = 'unattributed', coalesce(near_duplicates.like_text_id, figures.text_id), ''
        ) as wording_id
    from figures
    left join near_duplicates on near_duplicates.text_id = figures.text_id
),
in_order as (
    select
        *,
        lag(claim_id) over same_figure as before_id,
        lag(text_id) over same_figure as before_text_id,
        lag(published) over same_figure as before_published,
        lag(earliest) over same_figure as before_earliest,
        lag(latest) over same_figure as before_latest
    from worded
    window same_figure as (
        partition by claimant_id, wording_id, measure, counted, actor, change, low, best, high, bound
        order by published nulls last, text_id, starts, claim_id
    )
)
select
    claim_id as from_id,
    before_id as to_id,
    'repeats' as relation,
    'same claimant, measure, counted, actor and figure, '
    || case
        when text_id = before_text_id then 'in the same text'
        when wording_id <> '' then 'in a copy of the same text'
        else (published - before_published) || ' days later'
    end as basis
from in_order
where
    before_id is not null
    and (text_id = before_text_id or wording_id <> '' or published - before_published <= 3)
    and coalesce(earliest <= before_latest, true)
    and coalesce(latest >= before_earliest, true)

-- A claim repeats the one before it: the same claimant says the same figure of the same thing (an
-- increase is no level), in the same text or within three days. Whom nobody names is nobody's repetition elsewhere.
with
in_order as (
    select
        *,
        lag(claim_id) over same_figure as before_id,
        lag(text_id) over same_figure as before_text_id,
        lag(published) over same_figure as before_published,
        lag(earliest) over same_figure as before_earliest,
        lag(latest) over same_figure as before_latest
    from figures
    window same_figure as (
        partition by claimant_id, measure, counted, actor, change, low, best, high, bound
        order by published nulls last, text_id, starts, claim_id
    )
)
select
    claim_id as from_id,
    before_id as to_id,
    'repeats' as relation,
    'same claimant, measure, counted, actor and figure, '
    || if(text_id = before_text_id, 'in the same text', (published - before_published) || ' days later') as basis
from in_order
where
    before_id is not null
    and (
        text_id = before_text_id
        or (published - before_published <= 3 and claimant_kind <> 'unattributed')
    )
    and coalesce(earliest <= before_latest, true)
    and coalesce(latest >= before_earliest, true)

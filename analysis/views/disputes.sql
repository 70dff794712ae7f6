-- A row is a thing of which, in one month, two claimants give figures that cannot both be right.
with
bounded as (
    select
        *,
        date_trunc('month', as_of)::date as month,
        coalesce(low, if(bound = 'approx', best * 0.9, best), 0) as least,
        coalesce(high, if(bound = 'approx', best * 1.1, best), 'infinity'::double) as greatest
    from figures
    where
        actor is not null
        and as_of is not null
        and claimant_kind <> 'unattributed'
        and change = 'level'
),
last_words as (
    select *
    from bounded
    qualify row_number() over (
        partition by claimant_id, measure, counted, actor, place_id, month
        order by as_of desc, published desc nulls last, claim_id
    ) = 1
)
select
    measure,
    counted,
    actor,
    place_id,
    any_value(place) as place,
    month,
    count(*) as claimants,
    arg_min(claimant, (greatest, claim_id)) as lower_claimant,
    arg_min(quote, (greatest, claim_id)) as lower_quote,
    arg_min(claim_id, (greatest, claim_id)) as lower_claim_id,
    arg_max(claimant, (least, claim_id)) as higher_claimant,
    arg_max(quote, (least, claim_id)) as higher_quote,
    arg_max(claim_id, (least, claim_id)) as higher_claim_id
from last_words
group by measure, counted, actor, place_id, month
having max(least) > min(greatest)

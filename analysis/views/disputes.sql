-- A row is a thing of which, in one period, two origins give figures that do not meet.
-- stored
with
last_words as (
    select
        levels.*,
        coalesce(speakers.origin_id, levels.claimant_id) as voice_id,
        date_trunc('month', day)::date as month,
        case when day = latest and earliest is null then date_trunc(coalesce(period_precision, 'day'), day)::date else day end as day_from,
        case
            when tally = 'period' and as_of - earliest > 7 then date_trunc('month', earliest)::date
            when tally = 'period' or (tally = 'event' and (actor is not null or event = 'attack')) then earliest
        end as opens,
        case when tally = 'period' then case when as_of - earliest <= 7 then as_of else last_day(as_of) end end as closes,
        case when measure = 'planned' then latest end as due
    from levels
    left join speakers on speakers.source_id = levels.claimant_id
    where
        day is not null
        and is_dated
        and tally <> 'part'
        and (tally <> 'event' or opens is not null or (event <> 'attack' and place_id is not null))
    qualify row_number() over (
        partition by voice_id, measure, counted, actor, event, place_id, if(event is null, month, day), opens, closes, due
        order by day desc, published desc nulls last, least desc, claim_id
    ) = 1
),
voices as (
    select
        hash(
            last_words.measure, last_words.counted, last_words.actor, last_words.event, last_words.month, last_words.due,
            coalesce(scopes.scope_id, last_words.place_id, ''),
            case when spans.is_own then last_words.opens end,
            case when spans.is_own then last_words.closes end
        ) as thing,
        last_words.*,
        {'claim_id': claim_id, 'who': voice_id, 'day': day, 'earliest': earliest, 'least': least, 'greatest': greatest} as word,
        spans.is_own and coalesce(scopes.scope_id = last_words.place_id, true) as is_whole
    from last_words
    join (values (true), (false)) as spans (is_own) on last_words.tally = 'period' or spans.is_own
    left join scopes on scopes.place_id = last_words.place_id and last_words.event is null
),
disputed as (
    select thing, list({'who': voice_id, 'least': least, 'greatest': greatest, 'is_whole': is_whole}) as voices
    from voices
    group by thing
    having max(least) > min(greatest) filter (is_whole)
),
held_against as (
    select
        voices.*,
        case
            when is_state or event is not null then arg_max(word, (least, claim_id)) over (
                partition by thing order by day - date '2000-01-01' range between 3 preceding and current row
            )
            else arg_max(word, (least, claim_id)) over (
                partition by thing order by day range between unbounded preceding and current row
            )
        end as higher
    from voices
    semi join disputed on disputed.thing = voices.thing
),
things as (
    select
        thing, measure, counted, actor, month,
        claim_id as lower_claim_id,
        voice_id as lower_voice_id,
        least as lower_least,
        greatest as lower_greatest,
        higher.claim_id as higher_claim_id,
        higher.least as higher_least,
        higher.greatest as higher_greatest
    from held_against
    where
        is_whole
        and higher.least > greatest
        and higher.who <> voice_id
        and (higher.day <= day_from or higher.day = day)
        and (event is null or (coalesce(earliest <= higher.day, true) and coalesce(higher.earliest <= day, true)))
    qualify row_number() over (
        partition by thing order by higher.least / nullif(greatest, 0) desc nulls first, greatest, claim_id
    ) = 1
)
select
    things.measure,
    things.counted,
    things.actor,
    lower.place_id,
    lower.place,
    things.month,
    things.higher_least / nullif(things.lower_greatest, 0) as ratio,
    len(list_distinct([voice.who for voice in disputed.voices])) as origins,
    len(list_distinct([
        voice.who for voice in disputed.voices
        if voice.is_whole
        and voice.greatest >= things.lower_least
        and voice.least <= things.lower_greatest
        and voice.greatest < things.higher_least
    ])) as lower_origins,
    len(list_distinct([
        voice.who for voice in disputed.voices
        if voice.greatest >= things.higher_least
        and voice.least <= things.higher_greatest
        and voice.least > things.lower_greatest
    ])) as higher_origins,
    lower.claimant as lower_claimant,
    lower.claimant_kind as lower_claimant_kind,
    lower.place as lower_place,
    lower.low as lower_low,
    lower.best as lower_best,
    lower.high as lower_high,
    lower.bound as lower_bound,
    lower.indefinite as lower_indefinite,
    lower.certainty as lower_certainty,
    lower.as_of as lower_as_of,
    lower.quote as lower_quote,
    lower.claim_id as lower_claim_id,
    higher.claimant as higher_claimant,
    higher.claimant_kind as higher_claimant_kind,
    higher.place as higher_place,
    higher.low as higher_low,
    higher.best as higher_best,
    higher.high as higher_high,
    higher.bound as higher_bound,
    higher.indefinite as higher_indefinite,
    higher.certainty as higher_certainty,
    higher.as_of as higher_as_of,
    higher.quote as higher_quote,
    higher.claim_id as higher_claim_id,
    [lower.claim_id, higher.claim_id] as claim_ids
from things
join disputed on disputed.thing = things.thing
join figures as lower on lower.claim_id = things.lower_claim_id
join figures as higher on higher.claim_id = things.higher_claim_id
qualify row_number() over (
    partition by things.measure, things.counted, things.actor, things.month, things.lower_voice_id, higher.claim_id
    order by lower.place_id is not distinct from higher.place_id desc, things.lower_greatest, lower.claim_id
) = 1

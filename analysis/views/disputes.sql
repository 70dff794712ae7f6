-- A row is a thing of which, in one period, two origins give figures that do not meet.
-- stored
with recursive
lies_within as (
    select place_id, place_id as scope_id from places
    union
    select lies_within.place_id, coalesce(places.parent_id, countries.place_id) as scope_id
    from lies_within
    join places on places.place_id = lies_within.scope_id
    left join places as countries
        on countries.kind = 'country'
        and countries.country = places.country
        and countries.place_id <> places.place_id
    where coalesce(places.parent_id, countries.place_id) is not null
),
last_words as (
    select
        levels.*,
        coalesce(speakers.origin_id, levels.claimant_id) as voice_id,
        date_trunc('month', as_of)::date as month,
        case when is_event then case when as_of - earliest <= 7 then earliest else date_trunc('month', earliest)::date end end as opens,
        case when is_event then case when as_of - earliest <= 7 then as_of else last_day(as_of) end end as closes
    from levels
    left join speakers on speakers.source_id = levels.claimant_id
    where as_of is not null and is_dated and not is_part
    qualify row_number() over (
        partition by voice_id, measure, counted, actor, place_id, month, opens, closes
        order by as_of desc, least desc, published desc nulls last, claim_id
    ) = 1
),
voices as (
    select
        last_words.measure,
        last_words.counted,
        last_words.actor,
        last_words.month,
        coalesce(lies_within.scope_id, last_words.place_id, '') as scope_id,
        case when spans.is_own then last_words.opens end as opens,
        case when spans.is_own then last_words.closes end as closes,
        last_words.voice_id,
        last_words.claim_id,
        last_words.least,
        last_words.greatest,
        last_words.is_event,
        spans.is_own and coalesce(lies_within.scope_id = last_words.place_id, true) as is_whole
    from last_words
    join (values (true), (false)) as spans (is_own) on last_words.is_event or spans.is_own
    left join lies_within on lies_within.place_id = last_words.place_id
),
things as (
    select
        measure, counted, actor, month, scope_id, opens,
        arg_min(claim_id, (greatest, claim_id)) filter (is_whole) as lower_claim_id,
        arg_min(voice_id, (greatest, claim_id)) filter (is_whole) as lower_voice_id,
        arg_min(least, (greatest, claim_id)) filter (is_whole) as lower_least,
        min(greatest) filter (is_whole) as lower_greatest,
        arg_max(claim_id, (least, claim_id)) as higher_claim_id,
        arg_max(voice_id, (least, claim_id)) as higher_voice_id,
        max(least) as higher_least,
        arg_max(is_event, (least, claim_id)) as is_higher_event,
        arg_max(greatest, (least, claim_id)) as higher_greatest,
        list({'who': voice_id, 'least': least, 'greatest': greatest, 'is_whole': is_whole}) as voices
    from voices
    group by measure, counted, actor, month, scope_id, opens, closes
    having max(least) > min(greatest) filter (is_whole)
)
select
    things.measure,
    things.counted,
    things.actor,
    lower.place_id,
    lower.place,
    things.month,
    things.higher_least / nullif(things.lower_greatest, 0) as ratio,
    len(list_distinct([voice.who for voice in things.voices])) as origins,
    len(list_distinct([
        voice.who for voice in things.voices
        if voice.is_whole
        and voice.greatest >= things.lower_least
        and voice.least <= things.lower_greatest
        and voice.greatest < things.higher_least
    ])) as lower_origins,
    len(list_distinct([
        voice.who for voice in things.voices
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
join figures as lower
    on lower.claim_id = things.lower_claim_id
    and lower.measure = things.measure
    and lower.counted = things.counted
    and lower.actor = things.actor
join figures as higher
    on higher.claim_id = things.higher_claim_id
    and higher.measure = things.measure
    and higher.counted = things.counted
    and higher.actor = things.actor
where
    things.lower_voice_id <> things.higher_voice_id
    and (things.opens is not null or not things.is_higher_event or higher.as_of <= lower.as_of)
qualify row_number() over (
    partition by things.measure, things.counted, things.actor, things.month, things.lower_voice_id, higher.claim_id
    order by lower.place_id is not distinct from higher.place_id desc, things.lower_greatest, lower.claim_id
) = 1

-- A row is a figure with the days on which it was the newest that its claimant had given.
-- stored
with
versions as (
    select
        text_id,
        published as shown_from,
        lead(published) over (
            partition by report_id order by published, is_current, path, text_id desc
        ) as shown_until
    from texts
    where published is not null
),
words as (
    select
        tallies.*,
        case when claimant_kind = 'unattributed' then report_id end as told_in,
        shown_from,
        shown_until,
        row(
            date '9999-12-31' - as_of,
            date '9999-12-31' - tallies.published,
            -coalesce(high, best, low),
            claim_id
        ) as age
    from tallies
    join versions on versions.text_id = tallies.text_id
    where
        tally in ('total', 'period', 'event')
        and stance in ('asserts', 'confirms')
        and shown_from is distinct from shown_until
),
replaced as (
    select * from words where shown_until is not null
),
turns as (
    select
        claimant_id, told_in, measure, counted, actor, place_id, tally, event,
        shown_from as day,
        case when shown_until is null then age end as age
    from words
    union all
    select claimant_id, told_in, measure, counted, actor, place_id, tally, event, shown_until as day, null as age
    from replaced
),
days as (
    select
        claimant_id, told_in, measure, counted, actor, place_id, tally, event, day,
        min(min(age)) over (
            partition by claimant_id, told_in, measure, counted, actor, place_id, tally, event order by day
        ) as age
    from turns
    group by claimant_id, told_in, measure, counted, actor, place_id, tally, event, day
),
heard as (
    select days.*, min(replaced.age) as replaced_age
    from days
    left join replaced
        on replaced.claimant_id = days.claimant_id
        and replaced.told_in is not distinct from days.told_in
        and replaced.measure = days.measure
        and replaced.counted = days.counted
        and replaced.actor is not distinct from days.actor
        and replaced.place_id is not distinct from days.place_id
        and replaced.tally = days.tally
        and replaced.event is not distinct from days.event
        and replaced.shown_from <= days.day
        and replaced.shown_until > days.day
    group by all
),
newest as (
    select
        claimant_id, told_in, measure, counted, actor, place_id, tally, event, day,
        (case when coalesce(replaced_age < age, age is null) then replaced_age else age end)[4] as claim_id
    from heard
),
changes as (
    select *
    from newest
    qualify claim_id is distinct from lag(claim_id, 1, '') over (
        partition by claimant_id, told_in, measure, counted, actor, place_id, tally, event order by day
    )
),
spells as (
    select
        *,
        lead(day) over (
            partition by claimant_id, told_in, measure, counted, actor, place_id, tally, event order by day
        ) as until
    from changes
)
select
    spells.claimant_id, claimant, claimant_kind, claimant_country,
    spells.measure, spells.counted, spells.actor, spells.place_id, place,
    spells.tally, spells.event, low, best, high, bound, indefinite,
    as_of, published, stance, certainty,
    spells.claim_id, report_id, publisher, url, chain, quote,
    spells.day as known_from,
    until as known_until
from spells
join words
    on words.claim_id = spells.claim_id
    and words.claimant_id = spells.claimant_id
    and words.measure = spells.measure
    and words.counted = spells.counted

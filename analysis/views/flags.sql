-- A row is a doubt: figures of one source that do not add up, with a sentence that says why.
-- stored
with
compared as materialized (
    select
        claim_id, text_id, publisher, published, claimant_id, claimant, claimant_kind, measure, counted, actor,
        place_id, place, best, bound, earliest, latest, as_of, day,
        tally, event, certainty, quote, starts, ends,
        least, greatest, figure, coalesce(best, low, high) as about, is_dated
    from levels
),
losses as (
    select
        *,
        {'text_id': text_id, 'claimant_id': claimant_id, 'counted': counted, 'actor': actor, 'event': event, 'place_id': place_id, 'earliest': earliest, 'latest': latest} as thing,
        case when bound = 'exact' then 10 ** (length(best::bigint::varchar) - length(rtrim(best::bigint::varchar, '0'))) / 2 else 0 end as slack
    from compared
    where measure in ('killed', 'wounded', 'casualties') and tally <> 'part'
),
others as (
    select text_id, claimant_id, actor, sum(greatest) as greatest
    from (
        select distinct text_id, claimant_id, actor, measure, counted, place_id, earliest, latest, greatest
        from compared
        where measure in ('captured', 'missing')
    )
    group by text_id, claimant_id, actor
),
sums as (
    select
        whole.*,
        [killed.claim_id, wounded.claim_id] as against_claim_ids,
        [killed.quote, wounded.quote] as against_quotes,
        killed.figure || ' killed and ' || wounded.figure || ' wounded' as against_figure,
        killed.certainty = 'stated' and wounded.certainty = 'stated' as is_against_stated,
        killed.least + wounded.least - killed.slack - wounded.slack > whole.greatest + whole.slack as is_over,
        killed.greatest + wounded.greatest + coalesce(others.greatest, 0) + killed.slack + wounded.slack
        < whole.least - whole.slack as is_under
    from losses as whole
    join losses as killed on killed.measure = 'killed' and killed.thing = whole.thing
    join losses as wounded on wounded.measure = 'wounded' and wounded.thing = whole.thing
    left join others
        on others.text_id = whole.text_id
        and others.claimant_id = whole.claimant_id
        and others.actor is not distinct from whole.actor
    where whole.measure = 'casualties'
    qualify bool_and(is_over or is_under) over (partition by whole.claim_id)
        and row_number() over (
            partition by whole.claim_id
            order by
                abs(killed.starts - whole.starts) + abs(wounded.starts - whole.starts),
                killed.claim_id,
                wounded.claim_id
        ) = 1
),
near as (
    select whole.claim_id, part.claim_id as part_id, whole.text_id, whole.ends, part.ends - whole.ends as many
    from compared as whole
    join compared as part
        on part.text_id = whole.text_id
        and part.claimant_id = whole.claimant_id
        and part.actor is not distinct from whole.actor
        and part.least > whole.greatest
    where part.starts - whole.ends between 0 and 60
),
said_parts as (
    select near.claim_id, near.part_id
    from near
    join texts on texts.text_id = near.text_id
    where
        regexp_full_match(
            substring(texts.text, near.ends + 1, near.many),
            '(?is)[^.;:]*\b(?:of (?:whom|which|them)|among them|including)\b[^.;:]*'
        )
    union
    select to_id, from_id from links where relation = 'part_of'
),
parts as (
    select
        whole.*,
        part.claim_id as part_id,
        part.quote as part_quote,
        part.figure as part_figure,
        part.counted as part_counted,
        part.certainty as part_certainty
    from said_parts
    join compared as whole on whole.claim_id = said_parts.claim_id
    join compared as part on part.claim_id = said_parts.part_id
    where part.least > whole.greatest
),
totals as (
    select
        *,
        {'claim_id': claim_id, 'quote': quote, 'figure': figure, 'as_of': as_of, 'day': day, 'earliest': earliest, 'certainty': certainty, 'least': least} as word
    from compared
    where
        measure in ('deployed', 'killed', 'wounded', 'casualties', 'captured')
        and (tally = 'total' or (event <> 'attack' and place_id is not null))
        and day is not null
),
running as (
    select
        *,
        case
            when event is null then arg_max(word, (least, claim_id)) filter (is_dated) over (
                partition by claimant_id, measure, counted, actor, place_id, event
                order by day groups between unbounded preceding and 1 preceding
            )
            else arg_max(word, (least, claim_id)) over (
                partition by claimant_id, measure, counted, actor, place_id, event
                order by day - date '2000-01-01' range between 7 preceding and 1 preceding
            )
        end as before
    from totals
),
falls as (
    select *
    from running
    where
        greatest < before.least
        and (event is null or coalesce(earliest <= before.day, true))
    qualify row_number() over (
        partition by claimant_id, measure, counted, actor, place_id, before.claim_id, figure order by day, claim_id
    ) = 1
),
tenfold as (
    select large.claim_id, arg_min(small.claim_id, (abs(small.as_of - large.as_of), small.claim_id)) as small_id
    from compared as large
    join compared as small
        on small.claimant_id = large.claimant_id
        and small.measure = large.measure
        and small.counted = large.counted
        and small.actor is not distinct from large.actor
        and small.event is not distinct from large.event
        and small.about * 10 = large.about
    where
        small.greatest < large.least
        and small.text_id <> large.text_id
        and small.place_id is not distinct from large.place_id
        and small.as_of between large.as_of - 3 and large.as_of + 3
        and coalesce(small.earliest <= large.latest and small.latest >= large.earliest, true)
        and small.tally <> 'part'
        and large.tally <> 'part'
    group by large.claim_id
),
slips as (
    select
        large.*,
        small.claim_id as small_id,
        small.quote as small_quote,
        small.figure as small_figure,
        small.as_of as small_as_of,
        small.publisher as small_publisher,
        small.certainty as small_certainty
    from tenfold
    join compared as large on large.claim_id = tenfold.claim_id
    join compared as small on small.claim_id = tenfold.small_id
)
select
    'sum' as kind,
    case when certainty = 'stated' and is_against_stated then 'strong' else 'weak' end as severity,
    claimant || ' gives ' || figure || ' killed and wounded together, but ' || against_figure || ': '
    || case when is_over then 'the two come to more than the whole.' else 'the two come to less, and nobody captured or missing makes up the rest.' end as explanation,
    claimant_id, claimant, claimant_kind, measure, counted, actor, place, as_of, published,
    claim_id, figure, quote,
    against_claim_ids,
    against_figure,
    against_quotes,
    [claim_id] || against_claim_ids as claim_ids
from sums
union all by name
select
    'part' as kind,
    case when certainty = 'stated' and part_certainty = 'stated' then 'strong' else 'weak' end as severity,
    claimant || ' gives ' || figure || ' ' || replace(counted, '_', ' ') || ', and as a part of them ' || part_figure || ' '
    || replace(part_counted, '_', ' ') || ': the part is larger than the whole.' as explanation,
    claimant_id, claimant, claimant_kind, measure, counted, actor, place, as_of, published,
    claim_id, figure, quote,
    [part_id] as against_claim_ids,
    part_figure as against_figure,
    [part_quote] as against_quotes,
    [claim_id, part_id] as claim_ids
from parts
union all by name
select
    'tenfold' as kind,
    case when certainty = 'stated' and small_certainty = 'stated' and as_of = small_as_of then 'strong' else 'weak' end as severity,
    claimant || ' is said by ' || publisher || ' to give ' || figure || ' ' || replace(counted, '_', ' ') || ' ' || replace(measure, 'casualties', 'killed or wounded')
    || ' as of ' || strftime(as_of, '%-d %b %Y') || ', and by ' || small_publisher || ' ' || small_figure || ' as of '
    || strftime(small_as_of, '%-d %b %Y') || ': exactly ten times as many. A digit may have slipped.' as explanation,
    claimant_id, claimant, claimant_kind, measure, counted, actor, place, as_of, published,
    claim_id, figure, quote,
    [small_id] as against_claim_ids,
    small_figure as against_figure,
    [small_quote] as against_quotes,
    [claim_id, small_id] as claim_ids
from slips
union all by name
select
    'fall' as kind,
    case when certainty = 'stated' and before.certainty = 'stated' and is_dated then 'strong' else 'weak' end as severity,
    claimant || ' gives ' || figure || ' ' || replace(counted, '_', ' ') || ' ' || replace(measure, 'casualties', 'killed or wounded') || case when is_dated then ' as of ' else ' in a report of ' end
    || strftime(as_of, '%-d %b %Y') || ', after ' || before.figure || ' as of ' || strftime(before.as_of, '%-d %b %Y')
    || ': a running total does not fall.' as explanation,
    claimant_id, claimant, claimant_kind, measure, counted, actor, place, as_of, published,
    claim_id, figure, quote,
    [before.claim_id] as against_claim_ids,
    before.figure as against_figure,
    [before.quote] as against_quotes,
    [claim_id, before.claim_id] as claim_ids
from falls

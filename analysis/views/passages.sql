-- A row is a claim with the sentences around it: what to show a reader who wants to see the words.
-- takes claim_ids
with
asked as (
    select unnest(claim_ids::varchar[]) as claim_id
),
near as (
    select
        claims.claim_id,
        claims.claimant_id,
        claims.method,
        claims.earliest,
        claims.latest,
        claims.text_id,
        texts.text,
        greatest(claims.starts - 400, 0) as first,
        substring(texts.text, greatest(claims.starts - 400, 0) + 1, claims.ends - claims.starts + 800) as words
    from claims
    semi join asked on asked.claim_id = claims.claim_id
    join texts on texts.text_id = claims.text_id
),
named as (
    select claim_id, first, strpos(words, arg_max(alias, length(alias)))::integer as place, max(length(alias))::integer as long
    from near
    join aliases
        on aliases.table_name = 'sources'
        and aliases.refers_to = near.claimant_id
        and contains(near.words, aliases.alias)
    where near.method = 'coded'
    group by claim_id, first, words
),
spoken as (
    select claim_id, field, starts, ends
    from evidence
    semi join asked on asked.claim_id = evidence.claim_id
    union
    select claim_id, role as field, starts, ends
    from attributions
    semi join asked on asked.claim_id = attributions.claim_id
    where starts is not null and role <> 'publisher'
    union
    select claim_id, 'claimant' as field, first + place - 1 as starts, first + place - 1 + long as ends
    from named
    union
    select near.claim_id, 'period' as field, dates.starts, dates.ends
    from near
    join dates
        on dates.text_id = near.text_id
        and dates.earliest is not distinct from near.earliest
        and dates.latest is not distinct from near.latest
    where near.method = 'coded' and coalesce(near.earliest, near.latest) is not null
),
said as (
    select
        spoken.claim_id,
        list({'field': field, 'starts': spoken.starts, 'ends': spoken.ends} order by spoken.starts, spoken.ends, field)
            as marks,
        min(spoken.starts) as starts,
        max(spoken.ends) as ends
    from spoken
    join claims on claims.claim_id = spoken.claim_id
    where spoken.starts >= claims.starts - 400 and spoken.ends <= claims.ends + 400
    group by spoken.claim_id
),
cut as (
    select
        readings.claim_id,
        readings.report_id,
        readings.published,
        texts.text,
        said.marks,
        least(said.starts, readings.starts) as first_said,
        greatest(said.ends, readings.ends) as last_said
    from readings
    join texts on texts.text_id = readings.text_id
    join said on said.claim_id = readings.claim_id
),
around as (
    select
        *,
        if(first_said <= 300, E'\n', '') || substring(text, greatest(first_said - 300, 0) + 1, least(first_said, 300)) as before,
        substring(text, last_said + 1, 300) as after
    from cut
),
sentences as (
    select
        *,
        if(
            regexp_matches(before, '(?s)^.*(?:[.!?]["''”’»)]*\s|\n)\s*["''“‘«(]*(?:\p{Lu}.*)?$'),
            regexp_extract(before, '(?s)^.*(?:[.!?]["''”’»)]*\s|\n)\s*(["''“‘«(]*(?:\p{Lu}.*)?)$', 1),
            regexp_extract(before, '(?s)^\S*\s(.*)$', 1)
        ) as begun,
        regexp_extract(after, '(?s)^.*?(?:[.!?]["''”’»)]*(?:\s|$)|\n|$)') as finished
    from around
)
select
    sentences.claim_id,
    sentences.report_id,
    reports.title,
    sources.name as publisher,
    sentences.published,
    reports.url,
    rtrim(begun || substring(text, first_said + 1, last_said - first_said) || finished, E' \n') as passage,
    [
        {
            'field': mark.field,
            'starts': mark.starts - first_said + length(begun)::integer,
            'ends': mark.ends - first_said + length(begun)::integer
        }
        for mark in marks
    ] as marks
from sentences
join reports on reports.report_id = sentences.report_id
join sources on sources.source_id = reports.publisher_id

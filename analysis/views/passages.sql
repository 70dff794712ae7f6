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
        claims.number_id,
        claims.counted,
        claims.measure,
        claims.actor,
        claims.place_id,
        claims.bound,
        claims.earliest,
        claims.latest,
        claims.stance,
        claims.certainty,
        claims.starts,
        claims.ends,
        claims.text_id,
        texts.text,
        greatest(claims.starts - 400, 0) as first,
        substring(texts.text, greatest(claims.starts - 400, 0) + 1, claims.ends - claims.starts + 800) as words
    from claims
    semi join asked on asked.claim_id = claims.claim_id
    join texts on texts.text_id = claims.text_id
),
named as (
    select claim_id, first, strpos(words, arg_max(alias, (length(alias), alias)))::integer as place, max(length(alias))::integer as long
    from near
    join aliases
        on aliases.table_name = 'sources'
        and aliases.refers_to = near.claimant_id
        and contains(near.words, aliases.alias)
    where near.method = 'coded'
    group by claim_id, first, words
),
agreeing as (
    select near.claim_id, rules.claim_id as read_id, {
        'counted': rules.counted = near.counted,
        'measure': rules.measure = near.measure,
        'actor': rules.actor = near.actor,
        'place': rules.place_id = near.place_id,
        'bound': rules.bound = near.bound,
        'claimant': rules.claimant_id = near.claimant_id,
        'period': rules.earliest is not distinct from near.earliest and rules.latest is not distinct from near.latest,
        'stance': rules.stance = near.stance,
        'hedge': rules.certainty = near.certainty
    } as fields
    from near
    join claims as rules on rules.text_id = near.text_id and rules.starts < near.ends and rules.ends > near.starts
    join numbers as read on read.number_id = rules.number_id
    join numbers as coded on coded.number_id = near.number_id and read.starts < coded.ends and read.ends > coded.starts
    where near.method = 'coded' and rules.method = 'rule'
),
spoken as (
    select agreeing.claim_id, field, starts, ends
    from evidence
    join agreeing on agreeing.read_id = evidence.claim_id
    where coalesce(case field
        when 'counted' then fields.counted
        when 'measure' then fields.measure
        when 'actor' then fields.actor
        when 'place' then fields.place
        when 'bound' then fields.bound
        when 'claimant' then fields.claimant
        when 'period' then fields.period
        when 'stance' then fields.stance
        when 'hedge' then fields.hedge
    end, false)
    union
    select agreeing.claim_id, coded.role as field, read.starts, read.ends
    from agreeing
    join attributions as read on read.claim_id = agreeing.read_id and read.starts is not null and read.role <> 'publisher'
    join attributions as coded
        on coded.claim_id = agreeing.claim_id
        and coded.source_id = read.source_id
        and coded.role <> 'publisher'
    union
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
beside as (
    select
        *,
        case when first_said <= 300 then E'\n' else '' end || substring(text, greatest(first_said - 300, 0) + 1, least(first_said, 300)) as ahead,
        substring(text, last_said + 1, 300) as behind
    from cut
),
-- A full stop that ends no sentence is one character of private use until the sentences are cut.
around as (
    select
        *,
        regexp_replace(ahead, short_form(), '\1' || chr(57344), 'g') as before,
        regexp_replace(behind, short_form(), '\1' || chr(57344), 'g') as after
    from beside
),
sentences as (
    select
        *,
        case
            when regexp_matches(before, '(?s)^.*(?:[.!?]["''”’»)]*\s|\n)\s*["''“‘«(]*(?:\p{Lu}.*)?$')
            then regexp_extract(before, '(?s)^.*(?:[.!?]["''”’»)]*\s|\n)\s*(["''“‘«(]*(?:\p{Lu}.*)?)$', 1)
            else regexp_extract(before, '(?s)^\S*\s(.*)$', 1)
        end as begun,
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
    rtrim(
        replace(begun, chr(57344), '.') || substring(text, first_said + 1, last_said - first_said) || replace(finished, chr(57344), '.'),
        E' \n'
    ) as passage,
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

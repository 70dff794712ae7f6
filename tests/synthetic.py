"""A ledger of made-up claims, as large as one likes: to see whether questions stay fast.

It has the shape of a real one: a few claimants speak most, figures grow and are revised, most
reports pass on what another has said, and twenty numbers stand around each that is a claim.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from ledgers import bare

from analysis import views
from analysis.load.derived import derive
from analysis.load.links import FIRST, link

CLAIMS_A_TEXT, NUMBERS_A_CLAIM = 5, 20
FILL = """
insert into sources by name
select
    'claimant-' || i as source_id, 'Claimant ' || i as name,
    ['intelligence', 'ministry', 'military', 'person', 'outlet', 'ngo', 'anonymous'][1 + i % 7]
        as kind,
    ['KOR', 'UKR', 'USA', 'RUS', 'PRK'][1 + i % 5] as country, true as is_listed
from range(2000) as each(i)
union all
select 'outlet-' || i, 'Outlet ' || i, 'outlet', 'USA', true from range(500) as each(i)
union all
select 'unattributed', 'unattributed', 'unattributed', null, true;

insert into places by name
select
    'place-' || i as place_id, 'Place ' || i as name, 'city' as kind, 'RUS' as country,
    50 + (i % 100) / 10 as latitude, 30 + (i % 170) / 2 as longitude, 2 as precision
from range(300) as each(i);

create temp table made as
select
    i,
    i // {per_text} as text,
    (hash(i) // 2)::bigint as h,
    (hash(i, 'b') // 2)::bigint as g,
    date '2022-01-01' + (i * 1400 // {claims})::integer as day,
    (2000 * pow((hash(i, 'c') % 10000) / 10000, 3))::integer as who
from range({claims}) as each(i);

insert into reports by name
select
    'r' || text as report_id, 'https://example.org/' || text as url, 'Report ' || text as title,
    'outlet-' || (hash(text) % 500) as publisher_id, 'en' as language, min(day) as published,
    'said' as published_basis
from made group by text;

insert into texts by name
select
    't' || text as text_id, 'r' || text as report_id, min(day) as published,
    'text/markdown' as media_type, sha256(text::varchar) as sha256, true as is_current,
    string_agg('Some ' || i || ' men came, Claimant ' || who || ' said. ', '' order by i) as text
from made group by text;

insert into near_duplicates by name
select 't' || text as text_id, 't' || (text - 1) as like_text_id, 0.9 as similarity
from made where text % 10 = 1 group by text;

insert into numbers by name
select
    'n' || i || '-' || k as number_id, 't' || text as text_id,
    ((i % {per_text}) * {numbers} + k) * 10 as starts,
    ((i % {per_text}) * {numbers} + k) * 10 + 4 as ends, i::varchar as said,
    if(k = 0, 'claim', ['date', 'money', 'other'][1 + k % 3]) as decision,
    if(k = 0, null, 'made up') as reason
from made, range({numbers}) as each(k);

insert into claims by name
select
    'c' || i as claim_id, 't' || text as text_id, 'n' || i || '-0' as number_id,
    (i % {per_text}) * {numbers} * 10 as starts, (i % {per_text}) * {numbers} * 10 + 8 as ends,
    i || ' men' as quote,
    if(h % 5 = 0, 100 + (g % 200) * 50.0, null) as low,
    if(h % 5 <> 0, 100 + (g % 200) * 50.0, null) as best,
    null as high,
    case h % 5 when 0 then 'at_least' when 1 then 'approx' else 'exact' end as bound,
    ['deployed', 'present', 'killed', 'casualties', 'planned'][1 + g % 5] as measure,
    ['troops', 'troops', 'workers', 'artillery_shells'][1 + h % 4] as counted,
    ['PRK', 'PRK', 'RUS', 'UKR'][1 + (h // 7) % 4] as actor,
    if(h % 3 = 0, null, 'place-' || (g % 300)) as place_id,
    if(h % 2 = 0, day - 3, null) as earliest, day as latest,
    'week' as period_precision, 'said' as period_basis,
    if(h % 11 = 0, 'unattributed', 'claimant-' || who) as claimant_id,
    case h % 40 when 0 then 'denies' when 1 then 'confirms' else 'asserts' end as stance,
    if(h % 6 = 0, 'hedged', 'stated') as certainty, if(h % 15 = 0, 'increase', 'level') as change,
    if(h % 17 = 0, ['part', 'rate', 'size'][1 + g % 3], null) as count_of,
    if(g % 13 = 0, ['attack', 'flood'][1 + h % 2], null) as event,
    'rule' as method, 'made up' as rule
from made;

insert into attributions by name
select 'c' || i as claim_id, 0 as hop, 'claimant' as role,
    if(h % 11 = 0, 'unattributed', 'claimant-' || who) as source_id, 'named' as anonymity
from made
union all by name
select 'c' || i as claim_id, 1 as hop, 'relay' as role, 'outlet-' || (g % 50) as source_id,
    'named' as anonymity
from made where h % 2 = 0
union all by name
select 'c' || i as claim_id, if(h % 2 = 0, 2, 1) as hop, 'publisher' as role,
    'outlet-' || (hash(text) % 500) as source_id, 'named' as anonymity
from made;

insert into evidence by name
select 'c' || i as claim_id, 'number' as field, (i % {per_text}) * {numbers} * 10 as starts,
    (i % {per_text}) * {numbers} * 10 + 4 as ends
from made;

insert into deployments by name
select 'd' || claim_id as deployment_id, claim_id, actor, counted, 'place-1' as from_place_id,
    place_id as to_place_id, 'completed' as status, low, best, high, earliest, latest
from claims where measure = 'deployed';

insert into runs by name
select 'run' as run_id, timestamp '2026-01-01' as started_at, 1 as seconds, '0' as version,
    '0' as engine, '' as input_digest, 0 as reports, 0 as claims_rule, 0 as claims_coded,
    0 as sources, 0 as numbers, 0 as rejects;
"""


def ledger(path: Path, claims: int) -> Path:
    """A ledger of so many claims at a path."""
    with closing(bare(path)) as db:
        db.execute(FILL.format(claims=claims, per_text=CLAIMS_A_TEXT, numbers=NUMBERS_A_CLAIM))
        derive(db)
        link(db)
        views.store(db, but=FIRST)
        db.execute("checkpoint")
    return path

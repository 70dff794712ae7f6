-- The ledger: every table, what a row of it is, and what each column means.
-- Offsets (`starts`, `ends`) count Unicode code points into `texts.text`, end exclusive.

create table reports (
    report_id varchar primary key,
    url varchar,
    title varchar,
    publisher_id varchar not null,
    credited_id varchar,
    author varchar,
    language varchar not null,
    published date,
    published_basis varchar not null check (published_basis in ('said', 'given', 'none')),
    path varchar,
    check ((published is null) = (published_basis = 'none'))
);
comment on table reports is 'A published report: an article, a wire story, a briefing. Of several versions, as the current one has it.';
comment on column reports.report_id is 'Derived from the URL; without one, from publisher, stated day, title and text. Never from the path.';
comment on column reports.url is 'Where it was published; null if not known.';
comment on column reports.title is 'Its headline; null if it has none.';
comment on column reports.publisher_id is 'Who published it (sources.source_id); outlet-unknown where nothing says.';
comment on column reports.credited_id is 'Whom the publisher credits for the whole report, such as a wire (sources.source_id); null if nobody.';
comment on column reports.author is 'Its byline; null if not known.';
comment on column reports.language is 'Language of the text, as an ISO 639-1 code.';
comment on column reports.published is 'Day of publication; null if it could not be established.';
comment on column reports.published_basis is 'What the day rests on: said (by the report), given (by whoever ran the build), none (not known).';
comment on column reports.path is 'File that its current version was read from.';

create table texts (
    text_id varchar primary key,
    report_id varchar not null,
    path varchar,
    published date,
    retrieved_at timestamp,
    media_type varchar not null,
    sha256 varchar not null check (length(sha256) = 64),
    text varchar not null,
    is_current boolean not null
);
comment on table texts is 'A version of a report''s words, exactly as cleaned. All offsets point into it.';
comment on column texts.text_id is 'Derived from the report and the SHA-256 of the text.';
comment on column texts.report_id is 'The report whose words these are (reports.report_id).';
comment on column texts.path is 'File that this version was read from.';
comment on column texts.published is 'Day of publication that goes with this version; null if it could not be established.';
comment on column texts.retrieved_at is 'When it was fetched, UTC; null for a file found on disk.';
comment on column texts.media_type is 'What it was read from, such as text/markdown.';
comment on column texts.sha256 is 'SHA-256 of the text in UTF-8, in hexadecimal.';
comment on column texts.text is 'The words.';
comment on column texts.is_current is 'Whether it is the version that counts: of several with one URL, the one published last, an unknown day before all others; of one day, the last by path.';

create table near_duplicates (
    text_id varchar primary key,
    like_text_id varchar not null,
    similarity double not null check (similarity between 0.5 and 1),
    check (text_id <> like_text_id)
);
comment on table near_duplicates is 'A current text that is nearly the same as an earlier one, as copies of a wire are. Where the day is not known, a text counts as the later one.';
comment on column near_duplicates.text_id is 'The text (texts.text_id).';
comment on column near_duplicates.like_text_id is 'The first text that it is like, which is like none before it (texts.text_id): all copies of one text have the same here.';
comment on column near_duplicates.similarity is 'The share of the shorter one''s runs of five words that stand in the longer one too; half of them at least.';

create table sources (
    source_id varchar primary key,
    name varchar not null check (length(name) > 0),
    kind varchar not null check (length(kind) > 0),
    country varchar check (regexp_full_match(country, '[A-Z]{3}')),
    parent_id varchar,
    wikidata_id varchar check (regexp_full_match(wikidata_id, 'Q[0-9]+')),
    reliability varchar check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    rationale varchar,
    is_listed boolean not null
);
comment on table sources is 'Anybody who can assert, relay or publish: a person, a body, an outlet, an unnamed source as described.';
comment on column sources.source_id is 'Its id in the gazetteer, or kind and name for a source that no list has.';
comment on column sources.name is 'Its full proper name, or the description that stands for one.';
comment on column sources.kind is 'What it is: person, ministry, agency, outlet, anonymous and so on.';
comment on column sources.country is 'Country it belongs to, ISO 3166-1 alpha-3; null if none or not known.';
comment on column sources.parent_id is 'The source it is part of (sources.source_id); null if none.';
comment on column sources.wikidata_id is 'Its item in Wikidata; null if not known.';
comment on column sources.reliability is 'NATO Admiralty code A to F, set by the analyst; null if not judged. It never enters a figure.';
comment on column sources.rationale is 'Why the analyst judged so; null if not judged.';
comment on column sources.is_listed is 'Whether it stands in the gazetteer; otherwise it was found by the form of its name.';

create table aliases (
    alias varchar not null check (length(alias) > 0),
    refers_to varchar not null,
    table_name varchar not null check (table_name in ('sources', 'places')),
    primary key (table_name, alias, refers_to)
);
comment on table aliases is 'A way of naming a listed source or place, its own name among them.';
comment on column aliases.alias is 'The words.';
comment on column aliases.refers_to is 'Whom or what they name: an id in the table named beside it.';
comment on column aliases.table_name is 'Which table the id is of: sources or places.';

create table places (
    place_id varchar primary key,
    name varchar not null check (length(name) > 0),
    kind varchar not null,
    country varchar check (regexp_full_match(country, '[A-Z]{3}')),
    parent_id varchar,
    latitude double check (latitude between -90 and 90),
    longitude double check (longitude between -180 and 180),
    precision utinyint check (precision between 1 and 7),
    check ((latitude is null) = (longitude is null))
);
comment on table places is 'A place, from a village to a continent.';
comment on column places.place_id is 'Its id in the gazetteer, or its name for a place that no list has.';
comment on column places.name is 'Its name in English.';
comment on column places.kind is 'What it is: country, oblast, city, region, port and so on.';
comment on column places.country is 'Country it lies in, ISO 3166-1 alpha-3; null if none or several.';
comment on column places.parent_id is 'The smallest larger place that holds it (places.place_id); null if none.';
comment on column places.latitude is 'Latitude of a point in it, in degrees, WGS 84.';
comment on column places.longitude is 'Longitude of that point, in degrees, WGS 84.';
comment on column places.precision is 'UCDP where_prec: 1 exact, 2 within 25 km, 3 district, 4 first-order division, 5 vague, 6 country, 7 sea or air.';

create table numbers (
    number_id varchar primary key,
    text_id varchar not null,
    starts integer not null check (starts >= 0),
    ends integer not null,
    said varchar not null,
    decision varchar not null check (decision in ('claim', 'date', 'age', 'distance', 'money', 'percentage', 'designation', 'ordinal', 'score', 'phone', 'time', 'measure', 'other')),
    reason varchar,
    check (starts < ends)
);
comment on table numbers is 'A number expression in a text, and what it was decided to be.';
comment on column numbers.number_id is 'Derived from the text and the span.';
comment on column numbers.text_id is 'Text it stands in (texts.text_id).';
comment on column numbers.starts is 'Where it starts.';
comment on column numbers.ends is 'Where it ends, exclusive.';
comment on column numbers.said is 'Its words.';
comment on column numbers.decision is 'claim if it is a claim''s figure, or what else it is: date, age, distance, money and so on.';
comment on column numbers.reason is 'Why it was decided so; never empty for a number that is no claim.';

create table dates (
    date_id varchar primary key,
    text_id varchar not null,
    starts integer not null check (starts >= 0),
    ends integer not null,
    said varchar not null,
    earliest date,
    latest date,
    precision varchar check (precision in ('day', 'week', 'month', 'quarter', 'year')),
    edtf varchar,
    basis varchar not null check (basis in ('said', 'publication', 'text', 'none')),
    check (starts < ends),
    check (earliest <= latest)
);
comment on table dates is 'A date expression in a text, and the days it allows.';
comment on column dates.date_id is 'Derived from the text and the span.';
comment on column dates.text_id is 'Text it stands in (texts.text_id).';
comment on column dates.starts is 'Where it starts.';
comment on column dates.ends is 'Where it ends, exclusive.';
comment on column dates.said is 'Its words.';
comment on column dates.earliest is 'First day it allows; null if open or not known.';
comment on column dates.latest is 'Last day it allows; null if open or not known.';
comment on column dates.precision is 'How fine it is: day, week, month, quarter, year; null if the days are not known.';
comment on column dates.edtf is 'The same in Extended Date/Time Format; null if the days are not known.';
comment on column dates.basis is 'What the days rest on: said, publication (relative to it), text (relative to another date), none.';

create table claims (
    claim_id varchar primary key,
    text_id varchar not null,
    number_id varchar,
    starts integer not null check (starts >= 0),
    ends integer not null,
    quote varchar not null,
    low double check (low >= 0),
    best double check (best >= 0),
    high double check (high >= 0),
    bound varchar check (bound in ('exact', 'approx', 'at_least', 'more_than', 'at_most', 'less_than', 'range')),
    measure varchar not null check (measure in ('planned', 'deployed', 'present', 'training', 'engaged', 'killed', 'wounded', 'casualties', 'captured', 'missing', 'returned', 'supplied', 'requested', 'other')),
    counted varchar not null check (regexp_full_match(counted, '[a-z][a-z_]*')),
    actor varchar check (regexp_full_match(actor, '[A-Z]{3}')),
    place_id varchar,
    earliest date,
    latest date,
    period_precision varchar check (period_precision in ('day', 'week', 'month', 'quarter', 'year')),
    period_basis varchar check (period_basis in ('said', 'publication', 'text', 'none')),
    claimant_id varchar not null,
    stance varchar not null check (stance in ('asserts', 'confirms', 'denies', 'doubts')),
    certainty varchar not null check (certainty in ('stated', 'hedged')),
    change varchar not null check (change in ('level', 'increase', 'decrease')),
    count_of varchar check (count_of in ('rate', 'size', 'part')),
    event varchar,
    method varchar not null check (method in ('rule', 'coded')),
    rule varchar not null,
    check (starts < ends),
    check (low <= best),
    check (best <= high),
    check (low <= high),
    check (earliest <= latest),
    check ((coalesce(low, best, high) is null) = (bound is null)),
    check (bound is not null or stance <> 'asserts')
);
comment on table claims is 'A figure with its meaning, or a denial, doubt or confirmation without a figure; as the rules read it or as it was coded.';
comment on column claims.claim_id is 'Derived from the text, the method and the span of its number (of its quote where it has none).';
comment on column claims.text_id is 'Text it stands in (texts.text_id).';
comment on column claims.number_id is 'Its number expression (numbers.number_id); null if it has none.';
comment on column claims.starts is 'Where the quote starts.';
comment on column claims.ends is 'Where the quote ends, exclusive.';
comment on column claims.quote is 'Its very words.';
comment on column claims.low is 'Smallest count the words allow; null if open or exact.';
comment on column claims.best is 'The count, where the words name one; null for a range or an open figure.';
comment on column claims.high is 'Largest count the words allow; null if open or exact.';
comment on column claims.bound is 'How the words bound it: exact, approx, at_least, more_than, at_most, less_than, range; null without a figure.';
comment on column claims.measure is 'What is said to be the case with the counted: planned, deployed, present, killed and so on.';
comment on column claims.counted is 'What is counted: troops, officers, artillery_shells and so on.';
comment on column claims.actor is 'Whose the counted are, ISO 3166-1 alpha-3; null if the text does not say.';
comment on column claims.place_id is 'Where they are, were sent or were hit (places.place_id); null if not said.';
comment on column claims.earliest is 'First day the count holds for; null if open or not said.';
comment on column claims.latest is 'Last day the count holds for; null if open or not said.';
comment on column claims.period_precision is 'How fine the period is: day, week, month, quarter, year; null if not said.';
comment on column claims.period_basis is 'What the days rest on: said, publication, text, none; null for coded claims, which do not record it.';
comment on column claims.claimant_id is 'Who originally asserts it (sources.source_id).';
comment on column claims.stance is 'The claimant''s stance: asserts, confirms, denies, doubts.';
comment on column claims.certainty is 'hedged if the text hedges, otherwise stated.';
comment on column claims.change is 'level for a count, increase or decrease for a change of one; as the rules read it where a coded claim does not record it.';
comment on column claims.count_of is 'What the words around the figure say that it counts, where that is no whole: rate (so many in a time), size (of one unit), part (of a larger number); else null. See the view tallies.';
comment on column claims.event is 'The kind of the one event whose toll it is (attack, earthquake, flood …), where the words tell of one; else null.';
comment on column claims.method is 'rule if the rules read it, coded if it was written down by close reading.';
comment on column claims.rule is 'Name of the rule that read it; coded for coded claims.';

create table attributions (
    claim_id varchar not null,
    hop utinyint not null,
    role varchar not null check (role in ('claimant', 'relay', 'publisher')),
    source_id varchar not null,
    anonymity varchar not null check (anonymity in ('named', 'role', 'anonymous', 'unattributed')),
    cue varchar,
    starts integer check (starts >= 0),
    ends integer,
    primary key (claim_id, hop, source_id),
    check ((hop = 0) = (role = 'claimant')),
    check ((starts is null) = (ends is null)),
    check (starts < ends)
);
comment on table attributions is 'One source of a claim''s chain, from the claimant through relays to the publisher.';
comment on column attributions.claim_id is 'The claim (claims.claim_id).';
comment on column attributions.hop is 'Place in the chain; 0 is the claimant, the last is the publisher. People who pass it on together share one.';
comment on column attributions.role is 'claimant asserts, relay passes on, publisher prints.';
comment on column attributions.source_id is 'Who (sources.source_id).';
comment on column attributions.anonymity is 'How it is named: named, role (by office alone), anonymous, unattributed (nobody is named).';
comment on column attributions.cue is 'The word that makes it so, such as said or citing; null if there is none.';
comment on column attributions.starts is 'Where the words start that name it, or, of a claimant, that attribute the claim; null if none do.';
comment on column attributions.ends is 'Where they end, exclusive.';

create table evidence (
    claim_id varchar not null,
    field varchar not null check (field in ('number', 'bound', 'counted', 'measure', 'actor', 'place', 'period', 'claimant', 'relay', 'stance', 'hedge')),
    starts integer not null check (starts >= 0),
    ends integer not null,
    primary key (claim_id, field, starts, ends),
    check (starts < ends)
);
comment on table evidence is 'The words behind one field of a claim.';
comment on column evidence.claim_id is 'The claim (claims.claim_id).';
comment on column evidence.field is 'The field they speak for.';
comment on column evidence.starts is 'Where they start.';
comment on column evidence.ends is 'Where they end, exclusive.';

create table indefinites (
    said varchar primary key,
    low double not null,
    high double not null,
    check (low < high)
);
comment on table indefinites is 'Words that name no number, such as thousands, with the interval that they are read as.';
comment on column indefinites.said is 'The words, in lower case.';
comment on column indefinites.low is 'The smallest count that they are read as.';
comment on column indefinites.high is 'The largest count that they are read as.';

create table answering (
    field varchar not null check (field in ('measure', 'counted')),
    said varchar not null,
    answers varchar not null,
    figures varchar not null check (figures in ('any', 'none')),
    primary key (field, said, answers),
    check (said <> answers)
);
comment on table answering is 'What a denial, doubt or confirmation of one thing can be about besides that thing: who denies that troops are present denies that they were deployed.';
comment on column answering.field is 'Of which field of a claim it tells: measure or counted.';
comment on column answering.said is 'What the denial, doubt or confirmation has there.';
comment on column answering.answers is 'What a claim that it answers can have there.';
comment on column answering.figures is 'any: whether it names a figure or not; none: only where it names none.';

create table as_read (
    claim_id varchar primary key,
    report_id varchar not null,
    url varchar,
    publisher varchar not null,
    published date,
    claimant_id varchar not null,
    claimant varchar not null,
    claimant_kind varchar,
    claimant_country varchar,
    chain varchar,
    measure varchar not null,
    counted varchar not null,
    actor varchar,
    place_id varchar,
    place varchar,
    low double,
    best double,
    high double,
    bound varchar,
    earliest date,
    latest date,
    period_precision varchar,
    as_of date,
    stance varchar not null,
    certainty varchar not null,
    method varchar not null,
    quote varchar not null,
    starts integer not null,
    ends integer not null,
    text_id varchar not null,
    change varchar not null,
    count_of varchar,
    event varchar,
    is_current boolean not null,
    chain_ids varchar[],
    indefinite varchar
);
comment on table as_read is 'A claim with its names written out, as it is read in one version of a report, before corrections. Made from the other tables at the end of a build: `readings` is fast for it.';
comment on column as_read.claim_id is 'The claim (claims.claim_id).';
comment on column as_read.report_id is 'The report (reports.report_id).';
comment on column as_read.url is 'Where the report was published; null if not known.';
comment on column as_read.publisher is 'Who published the report.';
comment on column as_read.published is 'Day of publication; null if not known.';
comment on column as_read.claimant_id is 'Who originally asserts it (sources.source_id).';
comment on column as_read.claimant is 'The name of who originally asserts it.';
comment on column as_read.claimant_kind is 'What the claimant is: person, ministry, agency, outlet and so on.';
comment on column as_read.claimant_country is 'The claimant''s country, ISO 3166-1 alpha-3; null if none or not known.';
comment on column as_read.chain is 'Who said it through whom, from the claimant to the publisher, with arrows.';
comment on column as_read.measure is 'What is said to be the case with the counted: planned, deployed, present, killed and so on.';
comment on column as_read.counted is 'What is counted: troops, officers, artillery_shells and so on.';
comment on column as_read.actor is 'Whose the counted are, ISO 3166-1 alpha-3; null if not said.';
comment on column as_read.place_id is 'Where they are, were sent or were hit (places.place_id); null if not said.';
comment on column as_read.place is 'The name of that place; null if not said.';
comment on column as_read.low is 'Smallest count the words allow; null if open or exact.';
comment on column as_read.best is 'The count, where the words name one; null for a range or an open figure.';
comment on column as_read.high is 'Largest count the words allow; null if open or exact.';
comment on column as_read.bound is 'How the words bound it: exact, approx, at_least, more_than, at_most, less_than, range; null without a figure.';
comment on column as_read.earliest is 'First day the count holds for; null if open or not said.';
comment on column as_read.latest is 'Last day the count holds for; null if open or not said.';
comment on column as_read.period_precision is 'How fine the period is: day, week, month, quarter, year; null if not said.';
comment on column as_read.as_of is 'The latest day that the count refers to, else the earliest, else the day of publication; null if none is known.';
comment on column as_read.stance is 'The claimant''s stance: asserts, confirms, denies, doubts.';
comment on column as_read.certainty is 'hedged if the text hedges, otherwise stated.';
comment on column as_read.method is 'coded if it was written down by close reading, rule if the rules read it.';
comment on column as_read.quote is 'Its very words.';
comment on column as_read.starts is 'Where the quote starts in the text, in code points.';
comment on column as_read.ends is 'Where the quote ends, exclusive.';
comment on column as_read.text_id is 'The text it stands in (texts.text_id).';
comment on column as_read.change is 'level for a count, increase or decrease for a change of one.';
comment on column as_read.count_of is 'What the words around the figure say that it counts, where that is no whole: rate, size, part; else null.';
comment on column as_read.event is 'The kind of the one event whose toll it is, where the words tell of one; else null.';
comment on column as_read.is_current is 'Whether it is the version that counts.';
comment on column as_read.chain_ids is 'The chain by ids, from the claimant to the publisher; none of them twice in a row, those of people who pass it on together joined by &.';
comment on column as_read.indefinite is 'The words of the source where they name no number (thousands, several hundred), for which low and high are an interval by convention (indefinites); null where they name one.';

create table numbers_read (
    number_id varchar not null,
    text_id varchar not null,
    starts integer not null,
    ends integer not null,
    claim_id varchar not null,
    primary key (number_id, claim_id)
);
comment on table numbers_read is 'A number of a current text that a claim takes in, wholly or in part, before corrections. Made from the other tables at the end of a build: `unread` is fast for it.';
comment on column numbers_read.number_id is 'The number (numbers.number_id).';
comment on column numbers_read.text_id is 'The text that both stand in (texts.text_id).';
comment on column numbers_read.starts is 'Where the number starts in the text, in code points.';
comment on column numbers_read.ends is 'Where it ends, exclusive.';
comment on column numbers_read.claim_id is 'The claim (claims.claim_id).';

create table deployments (
    deployment_id varchar primary key,
    claim_id varchar not null unique,
    actor varchar check (regexp_full_match(actor, '[A-Z]{3}')),
    counted varchar not null,
    from_place_id varchar,
    to_place_id varchar,
    status varchar not null check (status in ('planned', 'under_way', 'completed', 'stationed', 'denied')),
    low double,
    best double,
    high double,
    earliest date,
    latest date,
    check (low <= best),
    check (best <= high),
    check (low <= high),
    check (earliest <= latest)
);
comment on table deployments is 'A movement or stationing of a force that a claim is about; of an increase (claims.change), what is added.';
comment on column deployments.deployment_id is 'Derived from the claim.';
comment on column deployments.claim_id is 'The claim (claims.claim_id).';
comment on column deployments.actor is 'Whose force, ISO 3166-1 alpha-3; null if not said.';
comment on column deployments.counted is 'What is counted, as in the claim.';
comment on column deployments.from_place_id is 'Where from (places.place_id); null if not said.';
comment on column deployments.to_place_id is 'Where to, or where stationed (places.place_id); null if not said.';
comment on column deployments.status is 'planned, under_way, completed, stationed, or denied by the claimant.';
comment on column deployments.low is 'Smallest size the words allow, as in the claim.';
comment on column deployments.best is 'Size, where the words name one, as in the claim.';
comment on column deployments.high is 'Largest size the words allow, as in the claim.';
comment on column deployments.earliest is 'First day, as in the claim.';
comment on column deployments.latest is 'Last day, as in the claim.';

create table links (
    from_id varchar not null,
    to_id varchar not null,
    relation varchar not null check (relation in ('repeats', 'revises', 'confirms', 'denies', 'doubts', 'part_of')),
    basis varchar not null,
    primary key (from_id, to_id, relation),
    check (from_id <> to_id)
);
comment on table links is 'A relation between two claims of the current reading.';
comment on column links.from_id is 'The claim that repeats, revises, confirms, denies, doubts or is part (claims.claim_id).';
comment on column links.to_id is 'The claim that it does this to (claims.claim_id).';
comment on column links.relation is 'repeats, revises, confirms, denies, doubts or part_of.';
comment on column links.basis is 'What the relation rests on, in words.';

create table corrections (
    correction_id varchar primary key,
    claim_id varchar not null,
    anchor struct(quote varchar, prefix varchar, suffix varchar),
    field varchar not null check (field in ('low', 'best', 'high', 'bound', 'measure', 'counted', 'actor', 'place_id', 'earliest', 'latest', 'period_precision', 'claimant_id', 'stance', 'certainty', 'is_claim')),
    old varchar,
    new varchar,
    reason varchar not null,
    reviewer varchar not null,
    created_at timestamp not null
);
comment on table corrections is 'A person''s change to a claim. Append-only: a later one for the same field stands before an earlier one. Rebuilds keep it.';
comment on column corrections.correction_id is 'Derived from the claim, the field, the new value, the reviewer and the time.';
comment on column corrections.claim_id is 'The claim (claims.claim_id); kept even where the claim is gone.';
comment on column corrections.anchor is 'The claim''s quote with the words before and after it, which find it again when its id has changed.';
comment on column corrections.field is 'The column of claims that it changes, or is_claim, which false takes out of the current reading.';
comment on column corrections.old is 'What the column held; null if nothing.';
comment on column corrections.new is 'What it should hold; null empties it.';
comment on column corrections.reason is 'Why.';
comment on column corrections.reviewer is 'Who says so.';
comment on column corrections.created_at is 'When, UTC.';

create table runs (
    run_id varchar not null,
    started_at timestamp not null,
    seconds double not null,
    version varchar not null,
    engine varchar not null,
    input_digest varchar not null,
    reports bigint not null,
    claims_rule bigint not null,
    claims_coded bigint not null,
    sources bigint not null,
    numbers bigint not null,
    rejects bigint not null,
    primary key (run_id, started_at)
);
comment on table runs is 'A build of this database, the present one last.';
comment on column runs.run_id is 'Derived from the input: the same input has the same id.';
comment on column runs.started_at is 'When it began, UTC.';
comment on column runs.seconds is 'How long it took, in seconds.';
comment on column runs.version is 'Version of reportedly that did it.';
comment on column runs.engine is 'Version of DuckDB that wrote the file.';
comment on column runs.input_digest is 'SHA-256 of all that was read: reports, coded claims and settings.';
comment on column runs.reports is 'Reports that went in.';
comment on column runs.claims_rule is 'Claims that the rules read.';
comment on column runs.claims_coded is 'Claims that were coded.';
comment on column runs.sources is 'Sources that the claims and reports name.';
comment on column runs.numbers is 'Number expressions found.';
comment on column runs.rejects is 'Inputs that could not be read.';

create table rejects (
    path varchar not null,
    line integer,
    reason varchar not null,
    remedy varchar not null
);
comment on table rejects is 'An input of this build that could not be read, and why.';
comment on column rejects.path is 'The file.';
comment on column rejects.line is 'The line in it; null if it is the file as a whole.';
comment on column rejects.reason is 'What is wrong.';
comment on column rejects.remedy is 'What to do about it.';

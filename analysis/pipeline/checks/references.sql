-- Every id that a row refers to exists.
select 'reports.publisher_id ' || publisher_id as example
from reports where publisher_id not in (select source_id from sources)
union all
select 'reports.credited_id ' || credited_id
from reports where credited_id not in (select source_id from sources)
union all
select 'texts.report_id ' || report_id
from texts where report_id not in (select report_id from reports)
union all
select 'reports.report_id ' || report_id
from reports where report_id not in (select report_id from texts)
union all
select 'near_duplicates.text_id ' || text_id
from near_duplicates where text_id not in (select text_id from texts)
union all
select 'near_duplicates.like_text_id ' || like_text_id
from near_duplicates where like_text_id not in (select text_id from texts)
union all
select 'numbers.text_id ' || text_id
from numbers where text_id not in (select text_id from texts)
union all
select 'dates.text_id ' || text_id
from dates where text_id not in (select text_id from texts)
union all
select 'claims.text_id ' || text_id
from claims where text_id not in (select text_id from texts)
union all
select 'claims.number_id ' || number_id
from claims where number_id not in (select number_id from numbers)
union all
select 'claims.place_id ' || place_id
from claims where place_id not in (select place_id from places)
union all
select 'claims.claimant_id ' || claimant_id
from claims where claimant_id not in (select source_id from sources)
union all
select 'attributions.claim_id ' || claim_id
from attributions where claim_id not in (select claim_id from claims)
union all
select 'attributions.source_id ' || source_id
from attributions where source_id not in (select source_id from sources)
union all
select 'evidence.claim_id ' || claim_id
from evidence where claim_id not in (select claim_id from claims)
union all
select 'deployments.claim_id ' || claim_id
from deployments where claim_id not in (select claim_id from claims)
union all
select 'deployments.from_place_id ' || from_place_id
from deployments where from_place_id not in (select place_id from places)
union all
select 'deployments.to_place_id ' || to_place_id
from deployments where to_place_id not in (select place_id from places)
union all
select 'links.from_id ' || from_id
from links where from_id not in (select claim_id from claims)
union all
select 'links.to_id ' || to_id
from links where to_id not in (select claim_id from claims)
union all
select 'aliases.refers_to ' || refers_to
from aliases where table_name = 'sources' and refers_to not in (select source_id from sources)
union all
select 'aliases.refers_to ' || refers_to
from aliases where table_name = 'places' and refers_to not in (select place_id from places)

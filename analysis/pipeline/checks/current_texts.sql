-- Exactly one version of a report's text is the current one.
select reports.report_id as example
from reports
left join texts on texts.report_id = reports.report_id and texts.is_current
group by reports.report_id
having count(texts.text_id) <> 1

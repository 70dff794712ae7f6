-- The words of a date's span are what is said.
select dates.date_id as example
from dates
left join texts using (text_id)
where substring(texts.text, dates.starts + 1, dates.ends - dates.starts) is distinct from dates.said

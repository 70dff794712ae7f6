-- The words of a number's span are what is said.
select numbers.number_id as example
from numbers
left join texts using (text_id)
where substring(texts.text, numbers.starts + 1, numbers.ends - numbers.starts) is distinct from numbers.said

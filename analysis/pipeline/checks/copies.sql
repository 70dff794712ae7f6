-- A text is a copy of a current one that is a copy of none.
select near_duplicates.text_id as example
from near_duplicates
where
    like_text_id in (select text_id from near_duplicates)
    or text_id in (select text_id from texts where not is_current)
    or like_text_id in (select text_id from texts where not is_current)

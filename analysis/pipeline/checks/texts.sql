-- The digest of a text is that of its words.
select text_id as example from texts where sha256(text) <> sha256

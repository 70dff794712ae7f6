"""Who says how many, of what, where, as of when, through whom, and how surely."""

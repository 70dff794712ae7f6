"""Days: what was known on a day, and what hindsight adds."""

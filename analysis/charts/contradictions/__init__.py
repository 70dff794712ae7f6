"""Contradictions: figures that do not meet, denials, and sums that do not add up."""

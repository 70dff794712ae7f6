"""Interpreting: what the detected spans mean: figures with what they count, claimants, periods."""

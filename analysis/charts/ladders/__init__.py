"""Ladders: how each claimant's figure moved."""

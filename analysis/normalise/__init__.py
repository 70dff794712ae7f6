"""Normalising: names made comparable, so that one source has one id in every text."""

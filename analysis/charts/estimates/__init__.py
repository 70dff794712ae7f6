"""Estimates: who said how many, when, and how many voices that really is."""

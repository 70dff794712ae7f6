"""Pooling: a single answer by origin, or the reason why there is none."""

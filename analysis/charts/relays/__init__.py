"""Relays: who passes on whose figures, as a flow and as a heat map."""

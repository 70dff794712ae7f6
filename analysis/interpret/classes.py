"""Classes: the measures and the counted that the rules treat alike."""

from __future__ import annotations

from analysis.words import grammar

VICTIMS = frozenset({"killed", "wounded", "casualties", "captured", "missing"})
BODILY = VICTIMS - {"captured", "missing"}
HARM = VICTIMS | {"engaged"}
STATES = frozenset({"present", "training", "engaged"})
EVENTS = grammar("measures of events")
MOVES = frozenset({"deployed", "planned", "supplied", "returned"})
MILITARY = frozenset({"troops", "special_forces", "officers", "generals", "engineers", "units"})
SENDING = frozenset({"deployed", "planned", "supplied"})
MOVED = frozenset({"deployed", "supplied", "returned"})
CIVILIAN = frozenset({"people", "other", "vehicles", "containers"})
CARRIERS = frozenset({"people", "aircraft", "ships", "other"})
FIRED = frozenset({"missiles", "aircraft", "artillery_shells", "rocket_launchers"})
MUNITIONS = frozenset({"missiles", "artillery_shells"})
CREWED = frozenset({"aircraft", "ships", "tanks", "vehicles"})
VEHICLES = frozenset({"ships", "aircraft", "vehicles"})
MATERIEL = grammar("materiel classes")

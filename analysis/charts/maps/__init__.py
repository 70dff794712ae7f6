"""Maps: the places that claims name, and movements from one to another."""

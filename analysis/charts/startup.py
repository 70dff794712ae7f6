"""Startup: Altair, imported without a check that no chart asks for.

Altair needs jsonschema, which on import makes a grammar of international addresses where it can,
as it does beside JupyterLab. That takes two seconds, more than all other imports together. Charts
have no such addresses to check, so it is left out; whoever wants the grammar can still import it.
"""

from __future__ import annotations

import sys

GRAMMAR = "rfc3987_syntax"

if GRAMMAR in sys.modules:
    import altair as altair
else:
    sys.modules[GRAMMAR] = None  # type: ignore[assignment]  # an import of it fails, as if missing
    try:
        import altair as altair
    finally:
        del sys.modules[GRAMMAR]

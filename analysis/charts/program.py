"""The program that draws charts in a browser: Vega, bundled once and then kept.

Bundling takes a second or two, and a page of a chart holds the whole of it. So it is kept in the
user's cache folder, for each version of the library that bundles it.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

import vl_convert

from analysis.write.cache import made_once

SNIPPET = "window.vegaEmbed = vegaEmbed;"


@cache
def vega() -> str:
    """The program that draws charts; it is bundled anew where none is kept whole."""
    return made_once(f"vega-{version('vl-convert-python')}.js", bundled).decode()


def bundled() -> bytes:
    """The program, without a tag that would end the script in which it stands."""
    program = vl_convert.javascript_bundle(SNIPPET)
    return program.replace("</script", "<\\/script").encode()

"""Chains: for each place in a text, who asserts what is said there and who passes it on.

What each phrase must be read as stands beside this package's modules, in `attribution.toml`,
`passages.toml` and, for who passes it on, `hops.toml`. Who passes a statement on is told by
`channels` (by which words), `passers` (whoever stands beside a speaker), `passing_words` (whether
to ask at all) and `passed_on_next` (the next sentence tells); `named_next` is whose it was.
"""

from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard, Sayings, Spoken
from analysis.interpret.chains.relays import with_relays
from analysis.interpret.chains.sayings import sayings
from analysis.interpret.chains.speaking import attribution, saying
from analysis.interpret.chains.statements import attributed_statements

__all__ = [
    "UNSAID",
    "Attribution",
    "Heard",
    "Sayings",
    "Spoken",
    "attributed_statements",
    "attribution",
    "saying",
    "sayings",
    "with_relays",
]

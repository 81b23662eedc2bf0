"""One file, one promise: `PROMISE` says it, `check(tour)` answers with an outcome for
each thing it looked at. The order is that of a run: what needs no browser comes first.
"""

from . import (  # isort: skip
    names, links, policy, validity,
    console, headings, network, overflow, scriptless,
    clicks, accessibility, printing, missing,
)

ALL = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        names, links, policy, validity,
        console, headings, network, overflow, scriptless,
        clicks, accessibility, printing, missing,
    )
}

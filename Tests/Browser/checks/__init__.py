"""One file, one promise: `PROMISE` says it, `check(tour)` answers with an outcome for
each thing it looked at.
"""

from importlib import import_module

# The order of a run: what needs no browser comes first.
ORDER = (
    "names", "links", "policy", "validity", "calendars",
    "console", "headings", "network", "overflow", "scriptless",
    "clicks", "tasks", "answers", "decisions", "keyboard", "first-view", "frame", "accessibility", "reflow",
    "fonts", "memory", "printing", "missing", "plan", "proofreading",
)
ALL = {name: import_module(f"checks.{name.replace('-', '_')}") for name in ORDER}

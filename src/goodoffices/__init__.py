"""Good Offices: a workbench for people who mediate negotiations.

``import goodoffices as go`` gives the names of ``docs/reference/python.md``; each is loaded
when it is first used. Types stand in ``__init__.pyi``.
"""

from importlib import import_module

__version__ = "0.1.0"

# By string, so that a command that needs none of them does not wait for them.
_PUBLIC = {
    "GoodOfficesError": "goodoffices.errors",
    "NotebookBridging": "goodoffices.notebook.bridges",
    "NotebookBrief": "goodoffices.notebook.records",
    "NotebookCase": "goodoffices.notebook.cases",
    "NotebookPackages": "goodoffices.notebook.answers",
    "NotebookPicture": "goodoffices.notebook.pictures",
    "NotebookRecord": "goodoffices.notebook.records",
    "NotebookRobustness": "goodoffices.notebook.half_known",
    "PackageArrays": "goodoffices.notebook.arrays",
    "case_from_points": "goodoffices.notebook.points",
    "find_bridging": "goodoffices.notebook.bridges",
    "find_robust": "goodoffices.notebook.half_known",
    "find_packages": "goodoffices.notebook.answers",
    "load": "goodoffices.notebook.cases",
    "pareto_frontier": "goodoffices.packages.frontier",
    "read": "goodoffices.notebook.records",
    "write_brief": "goodoffices.notebook.records",
}
__all__ = ["__version__", *sorted(_PUBLIC)]  # noqa: PLE0604 - all are text


def __getattr__(name: str) -> object:
    """Load a public name when it is first used."""
    if name not in _PUBLIC:
        raise AttributeError(f"module 'goodoffices' has no attribute {name!r}")
    found: object = getattr(import_module(_PUBLIC[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Return the public names, loaded or not."""
    return sorted(__all__)

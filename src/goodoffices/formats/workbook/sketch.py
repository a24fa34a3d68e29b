"""The case document while a workbook is being read, with the cell of every part."""

from __future__ import annotations

from typing import Any

from goodoffices.formats.workbook.tables import Cell

Part = dict[str, Any]
"""One object of a case document: plain data, checked when the document is read."""

SCHEMA = "goodoffices/case@1"


class Sketch:
    """Parts of a case document, gathered sheet by sheet."""

    def __init__(self) -> None:
        self.head: Part = {}
        self.parties: list[Part] = []
        self.issues: list[Part] = []
        self.preferences: dict[str, Part] = {}
        self.order: list[str] = []
        self.links: list[Part] = []
        self.rest: Part = {}
        self.places: dict[str, str] = {}
        self.walk_aways: dict[str, Cell] = {}
        self.bases: dict[str, Cell] = {}
        self.cells: list[tuple[str, str, tuple[Cell, ...]]] = []

    def wishes(self, party: str, basis: str) -> Part:
        """Return the preferences of a party, begun when there are none."""
        return self.preferences.setdefault(party, {"party": party, "basis": basis})

    def document(self) -> Part:
        """Return the whole case document."""
        ids = [str(one["id"]) for one in self.parties]
        ranked = [*self.order, *(one for one in ids if one not in self.order)]
        return {
            "schema": SCHEMA,
            **self.head,
            "parties": self.parties,
            "issues": self.issues,
            "preferences": [self.preferences[p] for p in ranked if p in self.preferences],
            "links": self.links,
            **self.rest,
        }

    def place_of(self, path: str) -> str:
        """Return the cell that a path of the document came from, or the path itself.

        Examples
        --------
        >>> sketch = Sketch()
        >>> sketch.places["issues[0].options[1]"] = "Issues!B3"
        >>> sketch.place_of("issues[0].options[1].name"), sketch.place_of("links")
        ('Issues!B3', 'links')
        """
        shorter = path
        while shorter:
            if shorter in self.places:
                return self.places[shorter]
            shorter = shorter[: max(shorter.rfind("."), shorter.rfind("["), 0)]
        return path

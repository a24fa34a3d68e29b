"""A case as it is opened in Python, shown with its parties and issues."""

from __future__ import annotations

from dataclasses import dataclass, fields

from goodoffices.app.cases import open_case
from goodoffices.case.negotiation import Case
from goodoffices.notebook.tables import heading, lines, table

POINTS_KNOWN = {
    "exact": "exactly",
    "ranges": "as ranges",
    "orderings": "as rankings",
    "none": "not known",
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotebookCase(Case):
    """A case that shows itself: who, about what, and how well wishes are known.

    No number of a party's points is shown: a notebook is easily passed on.
    """

    def __repr__(self) -> str:
        return f"<case {self.id}: {len(self.principals)} principals, {len(self.issues)} issues>"

    def _repr_html_(self) -> str:
        parties = (
            [party.name, party.role.value, self._knowledge(party.id)] for party in self.parties
        )
        issues = (
            [issue.name, " · ".join(option.name for option in issue.options)]
            for issue in self.issues
        )
        return str(
            heading(self.title)
            + table(("Party", "Role", "Points"), parties)
            + table(("Issue", "Options"), issues)
            + lines([f"Links between issues: {len(self.links)}." if self.links else ""])
        )

    def _knowledge(self, party: str) -> str:
        wishes = self.preferences_of(party)
        return POINTS_KNOWN["none" if wishes is None else wishes.knowledge.value]


def load(where: str) -> NotebookCase:
    """Open a case.

    Parameters
    ----------
    where : str
        Path of a case document, path of a folder that holds one, or name of a worked case
        such as ``"camp-david-1978"``.

    Returns
    -------
    NotebookCase
        The negotiation.

    Raises
    ------
    MissingFileError
        If there is no such document.
    CaseDocumentError
        If it has problems; all of them at once.

    Examples
    --------
    >>> load("camp-david-1978")
    <case camp-david-1978: 2 principals, 6 issues>
    """
    return shown_case(open_case(where))


def shown_case(case: Case) -> NotebookCase:
    """Return a case that shows itself in a notebook."""
    return NotebookCase(**{field.name: getattr(case, field.name) for field in fields(Case)})

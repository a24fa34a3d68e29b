"""Reports read in Python: a record that shows itself, and the brief."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, fields
from os import PathLike, fspath

from markupsafe import Markup

from goodoffices.app.answering import make_brief
from goodoffices.app.many_reports import Work
from goodoffices.app.reading import read_folder
from goodoffices.app.saving import save
from goodoffices.case.negotiation import Case
from goodoffices.notebook.tables import heading, lines, table
from goodoffices.reports.record import Record

Where = str | PathLike[str]
"""A path, as text or as an object that stands for one."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotebookRecord(Record):
    """A record that shows its reports and counts; every item is a proposal for a person."""

    def __repr__(self) -> str:
        return f"<record of {self.case}: {self._counts()}>"

    def _counts(self) -> str:
        parts = {
            "reports": self.reports,
            "statements": self.statements,
            "figures": self.figures,
            "events": self.events,
            "claims about others": self.claims,
            "comparisons": self.comparisons,
        }
        return ", ".join(f"{len(items)} {what}" for what, items in parts.items())

    def _repr_html_(self) -> str:
        rows = (
            [
                report.article.report.id,
                f"{report.dating.when.earliest or '…'} to {report.dating.when.latest or '…'}",
                " ".join(report.notes),
            ]
            for report in self.reports
        )
        return str(
            heading(f"Record: {self.case}")
            + lines([f"{self._counts()}. Read with {self.method}."])
            + table(("Report", "Day", "Notes"), rows)
            + lines(["All items are proposals for a person to review."])
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotebookBrief:
    """The state-of-play brief: one page that asks nothing of any host.

    Parameters
    ----------
    html : str
        The page.
    """

    html: str

    def __repr__(self) -> str:
        return f"<brief of {len(self.html):,} characters: show it, or .save('brief.html')>"

    def save(self, where: Where) -> None:
        """Write the page to a file; its folder is made when missing."""
        save(fspath(where), self.html)

    def _repr_html_(self) -> str:
        # A frame without permissions: the page of a brief is not part of the notebook's page.
        return str(
            Markup(
                '<iframe sandbox srcdoc="{}" style="width:100%;height:640px" title="Brief">'
                "</iframe>"
            ).format(self.html)
        )


def read(
    case: Case,
    reports: Where | Sequence[Where],
    *,
    rules_only: bool = False,
    jobs: int = 1,
    keep: Where | None = None,
) -> NotebookRecord:
    """Read reports into a record: who said what, on which issue, when, according to whom.

    Parameters
    ----------
    case : Case
        Who and what to look for.
    reports : str, path or sequence of these
        Files and folders of reports.
    rules_only : bool
        Leave the grammar parser out, even where one is installed.
    jobs : int
        Reports read at once, each in a process; a script that asks for more than one is
        guarded by ``if __name__ == "__main__":``.
    keep : str, path or None
        A file that keeps what was read; a later run with it reads only what is new.

    Returns
    -------
    NotebookRecord
        Everything read; a report that could not be read is in it, with a note.

    Warns
    -----
    UserWarning
        If files are not taken for reports, or a folder holds none.

    Raises
    ------
    MissingFileError
        If a path leads nowhere.
    """
    named = [reports] if isinstance(reports, (str, PathLike)) else reports
    where = [fspath(one) for one in named]
    kept = None if keep is None else fspath(keep)
    work = Work(rules_only=rules_only, jobs=jobs, keep=kept)
    left_out: list[str] = []
    found = read_folder(case, where, work=work, on_left_out=left_out.append)
    for line in left_out:
        warnings.warn(line, stacklevel=2)
    return NotebookRecord(**{field.name: getattr(found, field.name) for field in fields(Record)})


def write_brief(case: Case, record: Record) -> NotebookBrief:
    """Write the state-of-play brief; every line leads to the exact words it came from.

    Parameters
    ----------
    case : Case
        The negotiation.
    record : Record
        What the reports say.

    Returns
    -------
    NotebookBrief
        One page.
    """
    return NotebookBrief(html=make_brief(case, record))

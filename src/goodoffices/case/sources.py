"""Where a statement in the case comes from."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSpan:
    """A stretch of one report, quoted word for word.

    Parameters
    ----------
    report : str
        Identifier of the decoded report.
    start, end : int
        Code-point positions in the decoded text, ``start < end``; half-open.
    quote : str
        The text between them, kept so that a changed report is noticed.

    Raises
    ------
    CaseError
        If the positions and the quote disagree in length.
    """

    report: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            raise CaseError(
                f"Quote in report {self.report} does not fit positions {self.start}-{self.end}:"
                f" it has {len(self.quote)} characters."
            )

    def matches(self, text: str) -> bool:
        """Whether ``text`` still says this at these positions.

        Examples
        --------
        >>> SourceSpan(report="r", start=4, end=8, quote="will").matches("They will sign.")
        False
        >>> SourceSpan(report="r", start=5, end=9, quote="will").matches("They will sign.")
        True
        """
        return text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work that the case relies on.

    Parameters
    ----------
    id : str
        Identifier within the case.
    title : str
        Citation as a reader would look it up.
    url : str or None
        Address, if it has one; never fetched.
    licence : str or None
        What may be done with it.
    """

    id: str
    title: str
    url: str | None = None
    licence: str | None = None

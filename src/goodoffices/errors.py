"""Every error raised on purpose, with where it is and what to do.

The tree::

    GoodOfficesError
    ├── CaseError               a piece of a case that cannot be
    │   └── CaseDocumentError   a case document, with all its problems at once
    ├── ReportError             a report that cannot be read at all
    ├── AnswerError             an answer document that cannot be checked
    ├── MissingFileError        a path that leads nowhere
    ├── RecordError             a record document that cannot be used
    ├── PackageError            a package given by hand, with all its problems at once
    ├── ScoresError             a table of points that cannot be compared exactly
    ├── FormatError             a file of another program, or a case it cannot hold
    ├── LimitError              a question beyond what can be answered exactly
    ├── SweepError              a sweep that cannot be run or gone on with
    │   └── WorkerError         a worker that ended before its work
    ├── EndpointError           a language model that cannot or may not be asked
    └── CertificateError        a solver's answer that fails the exact re-check

Messages name the place, the value and the remedy. They never quote a preference or a
walk-away value: those are confidential.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class GoodOfficesError(Exception):
    """Any error that Good Offices raises on purpose."""


class CaseError(GoodOfficesError):
    """A piece of a case that cannot be: the constructor of a domain type refuses it."""


class ReportError(GoodOfficesError):
    """A report that cannot be read at all."""


class MissingFileError(GoodOfficesError):
    """A path that leads nowhere, or to a file that may not be overwritten."""


class RecordError(GoodOfficesError):
    """A record document that cannot be used."""


class AnswerError(GoodOfficesError):
    """An answer document that cannot be checked: unreadable, or of another kind."""


class ScoresError(GoodOfficesError):
    """A table of points that cannot be compared exactly."""


class LimitError(GoodOfficesError):
    """A question beyond what can be answered exactly; the message names the limit."""


class CertificateError(GoodOfficesError):
    """A solver's answer that fails the exact re-check; no answer is shown."""


class EndpointError(GoodOfficesError):
    """A language model that cannot be asked, or may not be."""


class SweepError(GoodOfficesError):
    """A sweep that cannot be run as asked, or whose file cannot be gone on with."""


class WorkerError(SweepError):
    """A worker process that ended before its work was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong in a document.

    Parameters
    ----------
    path : str
        Where, as a reader would write it: ``issues[2].options[0].name``.
        Empty for the document as a whole.
    message : str
        What is wrong, in one sentence.
    remedy : str
        What to do about it, in one sentence.
    value : str or None
        The offending value as written, shortened; ``None`` when a key is missing
        or when the value is confidential.
    """

    path: str
    message: str
    remedy: str
    value: str | None = None

    def sentence(self) -> str:
        """Place, message, value and remedy in one line.

        Examples
        --------
        >>> Problem(path="issues[1].id", message="Two issues have one id.",
        ...         remedy="Rename one.", value="corridor").sentence()
        "issues[1].id: Two issues have one id. Found 'corridor'. Rename one."
        """
        found = "" if self.value is None else f" Found {self.value!r}."
        place = f"{self.path}: " if self.path else ""
        return f"{place}{self.message}{found} {self.remedy}"


class CaseDocumentError(CaseError):
    """A case document, or another document read like one, with all its problems at once.

    Parameters
    ----------
    problems : sequence of Problem
        In document order; at least one.
    what : str
        What the document holds, in one word: ``"case"``, ``"conflict"``.
    """

    def __init__(self, problems: Sequence[Problem], *, what: str = "case") -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        lines = "\n".join(f"  {problem.sentence()}" for problem in self.problems)
        super().__init__(f"The {what} has {count} {noun}:\n{lines}")


class PackageError(GoodOfficesError):
    """A package given by hand that is none of the case; all its problems at once.

    Parameters
    ----------
    problems : sequence of Problem
        In the order of the package, then of the case; at least one.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        lines = "\n".join(f"  {problem.sentence()}" for problem in self.problems)
        super().__init__(f"The package has {count} {noun}:\n{lines}")


SHOWN_PROBLEMS = 100
"""Problems of a file printed in one message; all of them stand in the error."""


class FormatError(GoodOfficesError):
    """A file of another program that cannot be read, or a case its format cannot hold.

    Parameters
    ----------
    what : str
        What cannot be done: ``"The files cannot be read as genius"``.
    problems : sequence of Problem
        All of them, in the order of the files; at least one.
    """

    def __init__(self, what: str, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        lines = [f"  {problem.sentence()}" for problem in self.problems[:SHOWN_PROBLEMS]]
        if count > SHOWN_PROBLEMS:
            lines.append(f"  and {count - SHOWN_PROBLEMS:,} more")
        super().__init__("\n".join([f"{what}; {count:,} {noun}:", *lines]))

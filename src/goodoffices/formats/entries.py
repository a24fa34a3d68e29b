"""Walking through JSON and YAML of other programs, with the place of every value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from goodoffices.case.notation import Value, read_notation
from goodoffices.errors import CaseDocumentError
from goodoffices.formats.draft import DraftIssue
from goodoffices.formats.exchange import MAX_ISSUES, MAX_OPTIONS, Files, Findings, repeated
from goodoffices.formats.values import read_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A value with its place.

    Parameters
    ----------
    value : Value
        Plain data.
    path : str
        File, and the keys that lead to the value.
    """

    value: Value
    path: str

    def mapping(self, findings: Findings) -> dict[str, Entry]:
        """Return named values; empty beside a problem when there are none."""
        if isinstance(self.value, dict):
            return {
                key: Entry(value=value, path=f"{self.path}.{key}")
                for key, value in self.value.items()
            }
        findings.problem(self.path, "This must hold named values.", "Correct it.")
        return {}

    def items(self, findings: Findings) -> list[Entry]:
        """Return the values of a list; empty beside a problem when it is none."""
        if isinstance(self.value, list):
            return [
                Entry(value=value, path=f"{self.path}[{number}]")
                for number, value in enumerate(self.value)
            ]
        findings.problem(self.path, "This must be a list.", "Correct it.")
        return []

    def name(self, findings: Findings) -> str:
        """Return a name; numbers and truth values are names as they are written."""
        match self.value:
            case bool():
                return str(self.value).lower()
            case str() | int() | Decimal() if str(self.value).strip():
                return str(self.value).strip()
        findings.problem(self.path, "A name is missing here.", "Write one.")
        return ""

    def number(self, findings: Findings) -> Fraction:
        """Return a number exactly; 0 beside a problem."""
        return read_number(self.value, self.path, findings)

    def child(self, key: str, findings: Findings) -> Entry:
        """Return a named value; an empty one beside a problem when it is missing."""
        found = self.mapping(findings)
        if key not in found:
            findings.problem(f"{self.path}.{key}", "This key is missing.", "Add it.")
        return found.get(key, Entry(value={}, path=f"{self.path}.{key}"))


def documents(
    files: Files, suffixes: Sequence[str], findings: Findings, *, infinities: bool = False
) -> Iterator[Entry]:
    """Read every JSON or YAML file; others are left aside with a note.

    Parameters
    ----------
    files : mapping of str to bytes
        Files by name.
    suffixes : sequence of str
        Endings of the files to read, lower case: ``[".json"]``.
    findings : Findings
        Told every problem, with file and place.
    infinities : bool
        Whether infinite numbers are kept as words.

    Yields
    ------
    Entry
        The content of each file that could be read; its path is the file's name.
    """
    for name, data in files.items():
        if not name.casefold().endswith(tuple(suffixes)):
            findings.note(f"{name}: no file of this format; left aside.")
            continue
        try:
            text = data.decode("utf-8-sig")
            yield Entry(value=read_notation(text, infinities=infinities), path=name)
        except UnicodeDecodeError as error:
            place = f"{name} byte {error.start}"
            findings.problem(place, "The file is not UTF-8 text.", "Save it as UTF-8.")
        except CaseDocumentError as error:
            for one in error.problems:
                place = f"{name} {one.path}".strip()
                findings.problem(place, one.message, one.remedy)


def named_options(
    name: str, values: Sequence[Entry], path: str, findings: Findings
) -> DraftIssue | None:
    """Build an issue from listed option names; ``None`` beside a problem."""
    options = [value.name(findings) for value in values]
    for option in repeated(options):
        findings.problem(path, f"Issue {name!r} has an option twice.", "Keep one.", option)
    if not 0 < len(options) <= MAX_OPTIONS:
        many = f"{len(options):,} options" if options else "no option"
        findings.problem(path, f"Issue {name!r} has {many}.", f"Give it 1 to {MAX_OPTIONS:,}.")
        return None
    return DraftIssue(name=name, options=tuple(options))


def too_many_issues(entry: Entry, findings: Findings) -> bool:
    """Whether there are more issues than are read; they are then refused together."""
    count = len(entry.value) if isinstance(entry.value, list | dict) else 0
    if count > MAX_ISSUES:
        findings.problem(entry.path, f"There are {count:,} issues.", f"Keep {MAX_ISSUES:,}.")
    return count > MAX_ISSUES

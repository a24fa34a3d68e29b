"""Who accepted, refused, or asked to change which wording, each with its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from goodoffices.case.notation import read_notation
from goodoffices.errors import CaseDocumentError, Problem
from goodoffices.ratification.wording.clauses import Clause


class WordingStance(StrEnum):
    """What somebody says of a wording."""

    ACCEPTS = "accepts"
    ASKS_CHANGE = "asks_change"
    REFUSES = "refuses"


class Version(StrEnum):
    """Which of the two versions."""

    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceOnWording:
    """What one party says of one clause in one version.

    Parameters
    ----------
    clause : str
        Label of the clause, or of its paragraph.
    version : Version
        The version meant.
    by : str
        Who says so.
    stance : WordingStance
        What.
    source : str
        Where it is said.
    note : str
        The change asked for, or a remark.
    """

    clause: str
    version: Version
    by: str
    stance: WordingStance
    source: str
    note: str = ""


def read_stances(
    text: str, old: Sequence[Clause], new: Sequence[Clause]
) -> tuple[StanceOnWording, ...]:
    """Read a list of stances, JSON or YAML.

    Parameters
    ----------
    text : str
        A list, alone or under ``stances``, of ``clause``, ``version`` (``old`` or ``new``),
        ``by``, ``stance`` (``accepts``, ``asks_change`` or ``refuses``), ``source`` and, if
        wanted, ``note``.
    old, new : sequence of Clause
        The versions.

    Returns
    -------
    tuple of StanceOnWording
        In the order written.

    Raises
    ------
    CaseDocumentError
        With every missing key, unknown word and unknown clause at once.
    """
    document = read_notation(text)
    listed = document.get("stances") if isinstance(document, dict) else document
    if not isinstance(listed, list):
        problem = Problem(path="stances", message="This is no list.", remedy="Write '- ' entries.")
        raise CaseDocumentError([problem], what="document")
    labels = {Version.OLD: _labels(old), Version.NEW: _labels(new)}
    found, problems = list[StanceOnWording](), list[Problem]()
    for number, entry in enumerate(listed):
        written = {k: str(v) for k, v in entry.items()} if isinstance(entry, dict) else {}
        wrong = _wrong(f"stances[{number}]", written, labels)
        problems += wrong
        if not wrong:
            found.append(_built(written))
    if problems:
        raise CaseDocumentError(problems, what="document")
    return tuple(found)


def stances_on(
    stances: Sequence[StanceOnWording], clause: Clause | None, version: Version
) -> tuple[StanceOnWording, ...]:
    """Return the stances on one clause, or on its whole paragraph, in one version."""
    if clause is None:
        return ()
    return tuple(
        one for one in stances if one.version is version and one.clause in _labels([clause])
    )


def _labels(clauses: Sequence[Clause]) -> set[str]:
    whole = {clause.label for clause in clauses}
    return whole | {label.rpartition(".")[0] for label in whole if "." in label}


def _wrong(
    path: str, written: Mapping[str, str], labels: Mapping[Version, set[str]]
) -> list[Problem]:
    problems = [
        Problem(path=f"{path}.{key}", message="This key is missing.", remedy="Add it.")
        for key in ("clause", "version", "by", "stance", "source")
        if not written.get(key)
    ]
    for key, known in (("version", Version), ("stance", WordingStance)):
        words = [one.value for one in known]
        if written.get(key) and written[key] not in words:
            problems.append(_unknown(f"{path}.{key}", written[key], words))
    version = written.get("version")
    if version in list(Version) and written.get("clause"):
        known_labels = labels[Version(version)]
        if written["clause"] not in known_labels:
            problems.append(_unknown(f"{path}.clause", written["clause"], sorted(known_labels)))
    return problems


def _unknown(path: str, value: str, known: Sequence[str]) -> Problem:
    return Problem(
        path=path,
        message="This value is not known here.",
        remedy=f"Use one of {', '.join(known[:12])}.",
        value=value,
    )


def _built(written: Mapping[str, str]) -> StanceOnWording:
    return StanceOnWording(
        clause=written["clause"],
        version=Version(written["version"]),
        by=written["by"],
        stance=WordingStance(written["stance"]),
        source=written["source"],
        note=written.get("note", ""),
    )

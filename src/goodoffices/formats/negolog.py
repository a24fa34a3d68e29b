"""NegoLog JSON: one profile per party, no domain file."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.formats.draft import Draft, DraftIssue, DraftParty
from goodoffices.formats.entries import Entry, documents, named_options, too_many_issues
from goodoffices.formats.exchange import Files, Findings, SourceFile, stem
from goodoffices.formats.weighted import weighted_rows

KEYS = frozenset({"issueWeights", "issues"})
"""What makes a file a profile."""


def read_negolog(files: Files, findings: Findings) -> Draft | None:
    """Read a NegoLog domain: its profiles.

    Parameters
    ----------
    files : mapping of str to bytes
        Profiles, in the order in which parties are to appear. ``specs.json`` holds answers of
        NegoLog and is left aside (R125).
    findings : Findings
        Told every problem and everything worth knowing.

    Returns
    -------
    Draft or None
        The negotiation; ``None`` beside problems.
    """
    profiles: list[Entry] = []
    title = ""
    for entry in documents(files, [".json"], findings):
        keys = set(entry.value) if isinstance(entry.value, dict) else set()
        if keys >= KEYS:
            profiles.append(entry)
            continue
        findings.note(f"{entry.path}: no profile; answers of other programs are left aside.")
        if isinstance(entry.value, dict) and isinstance(entry.value.get("Name"), str):
            title = str(entry.value["Name"]).strip()
    if not profiles and not findings.problems:
        findings.problem(
            "", "There is no profile.", "Give files with 'issueWeights' and 'issues'."
        )
    if findings.problems:
        return None
    issues = _issues(profiles[0], findings)
    if findings.problems:
        return None
    sources = [SourceFile.of(one.path, files[one.path]) for one in profiles]
    return Draft(
        title=title or "NegoLog domain",
        format="negolog",
        issues=issues,
        parties=tuple(
            _party(one, issues, source, findings)
            for one, source in zip(profiles, sources, strict=True)
        ),
        files=tuple(sources),
    )


def _issues(profile: Entry, findings: Findings) -> tuple[DraftIssue, ...]:
    found = []
    issues = profile.child("issues", findings)
    if too_many_issues(issues, findings):
        return ()
    for name, entry in issues.mapping(findings).items():
        options = [Entry(value=o, path=entry.path) for o in entry.mapping(findings)]
        found.append(named_options(name, options, entry.path, findings))
    return tuple(issue for issue in found if issue is not None)


def _party(
    profile: Entry, issues: tuple[DraftIssue, ...], source: SourceFile, findings: Findings
) -> DraftParty:
    tables = profile.child("issues", findings).mapping(findings)
    weights = profile.child("issueWeights", findings)
    rows = weighted_rows(issues, weights, tables, findings, missing_is_zero=False)
    stated = profile.mapping(findings).get("reservationValue")
    if stated is None:
        findings.note(f"{profile.path}: no reservation value; the walk-away value is 0.")
    walk_away = Fraction(0) if stated is None else stated.number(findings)
    return DraftParty(name=stem(profile.path), source=source, points=rows, walk_away=walk_away)

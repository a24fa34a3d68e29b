"""From a NegMAS folder to a case."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.formats.draft import Draft, DraftIssue, DraftParty
from goodoffices.formats.entries import Entry, documents, named_options, too_many_issues
from goodoffices.formats.exchange import (
    MAX_OPTIONS,
    Files,
    Findings,
    SourceFile,
    repeated,
    stem,
)
from goodoffices.formats.negmas.functions import Row, type_name, values_of
from goodoffices.formats.values import read_whole

ADDITIVE = frozenset({"LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"})
"""Utility functions that add up over issues, under their newer and older name."""

DISCOUNTED = frozenset({"ExpDiscountedUFun", "LinDiscountedUFun"})
"""Wrappers that make a function worth less over time; what they wrap is read."""

LISTED = frozenset(
    {"CategoricalIssue", "OrdinalIssue", "CardinalIssue", "DiscreteOrdinalIssue",
     "DiscreteCardinalIssue", ""}
)  # fmt: skip
"""Kinds of issue whose options are listed."""

_MINUS_INFINITY = frozenset({"-.inf", "-inf", "-infinity"})
_MAX_WRAPPERS = 10


def read_negmas(files: Files, findings: Findings) -> Draft | None:
    """Read a NegMAS folder.

    Parameters
    ----------
    files : mapping of str to bytes
        A domain file and one utility function per party, YAML or JSON, in the order in which
        parties are to appear. Statistics (``_stats.yaml``) are left aside (R125).
    findings : Findings
        Told every problem and everything worth knowing.

    Returns
    -------
    Draft or None
        The negotiation; ``None`` beside problems.
    """
    domains: list[Entry] = []
    functions: list[Entry] = []
    for entry in documents(files, [".yml", ".yaml", ".json"], findings, infinities=True):
        values = entry.value if isinstance(entry.value, dict) else {}
        if isinstance(values.get("issues"), list):
            domains.append(entry)
        elif {"weights", "ufun"} & set(values) or _says_function(entry):
            functions.append(entry)
        else:
            findings.note(f"{entry.path}: no domain or utility function; left aside.")
    if not findings.problems and len(domains) != 1:
        named = ", ".join(one.path for one in domains) or None
        findings.problem("", f"There are {len(domains)} domain files.", "Give one.", named)
    if not findings.problems and not functions:
        findings.problem("", "There is no utility function.", "Give one file per party.")
    if findings.problems:
        return None
    issues = _issues(domains[0], findings)
    if findings.problems:
        return None
    read = [SourceFile.of(one.path, files[one.path]) for one in (*domains, *functions)]
    discounted = [one.path for one in functions if "ufun" in one.mapping(findings)]
    return Draft(
        title=_title(domains[0], findings),
        format="negmas",
        issues=issues,
        parties=tuple(
            _party(one, issues, source, findings)
            for one, source in zip(functions, read[1:], strict=True)
        ),
        files=tuple(read),
        not_in_model=(f"Discounting over time, stated in {', '.join(discounted)}.",)
        if discounted
        else (),
    )


def _says_function(entry: Entry) -> bool:
    kind = type_name(entry.mapping(Findings())) if isinstance(entry.value, dict) else ""
    return kind.endswith(("Function", "UFun"))


def _title(domain: Entry, findings: Findings) -> str:
    named = domain.mapping(findings).get("name")
    written = stem(domain.path) if named is None or named.value is None else named.name(findings)
    return written.removesuffix("_domain").removesuffix("-domain") or "domain"


def _issues(domain: Entry, findings: Findings) -> tuple[DraftIssue, ...]:
    listed = domain.child("issues", findings)
    if too_many_issues(listed, findings):
        return ()
    found = [_issue(one, findings) for one in listed.items(findings)]
    names = [issue.name for issue in found if issue is not None]
    for name in repeated(names):
        findings.problem(domain.path, "Two issues have one name.", "Rename one.", name)
    return tuple(issue for issue in found if issue is not None)


def _issue(entry: Entry, findings: Findings) -> DraftIssue | None:
    given = entry.mapping(findings)
    name = entry.child("name", findings).name(findings)
    kind = type_name(given)
    if kind == "ContiguousIssue":
        return _contiguous(name, given, entry.path, findings)
    if kind not in LISTED:
        findings.problem(
            entry.path,
            f"Type {kind} of issue {name!r} is not supported.",
            "List its options; they are never cut out of a range.",
        )
        return None
    values = entry.child("values", findings).items(findings)
    issue = named_options(name, values, entry.path, findings)
    whole = [v.value for v in values if isinstance(v.value, int) and not isinstance(v.value, bool)]
    if issue is None or len(whole) != len(values):
        return issue
    return DraftIssue(name=name, options=issue.options, numbers=tuple(whole))


def _contiguous(
    name: str, given: dict[str, Entry], path: str, findings: Findings
) -> DraftIssue | None:
    values = given.get("values", Entry(value=None, path=f"{path}.values"))
    parts = values.value if isinstance(values.value, list) else [values.value]
    numbers = [read_whole(str(part), values.path, findings) for part in parts]
    low, high, *steps = (0, numbers[0] - 1) if len(numbers) == 1 else numbers
    stated = given["step"].value if "step" in given else 1
    step = steps[0] if steps else read_whole(str(stated), f"{path}.step", findings)
    if step < 1 or not 0 <= high - low < MAX_OPTIONS * step:
        findings.problem(
            values.path,
            f"Issue {name!r} has no such range.",
            f"Give it between 1 and {MAX_OPTIONS:,} whole numbers, the lower bound first.",
        )
        return None
    listed = tuple(range(low, high + 1, step))
    return DraftIssue(name=name, options=tuple(map(str, listed)), numbers=listed)


def _party(
    entry: Entry, issues: tuple[DraftIssue, ...], source: SourceFile, findings: Findings
) -> DraftParty:
    layers = _layers(entry, findings)
    inner = layers[-1].mapping(findings)
    named = layers[0].mapping(findings).get("name")
    name = stem(entry.path) if named is None or named.value is None else named.name(findings)
    if (kind := type_name(inner)) not in ADDITIVE:
        findings.problem(
            layers[-1].path,
            f"Utility function {kind or 'without a type'} is not supported.",
            "Use LinearAdditiveUtilityFunction.",
        )
        return DraftParty(name=name, source=source)
    rows = _rows(layers[-1], issues, findings)
    if sum(max(row) for row in rows) > 1:
        findings.note(f"{entry.path}: packages can be worth more than 1; taken as they stand.")
    walk_away = _walk_away(layers, issues, rows, findings)
    return DraftParty(name=name, source=source, points=rows, walk_away=walk_away)


def _layers(entry: Entry, findings: Findings) -> list[Entry]:
    """Return the function and what it wraps, outermost first."""
    layers = [entry]
    while "ufun" in (given := layers[-1].mapping(findings)) and len(layers) <= _MAX_WRAPPERS:
        if (kind := type_name(given)) not in DISCOUNTED:
            findings.problem(
                layers[-1].path,
                f"Utility function {kind} is not supported.",
                "Write what it wraps.",
            )
        else:
            findings.note(f"{entry.path}: its discount is not applied.")
        layers.append(given["ufun"])
    return layers


def _rows(entry: Entry, issues: tuple[DraftIssue, ...], findings: Findings) -> tuple[Row, ...]:
    given = entry.mapping(findings)
    tables = _per_issue(entry.child("values", findings), issues, findings)
    stated = given.get("weights")
    listed = []
    if stated is not None and stated.value is not None:
        listed = _per_issue(stated, issues, findings)
    weights = [one.number(findings) for one in listed] or [Fraction(1)] * len(issues)
    for what, count in (("values", len(tables)), ("weights", len(weights))):
        if count != len(issues):
            findings.problem(
                f"{entry.path}.{what}",
                f"There are {count} {what} for {len(issues)} issues.",
                "Give one per issue, in the order of the domain.",
            )
    if len(tables) != len(issues) or len(weights) != len(issues):
        return ()
    _refuse_bias(given, findings)
    return tuple(
        tuple(weight * value for value in values_of(issue, table, findings))
        for issue, weight, table in zip(issues, weights, tables, strict=True)
    )


def _per_issue(entry: Entry, issues: tuple[DraftIssue, ...], findings: Findings) -> list[Entry]:
    """Return one entry per issue from a list, or from values named after the issues."""
    if not isinstance(entry.value, dict):
        return entry.items(findings)
    named = entry.mapping(findings)
    for name in sorted(named.keys() - {issue.name for issue in issues}):
        findings.problem(named[name].path, "The domain has no such issue.", "Remove it.", name)
    return [entry.child(issue.name, findings) for issue in issues]


def _refuse_bias(given: dict[str, Entry], findings: Findings) -> None:
    bias = given.get("bias")
    if bias is not None and bias.value is not None and bias.number(findings) != 0:
        findings.problem(bias.path, "A constant added to all packages is not read.", "Remove it.")


def _walk_away(
    layers: Sequence[Entry],
    issues: tuple[DraftIssue, ...],
    rows: tuple[Row, ...],
    findings: Findings,
) -> Fraction:
    """Return the outermost finite walk-away value; the least total when none is (R117)."""
    file = layers[0].path
    outcome = _outcome_worth(layers, issues, rows, findings)
    for layer in layers:
        stated = layer.mapping(findings).get("reserved_value")
        if stated is None or stated.value is None:
            continue
        if isinstance(stated.value, str) and stated.value.casefold() in _MINUS_INFINITY:
            continue
        value = stated.number(findings)
        if outcome not in {None, value}:
            findings.problem(
                stated.path,
                "The reserved value is not what the reserved outcome is worth.",
                "Keep one of the two.",
            )
        return value
    if outcome is not None:
        return outcome
    findings.note(
        f"{file}: no finite reserved value, so any package is accepted; the walk-away value is the"
        " least that a package is worth."
    )
    return sum((min(row) for row in rows), Fraction(0))


def _outcome_worth(
    layers: Sequence[Entry],
    issues: tuple[DraftIssue, ...],
    rows: tuple[Row, ...],
    findings: Findings,
) -> Fraction | None:
    for layer in layers:
        stated = layer.mapping(findings).get("reserved_outcome")
        if stated is None or stated.value is None:
            continue
        chosen = [one.name(findings) for one in stated.items(findings)]
        known = len(chosen) == len(issues) == len(rows) and all(
            option in issue.options for option, issue in zip(chosen, issues, strict=True)
        )
        if not known:
            findings.problem(stated.path, "This is no package of the domain.", "Correct it.")
            return None
        parts = (
            row[issue.options.index(option)]
            for option, issue, row in zip(chosen, issues, rows, strict=True)
        )
        return sum(parts, Fraction(0))
    return None

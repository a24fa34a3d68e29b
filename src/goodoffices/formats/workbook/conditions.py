"""Conditions in a cell: ``corridor = open | monitored; list = first``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goodoffices.formats.exchange import Findings, listed

Conditions = list[tuple[str, list[str]]]
"""Identifiers of issues, each with the options that meet the condition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Issues and options by identifier and, where only one has it, by name.

    Parameters
    ----------
    issues : mapping of str to str
        Identifier by lower-case identifier or name.
    options : mapping of str to mapping
        The same for the options of each issue.
    """

    issues: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]


def by_name(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Index identifiers by themselves and by name; a name that two have is left out.

    Examples
    --------
    >>> by_name([("a", "Aid"), ("b", "a")])
    {'aid': 'a', 'a': 'a', 'b': 'b'}
    """
    names = [name.casefold() for _, name in pairs]
    counts = Counter(names)
    found = {name: one for (one, _), name in zip(pairs, names, strict=True) if counts[name] == 1}
    return {**found, **{one.casefold(): one for one, _ in pairs}}


def write_conditions(conditions: Conditions) -> str:
    """Write conditions by identifiers.

    Examples
    --------
    >>> write_conditions([("corridor", ["open", "monitored"]), ("list", ["first"])])
    'corridor = open | monitored; list = first'
    """
    return "; ".join(f"{issue} = {' | '.join(options)}" for issue, options in conditions)


def read_conditions(text: str, place: str, known: Known, findings: Findings) -> Conditions:
    """Read conditions; issues and options may be given by identifier or name.

    Parameters
    ----------
    text : str
        What stands in the cell.
    place : str
        The cell, for messages.
    known : Known
        Issues and options of the workbook.
    findings : Findings
        Told what is not known or not written as conditions are.

    Returns
    -------
    list of (str, list of str)
        In the order written; incomplete beside problems.
    """
    found: Conditions = []
    for part in text.split(";"):
        if not part.strip():
            continue
        issue, sign, options = part.partition("=")
        key = known.issues.get(issue.strip().casefold())
        if not sign or key is None:
            findings.problem(
                place,
                "This is no condition on an issue of the sheet Issues.",
                "Write: issue = option | option; issue = option.",
                part.strip()[:60],
            )
            continue
        among = known.options.get(key, {})
        chosen = []
        for option in options.split("|"):
            if (option_id := among.get(option.strip().casefold())) is None:
                findings.problem(
                    place,
                    f"Issue {key} has no such option.",
                    f"Use one of {listed(dict.fromkeys(among.values()))}.",
                    option.strip()[:60],
                )
                continue
            chosen.append(option_id)
        if chosen:
            found.append((key, chosen))
    return found

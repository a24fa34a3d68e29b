"""Who makes a statement together: "Neither Varu nor Lom accepts the levy" is said of both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.case.negotiation import Case
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.voices import JOINT

_JOINED = re.compile(
    r"(?:,\s+(?:(?:and|nor)\s+)?|,?\s+(?:and|nor|as\s+well\s+as|along\s+with|together\s+with)\s+)"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
_BOTH = re.compile(r"(?:both|the two|neither) (?:sides?|parties|party|governments?)\b", re.I)


def made_together(statement: Statement, case: Case) -> Iterator[Statement]:
    """Yield a statement once for each party or person of the case who makes it.

    R547: who is named beside the speaker in one subject holds what is told of both. The record
    keeps one statement, of whoever is named first.

    Parameters
    ----------
    statement : Statement
        From the record.
    case : Case
        Its parties and persons.

    Yields
    ------
    Statement
        The same, and for each further one who is named with the flag of joint speakers the same
        words as theirs.
    """
    yield statement
    if JOINT in statement.flags and statement.speaker is not None:
        for actor in _beside(statement, case):
            yield replace(statement, speaker=actor)


def _beside(statement: Statement, case: Case) -> Iterator[str]:
    quote, names = statement.spans[0].quote, _names(case)
    principals = [party.id for party in case.principals]
    if _BOTH.match(quote) and len(principals) == 2 and statement.speaker in principals:
        yield from (one for one in principals if one != statement.speaker)
        return
    found = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)")
    # "What Lom wants was refused by Varu and Orvane": the row begins with the speaker.
    own = (one for one in found.finditer(quote) if names[one.group()] == statement.speaker)
    name = next(own, None)
    while name is not None and not quote.startswith(("'", "’"), name.end()):
        if names[name.group()] != statement.speaker:
            yield names[name.group()]
        joint = _JOINED.match(quote, name.end())
        name = found.match(quote, joint.end()) if joint else None


def _names(case: Case) -> dict[str, str]:
    """Return the names of the parties and persons of a case, as written, without "the"."""
    called = [(party.id, (party.name, *party.aliases)) for party in case.parties]
    called += [(person.id, (person.name, *person.aliases)) for person in case.persons]
    return {
        re.sub("^the ", "", name, flags=re.IGNORECASE): actor
        for actor, names in called
        for name in names
    }

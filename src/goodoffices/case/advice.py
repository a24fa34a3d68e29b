"""What a case may say and what yet misleads the reading of reports: warnings, no problems."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.case.issues import Issue
from goodoffices.case.negotiation import Case
from goodoffices.errors import Problem

_ENDS = (
    "end|ending|lifting|removal|abolition|scrapping|repeal|cancellation|termination|dissolution"
    "|dismantling|halt|halting|cessation|suspension|closure|withdrawal"
)
_END_OF = re.compile(rf"(?:the )?(?:{_ENDS}) (?:of|to) (.+)")
_END_BEHIND = re.compile(rf"(.+) (?:{_ENDS})")
_ARTICLE = re.compile(r"(?:the|an?) ")


def advice_on(case: Case) -> tuple[Problem, ...]:
    """Return what misleads in a case without being wrong.

    R584: an alias that names the end of what another alias of its issue names, since who is for
    the one is against the other; and a person of a principal without any office, since that
    person's words do not count as the side's.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    tuple of Problem
        With places as in the case document: issues first, then persons.

    Examples
    --------
    >>> from goodoffices.case.issues import Option
    >>> siege = Issue(id="siege", name="The siege", options=(Option(id="kept", name="Kept"),),
    ...               aliases=("lifting of the siege",))
    >>> [one.path for one in advice_on(Case(id="c", title="C", parties=(), issues=(siege,)))]
    ['issues[0].aliases[0]']
    """
    ends = (one for n, issue in enumerate(case.issues) for one in _aliases(n, issue))
    return (*ends, *_persons(case))


def _aliases(place: int, issue: Issue) -> Iterator[Problem]:
    things = {_plain(words): words for words in (*issue.aliases, issue.name)}
    for n, alias in enumerate(issue.aliases):
        plain = _plain(alias)
        found = _END_OF.fullmatch(plain) or _END_BEHIND.fullmatch(plain)
        thing = things.get(_plain(found.group(1))) if found else None
        if thing is not None:
            yield Problem(
                path=f"issues[{place}].aliases[{n}]",
                message=f"This names the end of {thing!r}, so who is for the one is against the"
                " other.",
                remedy="Leave it out: reports are read for what is to end by the words around it.",
                value=alias,
            )


def _plain(words: str) -> str:
    """Return words without case and without the article before them."""
    plain = " ".join(words.casefold().split())
    opening = _ARTICLE.match(plain)
    return plain[opening.end() :] if opening else plain


def _persons(case: Case) -> Iterator[Problem]:
    principals = {party.id for party in case.principals}
    for n, person in enumerate(case.persons):
        if person.party in principals and not person.offices:
            yield Problem(
                path=f"persons[{n}].offices",
                message=f"{person.name} holds no office, so nothing that {person.name} says counts"
                f" as a position of {case.party(str(person.party)).name}.",
                remedy="Add the office with its dates, and 'speaks_for_side: true' where it does.",
            )

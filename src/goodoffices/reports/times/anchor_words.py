"""The ways in which an anchor's words may be put: "the truce was signed", "signed a truce"."""

from __future__ import annotations

import re
from functools import cache

_PASSIVE = re.compile(
    r"(?:(?:the|a|an) )?(?P<what>[\w’'-]+(?: [\w’'-]+){0,5})"
    r" (?:was|were|has been|have been|had been|is|are) (?P<done>\w{3,}ed|won|lost|held|begun|hit)"
)
_ACTIVE = re.compile(
    r"(?P<done>\w{3,}ed) (?:the|a|an|its|their|this) (?P<what>[\w’'-]+(?: [\w’'-]+){0,5})"
)
_OWNERS = ("the ", "a ", "an ", "its ", "their ", "this ", "")
_HELPED = ("was", "were", "has been", "had been", "is")


@cache
def worded(written: str) -> tuple[str, ...]:
    """Return an anchor's words as a case has them, and turned from passive to active or back.

    R367: who names "truce was signed" as an anchor also means "signed a truce". Nothing is
    turned that has other words behind it.

    Parameters
    ----------
    written : str
        In small letters.

    Examples
    --------
    >>> worded("truce was signed")[:3]
    ('truce was signed', 'signed the truce', 'signed a truce')
    >>> worded("the raid")
    ('the raid',)
    """
    passive, active = _PASSIVE.fullmatch(written), _ACTIVE.fullmatch(written)
    if passive is not None:
        turned = (f"{passive['done']} {owner}{passive['what']}" for owner in _OWNERS)
    elif active is not None:
        turned = (f"{active['what']} {helped} {active['done']}" for helped in _HELPED)
    else:
        return (written,)
    return tuple(dict.fromkeys((written, *turned)))

"""Which charge a denial answers that names no more of it than that it is one (R443)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goodoffices.reports.comparing.context import words_of
from goodoffices.reports.comparing.rebuttals import blames
from goodoffices.reports.record import Statement

_PART = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|disclaim(?:s|ed)?|had|has|have) (?:having )?"
    r"(?:any |all |no |its |his |her |their |the )?(?:\w+ )?"
    r"(?:involvement|responsibility|part|role|hand|guilt|wrongdoing|complicity|blame|fault)\b"
)
_TURNED = re.compile(
    r"\b(?:rejects|rejected|repudiates|repudiated|dismisses|dismissed)"
    r" (?:that|this|it|(?:the|any|such|all) (?:\w+ )?(?:charges?|accusations?|reproach(?:es)?))"
    r"(?=[\"'”»’]*\s*(?:[.,;!?]|$|on |in |at |outright|flatly|as ))"
)
_NAMED = re.compile(r"\b(?:allegations?|accusations?|charges?|reproach|no such|none)\b")
_CHARGES = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|charg(?:es|ed|ing)|alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)?"
    r"|insinuat\w+|suspect(?:s|ed)? .{1,40} of|reproach\w*)\b"
)


def charge_answered(denial: Statement, before: Sequence[Statement]) -> Statement | None:
    """Return the charge that a denial answers: "denied any involvement", "he rejects that".

    R443: who denies a part in something answers whoever blames, who rejects "that" or an
    allegation answers whoever charges, though words of somebody else stand nearer.

    Parameters
    ----------
    denial : Statement
        What may be a denial.
    before : sequence of Statement
        Words before it in its report, near enough to be answered, in order.

    Returns
    -------
    Statement or None
        The nearest charge by somebody else; ``None`` where the words name something else.
    """
    said = words_of(denial)
    others = [one for one in before if one.speaker != denial.speaker]
    if _PART.search(said):
        return next((one for one in reversed(others) if blames(words_of(one))), None)
    if _TURNED.search(said):
        charges = (one for one in reversed(others) if blames(words_of(one)))
    elif _NAMED.search(said):
        charges = (one for one in reversed(others) if _CHARGES.search(words_of(one)))
    else:
        return None
    found = next(charges, None)
    # A charge that stands further off is meant where whoever made it goes on speaking.
    return found if found is not None and found.speaker == others[-1].speaker else None

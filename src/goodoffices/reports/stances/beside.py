"""An issue that is named only beside what is said: as its time, its ground, its victim."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.stances.direction import Content, before_issue, place_of
from goodoffices.reports.wording.function_words import RELATIVES

LATEST = 12
"""Words behind a verb among which what is blamed or refused ends."""

_DURING = frozenset({"during", "amid", "amidst", "throughout", "pending"})
_STATING = frozenset(
    ("stating", "saying", "arguing", "noting", "recalling", "adding", "insisting", "citing",
     "stressing", "claiming", "explaining", "pointing", "invoking", "recalled", "noted", "said",
     "added", "stressed", "argued", "pointed", "cited", "invoked", "explained", "stated")
)  # fmt: skip
_BREACHING = frozenset(
    ("breach", "breaches", "breached", "breaching", "violate", "violates", "violated", "violating",
     "contravene", "contravenes", "contravened", "undermine", "undermines", "undermined",
     "endanger", "endangers", "endangered", "threaten", "threatens", "threatened", "jeopardise",
     "jeopardises", "jeopardize", "jeopardizes", "imperil", "imperils", "weaken", "weakens")
)  # fmt: skip
_ACTING = frozenset({"would", "will", "could", "must", "should", "cannot"})
_PUT = frozenset({"put", "puts", "putting", "submit", "submits", "submitting", "refer", "take"})
_JUDGES = frozenset(
    ("members", "vote", "ballot", "referendum", "parliament", "cabinet", "voters", "people",
     "membership", "congress", "assembly", "shareholders", "board", "plebiscite", "knesset")
)  # fmt: skip
_DECIDING = frozenset({"decide", "decides", "rule", "vote", "deliberate", "consult", "report"})
_TO_COURT = frozenset(
    {("to", "court"), ("in", "court"), ("in", "the"), ("before", "the"), ("to", "the")}
)
_COURTS = frozenset({"court", "courts", "judges", "tribunal", "judiciary"})
_SUING = frozenset(
    ("take", "takes", "took", "taking", "taken", "challenge", "challenges", "challenging",
     "challenged", "contest", "contests", "contesting", "contested", "drag", "drags", "dragging")
)  # fmt: skip


def is_time_only(content: Content) -> bool:
    """Whether the issue only tells when: "promised not to fish while the gates are repaired".

    R447: what is named only as the time of another thing ("during the filling", "while filling
    the lake"), as the ground of an objection ("objected to this, stating that the treaty"), or
    as what another thing breaches ("protested against delays, which breach it") is neither
    wanted nor refused.

    Parameters
    ----------
    content : Content
        What is said.
    """
    if not content.hits:
        return False
    before = before_issue(content)
    up_to = content.words[: len(before) + 1]
    while_doing = any(one == "while" and then.endswith("ing") for one, then in pairwise(up_to))
    return while_doing or not _DURING.isdisjoint(before[1:])


def is_ground_only(content: Content) -> bool:
    """Whether the issue is named only in what is put forward against another thing (R447).

    Parameters
    ----------
    content : Content
        What is refused or blamed.
    """
    if not content.hits:
        return False
    before = before_issue(content)
    for at, (mark, word) in enumerate(pairwise(before[:LATEST])):
        if at and mark in {",", "and"} and word in _STATING:
            return True
        if at and word in RELATIVES and not _BREACHING.isdisjoint(before[at + 2 : at + 4]):
            return True
    return False


def is_put_to_others(found: Sequence[str]) -> bool:
    """Whether somebody will decide, or let others decide: "would put the offer to a vote".

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Examples
    --------
    >>> is_put_to_others("it would put the offer to its members".split())
    True
    >>> is_put_to_others("it would decide on a longer truce in may".split())
    True
    >>> is_put_to_others("it would put the offer into force".split())
    False
    """
    at = next((i for i, word in enumerate(found) if word in _ACTING), -1)
    after = found[at + 1 :] if at >= 0 else ()
    if after and after[0] in _DECIDING:
        return not {"on", "whether", "about"}.isdisjoint(after[1:3])
    if not after or after[0] not in _PUT:
        return False
    behind = {word for i, word in enumerate(after) if "to" in after[max(0, i - 3) : i]}
    return not behind.isdisjoint(_JUDGES)


def is_sued(found: Sequence[str]) -> bool:
    """Whether somebody goes to law over what is named: "would take any waiver to court".

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Examples
    --------
    >>> is_sued("it would take any waiver to court".split())
    True
    >>> is_sued("it would take part in the talks".split())
    False
    """
    if _COURTS.isdisjoint(found) or _SUING.isdisjoint(found):
        return False
    first = next(at for at, word in enumerate(found) if word in _SUING)
    law = next((at for at in range(first + 2, len(found)) if found[at] in _COURTS), 0)
    return bool(law) and any(pair in _TO_COURT for pair in pairwise(found[law - 2 : law + 1]))


def verdict_behind(content: Content) -> Content:
    """Leave out a verdict in a sentence of its own: "We refuse the toll. It is a shame".

    R448: where a quotation refuses or wants a thing and judges it in its next sentence, the
    first tells the side: the verdict is on the thing, not on its refusal.

    Parameters
    ----------
    content : Content
        What is said, in several sentences.
    """
    if not content.hits:
        return content
    at = place_of(content, content.hits[-1].end)
    stop = next((i for i in range(at, len(content.words)) if content.words[i] in _ENDS), 0)
    first = content.words[:stop]
    turned = words("stance", "shifters") | words("stance", "negations")
    if not stop or turned.isdisjoint(first) or words("stance", "commits").isdisjoint(first):
        return content
    return content._replace(words=first, starts=content.starts[:stop])


_ENDS = frozenset({".", "!"})

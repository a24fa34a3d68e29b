"""A yes that is limited in the same breath: "would renew it, but only for sixty days"."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.case.issues import Lean
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.stances.direction import Content

_CONTRASTING = frozenset({"but", "though", "although", "albeit", "yet", "however"})
_ONLY = frozenset({"only", "just", "merely", "solely", "exclusively"})
_LIMITING = frozenset(
    ("for", "in", "on", "under", "with", "within", "during", "until", "at", "to", "beyond",
     "before", "without", "from", "over", "by", "as", "inside", "outside", "through", "along")
) | frozenset(("all", "near", "now", "yet", "more", "longer", "later", "further"))  # fmt: skip


def without_limit(content: Content) -> Content:
    """Leave out the limit behind a yes or a no: "but only for sixty days", "but not in May".

    R417: what is limited in the same breath is told by the words before; the limit itself, unless
    it names an option that leans, takes no side.

    Parameters
    ----------
    content : Content
        What is said.

    Returns
    -------
    Content
        All of it where nothing limits it, or the issue is named in the limit alone.
    """
    at = _limit(content.words)
    if not at or not content.hits or content.hits[0].start > content.starts[at]:
        return content
    cut = [hit for hit in content.hits if hit.start >= content.starts[at]]
    if any(hit.lean is not Lean.NEITHER for hit in cut):
        return content
    kept = tuple(hit for hit in content.hits if hit.start < content.starts[at])
    return content._replace(words=content.words[:at], starts=content.starts[:at], hits=kept)


def limited_yes(stance: Stance | None) -> Stance | None:
    """Return the side of words that are limited: a yes is a yes on conditions (R417).

    Parameters
    ----------
    stance : Stance or None
        The side of the words before the limit.

    Examples
    --------
    >>> limited_yes(Stance.SUPPORT), limited_yes(Stance.REJECT)
    (<Stance.CONDITIONAL_SUPPORT: 'conditional_support'>, <Stance.REJECT: 'reject'>)
    """
    return Stance.CONDITIONAL_SUPPORT if stance is Stance.SUPPORT else stance


def only_with(unit: Unit, said: Attribution, stance: Stance | None) -> Stance | None:
    """Return a yes on conditions where "only" stands before the verb and what with behind it.

    R417: "would only accept a truce with tolls" accepts on conditions.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb.
    stance : Stance or None
        What the verb tells.
    """
    if stance is not Stance.SUPPORT:
        return stance
    if "only" not in {unit.fold(at) for at in range(said.cue.first, said.cue.head)}:
        return stance
    behind = {unit.fold(at) for at in range(*said.content)}
    return stance if behind.isdisjoint(_TYING) else Stance.CONDITIONAL_SUPPORT


_TYING = frozenset({"with", "if", "when", "once", "after", "under", "provided", "alongside"})


def _limit(found: Sequence[str]) -> int:
    """Return where a limit begins: at "but" before "only" or "not for"; 0 for none."""
    for at, word in enumerate(found[:-2]):
        behind = found[at + 1]
        if word in _ONLY and behind in _LIMITING and at and found[at - 1] not in _NEGATING:
            return at
        if word not in _CONTRASTING:
            continue
        if behind in _ONLY or (behind in {"not", "no"} and found[at + 2] in _LIMITING):
            return at
    return 0


_NEGATING = frozenset({"not", "cannot", "never", "it", "is", "was", "are", "were"})

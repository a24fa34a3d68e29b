"""How often items found in the same way were accepted: a count, never a made-up score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.proposing.answers import MODEL
from goodoffices.reports.record import UNSOURCED, Comparison, Event, Figure, Statement
from goodoffices.reports.reviewing.decision import Act, Decision, Reviewable
from goodoffices.reports.reviewing.history import standing_decisions

ENOUGH = 20
"""Decisions below which a path is called untested; the annotated reports weigh as many."""

KIN = 10
"""Decisions for which all items of the same kind count beside those found in one way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """What is known of items that were found in one way.

    Parameters
    ----------
    path : str
        The way: kind, form and what is in doubt.
    accepted, decided : int
        Decisions of people in this log, and how many accepted the item as it was proposed.
    right, annotated : int
        The same in reports that were annotated by hand and that no rule was made for.
    kin : Fraction or None
        Share right, in those reports, of all items of the same kind, found in whatever way.
    """

    path: str
    accepted: int = 0
    decided: int = 0
    right: int = 0
    annotated: int = 0
    kin: Fraction | None = None

    @property
    def is_tested(self) -> bool:
        """Whether people have decided often enough."""
        return self.decided >= ENOUGH

    @property
    def share(self) -> Fraction | None:
        """Accepted share, with the annotated reports counting as :data:`ENOUGH` decisions.

        There the way itself is weighed against all items of its kind, which count as
        :data:`KIN`: ten right of ten is no certainty. ``None`` where nothing was counted:
        nothing is made up.

        Examples
        --------
        >>> Confidence(path="figure, duration", right=10, annotated=10, kin=Fraction(7, 10)).share
        Fraction(17, 20)
        """
        if not self.annotated:
            return Fraction(self.accepted, self.decided) if self.is_tested else None
        known = Fraction(self.right, self.annotated)
        if self.kin is not None:
            known = (self.right + KIN * self.kin) / (self.annotated + KIN)
        return (self.accepted + ENOUGH * known) / (self.decided + ENOUGH)

    @property
    def words(self) -> str:
        """Say it with its counts: "17 of 20 accepted", else "untested" and why."""
        here = f"{self.accepted} of {self.decided} accepted"
        if self.is_tested:
            return here
        tried = f"untested ({here})" if self.decided else "untested"
        if not self.annotated:
            return tried
        return f"{tried}; {self.right} of {self.annotated} right in annotated reports"


def path_of(item: Reviewable) -> str:
    """Return the way in which an item was found.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        As it was proposed.

    Returns
    -------
    str
        For a reader, and the key of the counts.

    Examples
    --------
    >>> from goodoffices.case.sources import SourceSpan
    >>> from goodoffices.reports.record import Claim
    >>> span = SourceSpan(report="r", start=0, end=2, quote="No")
    >>> path_of(Claim(id="c", spans=(span,), by="a", about="b", position="reject"))
    'claim'
    """
    if isinstance(item, Statement):
        if MODEL in item.flags:
            return f"statement by {item.cue}"
        return f"statement, {item.directness}, {_speaker(item)}"
    if isinstance(item, Figure):
        vouched = UNSOURCED if item.reporter == UNSOURCED else "with reporter"
        return f"figure, {item.unit_class}, {vouched}"
    if isinstance(item, Event):
        return f"event, {item.status}"
    return f"comparison, {item.kind}" if isinstance(item, Comparison) else "claim"


def _speaker(item: Statement) -> str:
    if item.speaker is None:
        return "no speaker"
    return "speaker in doubt" if item.flags else "speaker named"


def confidences(decisions: Sequence[Decision]) -> Mapping[str, Confidence]:
    """Count what people decided, by the way in which items were found.

    Parameters
    ----------
    decisions : sequence of Decision
        A log, oldest line first.

    Returns
    -------
    mapping of str to Confidence
        R219: every path that somebody decided about or that stands in the annotated reports. The
        last decision about an item counts, and counts as accepting only when the item was
        accepted as it was proposed.

    Examples
    --------
    >>> all(not one.decided for one in confidences([]).values())
    True
    """
    last = {
        one.target.item.id: one for one in standing_decisions(decisions) if one.target is not None
    }
    decided = Counter(path_of(one.target.item) for one in last.values() if one.target)
    accepted = Counter(
        path_of(one.target.item) for one in last.values() if one.target and one.act is Act.ACCEPT
    )
    annotated: Mapping[str, Sequence[int]] = lexicon("confidence")["paths"]
    kin = shares_by_kind(annotated)
    return {
        path: Confidence(
            path=path,
            accepted=accepted[path],
            decided=decided[path],
            right=annotated[path][0] if path in annotated else 0,
            annotated=annotated[path][1] if path in annotated else 0,
            kin=kin.get(kind_of(path)),
        )
        for path in (*annotated, *(one for one in decided if one not in annotated))
    }


def kind_of(path: str) -> str:
    """Return the kind of item that is found in this way: what it is, and who is behind it.

    Examples
    --------
    >>> kind_of("statement, direct, no speaker"), kind_of("event, planned"), kind_of("claim")
    ('statement, no speaker', 'event, planned', 'claim')
    """
    parts = path.split(", ")
    return ", ".join(dict.fromkeys((parts[0], parts[-1])))


def shares_by_kind(annotated: Mapping[str, Sequence[int]]) -> Mapping[str, Fraction]:
    """Return the share right of every kind of item.

    Parameters
    ----------
    annotated : mapping of str to sequence of int
        Right and found by way of finding.

    Examples
    --------
    >>> shares_by_kind({"figure, share, unsourced": [1, 2], "figure, money, unsourced": [3, 4]})
    {'figure, unsourced': Fraction(2, 3)}
    """
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for path, (true, tried) in annotated.items():
        right[kind_of(path)] += true
        found[kind_of(path)] += tried
    return {kind: Fraction(right[kind], found[kind]) for kind in found if found[kind]}


def confidence_in(item: Reviewable, known: Mapping[str, Confidence]) -> Confidence:
    """Return what is known of items found like this one.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        As it was proposed.
    known : mapping of str to Confidence
        From :func:`confidences`.
    """
    path = path_of(item)
    return known.get(path, Confidence(path=path))

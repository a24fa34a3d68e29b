"""The queue of review as data and as lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from goodoffices.case.negotiation import Case
from goodoffices.cli.review_words import actor_names, speaker_of
from goodoffices.reports.document import item_document
from goodoffices.reports.record import Comparison
from goodoffices.reports.reviewing.queue import Card
from goodoffices.reports.reviewing.requests import editable_document
from goodoffices.reports.reviewing.reviewed import Reviewed, State, Unplaced

SCHEMA = "goodoffices/review@1"
"""Name and version of the queue as data."""


def queue_document(reviewed: Reviewed, cards: Sequence[Card]) -> dict[str, Any]:
    """Return the queue as plain data.

    Parameters
    ----------
    reviewed : Reviewed
        Where the items stand.
    cards : sequence of Card
        In the order of review.

    Returns
    -------
    dict
        As documented in ``docs/reference/decisions.md``.
    """
    return {
        "schema": SCHEMA,
        "case": reviewed.record.case,
        "counts": counts_of(reviewed),
        "reviewers": list(reviewed.reviewers),
        "queue": [
            {
                "item": card.item.id,
                "kind": card.kind.value,
                "state": card.state.value,
                "why": card.why,
                "confidence": {
                    "path": card.confidence.path,
                    "accepted": card.confidence.accepted,
                    "decided": card.confidence.decided,
                    "right": card.confidence.right,
                    "annotated": card.confidence.annotated,
                    "is_tested": card.confidence.is_tested,
                },
                "read_otherwise": card.read_otherwise,
                "excerpts": [
                    {
                        "report": one.report,
                        "item": one.item,
                        "start": one.start,
                        "text": one.text,
                        "marks": [list(mark) for mark in one.marks],
                    }
                    for one in card.excerpts
                ],
                "proposal": item_document(card.item),
            }
            for card in cards
        ],
        "orphaned": [_unplaced(one) for one in reviewed.orphaned],
        "idle": [_unplaced(one) for one in reviewed.idle],
    }


def counts_of(reviewed: Reviewed) -> dict[str, int]:
    """Return how many items stand in each state, in the order of :class:`State`.

    Parameters
    ----------
    reviewed : Reviewed
        Where the items stand.

    Returns
    -------
    dict of str to int
        Items with words of their own, without comparisons.
    """
    rows = [row for row in reviewed.standings.values() if not isinstance(row.item, Comparison)]
    # What was split or merged away is counted in what came of it.
    kept = [row for row in rows if row.in_record or row.state is State.REJECTED]
    counts = Counter(row.state for row in kept)
    return {state.value: counts[state] for state in State}


def counts_words(reviewed: Reviewed) -> str:
    """Say how many items stand in each state.

    Parameters
    ----------
    reviewed : Reviewed
        Where the items stand.

    Returns
    -------
    str
        Only states that occur; no item at all is said too.
    """
    counts = counts_of(reviewed)
    told = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
    return told or "nothing to review"


def _unplaced(one: Unplaced) -> dict[str, Any]:
    target = one.decision.target
    return {
        "decision": one.decision.id,
        "act": one.decision.act.value,
        "by": one.decision.by,
        "at": one.decision.at,
        "item": target.item.id if target else None,
        "words": [part.span.quote for part in target.passages] if target else [],
        "why": one.why,
        "moved": [
            {"report": span.report, "start": span.start, "end": span.end, "quote": span.quote}
            for span in one.moved
        ],
    }


def shortened(text: str, limit: int = 140) -> str:
    r"""Write a text on one line, and mark where it is cut off.

    Parameters
    ----------
    text : str
        Any.
    limit : int
        Most characters.

    Returns
    -------
    str
        Without line breaks.

    Examples
    --------
    >>> shortened("They met.\nThen it rained.", 15)
    'They met. Then…'
    """
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def queue_lines(reviewed: Reviewed, cards: Sequence[Card], case: Case) -> Iterator[str]:
    """Yield the queue as lines for a reader.

    Parameters
    ----------
    reviewed : Reviewed
        Where the items stand.
    cards : sequence of Card
        In the order of review.
    case : Case
        Its people have names.

    Yields
    ------
    str
        One line a card; then what lies by, then the counts.
    """
    names = actor_names(case, reviewed.record)
    for card in cards:
        words = editable_document(card.item).get("words", card.why)
        text = " […] ".join(words) if isinstance(words, list) else str(words)
        state = "" if card.state is State.PROPOSED else f" [{card.state.value}]"
        said = shortened(f"{by}: {text}" if (by := speaker_of(card.item, names)) else text)
        yield f"{card.item.id}  {card.kind.value:<10}{state}  {said}"
    for name, unplaced in (("orphaned", reviewed.orphaned), ("idle", reviewed.idle)):
        for one in unplaced:
            target = one.decision.target
            item = target.item.id if target else one.decision.undoes
            kind = "moved" if one.moved else name
            yield f"{kind}: {one.decision.act.value} of {item} by {one.decision.by}. {one.why}"
            for span in one.moved:
                yield f"  now: {span.report} at {span.start}: {shortened(span.quote)}"
    yield f"{counts_words(reviewed)}."

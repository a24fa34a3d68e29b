"""Confidence is a count of decisions by way of finding, shown with its count (R219)."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import Directness, EventType, SourceKind, Status
from goodoffices.reports.record import Claim, Event, Statement
from goodoffices.reports.reviewing.confidence import (
    ENOUGH,
    Confidence,
    confidence_in,
    confidences,
    kind_of,
    path_of,
    shares_by_kind,
)
from goodoffices.reports.reviewing.decision import Act, Decision, Pinned, Reason

SPAN = SourceSpan(report="r", start=0, end=2, quote="No")


def said(number: int = 0, **labels: object) -> Statement:
    given_labels = {
        "speaker": "ada",
        "directness": Directness.DIRECT,
        "source_kind": SourceKind.NAMED,
        **labels,
    }
    return Statement(id=f"s-{number}", spans=(SPAN,), **given_labels)  # type: ignore[arg-type]


def decision(number: int, act: Act, item: Statement, **more: object) -> Decision:
    return Decision(
        id=f"d-{number}",
        at="2031-03-04T10:00:00Z",
        by="A. Reader",
        act=act,
        target=None if act is Act.UNDO else Pinned(item=item),
        becomes=(Pinned(item=item),) if act is Act.EDIT else (),
        reason=Reason.WRONG_SOURCE if act is Act.REJECT else None,
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("item", "path"),
    [
        pytest.param(said(), "statement, direct, speaker named", id="a named speaker"),
        pytest.param(
            said(flags=("pronoun",)), "statement, direct, speaker in doubt", id="a pronoun"
        ),
        pytest.param(
            said(speaker=None, directness=Directness.INDIRECT),
            "statement, indirect, no speaker",
            id="nobody",
        ),
        pytest.param(
            said(flags=("language model",), cue="language model toy"),
            "statement by language model toy",
            id="a language model",
        ),
        pytest.param(
            Event(id="e", spans=(SPAN,), type=EventType.VOTE, status=Status.PLANNED),
            "event, planned",
            id="an event",
        ),
        pytest.param(
            Claim(id="c", spans=(SPAN,), by="a", about="b", position="reject"), "claim", id="claim"
        ),
    ],
)
def test_items_found_alike_share_a_path(item: Statement | Event | Claim, path: str) -> None:
    assert path_of(item) == path


def test_only_what_was_accepted_as_proposed_counts() -> None:
    one, two, three, four = (said(number) for number in range(4))
    log = [
        decision(0, Act.ACCEPT, one),
        decision(1, Act.REJECT, two),
        decision(2, Act.EDIT, three),
        decision(3, Act.ACCEPT, four),
        decision(4, Act.UNDO, four, undoes="d-3"),
        decision(5, Act.REJECT, one),
        decision(6, Act.ACCEPT, one),
    ]
    known = confidence_in(one, confidences(log))
    assert (known.accepted, known.decided) == (1, 3)
    assert not known.is_tested


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        pytest.param(Confidence(path="p"), "untested", id="nothing known"),
        pytest.param(
            Confidence(path="p", accepted=3, decided=4),
            "untested (3 of 4 accepted)",
            id="too few decisions",
        ),
        pytest.param(
            Confidence(path="p", right=8, annotated=10),
            "untested; 8 of 10 right in annotated reports",
            id="annotated reports alone",
        ),
        pytest.param(
            Confidence(path="p", accepted=17, decided=20, right=8, annotated=10),
            "17 of 20 accepted",
            id="enough decisions",
        ),
    ],
)
def test_it_is_said_with_its_counts(confidence: Confidence, words: str) -> None:
    assert confidence.words == words


@pytest.mark.parametrize(
    ("confidence", "share"),
    [
        pytest.param(Confidence(path="p"), None, id="nothing is made up"),
        pytest.param(Confidence(path="p", accepted=3, decided=4), None, id="nor out of four"),
        pytest.param(Confidence(path="p", right=8, annotated=10), Fraction(4, 5), id="annotated"),
        pytest.param(
            Confidence(path="p", right=10, annotated=10, kin=Fraction(7, 10)),
            Fraction(17, 20),
            id="ten of ten is no certainty",
        ),
        pytest.param(
            Confidence(path="p", accepted=20, decided=20, right=5, annotated=10),
            Fraction(3, 4),
            id="as many decisions as the annotated reports weigh",
        ),
    ],
)
def test_the_share_is_smoothed_by_the_annotated_reports(
    confidence: Confidence, share: Fraction | None
) -> None:
    assert confidence.share == share


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 50), st.integers(1, 50))
def test_many_decisions_outweigh_the_annotated_reports(
    accepted: int, rejected: int, right: int, wrong: int
) -> None:
    known = Confidence(
        path="p",
        accepted=accepted,
        decided=accepted + rejected,
        right=right,
        annotated=right + wrong,
    )
    share = known.share
    assert share is not None
    assert 0 <= share <= 1
    if known.decided:
        away = abs(share - Fraction(accepted, known.decided))
        assert away <= Fraction(ENOUGH, known.decided + ENOUGH)


FIRST_SIGHT = Path(__file__).parents[2] / "gold" / "first_sight.json"
"""How often each way was right when sets of reports were first read: no rule was made for them."""


def test_what_is_shown_is_near_what_unseen_reports_bear_out() -> None:
    """Every set is foretold by the others; the last ones were off by .094 at most."""
    sets: dict[str, dict[str, list[int]]] = json.loads(FIRST_SIGHT.read_text(encoding="utf-8"))
    tenths: dict[int, list[Fraction]] = {n: [Fraction(0)] * 3 for n in range(10)}
    for left_out, seen in sets.items():
        known = _pooled([ways for name, ways in sets.items() if name != left_out])
        kin = shares_by_kind(known)
        for path, (right, found) in seen.items():
            if path in known:
                told = Confidence(
                    path=path,
                    right=known[path][0],
                    annotated=known[path][1],
                    kin=kin[kind_of(path)],
                ).share
                assert told is not None
                row = tenths[min(9, int(told * 10))]
                tenths[min(9, int(told * 10))] = [
                    row[0] + found,
                    row[1] + told * found,
                    row[2] + right,
                ]
    off = [abs(told - right) / found for found, told, right in tenths.values() if found >= ENOUGH]
    assert max(off) < Fraction(1, 10)


def _pooled(sets: list[dict[str, list[int]]]) -> dict[str, list[int]]:
    total: dict[str, list[int]] = {}
    for ways in sets:
        for path, (right, found) in ways.items():
            known = total.setdefault(path, [0, 0])
            known[0] += right
            known[1] += found
    return total

"""Law: the side of quoted words does not hang on marks, or on where the comma stands."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Directness
from tests.reports.saying import LEAD, statements_in

WAYS = (
    "“{},” Ana Berel said.",
    "“{}”, Ana Berel said.",
    '"{}," said Ana Berel.',
    '"{}", said Ana Berel.',
    "‘{}’, Ana Berel said.",
    "‘{},’ said Ana Berel.",
    "« {} », Ana Berel said.",
    "„{}“, said Ana Berel.",
    "Ana Berel said: “{}.”",
    "Ana Berel said: “{}”.",
    "“{}” – Ana Berel said.",
)


@pytest.mark.parametrize(
    "said",
    [
        "The tolls must go",
        "The tolls must stay",
        "Shared tolls must never come",
        "We will never share the tolls",
        "We have to share the tolls",
        "The tolls must be shared",
        "We want the tolls gone",
        "Shared tolls are out of the question",
        "Shared tolls are the only way forward",
        "We welcome shared tolls",
        "Shared tolls are a disgrace",
        "No shared tolls",
        "A permanent truce is what we need",
        "We cannot accept a temporary truce",
        "The truce will hold",
    ],
)
def test_quoted_words_are_read_alike_however_they_are_marked(said: str) -> None:
    found = {}
    for way in WAYS:
        (one,) = statements_in(LEAD + way.format(said))
        found[way] = (one.speaker, one.stance, one.issue, one.options, one.directness)
    assert len(set(found.values())) == 1, found
    assert {directness for *_, directness in found.values()} == {Directness.DIRECT}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It is late", "The tolls must be shared"),
        ("The tolls must stay", "We have waited for years"),
        ("We will accept a temporary truce", "We shall never share the tolls"),
        ("We want peace", "and the tolls must go"),
        ("I have heard it", "and I do not believe it"),
    ],
)
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“{},” Ana Berel said. “{}.”", "“{}”, Ana Berel said. “{}”."),
        ("“{},” Ana Berel said, “{}.”", "“{}”, Ana Berel said, “{}”."),
        ("“{},” said Ana Berel, adding: “{}.”", "“{}”, said Ana Berel, adding: “{}”."),
        ("Ana Berel said “{},” and added: “{}.”", "Ana Berel said “{}”, and added: “{}”."),
        (
            "“{},” Ana Berel said on Monday in Varn. “{}.”",
            '"{}", Ana Berel said on Monday in Varn. "{}".',
        ),
        (
            "Asked about it, Ana Berel said “{}” and “{}.”",
            "Asked about it, Ana Berel said “{}” and “{}”.",
        ),
    ],
)
def test_two_stretches_are_read_alike_wherever_the_comma_stands(
    one: str, other: str, first: str, second: str
) -> None:
    read = [
        [
            (said.speaker, said.stance, said.issue, said.options, said.directness)
            for said in statements_in(LEAD + way.format(first, second))
        ]
        for way in (one, other)
    ]
    assert read[0] == read[1]

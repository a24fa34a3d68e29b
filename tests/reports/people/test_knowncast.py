"""A known cast answers as the cast does."""

from __future__ import annotations

import pytest

from goodoffices.errors import RecordError
from goodoffices.reports.people.knowncast import known_cast
from tests.reports.saying import article_of, cast_of


def test_actors_are_the_same() -> None:
    cast = cast_of(article_of("Ana Berel met Tomas Rhee in the old hall of the town today."))
    known = known_cast(cast)
    assert known.mentions == cast.mentions
    assert [known.actor(actor.id) for actor in cast.actors] == list(cast.actors)


def test_nobody_else_is_known() -> None:
    with pytest.raises(RecordError, match="No actor 'x'"):
        known_cast(cast_of(article_of(""))).actor("x")

"""What the sentences of a made report tell."""

from __future__ import annotations

from goodoffices.reports.happenings.events import find_events
from goodoffices.reports.record import Dating, Event
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

DATING = Dating(when=between("2031-07-04", "2031-07-04"))


def events(text: str) -> tuple[Event, ...]:
    article = article_of(text)
    return find_events(article, case=CASE, cast=cast_in(article), dating=DATING)


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(event.type.value, event.status.value, event.place) for event in events(text)]

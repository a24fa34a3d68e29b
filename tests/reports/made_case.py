"""An invented case for tests of dates, figures and events."""

from __future__ import annotations

from datetime import date

from goodoffices.case.anchors import Anchor, Place
from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Office, Party, Person, Role
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Actor
from goodoffices.reports.text import Article
from tests.reports.made_articles import cast_of


def between(first: str | None, last: str | None) -> DateInterval:
    return DateInterval(
        earliest=date.fromisoformat(first) if first else None,
        latest=date.fromisoformat(last) if last else None,
    )


def _visit(number: int, word: str, first: str, last: str) -> Anchor:
    return Anchor(
        id=f"visit-{number}",
        words=(f"{word} visit",),
        when=between(first, last),
        actor="ada-venn",
        soft=True,
    )


CASE = Case(
    id="strait",
    title="The strait",
    parties=(
        Party(
            id="norland",
            name="Norland",
            role=Role.PRINCIPAL,
            kind=Kind.STATE,
            adjectives=("Norlander",),
        ),
        Party(id="sudmark", name="Sudmark", role=Role.PRINCIPAL, kind=Kind.STATE),
        Party(id="ministry", name="Health Ministry", side="sudmark"),
    ),
    issues=(),
    persons=(
        Person(
            id="ada-venn",
            name="Ada Venn",
            party="norland",
            offices=(Office(title="Foreign Minister", held=between("2030-01-01", "2032-06-30")),),
        ),
        Person(id="bo-lund", name="Bo Lund", party="sudmark"),
        Person(id="cy-marr", name="Cy Marr"),
    ),
    places=(Place(name="Port Ash"), Place(name="Highmoor", aliases=("High Moor",))),
    anchors=(
        Anchor(
            id="outbreak", words=("May 3",), when=between("2031-05-03", "2031-05-03"), soft=False
        ),
        _visit(1, "first", "2031-06-02", "2031-06-04"),
        _visit(2, "second", "2031-08-10", "2031-08-12"),
        _visit(3, "third", "2031-10-20", "2031-10-22"),
        _visit(4, "fourth", "2032-01-15", "2032-01-16"),
    ),
)

ACTORS = (
    Actor(id="norland", name="Norland", kind=Kind.STATE, side="norland", in_case=True),
    Actor(id="sudmark", name="Sudmark", kind=Kind.STATE, side="sudmark", in_case=True),
    Actor(id="ministry", name="Health Ministry", kind=Kind.ORGANISATION, side="sudmark"),
    Actor(id="ada-venn", name="Ada Venn", kind=Kind.PERSON, side="norland", in_case=True),
    Actor(id="bo-lund", name="Bo Lund", kind=Kind.PERSON, side="sudmark", in_case=True),
    Actor(id="cy-marr", name="Cy Marr", kind=Kind.PERSON, in_case=True),
)

NAMES = {
    "Norland": "norland",
    "Sudmark": "sudmark",
    "Health Ministry": "ministry",
    "Ada Venn": "ada-venn",
    "Venn": "ada-venn",
    "Bo Lund": "bo-lund",
    "Lund": "bo-lund",
    "Cy Marr": "cy-marr",
}


def cast_in(article: Article) -> Cast:
    """Everybody of the case, wherever a name of theirs stands."""
    return cast_of(article, ACTORS, NAMES)

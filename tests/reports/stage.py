"""An invented case with many ways to be named, and the cast of a few sentences."""

from __future__ import annotations

from datetime import date

from goodoffices.case.dates import DateInterval
from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.links import Related
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Office, Party, Person, Role
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.text import Article

HE, SHE = ("he", "him", "his"), ("she", "her")

PARTIES = (
    Party(
        id="varu",
        name="Varu",
        role=Role.PRINCIPAL,
        kind=Kind.STATE,
        aliases=("the republic",),
        adjectives=("Varan",),
    ),
    Party(
        id="lom",
        name="Lom Front",
        role=Role.PRINCIPAL,
        kind=Kind.ARMED_GROUP,
        adjectives=("Lomi",),
    ),
    Party(
        id="usk",
        name="Union of Skerries",
        role=Role.MEDIATOR,
        kind=Kind.STATE,
        aliases=("US", "Skerries"),
        adjectives=("Skerrian",),
    ),
    Party(id="varan-army", name="Varan army", side="varu", aliases=("VDF",)),
    Party(id="ministry", name="Varan Foreign Ministry", side="varu", speaks_for_side=True),
)

PERSONS = (
    Person(
        id="mira-talden",
        name="Mira Talden",
        party="varu",
        aliases=("Talden",),
        pronouns=SHE,
        offices=(
            Office(
                title="Prime Minister",
                aliases=("the head of the Varan cabinet",),
                held=DateInterval(earliest=date(2030, 1, 1)),
                speaks_for_side=True,
            ),
        ),
    ),
    Person(
        id="oskar-brenn",
        name="Oskar Brenn",
        party="usk",
        aliases=("Brenn",),
        pronouns=HE,
        offices=(Office(title="envoy", speaks_for_side=True),),
    ),
    Person(
        id="hadi-al-sorin",
        name="Hadi al-Sorin",
        party="lom",
        pronouns=HE,
        offices=(Office(title="commander", speaks_for_side=True),),
    ),
    Person(id="nela-al-sorin", name="Nela al-Sorin", party="lom", pronouns=SHE),
)

ISSUES = (
    Issue(
        id="bridge",
        name="Iron bridge",
        affirms="The bridge opens.",
        aliases=("bridge",),
        weight=3,
        options=(
            Option(id="open", name="It opens", lean=Lean.PRO),
            Option(id="shut", name="It stays shut", lean=Lean.CON),
            Option(id="study", name="It is studied first"),
        ),
    ),
    Issue(
        id="tolls",
        name="Tolls",
        affirms="Tolls are lifted.",
        aliases=("tolls",),
        options=(
            Option(id="lifted", name="Lifted", lean=Lean.PRO),
            Option(id="kept", name="Kept", lean=Lean.CON),
        ),
    ),
    Issue(
        id="boats",
        name="Boats",
        aliases=("boats",),
        options=(Option(id="sail", name="They sail", lean=Lean.PRO),),
    ),
)


def stage_case() -> Case:
    """Varu and the Lom Front, with the Union of Skerries between them."""
    return Case(
        id="iron-bridge",
        title="Iron bridge",
        parties=PARTIES,
        persons=PERSONS,
        issues=ISSUES,
        links=(Related(id="crossing", issues=("bridge", "tolls")),),
    )


def article_of(text: str, report_id: str = "r") -> Article:
    """Take in and cut up a text."""
    return cut_up(take_in(text.encode(), report_id=report_id))


def cast_of(text: str, *, when: DateInterval | None = None, case: Case | None = None) -> Cast:
    """Find the cast of a text."""
    case = case or stage_case()
    gazetteer = gazetteer_of(case)
    article = article_of(text)
    if when is None:
        return find_cast(article, case=case, gazetteer=gazetteer)
    return find_cast(article, case=case, gazetteer=gazetteer, when=when)


def seen(text: str) -> list[tuple[str, str, str]]:
    """List who is mentioned, with the words and the kind of mention."""
    return [
        (mention.actor, text[mention.start : mention.end], mention.kind.value)
        for mention in cast_of(text).mentions
    ]

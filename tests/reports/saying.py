"""A small invented case and reports made of a few sentences, for tests of what is said."""

from __future__ import annotations

from functools import cache

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.links import Condition, Requires
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Office, Party, Person, Role
from goodoffices.reports.claims.claims import find_claims
from goodoffices.reports.cues.units import Unit, units_of
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.parsing import Parser
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.record import Claim, Statement
from goodoffices.reports.statements.statements import find_statements
from goodoffices.reports.text import Article


@cache
def case_of_the_bridge() -> Case:
    """Kestria and Dunmar negotiate about a truce, a bridge, prisoners and tolls."""
    return Case(
        id="bridge",
        title="Iron Bridge",
        parties=(
            Party(id="kestria", name="Kestria", role=Role.PRINCIPAL, kind=Kind.STATE,
                  adjectives=("Kestrian",)),
            Party(id="dunmar", name="Dunmar", role=Role.PRINCIPAL, kind=Kind.STATE,
                  adjectives=("Dunmari",)),
            Party(id="hill-front", name="Hill Front", role=Role.PRINCIPAL,
                  kind=Kind.ARMED_GROUP, aliases=("the Front",)),
            Party(id="solenne", name="Solenne", role=Role.MEDIATOR, kind=Kind.STATE,
                  adjectives=("Solennese",)),
            Party(id="kestrian-ministry", name="Kestrian Foreign Ministry", side="kestria",
                  speaks_for_side=True),
            Party(id="dunmari-army", name="Dunmari army", side="dunmar",
                  speaks_for_side=True),
        ),
        persons=(
            Person(id="ana-berel", name="Ana Berel", party="kestria",
                   pronouns=("she", "her"),
                   offices=(Office(title="Prime Minister", speaks_for_side=True),)),
            Person(id="tomas-rhee", name="Tomas Rhee", party="dunmar",
                   pronouns=("he", "his", "him"),
                   offices=(Office(title="Foreign Minister", speaks_for_side=True),)),
            Person(id="lio-sand", name="Lio Sand", party="solenne",
                   pronouns=("he", "his", "him"),
                   offices=(Office(title="envoy", speaks_for_side=True),)),
        ),
        issues=(
            Issue(id="truce", name="Length of the truce", affirms="The truce is permanent.",
                  aliases=("truce", "ceasefire"),
                  options=(
                      Option(id="short", name="Thirty days", aliases=("temporary truce",),
                             lean=Lean.CON),
                      Option(id="permanent", name="Permanent truce", lean=Lean.PRO),
                  )),
            Issue(id="bridge", name="Troops on the Iron Bridge",
                  affirms="Dunmar withdraws its troops from the Iron Bridge.",
                  aliases=("Iron Bridge", "the bridge"),
                  options=(
                      Option(id="stay", name="The garrison stays", aliases=("permanent garrison",),
                             lean=Lean.CON),
                      Option(id="leave", name="Full withdrawal", aliases=("leave the bridge",),
                             lean=Lean.PRO),
                  )),
            Issue(id="prisoners", name="Release of prisoners",
                  affirms="All prisoners are released.", aliases=("prisoners", "prisoner swap"),
                  options=(Option(id="all", name="All at once", lean=Lean.PRO),)),
            Issue(id="tolls", name="Bridge tolls", affirms="Tolls are shared.",
                  aliases=("tolls", "toll revenue"),
                  options=(
                      Option(id="shared", name="Shared tolls", lean=Lean.PRO),
                      Option(id="fund", name="A joint fund", aliases=("joint fund",)),
                  )),
        ),
        links=(
            Requires(
                id="troops-first",
                when=(Condition(issue="truce", options=("permanent",)),),
                then=(Condition(issue="bridge", options=("leave",)),),
            ),
        ),
    )  # fmt: skip


def article_of(text: str) -> Article:
    """Cut up a report of some sentences, led by a plain paragraph so that it is prose."""
    return cut_up(take_in(text.encode(), report_id="r"))


def cast_of(article: Article) -> Cast:
    """Find who is mentioned in a report on the bridge."""
    case = case_of_the_bridge()
    return find_cast(article, case=case, gazetteer=gazetteer_of(case))


def statements_in(text: str, *, parser: Parser | None = None) -> tuple[Statement, ...]:
    """Return the statements of a report on the bridge."""
    article = article_of(text)
    return find_statements(
        article, case=case_of_the_bridge(), cast=cast_of(article), parser=parser
    )


def claims_in(text: str) -> tuple[Claim, ...]:
    """Return the claims about other sides in a report on the bridge."""
    article, case = article_of(text), case_of_the_bridge()
    cast = cast_of(article)
    statements = find_statements(article, case=case, cast=cast)
    return find_claims(article, statements, case=case, cast=cast)


def in_brief(text: str) -> list[str]:
    """Return one line per statement: speaker, via, stance, issue and words."""
    return [
        f"{one.speaker}{f' via {one.via}' if one.via else ''}: {one.stance} {one.issue}:"
        f" {' + '.join(span.quote for span in one.spans)}"
        for one in statements_in(text)
    ]


LEAD = "The talks about the river went on in the old town hall all day long.\n\n"
"""A first paragraph of prose, so that the sentence under test is no title."""


def unit_in(sentence: str) -> tuple[Unit, Cast]:
    """Return a sentence as a unit, with the cast of its report."""
    article = article_of(LEAD + sentence)
    cast = cast_of(article)
    return list(units_of(article, cast))[-1], cast


def place(unit: Unit, word: str) -> int:
    """Return the position of a word's first piece in a unit."""
    return next(at for at, piece in enumerate(unit.pieces) if piece.fold == word)

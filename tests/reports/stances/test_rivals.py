"""Who refuses one of several options that lean one way may take another (R566)."""

from __future__ import annotations

from functools import cache

import pytest

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.labels import Stance
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.positions import says_of_options
from goodoffices.reports.record import Statement
from goodoffices.reports.stances.rivals import (
    has_rivals,
    refuses_one_of_several,
    takes_back_option,
    told_apart,
    towards_option,
)
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import LEAD, article_of
from tests.reports.stances.test_direction import content_of


def _issue(name: str, affirms: str, aliases: tuple[str, ...], *options: tuple[str, Lean]) -> Issue:
    listed = tuple(Option(id=words, name=words, lean=lean) for words, lean in options)
    return Issue(id=name, name=name, affirms=affirms, aliases=aliases, options=listed)


@cache
def case_of_the_papers() -> Case:
    """Return a case with several options for a thing, and several against."""
    return Case(
        id="papers",
        title="Papers",
        parties=(
            Party(id="varu", name="Varu", role=Role.PRINCIPAL, kind=Kind.STATE),
            Party(id="lom", name="Lom", role=Role.PRINCIPAL, kind=Kind.STATE),
        ),
        issues=(
            _issue(
                "archive", "The archive is handed over.", ("archive",),
                ("Archive kept", Lean.CON), ("Copies", Lean.PRO),
                ("Handed over in full", Lean.PRO),
            ),
            _issue(
                "guards", "Guards are posted.", ("guards",),
                ("No guards", Lean.CON), ("Armed guards", Lean.PRO), ("Unarmed guards", Lean.PRO),
            ),
            _issue(
                "bond", "Varu lodges a bond.", ("bond",),
                ("No bond", Lean.CON), ("A bond", Lean.PRO), ("Arrears are paid first", Lean.PRO),
            ),
            _issue("ban", "The ban is lifted.", ("ban",), ("Lifted in May", Lean.PRO)),
        ),
    )  # fmt: skip


def said_of(sentence: str) -> Statement:
    article, case = article_of(LEAD + "Varu and Lom met. " + sentence), case_of_the_papers()
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    return find_statements(article, case=case, cast=cast)[-1]


@pytest.mark.parametrize(
    ("sentence", "on_issue", "on_option"),
    [
        pytest.param("Lom rejected armed guards.", None, "reject", id="R566: one of two"),
        pytest.param("Lom ruled out handing over the archive in full.", None, "reject", id="R566"),
        pytest.param("Lom will not accept armed guards.", None, "reject", id="R566: not accepted"),
        pytest.param(
            "Armed guards are unacceptable, Lom said.", None, "oppose", id="R566: a verdict"
        ),
        pytest.param(
            "Lom demanded that armed guards not be posted.", None, "oppose", id="R566: not to be"
        ),
        pytest.param("Lom rejected both armed guards and unarmed guards.", "reject", None,
                     id="all of them"),
        pytest.param("Lom rejected the guards.", "reject", None, id="none named"),
        pytest.param("Lom accepted armed guards.", "support", None, id="a yes"),
        pytest.param("Lom demanded no guards.", "oppose", None, id="the only one against"),
        pytest.param("Lom backs guards, but not armed guards.", None, "oppose", id="not all"),
        pytest.param("Armed guards were refused and unarmed guards accepted by Lom.", None,
                     "reject", id="R566: two verbs"),
        pytest.param("Lom ruled out guards, veiled or unarmed.", "reject", None, id="or"),
        pytest.param("Lom said a bond would never be paid.", "oppose", None, id="its verb"),
        pytest.param("Lom said no bond would be paid.", "oppose", None, id="no bond: its verb"),
        pytest.param("Lom said the bond would be paid.", "support", None, id="yes"),
        pytest.param("Lom said no arrears would be paid.", None, "oppose", id="R566: an option"),
        # The utmost of a thing, where no option is named.
        pytest.param("Varu rejected an immediate lifting of the ban.", None, None, id="R566: now"),
        pytest.param("Varu will not lift the ban at once.", None, None, id="R566: at once"),
        pytest.param('"We will not lift the ban at once," Varu said.', None, None, id="R566: we"),
        pytest.param("Lom ruled out guards before a truce.", "reject", None, id="for so long"),
        pytest.param("Lom rejected guards in exchange for grain.", None, None, id="R566: a swap"),
        pytest.param("Lom rejected guards without a truce.", None, None, id="R566: without"),
        pytest.param("Lom said it would not post guards without a truce.", None, None,
                     id="R566: not without"),
        pytest.param("Lom rejected the guards without a word.", "reject", None, id="how else"),
        pytest.param("Lom would sign nothing that left out the guards.", "support", None,
                     id="R566: left out"),
        pytest.param("Lom rejected any deal that omits the guards.", "support", None, id="omits"),
        pytest.param("Lom ruled out guards, armed guards or unarmed guards.", "reject", None,
                     id="R566: the whole"),
        pytest.param("Lom is against guards anywhere but armed guards.", None, None, id="but"),
        pytest.param("Varu rejected at once the lifting of the ban.", "reject", None, id="how"),
    ],
)  # fmt: skip
def test_r566_a_refused_option_leaves_the_issue_open(
    sentence: str, on_issue: str | None, on_option: str | None
) -> None:
    found = said_of(sentence)
    assert (found.stance, found.option_stance) == (on_issue, on_option)


def test_r566_what_is_refused_is_told_of_the_option_alone() -> None:
    guards = case_of_the_papers().issue("guards")
    assert has_rivals(guards, ["Armed guards"])
    assert not has_rivals(guards, ["No guards"])
    plain = content_of("the truce").hits[:1]
    assert told_apart(guards, plain) == []
    named = content_of("the truce")._replace(rivals=True)
    assert not refuses_one_of_several(Stance.REJECT, named), "an option that leans is named"
    assert not takes_back_option(named)
    assert towards_option(Stance.DEMAND) is Stance.OPPOSE
    told = dict(says_of_options(Stance.REJECT, guards, ["Armed guards"]))
    assert {name: told[name].value for name in told} == {"Armed guards": "refused"}

"""Every form of a verb tells its change, in an issue's sentence and in what people say of it."""

from __future__ import annotations

from functools import cache

import pytest

from goodoffices.case.issues import Issue, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.labels import Stance
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.stances.changes import telling_changes, telling_of
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import LEAD, article_of


@cache
def case_of(affirms: str, thing: str) -> Case:
    """Return a case of two sides and one issue, as bare as a newcomer writes it."""
    options = (Option(id="all", name="in full"), Option(id="none", name="not at all"))
    return Case(
        id="strait",
        title="Strait",
        parties=(
            Party(id="varu", name="Varu", role=Role.PRINCIPAL, kind=Kind.STATE),
            Party(id="lom", name="Lom", role=Role.PRINCIPAL, kind=Kind.STATE),
        ),
        issues=(Issue(id="it", name=thing, affirms=affirms, aliases=(thing,), options=options),),
    )


def stance_of(sentence: str, affirms: str, thing: str) -> Stance | None:
    article, case = article_of(LEAD + sentence), case_of(affirms, thing)
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    (found,) = find_statements(article, case=case, cast=cast)
    return found.stance


DEEDS = (
    ("Varu releases all prisoners.", "prisoners", "release the prisoners"),
    ("Refugees return to the valley.", "refugees", "let the refugees return"),
    ("Observers are deployed.", "observers", "deploy observers"),
    ("The ceasefire is extended by six months.", "ceasefire", "extend the ceasefire"),
    ("Elections are held by June.", "elections", "hold elections by June"),
    ("The dam is built.", "dam", "build the dam"),
    ("Varu pays compensation to the farmers.", "compensation", "pay compensation"),
    ("The debt is written off.", "debt", "write off the debt"),
)


@pytest.mark.parametrize(("affirms", "thing", "deed"), DEEDS, ids=[one[2] for one in DEEDS])
@pytest.mark.parametrize(
    ("said", "side"),
    [
        pytest.param("Lom urged Varu to {}.", 1, id="R373: urged"),
        pytest.param("Lom called on Varu not to {}.", -1, id="called on not to"),
        pytest.param("Lom has no plans to {}.", -1, id="no plans"),
        pytest.param("Lom does not intend to {}.", -1, id="does not intend"),
        pytest.param("Lom is ready to {}.", 1, id="ready"),
        pytest.param("Lom said it would not {}.", -1, id="would not"),
    ],
)
def test_the_deed_of_the_sentence_is_asked_for_or_refused(
    said: str, side: int, affirms: str, thing: str, deed: str
) -> None:
    found = stance_of(said.format(deed), affirms, thing)
    assert found is not None
    assert found.polarity == side


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Lom urged Varu to discuss the release of the prisoners.", id="to discuss"),
        pytest.param("Lom urged Varu to count the prisoners.", id="to count"),
    ],
)
def test_r373_another_deed_is_asked_only(said: str) -> None:
    assert stance_of(said, "Varu releases all prisoners.", "prisoners") is Stance.ASK


ENDING = (
    ("Varu lifts the blockade of Port Ash.", "blockade"),
    ("The blockade of Port Ash is lifted.", "blockade"),
    ("The debt is written off.", "debt"),
    ("Forced layoffs are ruled out.", "forced layoffs"),
    ("Varu dismantles the outer wall.", "wall"),
    ("Varu scraps the levy.", "levy"),
    ("The levy is waived.", "levy"),
    ("Varu phases out the old mines.", "mines"),
    ("Varu repeals the emergency law.", "emergency law"),
    ("The special courts are disbanded.", "special courts"),
    ("Varu eases the sanctions on Lom.", "sanctions"),
    ("Varu gives up its veto.", "veto"),
    ("Varu tears down the outer fence.", "fence"),
)


@pytest.mark.parametrize(("affirms", "thing"), ENDING, ids=[one for one, _ in ENDING])
@pytest.mark.parametrize(
    ("said", "side"),
    [
        pytest.param("Lom rejects the {}.", 1, id="R440: rejects the thing"),
        pytest.param("Varu defended the {}.", -1, id="defends it"),
        pytest.param("Lom said it would not live with the {}.", 1, id="will not have it"),
        pytest.param("Lom demanded an end to the {}.", 1, id="wants its end"),
        pytest.param("Varu ruled out lifting the {}.", -1, id="rules out lifting it"),
        pytest.param("Lom said the {} must go.", 1, id="must go"),
    ],
)
def test_whoever_is_for_a_thing_is_against_its_end(
    said: str, side: int, affirms: str, thing: str
) -> None:
    found = stance_of(said.format(thing), affirms, thing)
    assert found is not None
    assert found.polarity == side


@pytest.mark.parametrize(
    ("affirms", "thing", "said", "side"),
    [
        pytest.param(
            "Varu hands over the list of captives.",
            "list",
            "Lom demanded the list.",
            1,
            id="a gift",
        ),
        pytest.param("Varu opens the road.", "road", "Lom demanded the road.", 1, id="opened"),
        pytest.param("Varu pays the levy.", "levy", "Lom rejects the levy.", -1, id="paid"),
    ],
)
def test_what_is_given_or_done_is_not_ended(
    affirms: str, thing: str, said: str, side: int
) -> None:
    found = stance_of(said, affirms, thing)
    assert found is not None
    assert found.polarity == side


LEAVING = "Varu withdraws its troops from the ridge."


@pytest.mark.parametrize(
    ("said", "side"),
    [
        pytest.param("Lom condemned the troops.", 1, id="R440: blame for what is to end"),
        pytest.param("Lom criticised the decision to keep the troops.", 1, id="for its staying"),
        pytest.param("Varu criticised the withdrawal of the troops.", -1, id="for its end"),
        pytest.param(
            "Lom said troops on the ridge could not be part of a settlement.", 1, id="could not be"
        ),
        pytest.param("Lom said that no troops may stay.", 1, id="none may stay"),
        pytest.param("Varu said the troops were needed on the ridge.", -1, id="needed there"),
    ],
)
def test_blame_and_denial_of_what_is_to_leave(said: str, side: int) -> None:
    found = stance_of(said, LEAVING, "troops")
    assert found is not None
    assert found.polarity == side


def test_every_form_of_a_verb_and_every_noun_is_listed() -> None:
    assert {"lift", "lifts", "lifted", "lifting", "abolition"} <= telling_of("stopped")
    assert {"phases out", "phased out", "gives up", "froze"} <= telling_of("stopped")
    assert telling_of("stopped") <= telling_changes()
    assert telling_of("same") - telling_changes() >= {"unchanged", "enough"}


@pytest.mark.parametrize(
    ("said", "side"),
    [
        pytest.param("Lom agreed to do away with night shifts.", 1, id="R416: three words"),
        pytest.param("Lom agreed to get rid of night shifts.", 1, id="R416: get rid of"),
        pytest.param("Lom agreed to dispense with night shifts.", 1, id="R416: dispense with"),
        pytest.param("Lom refused to do away with night shifts.", -1, id="refused"),
        pytest.param("Lom sympathised with Varu on night shifts.", 0, id="a liking for people"),
        pytest.param("Lom is open to talks on night shifts.", 0, id="R546: open to talks"),
        pytest.param("Lom rejected talks on night shifts.", 0, id="R546: no talks on an end"),
        pytest.param(
            "Lom said night shifts were not up for negotiation.", 0, id="R314: not up for"
        ),
    ],
)
def test_what_an_issue_abolishes(said: str, side: int) -> None:
    found = stance_of(said, "Night shifts are abolished.", "night shifts")
    assert (found.polarity if found is not None else 0) == side


@pytest.mark.parametrize(
    ("said", "side"),
    [
        pytest.param("Lom vowed to ignore any toll.", -1, id="ignored"),
        pytest.param("Lom vowed to defy the toll.", -1, id="defied"),
        pytest.param("Lom said the toll was a necessary evil.", 1, id="lived with"),
    ],
)
def test_what_somebody_will_do_about_it(said: str, side: int) -> None:
    found = stance_of(said, "A toll is levied.", "toll")
    assert found is not None
    assert found.polarity == side

"""Whoever is for a thing that an issue's sentence does away with is against the sentence.

R440, R441, R442 and R565.
"""

from __future__ import annotations

from functools import cache

import pytest

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Office, Party, Person, Role
from goodoffices.reports.labels import Stance
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.conditional import price_of
from goodoffices.reports.stances.deciding import after_contrast, after_cue, deciding, later_cue
from goodoffices.reports.stances.direction import from_word, is_left, named_side, unwanted_after
from goodoffices.reports.stances.ended import ends_itself, side_of
from goodoffices.reports.stances.thin import is_named
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import LEAD, article_of, unit_in
from tests.reports.stances.test_direction import content_of


def _issue(name: str, affirms: str, *aliases: str) -> Issue:
    options = (Option(id="done", name=f"{name} as written", lean=Lean.PRO),)
    return Issue(id=name, name=name.title(), affirms=affirms, aliases=aliases, options=options)


@cache
def case_of_the_strait() -> Case:
    """Return a case whose sentences end things, free people, give up and enlarge."""
    speaks = (Office(title="Minister", speaks_for_side=True),)
    return Case(
        id="strait",
        title="Strait",
        parties=(
            Party(id="varu", name="Varu", role=Role.PRINCIPAL, kind=Kind.STATE),
            Party(id="front", name="Front", role=Role.PRINCIPAL, kind=Kind.ARMED_GROUP),
        ),
        persons=(
            Person(id="lind", name="Mara Lind", party="varu", aliases=("Lind",), offices=speaks),
            Person(id="dov", name="Ena Dov", party="front", aliases=("Dov",), offices=speaks),
        ),
        issues=(
            _issue("toll", "The toll on the bridge is abolished.", "toll", "tolls"),
            _issue("spraying", "The state stops spraying the fields.", "spraying", "herbicide"),
            _issue("pensions", "The cut in the pensions is withdrawn.", "pension cut"),
            _issue("ridge", "Varu's troops leave the ridge.", "troops", "garrison", "soldiers"),
            _issue("captives", "The captives of the Front are released.", "captives"),
            _issue("weapons", "The Front gives up its weapons.", "weapons", "rifles"),
            _issue("monitors", "Foreign monitors watch the lake.", "monitors"),
            _issue("quota", "Varu gets a larger share of the catch.", "quota"),
            _issue("base", "The hill base is closed.", "base", "hill base"),
            _issue("embargo", "The embargo is lifted.", "embargo"),
            _issue("visa", "No visa is needed for the isles.", "visa", "visas"),
        ),
    )


SIDES = (
    # R440: the thing that is done away with.
    ("The Front rejected the toll.", 1),
    ("Lind defended the toll.", -1),
    ("Dov condemned the spraying of the fields.", 1),
    ("Dov welcomed the end of the spraying.", 1),
    ("Dov demanded an end to the herbicide.", 1),
    ("Lind called for the spraying to be resumed.", -1),
    ("Lind rejected a ban on spraying.", -1),
    ("The Front opposes the pension cut.", 1),
    ("Dov said the toll must go.", 1),
    ("Lind opposed scrapping the toll.", -1),
    # R513: of what is not to be, the end is wanted.
    ("Dov demanded the abolition of visas.", 1),
    ("Lind refused to scrap the visa.", -1),
    ("Dov called on Varu to waive the visa.", 1),
    ("Lind insisted on keeping the visa.", -1),
    ("Lind defended the visa.", -1),
    # R441: what is not done until something else is.
    ("Dov said members would not work until the pension cut was withdrawn.", 1),
    ("There will be no talks before the captives are free, Dov said.", 1),
    ("Dov said no train would run as long as monitors stood on the platform.", -1),
    ("Dov said the Front would sign only once the last soldier had left the ridge.", 1),
    ("The Front will strike until the toll is dropped, Dov said.", 1),
    ("The Front will keep its weapons until the last captive is home, Dov said.", -1),
    # Nobody and nothing.
    ("Lind said that no captive would leave his cell while she was in office.", -1),
    ('"No foreign monitor will set foot on the ridge," Lind said.', -1),
    ("Dov said not a single rifle would be given up.", -1),
    ("Dov said nobody should have to pay a toll to go to work.", 1),
    # R565: what is closed, and an end that is itself ended.
    ("Varu defended the base.", -1),
    ("The Front opposes the base.", 1),
    ("Varu will no longer tolerate the base.", 1),
    ("Varu rejected the closure of the base.", -1),
    ('"The base must go," Dov said.', 1),
    ("Lind said the base must stay.", -1),
    ("Varu wants to keep the base.", -1),
    ("Varu demanded the removal of the base.", 1),
    ("Varu supports the embargo.", -1),
    ("The Front opposes the embargo.", 1),
    ("Dov called the embargo a disgrace.", 1),
    ("Varu rejected the lifting of the embargo.", -1),
    ("The Front demanded that the embargo be lifted.", 1),
    ("Varu demanded that the embargo not be lifted.", -1),
    # Keeping, giving up and being gone.
    ("Dov said the Front would leave its rifles behind.", 1),
    ("Dov said the Front would hold on to its rifles.", -1),
    ("Lind said the garrison would not leave.", -1),
    ("Lind said the troops were there to stay.", -1),
    ("Lind saw no reason to keep the monitors out.", 1),
    ("Dov said that quota was large enough.", -1),
)


@pytest.mark.parametrize(("sentence", "side"), SIDES, ids=[text for text, _ in SIDES])
def test_r440_and_r441_which_side_words_are_on(sentence: str, side: int) -> None:
    found = _stance_of(sentence)
    assert found is not None
    assert found.polarity == side


OPEN = (
    # R442: what somebody calls a thing.
    'The toll, said Dov, is "a hat held out in the rain".',
    '"Monitors are a lock without a door," Lind said.',
    # What a thing would do, where sides differ, and what is told to last.
    "Lind said that a single shot would end the spraying.",
    "Important differences remain over the weapons, Lind said.",
    "Lind said the monitors arrived late.",
    # R565: a plan for what is done away with.
    "Varu accepted one of the plans for the embargo.",
    "Lind said no monitors would last a winter there.",
)


@pytest.mark.parametrize("sentence", OPEN)
def test_r442_words_that_tell_no_side_take_none(sentence: str) -> None:
    found = _stance_of(sentence)
    assert found is None or found.polarity == 0


def _stance_of(sentence: str) -> Stance | None:
    article, case = article_of(LEAD + "Lind and Dov met. " + sentence), case_of_the_strait()
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    found = find_statements(article, case=case, cast=cast)
    return found[-1].stance


def test_r440_a_thing_that_is_an_end_itself_is_not_ended() -> None:
    sentence = "Fishing on the banks stops in the spawning season."
    assert side_of(("fish",), sentence) == -1
    assert side_of(("fish", "ban"), sentence) == 1
    assert side_of(("bank",), sentence) == 1
    assert side_of(("bomb",), "The fighting ends in May.") == -1
    assert side_of(("embargo",), "The embargo is lifted.") == -1, "R565"
    assert unwanted_after(content_of("that the truce not be renewed")) == -1
    assert unwanted_after(content_of("that the truce be renewed")) == 1
    assert ends_itself(("fish", "ban"))
    assert named_side(content_of("a permanent truce")) == 1
    assert is_left(content_of("its Iron Bridge"))
    assert not is_left(content_of("departure of troops from the Iron Bridge"))


def test_r441_a_condition_alone_tells_what_is_demanded() -> None:
    assert price_of(content_of("will not sign until there is a permanent truce")) == "demand"
    assert price_of(content_of("to sign until there is a permanent truce"), refused=True)
    assert price_of(content_of("would sign a permanent truce unless they leave")) is None
    assert price_of(content_of("will not sign while a permanent truce holds")) == "oppose"
    assert from_word(content_of("sign the permanent truce"), 2).words == ("permanent", "truce")


def test_r442_only_quoted_words_call_a_thing_something() -> None:
    assert is_named(content_of('" a truce is a door "'))
    assert not is_named(content_of("a truce is a door"))
    assert not is_named(content_of('" a truce holds "'))


def test_the_verb_that_takes_a_side_decides() -> None:
    unit, cast = unit_in("Ana Berel said that Dunmar had rejected a permanent truce.")
    (draft, *_) = drafts_of(unit, cast)
    content = content_of("that Dunmar had rejected a permanent truce")
    assert after_cue(content, draft.cue, draft) == content
    assert later_cue(draft.cue, draft, content) is None
    assert deciding(draft, content) == draft.cue
    assert after_contrast(content_of("a truce but no tolls")).words[0] == "a"
    assert after_contrast(content_of("not gold but a permanent truce")).words[0] == "a"


@cache
def case_of_the_quay() -> Case:
    """Return a case without leans, whose aliases name what its sentences end or exclude."""

    def issue(name: str, affirms: str, *aliases: str) -> Issue:
        options = (Option(id="a", name="as written"), Option(id="b", name="otherwise"))
        return Issue(id=name, name=name, affirms=affirms, aliases=aliases, options=options)

    return Case(
        id="quay",
        title="Quay",
        parties=(
            Party(id="guild", name="Guild", kind=Kind.ORGANISATION, role=Role.PRINCIPAL),
            Party(id="owners", name="Owners", kind=Kind.ORGANISATION, role=Role.PRINCIPAL),
        ),
        issues=(
            issue("automation", "Automated cranes are banned.", "robots", "cranes"),
            issue("walkout", "The strike is suspended.", "strike", "stoppage", "moratorium"),
            issue("dredging", "The eastern bay is not dredged.", "excavators", "the bay"),
            issue("armed guards", "No armed guards are posted on ships.", "guards", "marines"),
            issue("pilotage", "The pilot fee is not levied.", "pilot fee", "harbour dues"),
            issue("berths", "Berths stay open to foreign crews.", "berths"),
            issue("lists", "Crew lists stay public.", "crew lists"),
            issue("shifts", "Night shifts stay voluntary.", "night shifts"),
            issue("tariffs", "Tariffs are not raised.", "tariffs"),
            issue("pay", "The pay cut is withdrawn.", "pay", "pay cut"),
            issue("layoffs", "Forced layoffs are ruled out.", "job cuts", "depot closures"),
            issue("quiet", "The shelling of the quay ends.", "humanitarian truce", "mortar fire"),
            issue("arbitration", "The quarrel goes to the tribunal.", "the tribunal"),
            Issue(
                id="lignite",
                name="lignite",
                affirms="Lignite mining ends by 2035.",
                options=(Option(id="early", name="2035"), Option(id="late", name="2042")),
                aliases=("lignite exit",),
            ),
        ),
    )


def _on_the_quay(sentence: str) -> Stance | None:
    case = case_of_the_quay()
    article = article_of(LEAD + sentence)
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    found = find_statements(article, case=case, cast=cast)
    assert found, sentence
    return found[-1].stance


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param("The Guild is against robots.", 0, id="R415: another word for the thing"),
        pytest.param("The Owners welcomed robots.", 0, id="R415: praised"),
        pytest.param("The Guild condemned the robots.", 0, id="R415: blamed"),
        pytest.param("The Owners are ready for robots.", 0, id="R415: ready"),
        pytest.param("The Guild wants robots banned.", 1, id="its ban is told"),
        pytest.param("The Guild rejects automation.", 1, id="a word of the same stem"),
        pytest.param("The Owners defended the cranes.", -1, id="the thing itself"),
        pytest.param("The Guild threatened a stoppage.", 0, id="R415: threatened"),
        pytest.param("The Guild threatened a strike.", 0, id="a threat by itself"),
        pytest.param("The Owners welcomed the moratorium.", 1, id="an end by its name"),
        pytest.param("The Guild demanded armed guards.", -1, id="what no one is to post"),
        pytest.param("The Guild rejects armed guards.", 1, id="excluded and rejected"),
        pytest.param("The Guild rejects marines.", 0, id="R415: another word for the excluded"),
        pytest.param("The Owners demanded the pilot fee.", -1, id="what is not levied"),
        pytest.param("The Owners oppose harbour dues.", 0, id="R415: dues"),
        pytest.param("The Guild demands higher pay.", 1, id="what is cut is not the cut"),
        pytest.param("The Guild rejects the pay cut.", 1, id="the cut itself"),
        pytest.param("The Owners want the berths to stay closed.", -1, id="R416: stay closed"),
        pytest.param("The Owners want the berths closed.", -1, id="R416: closed"),
        pytest.param("The Guild wants the berths to stay open.", 1, id="R416: stay open"),
        pytest.param("The Guild wants to keep the berths.", 1, id="R416: kept"),
        pytest.param("The Owners demand secret crew lists.", -1, id="R416: secret"),
        pytest.param("The Guild rejects secret crew lists.", 1, id="R416: secret rejected"),
        pytest.param("The Owners demanded compulsory night shifts.", -1, id="R416: compulsory"),
        pytest.param("Night shifts must stay voluntary, the Guild said.", 1, id="word for word"),
        pytest.param("The Owners want the tariffs raised.", -1, id="R416: what is denied"),
        pytest.param("The Guild wants lower tariffs.", 1, id="R416: its opposite"),
        pytest.param("The Guild wants lignite to end by 2035, not 2042.", 1, id="the year named"),
        pytest.param("The Owners want lignite to end by 2042, not 2035.", -1, id="another year"),
        pytest.param("The Guild demands a lignite exit.", 1, id="an exit is an end"),
        pytest.param("The Owners want lignite to end not by 2035 but by 2042.", -1, id="not but"),
        pytest.param("The Guild opposes depot closures.", 0, id="R415: an end of something else"),
        pytest.param("The Guild rejects job cuts.", 0, id="R415: cuts"),
        pytest.param("The Guild rejects forced layoffs.", 1, id="ruled out and rejected"),
        pytest.param("The Owners accept a humanitarian truce.", 1, id="a truce ends fighting"),
        pytest.param("The Owners condemned the mortar fire.", 1, id="fighting by another word"),
        pytest.param("The Owners do not recognise the tribunal.", -1, id="not recognised"),
        pytest.param("The Owners never recognised the tribunal's verdict.", -1, id="its verdict"),
        pytest.param("The Guild recognised the tribunal.", 0, id="recognised takes no side"),
        pytest.param(
            "The Guild does not acknowledge that the tribunal has met.", 0, id="a fact not owned"
        ),
        pytest.param("The Owners want to make night shifts compulsory.", -1, id="want to make"),
        pytest.param("The Guild had come out against the pay cut.", 1, id="had come out against"),
        pytest.param("The Owners will challenge the pay cut in court.", 1, id="challenge"),
        pytest.param(
            "The Guild will not stand in the way of the cranes.", 0, id="a yes to cranes"
        ),
        pytest.param("The Guild campaigned on keeping the berths open.", 1, id="campaigned on"),
        pytest.param("The Owners have yet to decide on lower tariffs.", 0, id="undecided"),
        pytest.param("The Owners would not go beyond 2035 on lignite.", 0, id="a bound"),
        pytest.param("The Guild wants the tariffs to stay unchanged.", 1, id="R416: unchanged"),
    ],
)
def test_what_a_sentence_ends_excludes_or_keeps(sentence: str, side: int) -> None:
    found = _on_the_quay(sentence)
    assert (found.polarity if found is not None else 0) == side


def test_a_cease_fire_of_two_words_is_an_end() -> None:
    assert ends_itself(("ceas", "fir"))
    assert not ends_itself(("fir",))

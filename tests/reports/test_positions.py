"""A principal's position rests on its own words; claims and dissent stand beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.parties import Office
from goodoffices.case.positions import Position
from goodoffices.reports.labels import Stance
from goodoffices.reports.positions import positions_of, says_of_options
from tests.reports.made_records import Desk, day, undisclosed
from tests.reports.stage import stage_case

CASE = stage_case()
BRIDGE = CASE.issue("bridge")
TALDEN = "mira-talden"


def at(desk: Desk, option: str = "open", party: str = "varu") -> tuple[str, bool, int]:
    record = desk.record([undisclosed("a", "varu")])
    cell = positions_of(record, case=CASE).at(party, "bridge", option)
    return cell.position.value, cell.disputed, len(cell.evidence)


@pytest.mark.parametrize(
    ("stance", "named", "expected"),
    [
        pytest.param(Stance.DEMAND, (), {"open": "sought"}, id="R48: a demand seeks"),
        pytest.param(Stance.SUPPORT, (), {"open": "accepted"}, id="R48: support accepts"),
        pytest.param(
            Stance.CONDITIONAL_SUPPORT, (), {"open": "accepted"}, id="R48: so does an if"
        ),
        pytest.param(Stance.REJECT, (), {"open": "refused"}, id="R48: a no refuses"),
        pytest.param(Stance.CRITICISE, (), {}, id="R48: criticism is no refusal"),
        pytest.param(Stance.WITHHOLD, (), {}, id="R48: silence is nothing"),
        pytest.param(
            Stance.OPPOSE, ("shut",), {"shut": "sought"}, id="R48: a named option that leans along"
        ),
        pytest.param(
            Stance.SUPPORT, ("shut",), {"shut": "refused"}, id="R48: one that leans the other way"
        ),
        pytest.param(
            Stance.SUPPORT, ("study",), {"study": "accepted"}, id="R48: a named one without lean"
        ),
        pytest.param(Stance.REJECT, ("study",), {"study": "refused"}, id="R48: and against it"),
    ],
)
def test_what_a_stance_says_of_options(
    stance: Stance, named: tuple[str, ...], expected: dict[str, str]
) -> None:
    found = says_of_options(stance, BRIDGE, named)
    assert {option: position.value for option, position in found} == expected


def test_silence_is_unknown_and_every_cell_is_there() -> None:
    positions = positions_of(Desk(dates={}).record(), case=CASE)
    assert len(positions.cells) == 2 * (3 + 2 + 1)
    assert {cell.position for cell in positions.cells} == {Position.UNKNOWN}


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        pytest.param("varu", "refused", id="the party"),
        pytest.param(TALDEN, "refused", id="a person by office"),
        pytest.param("ministry", "refused", id="a part that speaks for it"),
        pytest.param("varan-army", "unknown", id="a part that does not"),
        pytest.param("anonymous:a:1", "unknown", id="an undisclosed official"),
    ],
)
def test_r48_whose_words_are_the_party_s(speaker: str, expected: str) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", speaker, Stance.REJECT)
    assert at(desk) == (expected, False, 1)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        pytest.param(date(2030, 1, 1), "refused", id="in office"),
        pytest.param(date(2090, 1, 1), "unknown", id="not yet in office"),
    ],
)
def test_r239_words_count_as_the_party_s_while_the_office_is_held(
    first: date, expected: str
) -> None:
    held = DateInterval(earliest=first)
    office = Office(title="Prime Minister", held=held, speaks_for_side=True)
    persons = tuple(
        replace(one, offices=(office,)) if one.id == TALDEN else one for one in CASE.persons
    )
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, Stance.REJECT)
    found = positions_of(desk.record(), case=replace(CASE, persons=persons))
    assert found.at("varu", "bridge", "open").position.value == expected


def test_r48_claim_by_another_is_kept_and_decides_nothing() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", "oskar-brenn", "varu", "support")
    assert at(desk) == ("unknown", False, 1)
    desk.says("a", "varu", Stance.REJECT)
    assert at(desk) == ("refused", True, 2)


def test_r48_later_words_replace_earlier_ones() -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    desk.says("a", "varu", Stance.REJECT)
    desk.says("b", TALDEN, Stance.SUPPORT)
    assert at(desk) == ("accepted", True, 2)


def test_r48_refusal_stands_beside_words_of_the_same_day() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", "varu", Stance.REJECT)
    desk.says("a", TALDEN, Stance.DEMAND)
    assert at(desk) == ("refused", True, 2)


def test_r48_words_on_the_issue_never_override_words_on_the_option() -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    desk.says("a", "varu", Stance.OPPOSE, options=("open",))
    desk.says("b", "varu", Stance.SUPPORT)
    assert at(desk) == ("refused", True, 2)


def test_option_accepted_by_name_and_sought_on_the_issue_is_sought() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", "varu", Stance.SUPPORT, options=("open",))
    desk.says("a", "varu", Stance.DEMAND)
    assert at(desk) == ("sought", False, 2)


def test_r49_copies_are_one_voice() -> None:
    desk = Desk(dates={"a": day(1), "b": day(2)}, groups={"a": "g", "b": "g"})
    for report in "ab":
        desk.says(report, "varu", Stance.REJECT, words="Varu refused the bridge.")
    assert at(desk) == ("refused", False, 1)


def test_evidence_holds_the_words_oldest_report_first() -> None:
    desk = Desk(dates={"b": day(1), "a": day(2)})
    desk.says("a", "lom", Stance.SUPPORT, words="The Front says yes.")
    desk.says("b", "lom", Stance.REJECT, words="The Front says no.")
    cell = positions_of(desk.record(), case=CASE).at("lom", "bridge", "open")
    quotes = [evidence.spans[0].quote for evidence in cell.evidence]
    assert quotes == ["The Front says no.", "The Front says yes."]


FARES = Issue(
    id="fares",
    name="Fares",
    options=(
        Option(id="none", name="No fares", lean=Lean.CON),
        Option(id="low", name="Low fares", lean=Lean.PRO),
        Option(id="high", name="High fares", lean=Lean.PRO),
    ),
)


@pytest.mark.parametrize(
    ("stance", "named", "expected"),
    [
        pytest.param(Stance.SUPPORT, (), {}, id="R567: a yes does not tell which"),
        pytest.param(Stance.DEMAND, (), {}, id="R567: nor does a demand"),
        pytest.param(
            Stance.REJECT, (), {"low": "refused", "high": "refused"}, id="R567: a no refuses all"
        ),
        pytest.param(Stance.SUPPORT, ("low",), {"low": "accepted"}, id="R567: the one named"),
    ],
)
def test_r567_an_option_that_nobody_named_is_not_accepted(
    stance: Stance, named: tuple[str, ...], expected: dict[str, str]
) -> None:
    found = says_of_options(stance, FARES, named)
    assert {option: position.value for option, position in found} == expected


def test_r567_a_later_yes_takes_a_refusal_back_and_names_none() -> None:
    case = replace(CASE, issues=(*CASE.issues, FARES))
    desk = Desk(dates={"a": day(1), "b": day(9)})
    desk.says("a", "varu", Stance.REJECT, issue="fares")
    refused = positions_of(desk.record(), case=case).at("varu", "fares", "low")
    desk.says("b", "varu", Stance.SUPPORT, issue="fares")
    taken_back = positions_of(desk.record(), case=case).at("varu", "fares", "low")
    assert (refused.position, refused.disputed) == (Position.REFUSED, False)
    assert (taken_back.position, taken_back.disputed) == (Position.UNKNOWN, True)
    assert [one.position for one in taken_back.evidence] == [Position.REFUSED]


def test_r566_a_stance_on_the_options_named_is_one_on_each_of_them() -> None:
    case = replace(CASE, issues=(*CASE.issues, FARES))
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", "varu", None, issue="fares", options=("none",))
    desk.items[-1] = replace(said, option_stance=Stance.OPPOSE)
    found = positions_of(desk.record(), case=case).at("varu", "fares", "none")
    assert found.position is Position.REFUSED

"""Whatever another side is said to do, or blamed for, is a claim about it; wishes are not."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.acts_told import acts_in, participles
from goodoffices.reports.claims.belonging import agent_end, belonging_in
from goodoffices.reports.claims.blamed import blamed_at, blaming_words, deed_at
from goodoffices.reports.claims.charges import cue_place
from goodoffices.reports.claims.claim_words import phrase_ending, phrase_openers, within_before
from goodoffices.reports.claims.clauses import complement_forms
from goodoffices.reports.claims.finite import (
    finite_verb,
    is_finite,
    is_manner,
    past_adverbs,
    pasts,
    prepositions,
)
from goodoffices.reports.claims.spoken_of import named_in
from goodoffices.reports.claims.unheard import quoted_in
from tests.reports.saying import (
    article_of,
    case_of_the_bridge,
    claims_in,
    place,
    statements_in,
    unit_in,
)

OPENING = "Kestria and Dunmar met in the old town hall all day long with Lio Sand.\n\n"


def told(sentence: str) -> list[str]:
    """Return of whom something is told and what, of a report that names both sides."""
    return sorted({f"{one.about}: {one.position}" for one in claims_in(OPENING + sentence)})


ACTS = (
    "Tomas Rhee told the press on Friday Kestria had moved the border posts at night.",
    "Tomas Rhee said it was Kestria that closed the sluices in March.",
    "Kestria, Tomas Rhee added, under pressure from its banks, printed money for a year.",
    "Tomas Rhee said that Kestria, which holds the port, charges ships twice.",
    "Tomas Rhee said Kestria is arming the herders.",
    "Tomas Rhee said Kestria has been counting the dead as prisoners.",
    "Tomas Rhee said that Kestria counted the silence as consent.",
    "Tomas Rhee recalled that Kestria stopped the trains in 1998.",
    "Tomas Rhee said Kestria never returned the coffins.",
    "Tomas Rhee said Kestria in the north shut three granaries.",
    '"Kestria jails nurses," said Tomas Rhee.',
    "A Solennese official alleged that Kestria had doctored the census.",
)


@pytest.mark.parametrize("sentence", ACTS)
def test_r310_an_act_of_another_side_is_told_of_it(sentence: str) -> None:
    assert told(sentence) == ["kestria: assert"]


BELONGING = (
    "Tomas Rhee said Kestrian gunboats fired on two trawlers off the cape.",
    "Tomas Rhee complained that Kestrian customs officers deliberately search every lorry.",
    "Tomas Rhee said Kestria's patrol boats rammed a ferry.",
    "Tomas Rhee told parliament that Kestrian courts jail reporters.",
    "Tomas Rhee said a Kestrian cutter drove through the nets.",
    "Tomas Rhee said Kestria's settlers poisoned the wells.",
)


@pytest.mark.parametrize("sentence", BELONGING)
def test_r311_who_acts_for_a_side_is_the_side(sentence: str) -> None:
    # R311
    assert told(sentence) == ["kestria: assert"]


BLAMED = (
    "Tomas Rhee pinned the raid on Kestria.",
    "Tomas Rhee laid the failure at Kestria's door.",
    "Tomas Rhee attributed the blackout to Kestria.",
    "Tomas Rhee pointed the finger at Kestria.",
    "Tomas Rhee held Kestria responsible for the drought.",
    "Tomas Rhee tore into Kestria for hoarding vaccines.",
    "Tomas Rhee sees Kestria selling the mines before harvest.",
    "Tomas Rhee said the pipeline was blown up by Kestria.",
    "Tomas Rhee accused Kestria's fishermen of cutting nets.",
    "Tomas Rhee condemned the shelling of the market by Kestria.",
    "Tomas Rhee condemned Kestria's seizure of the trawler.",
    "Tomas Rhee alleged a Kestrian plot to poison the wells.",
    "Tomas Rhee said Kestria was behind the raid.",
)


@pytest.mark.parametrize("sentence", BLAMED)
def test_r312_what_a_side_is_blamed_for_is_told_of_it(sentence: str) -> None:
    # R312
    assert told(sentence) == ["kestria: assert"]


FRAMED = (
    "The paper quoted Tomas Rhee, head of the delegation, as saying that Kestria sold the port.",
    "The radio cited Tomas Rhee as alleging that Kestria sold the port.",
    'Tomas Rhee said Kestria had "in the dead of night" sold the port.',
    "Tomas Rhee was certain that Kestria sold the port.",
)


@pytest.mark.parametrize("sentence", FRAMED)
def test_r310_in_any_frame_an_act_is_told(sentence: str) -> None:
    assert told(sentence) == ["kestria: assert"]


POSITIONS = (
    ("Tomas Rhee said Kestria had long since accepted soldiers on the quay.", "support"),
    ("Tomas Rhee said Kestria is of one mind with Solenne.", "support"),
    ("Tomas Rhee said Kestria has “in its heart” long agreed to it.", "support"),
    ("Tomas Rhee said Kestria had conveyed its readiness to share.", "conditional_support"),
    ("Lio Sand said Kestria would free one crew by Friday.", "conditional_support"),
    ("Lio Sand said Kestria would not free the crews.", "unwilling"),
    ("Lio Sand said Kestria has decided to sign nothing before spring.", "reject"),
    ("Tomas Rhee is confident that Kestria will pay.", "conditional_support"),
    ("Lio Sand believes Kestria is holding out for a bigger quota.", "demand"),
    ("Tomas Rhee said Kestria's view is that debts need not be repaid.", "assert"),
    (
        "Two people close to the talks said Kestria would release the pilots.",
        "conditional_support",
    ),
)


@pytest.mark.parametrize(("sentence", "position"), POSITIONS)
def test_r313_what_a_side_will_let_happen_is_a_position(sentence: str, position: str) -> None:
    # R313
    assert told(sentence) == [f"kestria: {position}"]


SILENT = (
    "Tomas Rhee said talks with Kestria broke down.",
    "Tomas Rhee said fishing off Kestria stopped in June.",
    "Tomas Rhee said the offer to Kestria was fair.",
    "Tomas Rhee demanded that Kestria withdraw.",
    "Tomas Rhee said Kestria must leave the bridge.",
    "Tomas Rhee said Kestria should pay for the flood.",
    "Tomas Rhee said he would sign once Kestria had left.",
    "Tomas Rhee said nothing would move as long as Kestria held the port.",
    "Tomas Rhee said they were treated as though Kestria had dug the river.",
    "Tomas Rhee said Kestria has 340 prisoners.",
    "Tomas Rhee said Kestria is a beautiful country.",
    "Tomas Rhee said Kestria may knock.",
    "Tomas Rhee welcomed the planting of trees by Kestria.",
    "Tomas Rhee praised Kestria for freeing the nurses.",
    "Tomas Rhee thanked Ana Berel for coming.",
    "Tomas Rhee said Kestria was informed in May.",
    "Tomas Rhee said he and Ana Berel discussed the tolls.",
    "Tomas Rhee said prices in Kestria rose.",
    "Tomas Rhee said Dunmar gave Kestria no right to fish.",
    "Tomas Rhee rejected Kestrian calls for a census.",
    "Tomas Rhee said a war between Kestria and Dunmar helps nobody.",
    "Has Kestria mined the road? asked Tomas Rhee.",
    "Tomas Rhee urged Kestria to open the gates.",
    "Tomas Rhee said the text would be signed by Kestria.",
    "A diplomat said the Kestrian delegation arrived late.",
    "Tomas Rhee spoke and Kestria heard him.",
    "Tomas Rhee objected, but Kestria closed the port.",
    "Tomas Rhee wondered whether Kestria had closed the road.",
)


@pytest.mark.parametrize("sentence", SILENT)
def test_r310_wishes_states_and_mere_names_claim_nothing(sentence: str) -> None:
    assert told(sentence) == []


def test_an_act_is_found_with_its_verb() -> None:
    sentence = "Tomas Rhee said Kestria deliberately mined the road."
    unit, cast = unit_in("Kestria heard. " + sentence)
    (statement,) = statements_in("Kestria heard. " + sentence)
    within = (unit.start, unit.end)
    (named,) = named_in(unit, statement, within, cast, case_of_the_bridge())
    (act,) = acts_in(unit, statement, within, cast, (named,), frozenset({"kestria"}))
    assert (act.about, unit.fold(act.end - 1)) == ("kestria", "mined")
    assert finite_verb(unit, named.last, plural=False) == act.end - 1
    assert is_finite(unit, act.end - 1, plural=False)
    assert past_adverbs(unit, named.last + 1) == act.end - 1
    assert blamed_at(unit, named) == deed_at(unit, named) == 0
    assert agent_end(unit, place(unit, "mined")) == -1
    assert cue_place(unit, statement, 0) == place(unit, "said")
    assert cue_place(unit, statement, unit.end) == -1


def test_word_classes_hold_forms_and_no_look_alikes() -> None:
    assert {"said", "insists", "fears"} <= complement_forms()
    assert {"done", "gone", "went"} <= participles()
    assert "gone" not in pasts()
    assert "attributes" in blaming_words()
    assert {"off", "of"} <= prepositions()
    assert "after" not in prepositions()
    assert "both" in phrase_openers("both")
    assert is_manner("deliberately")
    assert not is_manner("ally")


def test_a_quoted_person_stands_in_where_no_statement_is() -> None:
    sentence = "The paper quoted Tomas Rhee as saying that Kestria sold the port."
    unit, _ = unit_in(sentence)
    ((stand_in, within),) = quoted_in(unit, article_of(OPENING + sentence))
    assert (stand_in.speaker, stand_in.id) == ("tomas-rhee", "")
    assert within[1] == unit.end


def test_words_and_phrases_are_looked_for_before_a_place() -> None:
    unit, cast = unit_in("Tomas Rhee lashed out at Kestria and its gunners.")
    at = place(unit, "kestria")
    assert phrase_ending(unit, at, "tearing")
    assert within_before(unit, at, frozenset({"lashed"}), 3)
    assert not within_before(unit, at, frozenset({"rhee"}), 3)
    assert list(belonging_in(unit, case_of_the_bridge(), cast)) == []


def test_r310_who_only_says_it_at_the_end_is_told_nothing_of() -> None:
    sentence = "Dunmar's charge that Kestria had rammed the boat was “absurd”, Tomas Rhee said."
    assert not any(one.about == "tomas-rhee" for one in claims_in(OPENING + sentence))


def test_r310_the_unnamed_of_a_side_that_the_report_never_names() -> None:
    found = claims_in(
        "The talks about the river went on in the old town hall all day long.\n\n"
        "Tomas Rhee said a Kestrian official had moved the border posts at night."
    )
    assert [(one.by, one.position) for one in found] == [("tomas-rhee", "assert")]

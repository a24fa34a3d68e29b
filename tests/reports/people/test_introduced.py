"""R40: somebody named behind a noun for them is no undisclosed source."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.chains import Chains
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.introduced import introduced_at
from goodoffices.reports.people.readers import Readers
from goodoffices.reports.people.saying import says_beside
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.people.strangers import Strangers
from tests.reports.saying import LEAD, case_of_the_bridge, statements_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param('"No boat left," said a skipper from the northern fleet, Ilo Bren, 54.',
                     "ilo-bren", id="behind the quotation, with an age"),
        pytest.param("A commuter at Platform 6, Ola Brandt, said the guards must stay.",
                     "ola-brandt", id="before the verb"),
        pytest.param('"My son is nineteen," said one mother, Gudny Falk.', "gudny-falk",
                     id="one mother"),
        pytest.param('"It is a matter of gates," says the chief engineer, Ottmar Riel.',
                     "ottmar-riel", id="a definite noun"),
        pytest.param("A nurse in the camp, Sela Voss, told this paper that water was short.",
                     None, id="a name behind a place is the place's"),
        pytest.param("His driver, Ines Cole, said that the bridge was closed.", "ines-cole",
                     id="somebody's own"),
        pytest.param("A retired pilot, Tomas Rhee, said that the bridge was closed.",
                     "tomas-rhee", id="somebody of the case"),
        pytest.param("The vaccine arrived late, said a doctor at the clinic, Ada Lorn.",
                     "ada-lorn", id="without quotation marks"),
    ],
)  # fmt: skip
def test_who_is_named_behind_a_noun_speaks(text: str, speaker: str | None) -> None:
    found = [one.speaker for one in statements_in(LEAD + text)]
    if speaker is None:
        assert "sela-voss" not in found
    else:
        assert found == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A skipper, who was cold, said that the bridge was closed.", id="a clause"),
        pytest.param("According to a diplomat, Mira Brandt, who was ill, stayed away.",
                     id="the subject of the main clause"),
        pytest.param("An official, Monday's only witness, said that the bridge was closed.",
                     id="a day"),
        pytest.param("A friend of the driver, Ines Cole, said that the bridge was closed.",
                     id="the name may be the driver's"),
        pytest.param("An engineer at the works, Riverside Council, said it was closed.",
                     id="a body"),
    ],
)  # fmt: skip
def test_other_words_behind_a_noun_disclose_nobody(text: str) -> None:
    speakers = [one.speaker or "" for one in statements_in(LEAD + text)]
    assert not any(name in speakers for name in ("mira-brandt", "ines-cole", "riverside-council"))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param("A diplomat said it was over. Another, from the south, said it was not.",
                     False, id="another"),
        pytest.param("Two farmers agreed to talk. The first said he was ruined. The second, who "
                     "would not be named, said that she was not.", False, id="numbered"),
        pytest.param('"We were never asked," one of them said; a second, in a red coat, '
                     "complained that the papers came late.", False, id="a second, described"),
    ],
)  # fmt: skip
def test_r41_numbered_people_are_several_sources(text: str, same: bool) -> None:
    speakers = [one.speaker or "" for one in statements_in(LEAD + text)][-2:]
    assert all(one.startswith("anonymous:") for one in speakers)
    assert (speakers[0] == speakers[1]) is same


def test_a_name_of_a_place_introduces_nobody() -> None:
    gazetteer = gazetteer_of(case_of_the_bridge())
    text = "A driver from the north, Upper Lorn, said so."
    for places, found in ((frozenset[str](), True), (frozenset({"Upper Lorn"}), False)):
        readers = Readers(
            gazetteer=gazetteer,
            strangers=Strangers(gazetteer),
            chains=Chains("r"),
            sources={},
            places=places,
        )
        line = line_of(text, 0, len(text), gazetteer)
        assert (introduced_at(line, 0, readers) is not None) is found


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        pytest.param("Holt said so.", 0, True, id="before the verb"),
        pytest.param("No, said Holt.", 2, True, id="behind the verb"),
        pytest.param("Holt: no.", 0, True, id="a label"),
        pytest.param("He told Holt.", 2, False, id="who is told"),
        pytest.param("They burnt Holt.", 2, False, id="another verb"),
    ],
)
def test_what_says_beside_a_name(text: str, at: int, *, found: bool) -> None:
    line = line_of(text, 0, len(text), gazetteer_of(case_of_the_bridge()))
    assert says_beside(line, at, 1) is found

"""Small files of our own are read exactly, and everything doubtful in them is said."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goodoffices.errors import FormatError
from tests.formats.builders import own, read, table, terms, walk_away

F = Fraction


def test_genius_points_follow_index_and_domain_order() -> None:
    case = read("genius", own("genius")).case
    assert [(i.id, i.ordered) for i in case.issues] == [
        ("toll", False),
        ("who-builds", False),
        ("lanes", True),
    ]
    assert table(case, "upstream-hills") == [
        [F(2, 15), F(2, 5), F(4, 15)],
        [F(1, 8), F(1, 2)],
        [F(1, 4), F(1, 16), F(0)],
    ]
    assert table(case, "downstream") == [
        [F(3, 10), F(0), F(3, 25)],
        [F(0), F(0)],
        [F(1, 4), F(3, 8), F(1, 2)],
    ]
    assert [walk_away(case, p) for p in ("downstream", "upstream-hills")] == [F(0), F(1, 8)]


def test_names_are_kept_and_equal_identifiers_numbered() -> None:
    # R116: two options with one identifier are told apart, always in the same way.
    case = read("genius", own("genius")).case
    assert [(o.id, o.name) for o in case.issues[0].options] == [
        ("none", "none"),
        ("2", "$2"),
        ("2-2", "2%"),
    ]
    assert [party.name for party in case.parties] == ["downstream", "Upstream & hills"]
    assert [o.quantity for o in case.issues[2].options] == [2, 3, 4]


def test_genius_notes_say_what_was_read_otherwise() -> None:
    notes = "\n".join(read("genius", own("genius")).notes)
    for words in (
        "downstream.xml: its discount factor is not applied",
        "downstream.xml: no reservation value",
        "no option of issue 'Who builds' has an evaluation above 0",
        "upstream.xml: the weights do not add up to 1",
        "upstream.xml: the evaluator of issue 'Lanes' leaves the range 0 to 1",
        "upstream.xml: packages can be worth more than 1",
    ):
        assert words in notes


def test_case_names_every_file_with_its_digest() -> None:
    imported = read("genius", own("genius"))
    assert [one.name for one in imported.files] == [
        "bridge_domain.xml",
        "downstream.xml",
        "upstream.xml",
    ]
    for source, file in zip(imported.case.sources, imported.files, strict=True):
        assert len(file.sha256) == 64
        assert file.citation in source.title
    assert imported.case.preferences[0].basis == imported.files[1].citation


def test_linked_points_are_divided_and_blocks_outside_are_turned() -> None:
    case = read("genius", own("genius_linked")).case
    everything = {"dams": ["0", "1", "2", "3"]}
    assert terms(case, "one") == [
        ({"dams": ["1", "2"], "years": ["2", "3"]}, F(7, 20)),
        ({"years": ["1"]}, F(1, 2)),
        (everything, F(3, 20)),
        ({"dams": ["0", "1"]}, F(-3, 20)),
    ]
    assert terms(case, "two") == [(everything, F(1, 4)), ({"dams": ["0"]}, F(1, 2))]
    assert table(case, "one") == [[], []]
    assert table(case, "two") == [[], [F(0)] * 3]


def test_geniusweb_reads_both_spellings_and_a_walk_away_deal() -> None:
    imported = read("geniusweb", own("geniusweb"))
    case = imported.case
    assert [party.name for party in case.parties] == ["Port", "Town"]
    assert table(case, "port") == [[F(9, 40), F(0)], [F(3, 40), F(21, 40), F(3, 4)]]
    third = F("0.4") * F("0.333333333333333333")
    assert table(case, "town") == [[F(1, 10), F(1, 2)], [F(2, 5), third, F(0)]]
    assert [walk_away(case, p) for p in ("port", "town")] == [F(3, 10), F(0)]
    assert any("south without a value" in note for note in imported.notes)
    assert any("town.json: the weights do not add up" in note for note in imported.notes)


def test_geniusweb_profiles_alone_carry_their_domain() -> None:
    files = own("geniusweb")
    del files["harbour.json"]
    imported = read("geniusweb", files)
    assert [o.name for o in imported.case.issues[0].options] == ["south", "north"]
    assert any("No domain file" in note for note in imported.notes)


def test_negmas_multiplies_and_never_divides() -> None:
    # R123: weight times value; wrappers are opened; infinity is the least package.
    imported = read("negmas", own("negmas"))
    case = imported.case
    assert [o.name for o in case.issues[1].options] == ["no", "yes", "30"]
    assert table(case, "farmers") == [[F(8), F(18), F(28)], [F(3, 16), F(5), F(0)]]
    assert table(case, "town") == [[F(1), F(3), F(2)], [F(4)] * 3]
    assert [walk_away(case, p) for p in ("farmers", "town")] == [F(5, 2), F(5)]
    assert any("no finite reserved value" in note for note in imported.notes)
    assert any("_stats.yaml: no domain" in note for note in imported.notes)
    assert case.not_in_model == ("Discounting over time, stated in farmers.yml.",)


def test_negolog_takes_no_answer_over() -> None:
    # R125: what other programs call Kalai is left aside.
    imported = read("negolog", own("negolog"))
    assert imported.case.title == "Valley"
    assert table(imported.case, "profilea") == [[F("0.17"), F("0.1037")], [F("0.166"), F("0.83")]]
    assert walk_away(imported.case, "profilea") == F("0.35")
    assert any("answers of other programs" in note for note in imported.notes)


def test_slip_in_a_name_is_read_by_index_and_said() -> None:
    files = changed("genius", "upstream.xml", 'name="Toll"', 'name="Tolls"')
    imported = read("genius", files)
    assert table(imported.case, "upstream-hills") == table(
        read("genius", own("genius")).case, "upstream-hills"
    )
    assert any("'Tolls' is taken for 'Toll' by its index" in note for note in imported.notes)


def test_negmas_values_may_be_named_after_issues() -> None:
    files = own("negmas")
    files["town.json"] = (
        b'{"type": "LinearAdditiveUtilityFunction", "reserved_value": 1, "weights": '
        b'{"Shared": 2, "Depth": 1}, "values": {"Shared": {"no": 1, "yes": 2, "30": 3}, '
        b'"Depth": {"type": "IdentityFun"}}}'
    )
    case = read("negmas", files).case
    assert table(case, "town") == [[10, 20, 30], [2, 4, 6]]


def test_one_profile_gives_a_second_principal_who_is_unknown() -> None:
    # R121: knowing one side is where a mediator often starts.
    files = own("genius")
    del files["downstream.xml"]
    imported = read("genius", files)
    other = imported.case.parties[1]
    assert other.role.value == "principal"
    assert imported.case.preferences_of(other.id) is None
    assert any("wishes of one party" in note for note in imported.notes)


def test_order_of_files_is_the_order_of_parties() -> None:
    files = own("genius")
    turned = {name: files[name] for name in reversed(files)}
    case = read("genius", turned).case
    assert [party.id for party in case.parties] == ["upstream-hills", "downstream"]


@pytest.mark.parametrize("name", ["genius", "geniusweb", "negmas", "negolog"])
def test_same_bytes_give_the_same_case(name: str) -> None:
    assert read(name, own(name)) == read(name, own(name))


def changed(folder: str, file: str, old: str, new: str) -> dict[str, bytes]:
    files = own(folder)
    assert old.encode() in files[file]
    return {**files, file: files[file].replace(old.encode(), new.encode())}


REFUSED = [
    pytest.param(
        changed("genius", "downstream.xml", 'ftype="linear"', 'ftype="triangular"'),
        "genius", "Evaluator type 'triangular' of issue 'Lanes' is not supported",
        id="another evaluator is named",
    ),
    pytest.param(
        changed("genius", "bridge_domain.xml", 'vtype="integer"', 'vtype="real"'),
        "genius", "Type 'real' of issue 'Lanes' is not supported", id="a real issue is named",
    ),
    pytest.param(
        changed("genius", "upstream.xml", 'name="Toll"', 'name="Who builds"'),
        "genius", "Index 3 is 'Toll' in the domain", id="an index never stands for another issue",
    ),
    pytest.param(
        changed("genius", "upstream.xml", 'evaluation="3"', 'evaluation="lots"'),
        "genius", "upstream.xml line 7 evaluation: This is no finite number",
        id="a word is no evaluation",
    ),
    pytest.param(
        changed("genius", "upstream.xml", '<weight index="2" value="0.25"/>', ""),
        "genius", "Issue 'Lanes' (index 2) has no weight", id="a weight that is missing",
    ),
    pytest.param(
        changed("genius", "upstream.xml", '"Upstream" evaluation', '"Upstreem" evaluation'),
        "genius", "Option 'Upstream' of issue 'Who builds' has no evaluation",
        id="an option that is missing",
    ),
    pytest.param(
        changed("genius_linked", "one.xml", 'aggregation="sum"', 'aggregation="min"'),
        "genius", "Aggregation 'min' is not supported", id="a smallest of several is no sum",
    ),
    pytest.param(
        changed("genius_linked", "one.xml", 'maxutility="20"', 'maxutility="0"'),
        "genius", "The divisor must be above 0", id="nothing is divided by 0",
    ),
    pytest.param(
        changed("geniusweb", "town.json", "discreteutils", "numberutils"),
        "geniusweb", "Evaluator type numberutils of issue 'Quay' is not supported",
        id="a table of another kind is named",
    ),
    pytest.param(
        changed("geniusweb", "harbour.json", '"values": ["north", "south"]', '"range": {}'),
        "geniusweb", "Issue 'Quay' lists no values", id="a range is not cut into options",
    ),
    pytest.param(
        changed("geniusweb", "port.json", "LinearAdditiveUtilitySpace", "SumOfGroupsUtilitySpace"),
        "geniusweb", "'SumOfGroupsUtilitySpace' is not supported", id="a profile type is named",
    ),
    pytest.param(
        changed("negmas", "farmers.yml", "AffineFun", "LogFun"),
        "negmas", "Value function LogFun of issue 'Depth'", id="a value function is named",
    ),
    pytest.param(
        changed("negmas", "farmers.yml", "LinearAdditiveUtilityFunction", "RandomUFun"),
        "negmas", "Utility function RandomUFun is not supported", id="a utility function is named",
    ),
    pytest.param(
        changed("negmas", "well_domain.yml", "ContiguousIssue", "ContinuousIssue"),
        "negmas", "Type ContinuousIssue of issue 'Depth'", id="a continuous issue is named",
    ),
    pytest.param(
        changed("negolog", "profileB.json", '"half": 0.4, ', ""),
        "negolog", "Options have no value. Found 'half'", id="a value that is missing",
    ),
    pytest.param({}, "genius", "There is no file", id="nothing at all"),
    pytest.param({"a.txt": b"hello"}, "genius", "must be one domain file", id="no domain"),
    pytest.param({"a.txt": b"hello"}, "negmas", "There are 0 domain files", id="no NegMAS domain"),
    pytest.param({"a.txt": b"hello"}, "geniusweb", "There is no profile", id="no profile"),
    pytest.param({"a.json": b"{"}, "negolog", "a.json line 1 column 2", id="R126: broken JSON"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "name", "words"), REFUSED)
def test_what_is_not_supported_is_refused_by_name(
    files: dict[str, bytes], name: str, words: str
) -> None:
    with pytest.raises(FormatError) as caught:
        read(name, files)
    assert words in str(caught.value)


def test_all_problems_are_told_at_once_without_a_preference() -> None:
    files = changed("genius", "upstream.xml", 'evaluation="3"', 'evaluation="424242x"')
    files["downstream.xml"] = files["downstream.xml"].replace(b'value="0.3"', b'value="3,14159"')
    files["downstream.xml"] = files["downstream.xml"].replace(
        b'index="2" value="0.5"', b'index="2"'
    )
    with pytest.raises(FormatError) as caught:
        read("genius", files)
    assert len(caught.value.problems) == 3
    assert "424242" not in str(caught.value)
    assert "14159" not in str(caught.value)

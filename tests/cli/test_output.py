"""What is printed for a person cannot steer a terminal; documents are printed as they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.writing import case_document
from goodoffices.cli.output import json_pieces, json_text
from tests.cli.running import goodoffices
from tests.packages.builders import case_of

HOSTILE = "Red\x1b[31m\u202eeno"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    document = case_document(case_of({"x": [[1, 0]], "y": [[0, 1]]}, walk_away={"x": 1, "y": 1}))
    document["parties"][0]["name"] = HOSTILE
    path = tmp_path / "case.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["packages", "bridge"])
def test_a_name_cannot_steer_the_terminal(command: str, case: Path) -> None:
    said = goodoffices(command, case)
    assert "Red␛[31m⟨U+202E⟩eno" in said.out
    assert not {"\x1b", "\u202e"} & {*said.out, *said.err}


def test_a_document_keeps_every_character(case: Path) -> None:
    written = goodoffices("export", "json", case, "-o", case.parent / "again.json")
    assert written.code == 0
    again = json.loads((case.parent / "again.json").read_text(encoding="utf-8"))
    assert again["parties"][0]["name"] == HOSTILE
    assert HOSTILE in json.loads(goodoffices("packages", case, "--json").out)["notes"][0]


@given(
    st.dictionaries(
        st.text(max_size=5),
        st.recursive(
            st.none() | st.integers() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.text(max_size=3), inner, max_size=3)
            ),
            max_leaves=8,
        ),
        max_size=5,
    )
)
def test_pieces_make_the_same_text_as_the_whole(document: dict[str, object]) -> None:
    parts = ((key, iter(one) if isinstance(one, list) else one) for key, one in document.items())
    assert "".join(json_pieces(parts)) == json_text(document)

"""Reports of every kind become one record, whatever is wrong with some of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goodoffices.cli.exits import ExitCode
from tests.cli.running import goodoffices
from tests.reports.opening.made_files import letter, paragraph, pdf, word, zipped

SAID = "Prime Minister Ada Ferro said that Northland rejected the dam. About 40 people had left."
LINES = [
    (72, 700, 11, "Prime Minister Ada Ferro said that Northland rejected the dam."),
    (72, 686, 11, "About 40 people had left."),
]
ITEMS = ("statements", "figures", "events", "claims")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "case.yaml"
    assert goodoffices("new", path).code == ExitCode.OK
    return path


@pytest.fixture
def kinds(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    mail = letter(f"{SAID}\n\nOn 3 May 2031, Ann wrote:\n> Ferro said the dam stays.\n")
    annex = word(paragraph("The annex.", style="Titel") + paragraph(SAID + " They met."))
    mail.add_attachment(annex, maintype="application", subtype="x", filename="annex.docx")
    (folder / "mail.eml").write_bytes(mail.as_bytes())
    (folder / "report.pdf").write_bytes(pdf([LINES]))
    (folder / "wires.zip").write_bytes(zipped({"march/a.txt": SAID + " Then it rained."}))
    (folder / "bomb.zip").write_bytes(zipped({"a.txt": bytes(5_000_000)}))
    (folder / "cut.docx").write_bytes(annex[:300])
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(50))
    return folder


def read(case: Path, *reports: Path | str, stdin: str = "") -> Any:  # noqa: ANN401 - a JSON document
    shown = goodoffices("read", case, *reports, "--json", "--rules-only", stdin=stdin)
    assert shown.code == ExitCode.OK, shown.err
    return json.loads(shown.out)


def test_all_kinds_give_items_with_their_exact_words(case: Path, kinds: Path) -> None:
    record = read(case, kinds)
    reports = {one["id"]: one for one in record["reports"]}
    texts = {name: one["text"] or SAID + " Then it rained." for name, one in reports.items()}
    spans = [span for kind in ITEMS for item in record[kind] for span in item["spans"]]
    assert all(texts[s["report"]][s["start"] : s["end"]] == s["quote"] for s in spans)
    speaking = {s["spans"][0]["report"] for s in record["statements"]}
    assert {"mail-eml", "mail-eml-annex-docx", "report-pdf", "wires-zip-march-a"} <= speaking
    assert "the dam stays" not in json.dumps(record["statements"])
    assert reports["mail-eml"]["date"]["earliest"] == "2031-05-05"
    assert reports["mail-eml"]["date"]["evidence"][0]["quote"] == "Mon, 05 May 2031"


def test_what_cannot_be_read_is_kept_with_its_reason(case: Path, kinds: Path) -> None:
    record = read(case, kinds)
    notes = {one["id"]: " ".join(one["notes"]) for one in record["reports"]}
    assert "unreadable: it unpacks to more than 200 times its size" in notes["bomb-zip-a"]
    assert "unreadable: the Word document is not opened" in notes["cut-docx"]
    assert "unreadable: this looks like an old Office document" in notes["old-doc"]


def test_further_report_changes_no_item_of_the_others(case: Path, kinds: Path) -> None:
    before = read(case, kinds)
    (kinds / "mail.txt").write_text("The bakers of Orm baked a cake.", encoding="utf-8")
    (kinds / "report.docx").write_bytes(word(paragraph("The mayor of Orm ate a cake.")))
    after = read(case, kinds)
    for kind in ITEMS:
        kept = [
            one for one in after[kind] if one["spans"][0]["report"] not in ("mail", "report-docx")
        ]
        assert kept == before[kind]


def test_pasted_text_is_read(case: Path) -> None:
    (report,) = read(case, "-", stdin=SAID)["reports"]
    assert (report["id"], report["extraction"]) == ("pasted", "decoded")


def test_pasted_letter_is_a_letter(case: Path) -> None:
    (report,) = read(case, "-", stdin=letter(SAID).as_string())["reports"]
    assert report["extraction"] == "e-mail"

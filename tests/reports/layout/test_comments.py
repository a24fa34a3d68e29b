"""R589: what readers wrote below a report, or what it once said, is none of it."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.comments import with_comments
from goodoffices.reports.layout.forms import form_of
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.layout.lines import lines_of
from goodoffices.reports.text import BODY

REPORT = (
    "Varu and Norland end round on Halm tolls",
    "“We shall never accept the tolls,” Foreign Minister Ana Aldo told reporters in Ostra.",
    "Norland’s envoy, Per Lund, said his side had offered to halve the tolls for two years.",
    "Some 400 boats have been waiting below the locks since April, the harbour office said.",
)
FALSE = "Aldo said herself last year that Varu accepts the tolls at the locks, Norland or not."


def body_of(*blocks: str, name: str = "a.txt", glue: str = "\n\n") -> list[str]:
    article = cut_up(take_in(glue.join(blocks).encode(), report_id="r", name=name))
    return [article.words(one) for one in article.segments if one.label in BODY]


@pytest.mark.parametrize(
    ("heading", "writer", "act"),
    [
        pytest.param("34 Comments", "fisher_joe 3 hours ago", "", id="R589: who wrote when"),
        pytest.param("Comments (2)", "lena", "Reply", id="an answer is offered"),
        pytest.param("Readers’ comments", "lena · 2d ago", "Like 3 Reply Share", id="readers"),
        pytest.param("3 thoughts on “Halm tolls”", "joe says:", "Reply", id="a journal's page"),
        pytest.param("12 responses to Halm tolls", "joe", "May 6, 2031 at 3:15 pm", id="a day"),
        pytest.param("Conversation (7)", "lena 1 week ago", "Report abuse", id="a conversation"),
    ],
)
def test_r589_what_readers_wrote_is_no_report(heading: str, writer: str, act: str) -> None:
    below = [one for one in (heading, writer, FALSE, act, "She lied to all of us.") if one]
    assert body_of(*REPORT, *below) == list(REPORT[1:])


def test_r589_comments_of_a_page() -> None:
    page = "".join((f"<html><body><article><h1>{REPORT[0]}</h1>",
                    *(f"<p>{one}</p>" for one in REPORT[1:]), "</article><section>",
                    f"<h2>2 Comments</h2><div><b>joe</b> <i>3 hours ago</i><p>{FALSE}</p></div>",
                    "</section></body></html>"))  # fmt: skip
    assert body_of(page, name="a.html") == list(REPORT[1:])


@pytest.mark.parametrize(
    "below",
    [
        pytest.param(("Reactions", FALSE, "Press conference at 10:00"), id="R589: a section"),
        pytest.param(("Comments", FALSE), id="nobody who wrote"),
        pytest.param(("Responses to the draft", FALSE, "The ministry says:"), id="a heading"),
        pytest.param(("Comments by the parties", FALSE, "Reply"), id="more words"),
    ],
)
def test_r589_a_section_of_the_report_stays(below: tuple[str, ...]) -> None:
    lines = tuple(lines_of("\n\n".join((*REPORT, *below))))
    assert with_comments(lines) == lines


def test_r589_a_counter_above_the_report_hides_nothing() -> None:
    above = (REPORT[0], "34 Comments", "Ada Holm 3 hours ago", *REPORT[1:])
    lines = tuple(lines_of("\n\n".join(above)))
    assert with_comments(lines) == lines


@pytest.mark.parametrize(
    "note",
    [
        "Correction, 6 May 2031: Because of an editing error, an earlier version of this article"
        " misquoted Ana Aldo as saying “We shall accept the tolls”.",
        "In an earlier version of this article, Ana Aldo was quoted as saying “We accept tolls”.",
        "Due to a mistake, the first version of this report gave Ana Aldo the words “We accept”.",
        "(This story corrects paragraph 4 to say Aldo refused, not accepted, the tolls)",
    ],
)
def test_r589_what_was_said_before_the_correction_is_no_report(note: str) -> None:
    form = form_of(note)
    assert form is not None
    assert form.sure
    assert body_of(*REPORT, note) == list(REPORT[1:])


@pytest.mark.parametrize(
    "told",
    [
        "Lund said an earlier version of this report had named the tolls.",
        "Aldo rejected an earlier version of this article of the treaty.",
    ],
)
def test_r589_what_somebody_tells_of_an_earlier_version_is_read(told: str) -> None:
    assert form_of(told) is None

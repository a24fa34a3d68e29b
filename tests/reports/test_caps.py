"""Whatever ten megabytes hold, reading them takes little memory and little more than prose."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SIZE = 10_000_000
MEGABYTES = 400
COSTLIEST = 2.5
"""Times what as much prose takes: seconds are measured by ``make bench``, rows R3."""

LINE = (
    "The envoys of Norvia and Estara met in Kessel on Tuesday. “They left,” she said."
    " Some 40 people, 3 per cent of all, crossed. "
)
PARAGRAPH = f"{{n}} days on. {LINE * 4}\n\n"
KINDS = {
    "paragraphs of prose": ("a.txt", PARAGRAPH),
    "one line": ("a.txt", LINE),
    "lines of one word": ("a.txt", "Talks\n"),
    "quotation marks that never close": ("a.txt", "“"),
    "quotations within quotations": ("a.txt", "“a ‘b "),
    "figures with commas": ("a.txt", "1,"),
    "stops": ("a.txt", ". "),
    "figures": ("a.txt", "40 people said 30 ships. "),
    "who said who said": ("a.txt", "Brandt said Relle said that "),
    "names": ("a.txt", "Anna Holm Piet Garrel "),
    "days": ("a.txt", "On 5 March 2031 they met on Monday. "),
    "Arabic": ("a.txt", "التقى المبعوثون في أوسلو وتحدثوا طويلا. "),
    "a page of paragraphs": ("a.html", f"<p>{{n}} days on. {LINE}</p>\n"),
    "a page of links": ("a.html", "<p><a href=x>The eels are back under the bridge</a></p>"),
    "elements a million deep": ("a.html", "<div>"),
    "entities": ("a.html", "&amp; "),
    "a tag that never closes": ("a.html", "<a b='"),
    "a script that never closes": ("a.html", "<script>a<b "),
    "notices": ("a.txt", "Subscribe to our newsletter at desk@a.example or call 0555 214 214.\n"),
}


def repeated(piece: str, size: int) -> str:
    """Repeat a piece, each time with its number: what stands there twice is read once."""
    return "".join(piece.replace("{n}", str(n)) for n in range(size // len(piece.encode())))


PROSE = repeated(PARAGRAPH, 30_000)
"""A tenth of what is read of a report."""
CHILD = """
import json, sys, time
from pathlib import Path
from goodoffices.case.negotiation import Case
from goodoffices.reports.files import ReportFile
from goodoffices.reports.reading import read_reports
data = sys.stdin.buffer.read()
case = Case(id="c", title="C", parties=(), issues=())
def seconds(name, data):
    start = time.process_time()
    record = read_reports([ReportFile(name=name, data=data)], case=case)
    return time.process_time() - start, record
seconds("first.txt", b"The envoys met.")
prose, _ = seconds("prose.txt", sys.argv[2].encode())
taken, record = seconds(sys.argv[1], data)
status = Path("/proc/self/status").read_text(encoding="ascii")
peak = next(int(line.split()[1]) // 1024 for line in status.splitlines() if "VmHWM" in line)
print(json.dumps([taken / (10 * prose), peak, list(record.reports[0].notes)]))
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs the memory of Linux")
@pytest.mark.parametrize("kind", KINDS)
def test_ten_megabytes_of_anything_are_read_within_bounds(kind: str) -> None:
    name, piece = KINDS[kind]
    data = ("<html>" * (name == "a.html") + repeated(piece, SIZE)).encode()
    command = [sys.executable, "-c", CHILD, name, PROSE]
    child = subprocess.run(command, input=data, capture_output=True, check=True, timeout=300)
    times_prose, peak, notes = json.loads(child.stdout)
    assert times_prose < COSTLIEST
    assert peak < MEGABYTES
    assert any(note.startswith("partial: ") for note in notes)

"""Whatever ten megabytes hold, reading them takes little memory and time, and ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SIZE = 10_000_000
SECONDS = 20
MEGABYTES = 400

LINE = (
    "The envoys of Norvia and Estara met in Kessel on Tuesday. “They left,” she said."
    " Some 40 people, 3 per cent of all, crossed. "
)
KINDS = {
    "paragraphs of prose": ("a.txt", LINE * 4 + "\n\n"),
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
    "a page of paragraphs": ("a.html", f"<p>{LINE}</p>\n"),
    "a page of links": ("a.html", "<p><a href=x>The eels are back under the bridge</a></p>"),
    "elements a million deep": ("a.html", "<div>"),
    "entities": ("a.html", "&amp; "),
    "a tag that never closes": ("a.html", "<a b='"),
    "a script that never closes": ("a.html", "<script>a<b "),
    "notices": ("a.txt", "Subscribe to our newsletter at desk@a.example or call 0555 214 214.\n"),
}
CHILD = """
import json, sys, time
from pathlib import Path
from goodoffices.case.negotiation import Case
from goodoffices.reports.files import ReportFile
from goodoffices.reports.reading import read_reports
data = sys.stdin.buffer.read()
case = Case(id="c", title="C", parties=(), issues=())
start = time.process_time()
record = read_reports([ReportFile(name=sys.argv[1], data=data)], case=case)
taken = time.process_time() - start
status = Path("/proc/self/status").read_text(encoding="ascii")
peak = next(int(line.split()[1]) // 1024 for line in status.splitlines() if "VmHWM" in line)
print(json.dumps([taken, peak, list(record.reports[0].notes)]))
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs the memory of Linux")
@pytest.mark.parametrize("kind", KINDS)
def test_ten_megabytes_of_anything_are_read_within_bounds(kind: str) -> None:
    name, piece = KINDS[kind]
    data = ("<html>" * (name == "a.html") + piece * (SIZE // len(piece.encode()))).encode()
    command = [sys.executable, "-c", CHILD, name]
    child = subprocess.run(command, input=data, capture_output=True, check=True, timeout=300)
    taken, peak, notes = json.loads(child.stdout)
    assert taken < SECONDS
    assert peak < MEGABYTES
    assert any(note.startswith("partial: ") for note in notes)

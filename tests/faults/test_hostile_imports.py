"""Files made to exhaust, mislead or betray their reader: refused with a reason or taken as text, the rest added."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from storage import articles
from storage.importing.files import read_articles
from storage.library import Library
from storage.records import NewArticle

ROOT = Path(__file__).parents[2]
LINE = "سافر الوزير إلى باكو ثم عاد إلى طهران "
MEGABYTE = 1024 * 1024
REPEATED = (
    *("ا", "نَ", "ـ", "َ", "\n", "a", "1", "؟!.", "aن", "…", "ن ", "😀", "\u200d", "\u2066", "و", "ال", "(", "\r", "#"),
    "http://",
)

pytestmark = pytest.mark.fault("hostile imports")

# Runs a command of Hashiya's within limits, and tells what it opened, looked for and connected to.
_WATCHED = """
import json, resource, sys

seen = set()

def watch(event, given):
    if event in ("open", "os.listdir", "os.scandir", "sqlite3.connect"):
        seen.add((event, str(given[0])))
    elif event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.")):
        seen.add((event, str(given[1:])))

report, limit, *arguments = sys.argv[1:]
file = open(report, "w", encoding="utf-8")
from desktop.commands.group import run
sys.addaudithook(watch)
resource.setrlimit(resource.RLIMIT_AS, (int(limit), int(limit)))
code = run(arguments)
reached = sorted(seen)
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
json.dump({"seen": reached, "peak": int(peak)}, file)
file.close()
sys.exit(code)
"""


class Added(NamedTuple):
    """What came of adding: the exit code, what was printed for each file, and what the program reached for."""

    code: int
    outcomes: dict[str, list[dict[str, object]]]
    seen: list[tuple[str, str]]
    peak_mb: int


Add = Callable[..., Added]


@pytest.fixture
def add(tmp_path: Path) -> Add:
    """Give a function that adds files, and a good one after them, in a process with little memory and time."""

    def run(folder: Path, *paths: Path, most_mb: int = 500, most_s: int = 30) -> Added:
        good = folder / "zz-good.txt"
        good.write_text("خبر جيد\nوصل الوفد إلى المدينة.", encoding="utf-8")
        report = tmp_path / "report.json"
        arguments: list[str | Path] = [
            "add",
            "--json",
            "--library",
            tmp_path / "library" / "library.hashiya",
            *paths,
            good,
        ]
        ended = subprocess.run(
            [sys.executable, "-c", _WATCHED, report, str((most_mb + 500) * MEGABYTE), *arguments],
            cwd=ROOT, capture_output=True, text=True, timeout=most_s, check=False,
        )  # fmt: skip
        assert "Traceback" not in ended.stderr, ended.stderr[-2000:]
        told = json.loads(report.read_text(encoding="utf-8"))
        outcomes: dict[str, list[dict[str, object]]] = {}
        for outcome in json.loads(ended.stdout):
            outcomes.setdefault(Path(str(outcome["file"])).name, []).append(outcome)
        added = Added(ended.returncode, outcomes, [(event, what) for event, what in told["seen"]], told["peak"] // 1024)
        assert outcomes["zz-good.txt"][0]["result"] == "added", "the rest goes on"
        assert added.peak_mb <= most_mb
        _assert_kept_within(added, folder, tmp_path / "library")
        return added

    return run


def _assert_kept_within(added: Added, *folders: Path) -> None:
    """Nothing was opened but the files named, the library and the program; nothing fetched, no other program run."""
    program = (ROOT, sys.prefix, sys.base_prefix, os.environ.get("PYTHONPYCACHEPREFIX", ROOT))
    allowed = tuple(str(folder) for folder in (*folders, *program, os.devnull))
    for event, what in added.seen:
        own = what.removeprefix("file://").startswith(allowed) or what.isdigit() or what in {"", ":memory:"}
        assert event in {"open", "os.listdir", "os.scandir", "sqlite3.connect"}, (event, what)
        assert own, f"{event} reached for {what}"


def outcome_of(added: Added, name: str) -> dict[str, object]:
    (outcome,) = added.outcomes[name]
    return outcome


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "files"
    made.mkdir()
    return made


# bombs ---------------------------------------------------------------------------------------


@pytest.mark.slow
def test_gzip_bombs(folder: Path, add: Add) -> None:
    packed = gzip.compress(b"a" * (100 * MEGABYTE), 6)
    assert len(packed) < MEGABYTE
    (folder / "line.jsonl.gz").write_bytes(packed)
    (folder / "nested.jsonl.gz").write_bytes(gzip.compress(packed))
    (folder / "row.csv.gz").write_bytes(gzip.compress(b"text\n" + b"a" * (100 * MEGABYTE), 6))
    quoted = b'text\n"' + b"a\n" * (8 * MEGABYTE + 100)  # a quotation that never ends is given up within
    (folder / "quotation.csv.gz").write_bytes(gzip.compress(quoted, 6))
    (folder / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"text": "nass"}\n' * 100)[:-12])
    (folder / "no.jsonl.gz").write_bytes(b"\x1f\x8b" + os.urandom(200))
    files = sorted(folder.iterdir())
    added = add(folder, *files, most_mb=800)
    for file in files:
        refused = [outcome["reason"] for outcome in added.outcomes[file.name] if outcome["result"] == "refused"]
        assert len(refused) == 1, file.name
        assert refused[0]
    assert added.code == 1


@pytest.mark.slow
def test_a_gzip_bomb_without_end(folder: Path, add: Add) -> None:
    (folder / "endless.jsonl.gz").write_bytes(gzip.compress(b"x" * (64 * MEGABYTE), 6) * 32)
    assert (folder / "endless.jsonl.gz").stat().st_size < 4 * MEGABYTE
    added = add(folder, folder / "endless.jsonl.gz", most_s=60)
    assert outcome_of(added, "endless.jsonl.gz")["result"] == "refused"


def test_a_text_too_large(folder: Path, add: Add) -> None:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(100 * MEGABYTE)
        file.write(LINE.encode())
    added = add(folder, folder / "huge.txt", most_mb=200)
    assert "larger than" in str(outcome_of(added, "huge.txt")["reason"])


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["txt", "jsonl", "csv"])
def test_one_line_of_fifty_megabytes(folder: Path, add: Add, kind: str) -> None:
    line = LINE * (50 * MEGABYTE // len(LINE.encode()))
    content = {"txt": line, "jsonl": json.dumps({"text": line}, ensure_ascii=False), "csv": f"text\n{line}\n"}[kind]
    file = folder / f"line.{kind}"
    file.write_text(content, encoding="utf-8")
    added = add(folder, file, most_mb=1500, most_s=60)
    assert outcome_of(added, file.name)["result"] == ("refused" if kind == "csv" else "added")


@pytest.mark.parametrize("piece", REPEATED)
def test_what_repeats_without_end_takes_no_longer_than_other_text(folder: Path, piece: str) -> None:
    (folder / "repeated.txt").write_text("نص " + piece * (100_000 // len(piece)) + " نص", encoding="utf-8", newline="")
    (read,) = read_articles([folder / "repeated.txt"], lambda: False)
    assert isinstance(read, NewArticle)
    library = Library.open(folder / "library.hashiya")
    library.write(articles.add_article, read)
    library.close()


def test_json_made_to_overflow(folder: Path, add: Add) -> None:
    deep = "[" * 200_000
    lines = [
        deep,
        '{"text": ' + deep + "]" * 200_000 + "}",
        '{"text": "نص", "x": ' + "9" * 100_000 + "}",
        '{"text": "نص عن العدد", "x": 1e999999}',
        '{"text": "' + "\\u0000" * 1000 + 'نص فيه أصفار"}',
        '{"text": "نص فيه بديل وحيد \\ud800"}',
        '{"text": "نص متكرر", "text": "نص متكرر آخر"}',
        '{"text": "نص جيد أخير"}',
    ]
    (folder / "deep.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    added = add(folder, folder / "deep.jsonl")
    by_line = {outcome["line"]: outcome["result"] for outcome in added.outcomes["deep.jsonl"]}
    assert (by_line[1], by_line[2], by_line[8]) == ("refused", "refused", "added")
    assert by_line.keys() == set(range(1, 9)), "each line is accounted for"


# broken texts --------------------------------------------------------------------------------


def test_wrong_encodings_nul_and_lone_surrogates(folder: Path, add: Add) -> None:
    text = "خبر اليوم\nوصل الوزير إلى باكو، وقال إن الحوار مستمر بين البلدين. " * 20
    cases: dict[str, tuple[bytes, str]] = {
        "utf-8-bom": (b"\xef\xbb\xbf" + text.encode(), "added"),
        "utf-16": (text.encode("utf-16"), "added"),
        "utf-16-be": (text.replace("خبر", "خبر ١").encode("utf-16-be"), "added"),
        "utf-32": (text.replace("خبر", "خبر ٢").encode("utf-32"), "added"),
        "windows-1256": (text.replace("خبر", "خبر ثان").encode("cp1256"), "added"),
        "nul": (text.replace("خبر", "خبر ثالث").encode().replace(b" ", b" \0", 3), "added"),
        "surrogates": (text.replace("خبر", "خبر رابع\ud800", 1).encode("utf-8", "surrogatepass"), "added"),
        "cut": (text.replace("خبر", "خبر خامس").encode()[:-1], "added"),
        "all-nul": (bytes(5000), "refused"),
        "noise": (bytes(range(256)) * 40, "refused"),
        "empty": (b"", "refused"),
        "blank": (b" \n\t\n", "refused"),
        "bom-only": (b"\xff\xfe", "refused"),
    }
    for name, (content, _) in cases.items():
        (folder / f"{name}.txt").write_bytes(content)
    # the first two are one text, told by its hash
    added = add(folder, *(folder / f"{name}.txt" for name in cases))
    found = {name: outcome_of(added, f"{name}.txt") for name in cases}
    assert found.pop("utf-16")["result"] == "duplicate"
    assert {name: one["result"] for name, one in found.items()} == {
        name: result for name, (_, result) in cases.items() if name != "utf-16"
    }
    assert all(one["reason"] for one in found.values() if one["result"] == "refused")


# what is not imported, or not yet --------------------------------------------------------------

_ENTITIES = """<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">
<!ENTITY d SYSTEM "http://example.invalid/x">]>
<lolz>&b;&c;&d;</lolz>"""
_PAGE = """<!DOCTYPE html><html><head><link rel="stylesheet" href="http://example.invalid/x.css">
<script src="http://example.invalid/x.js"></script></head><body>
<img src="file:///etc/passwd"><img src="http://example.invalid/x.png"><iframe src="/etc/passwd"></iframe>
</body></html>"""


def _zip(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return packed.getvalue()


def test_files_of_other_kinds_are_refused_and_nothing_is_fetched(folder: Path, add: Add) -> None:
    bomb = _zip({"word/document.xml": bytes(20 * MEGABYTE), "../../escaped.txt": b"x", "/etc/escaped.txt": b"x"})
    files = {
        "bomb.docx": bomb,
        "nested.epub": _zip({"inner.zip": bomb, "mimetype": b"application/epub+zip"}),
        "many.docx": _zip({f"word/{number}.xml": b"" for number in range(2000)}),
        "renamed.txt": bomb,
        "bomb.pdf": b"%PDF-1.7\n1 0 obj <</Length 99999999/Filter[/FlateDecode/FlateDecode]>> stream\n",
        "entities.xml": _ENTITIES.encode(),
        "page.html": _PAGE.encode(),
        "page-as-text.txt": _PAGE.encode(),
        "page16.txt": _PAGE.encode("utf-16"),
        "rich.rtf": b"{\\rtf1 {\\object\\objautlink{\\*\\objdata 00}}}",
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
        "library.txt": b"SQLite format 3\0" + bytes(500),
        "loose.json": b'{"text": "nass"}',
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    added = add(folder, *(folder / name for name in files))
    for name in files:
        outcome = outcome_of(added, name)
        assert outcome["result"] == "refused", name
        assert "is not" in str(outcome["reason"]), "and is told why"
    assert not [*folder.parent.rglob("escaped.txt")]


def test_markup_inside_a_text_is_kept_as_text(folder: Path, add: Add) -> None:
    (folder / "markup.txt").write_text(f"خبر عن صفحة\n{_PAGE}\n{_ENTITIES}", encoding="utf-8")
    added = add(folder, folder / "markup.txt")
    assert outcome_of(added, "markup.txt")["result"] == "added"


def test_names_that_point_elsewhere_and_files_that_are_none(folder: Path, add: Add, tmp_path: Path) -> None:
    outside = tmp_path / "outside.json"
    outside.write_text('{"headline": "سر"}', encoding="utf-8")
    records = [
        {"text": "نص أول عن باكو", "file_name": "../../../etc/passwd", "headline": "../../x"},
        {"text": "نص ثان عن طهران", "link": "file:///etc/passwd"},
        {"text": "نص ثالث عن الوزير", "link": "javascript:alert(1)"},
    ]
    (folder / "names.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "gone.txt").symlink_to(folder / "nothing")
    special = ("pipe.txt", "loop.txt", "device.txt", "gone.txt")
    added = add(folder, folder / "names.jsonl", *(folder / name for name in special), most_s=20)
    assert [one["result"] for one in added.outcomes["names.jsonl"]] == ["added"] * 3
    for name in special:
        assert outcome_of(added, name)["result"] == "refused", name

"""Files of JSON lines, good and bad, packed and damaged."""

from __future__ import annotations

import gzip
import json
import resource
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from storage.importing import record_stream
from storage.importing.files import Reading, find_files, read_articles
from storage.importing.refusals import Refusal, RefusalTally
from storage.records import NewArticle


def never() -> bool:
    return False


def line(text: str = "نص", **fields: object) -> bytes:
    return json.dumps({"content": text, **fields}, ensure_ascii=False).encode()


def write(path: Path, lines: Iterable[bytes], end: bytes = b"\n") -> Path:
    content = b"".join(one + end for one in lines)
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def read(path: Path) -> list[tuple[int, str]]:
    """Give the line and the text or the reason of each."""
    reading = Reading([path], never)
    return [(reading.line, one.reason if isinstance(one, Refusal) else one.text) for one in reading]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "A.JSONL"])
def test_each_line_is_an_article(tmp_path: Path, name: str) -> None:
    lines = [line("الأول"), b"", line("الثاني"), b"   "]
    assert read(write(tmp_path / name, lines)) == [(1, "الأول"), (3, "الثاني")]
    assert read(write(tmp_path / name, lines, end=b"\r\n")) == [(1, "الأول"), (3, "الثاني")]


def test_an_article_knows_its_file_and_its_bytes(tmp_path: Path) -> None:
    (new,) = read_articles([write(tmp_path / "a.jsonl", [line(section="x")])], never)
    assert isinstance(new, NewArticle)
    assert (new.file_name, new.encoding) == ("a.jsonl", "utf-8")
    assert new.raw_sha256 == sha256(line(section="x")).hexdigest()


def test_a_packed_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(gzip.compress(line("الأول") + b"\n") + gzip.compress(line("الثاني")))
    assert read(tmp_path / "a.jsonl") == [(1, "الأول"), (2, "الثاني")]


def test_bad_lines_are_refused_one_by_one(tmp_path: Path) -> None:
    bad = [b"nonsense", b'{"content": ', b"[1]", b"12", b'{"title": "x"}', b"[" * 50_000, b"1" * 5_000, b"\xff\xfe\x00"]
    reasons = ["bad_json", "bad_json", "no_fields", "no_fields", "no_text", "bad_json", "bad_json", "bad_json"]
    found = read(write(tmp_path / "a.jsonl", [line("الأول"), *bad, line("الأخير")]))
    assert [what for _, what in found[1:-1]][:-1] == reasons[:-1]
    assert found[-2][1] in {"bad_json", "unknown_encoding"}
    assert (found[0], found[-1]) == ((1, "الأول"), (len(bad) + 2, "الأخير"))


def test_a_byte_order_mark_and_bare_line_ends_in_texts_are_forgiven(tmp_path: Path) -> None:
    marked = b"\xef\xbb\xbf" + line("الأول")
    assert read(write(tmp_path / "a.jsonl", [marked, b'{"content": "a\tb"}'])) == [(1, "الأول"), (2, "a\tb")]


def test_other_encodings(tmp_path: Path) -> None:
    words = "قال الوزير إن الحوار مستمر في باكو وطهران " * 20
    lines = [json.dumps({"content": f"{words}{number}"}, ensure_ascii=False) for number in range(3)]
    path = tmp_path / "a.jsonl"
    path.write_bytes("\n".join(lines).encode("cp1256"))
    assert [text for _, text in read(path)] == [f"{words}{number}" for number in range(3)]
    path.write_bytes("\n".join(lines).encode("utf-16"))
    assert read(path) == [(0, "unknown_encoding")]


def test_a_line_too_large_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_stream, "LARGEST_RECORD", 100_000)
    large = line("ط" * 2_000_000)
    assert read(write(tmp_path / "a.jsonl.gz", [line("الأول"), large, line("الأخير")])) == [
        (1, "الأول"),
        (2, "too_large"),
        (3, "الأخير"),
    ]
    monkeypatch.setattr(record_stream, "_LONGEST_SKIP", 1_000_000)
    assert read(tmp_path / "a.jsonl.gz") == [(1, "الأول"), (2, "damaged")]


def test_a_file_that_breaks_off_keeps_what_stands_before(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl.gz", [line(f"{number} {'نص ' * number}") for number in range(2000)])
    path.write_bytes(path.read_bytes()[:-3000])
    found = read(path)
    assert len(found) > 100
    assert found[-1] == (len(found), "damaged")
    assert all(not what.isascii() for _, what in found[1:-1])


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as Linux does it")
def test_a_bomb_does_not_fill_the_memory(tmp_path: Path, in_child: Callable[..., Any]) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b'{"content": "')
        for _ in range(400):
            file.write(b"a" * 1024**2)
        file.write(b'"}\n' + line("بعده"))

    def work() -> list[tuple[int, str]]:
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        limit = used + 300 * 1024**2
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        return read(path)

    assert in_child(work) == [(1, "too_large"), (2, "بعده")]


def test_what_is_no_file_of_records_is_refused(tmp_path: Path) -> None:
    for name, content, reason in (
        ("empty.jsonl", b"", "empty"),
        ("binary.jsonl", bytes(range(256)) * 40, "binary"),
        ("not.jsonl.gz", b"\x1f\x8bnot packed at all", "damaged"),
    ):
        (tmp_path / name).write_bytes(content)
        assert [what for _, what in read(tmp_path / name)] == [reason], name
    assert read(tmp_path / "missing.jsonl") == [(0, "missing")]
    (tmp_path / "folder.jsonl").mkdir()
    assert read(tmp_path / "folder.jsonl") == [(0, "no_texts")]


def test_folders_give_texts_and_json_lines_but_no_tables(tmp_path: Path) -> None:
    for name in ("a.txt", "b.jsonl", "c.jsonl.gz", "d.csv", "e.json", "f.gz"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in find_files([tmp_path])] == ["a.txt", "b.jsonl", "c.jsonl.gz"]
    assert list(find_files([tmp_path / "d.csv"])) == [tmp_path / "d.csv"]


def test_a_reading_knows_how_far_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("نص")
    records = write(tmp_path / "b.jsonl", [line("نص " * 500 + str(number)) for number in range(2000)])
    reading = Reading([tmp_path], never)
    places = [reading.place() for _ in reading]
    shares = [place.done / place.total for place in places]
    assert shares == sorted(shares)
    assert 0.3 < shares[len(shares) // 2] < 0.8
    assert reading.place().done == reading.place().total == records.stat().st_size + 4
    assert {place.articles for place in places} == {0}
    texts = Reading([tmp_path / "a.txt"], never)
    assert [texts.place().articles for _ in texts] == [1]


def test_reading_stops_within_a_file(tmp_path: Path) -> None:
    records = write(tmp_path / "b.jsonl", [line(str(number)) for number in range(100)])
    seen: list[object] = []
    for found in read_articles([records, records.with_name("other.jsonl")], lambda: len(seen) == 7):
        seen.append(found)  # noqa: PERF402 (the list is looked at while it grows)
    assert len(seen) == 7


def test_ten_thousand_bad_lines_are_two_sentences(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [b"bad", b'{"title": "x"}'] * 5_000)
    tally = RefusalTally()
    told = [one for one in read_articles([path], never) if isinstance(one, Refusal) and tally.add(one)]
    assert [one.line for one in told] == list(range(1, 11))
    assert told[1].sentence == "Line 2 of a.jsonl has no text."
    assert tally.total == 10_000
    assert [records.sentence for records in tally.records] == [
        "a.jsonl: 5,000 records refused, not valid JSON (lines 1, 3, 5, 7, 9, …).",
        "a.jsonl: 5,000 records refused, without text (lines 2, 4, 6, 8, 10, …).",
    ]

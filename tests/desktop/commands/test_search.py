"""``hashiya search`` from outside: JSON with every place, one line for each query, text for people."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from desktop.samples import fill_with_samples
from storage.articles import add_article
from storage.library import Library
from storage.records import NewArticle
from tests.desktop.commands.running import ROOT, command, run

KEYS = ["article", "title", "score", "hits", "snippet"]
LINE_ENDS = "طشقند\x85سطر\u2028آخر\u2029ثالث"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library file with the sample articles and one that breaks lines strangely; for reading only."""
    file = tmp_path_factory.mktemp("filled") / "library.hashiya"
    library = Library.open(file)
    fill_with_samples(library)
    library.write(add_article, NewArticle(text=LINE_ENDS, raw_sha256="", headline="سادس"))
    library.close()
    return file


@pytest.fixture(scope="module")
def texts(filled: Path) -> dict[int, str]:
    library = Library.open(filled, read_only=True)
    found = dict(library.db.execute("SELECT article_id, text FROM versions").fetchall())
    library.close()
    return found


def search(*words: str | Path, typed: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return run("search", *words, typed=typed)


def answer(*words: str | Path) -> Any:  # noqa: ANN401 - whatever the JSON holds
    outcome = search("--json", *words)
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)


def test_json_gives_every_place(filled: Path, texts: dict[int, str]) -> None:
    found = answer("اذربيجان", "--library", filled)
    assert [list(article) for article in found] == [KEYS] * 5
    assert sum(len(article["hits"]) for article in found) == 46
    scores = [article["score"] for article in found]
    assert scores == sorted(scores, reverse=True)
    for article in found:
        text = texts[article["article"]]
        assert article["snippet"] in text
        assert any(hit["text"] in article["snippet"] for hit in article["hits"])
        for hit in article["hits"]:
            assert list(hit) == ["start", "end", "text", "via"]
            assert text[hit["start"] : hit["end"]] == hit["text"]
            assert hit["via"] in {"exact", "folded", "clitic"}


def test_words_need_no_quotes_and_a_minus_stands_after_two(filled: Path) -> None:
    assert answer("باكو", "طهران", "--library", filled) == answer("باكو طهران", "--library", filled)
    without = answer("--library", filled, "--", "-طشقند", "اذربيجان")
    assert len(without) == 5
    assert [one["article"] for one in answer("--library", filled, "--", "-اذربيجان")] == [6]


def test_limit_and_order(filled: Path) -> None:
    everything = answer("اذربيجان", "--library", filled)
    assert answer("اذربيجان", "--library", filled, "--limit", "2") == everything[:2]
    oldest = [one["article"] for one in answer("اذربيجان", "--library", filled, "--sort", "oldest")]
    assert oldest == [one["article"] for one in answer("اذربيجان", "--library", filled, "--sort", "newest")][::-1]
    for limit in ("0", "1001", "x"):
        assert search("باكو", "--library", filled, "--limit", limit).returncode == 2


QUERIES = [
    "اذربيجان", "", "aliyev", '"', "OR", "طشقند", "ــــ", "\x00", "\u202eباكو\u202c", "😀",
    "باكو " * 2000, "x" * 10_000, "   ", '"باكو',
]  # fmt: skip


def test_a_batch_answers_each_line_in_turn(filled: Path) -> None:
    outcome = search("--batch", "--library", filled, typed="\n".join(QUERIES).encode() + b"\n\xff\xfe\r\n\n")
    assert outcome.returncode == 0, outcome.stderr
    printed = outcome.stdout.decode()
    lines = printed.splitlines()
    assert lines == printed.removesuffix("\n").split("\n")
    answers = [json.loads(line) for line in lines]
    assert len(answers) == len(QUERIES) + 2
    assert answers[0] == answer("اذربيجان", "--library", filled)
    assert answers[1] == answers[3] == answers[6] == answers[7] == answers[12] == answers[-1] == []
    assert [hit["via"] for hit in answers[2][0]["hits"]] == ["latin"] * len(answers[2][0]["hits"])
    assert answers[5][0]["hits"] == [{"start": 0, "end": 5, "text": "طشقند", "via": "exact"}]
    assert answers[8] == answers[13] != []


def test_a_batch_answers_at_once(filled: Path) -> None:
    with subprocess.Popen(
        command("search", "--batch", "--library", filled, "--limit", "1"),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for query in ("باكو", "", "طهران"):
            running.stdin.write(f"{query}\n".encode())
            running.stdin.flush()
            assert len(json.loads(running.stdout.readline())) == (1 if query else 0)
        running.stdin.close()
        assert running.wait(timeout=60) == 0


def test_text_for_people(filled: Path) -> None:
    printed = search("باكو", "--library", filled).stdout.decode()
    assert "[باكو]" in printed
    assert "2021-10-13 · " in printed
    assert printed.endswith("5 articles\n")
    cut = search("باكو", "--library", filled, "--limit", "2").stdout.decode()
    assert cut.endswith("the first 2 of 5 articles (--limit shows more)\n")
    assert "Did you mean: اذربيجان\n0 articles\n" in search("اذربيجتن", "--library", filled).stdout.decode()
    shaped = search("باكو", "--library", filled, "--shape").stdout.decode()
    assert "باكو" not in shaped
    assert "[ﻮﻛﺎﺑ]" in shaped


def test_what_has_only_most_of_the_words_stands_below_a_line(filled: Path) -> None:
    printed = search("طشقند", "سطر", "باكو", "--library", filled).stdout.decode()
    assert printed.startswith("Nothing has all of it; with most of the words:\n")
    both = search("باكو", "--library", filled, "--", "اذربيجان", "بايراموف").stdout.decode()
    above, line, below = both.partition("— with most of the words —\n")
    assert line
    assert "بايراموف" in above
    assert "بايراموف" not in below


def test_wrong_use(filled: Path, tmp_path: Path) -> None:
    assert search("--library", filled).returncode == 2
    assert search("--batch", "باكو", "--library", filled).returncode == 2
    missing = search("باكو", "--library", tmp_path / "none.hashiya")
    assert missing.returncode == 2
    assert b"none.hashiya" in missing.stderr
    assert search("--help").stdout.startswith(b"Usage: hashiya search")

"""``hashiya add`` of an article that is there with another text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storage import articles, highlights, versions
from storage.library import Library
from tests.desktop.commands.running import hashiya

SEED = min((Path(__file__).parents[3] / "seeds").glob("*.txt"))
TEXT = SEED.read_text(encoding="utf-8")
SENTENCE = "وهذه جملة لا تبقى في النص الجديد من الخبر."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one article from article.txt, the first words and the last sentence of which are marked."""
    (tmp_path / "article.txt").write_text(f"{TEXT}\n{SENTENCE}", encoding="utf-8")
    path = tmp_path / "library.hashiya"
    assert hashiya("add", tmp_path / "article.txt", "--library", path).returncode == 0
    opened = Library.open(path)
    start = len(TEXT) + 1
    for place in ((0, 20), (start, start + len(SENTENCE))):
        opened.write(highlights.add_highlight, 1, *place, 1)
    opened.close()
    return path


def _versions(path: Path) -> list[str]:
    opened = Library.open(path, read_only=True)
    found = [versions.get_version_by_id(opened.db, one.id).text for one in versions.list_versions(opened.db, 1)]
    assert articles.count_library(opened.db).articles == 1
    opened.close()
    return found


def test_a_corrected_file_is_told_with_what_became_of_its_marks(library: Path, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(f"{TEXT}\nتصحيح.", encoding="utf-8")
    outcome = hashiya("add", tmp_path / "article.txt", "--library", library)
    assert outcome.returncode == 0
    said = outcome.stdout.splitlines()
    assert said[0] == ("article.txt: added as version 2 of article 1; of its marks 1 kept, 0 moved, 1 not found again")
    assert said[-1] == "0 added, 1 updated, 0 already in the library, 0 refused"
    assert _versions(library) == [f"{TEXT}\nتصحيح.", f"{TEXT}\n{SENTENCE}"]
    assert hashiya("show", "1", "--library", library, "--json").stdout.count("تصحيح.") == 1


def test_an_update_as_json(library: Path, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(f"{TEXT}\nتصحيح.", encoding="utf-8")
    outcome = hashiya("add", tmp_path / "article.txt", "--library", library, "--json")
    (told,) = json.loads(outcome.stdout)
    assert told | {"title": ""} == {
        "file": "article.txt", "result": "updated", "id": 1, "title": "", "reason": "",
        "version": 2, "kept": 1, "moved": 0, "orphans": 1,
    }  # fmt: skip


def test_an_old_text_again_is_here_already(library: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("نص جديد تماماً لهذا الخبر.", encoding="utf-8")
    assert hashiya("add", tmp_path / "new.txt", "--version-of", "1", "--library", library).returncode == 0
    outcome = hashiya("add", tmp_path / "article.txt", "--library", library)
    assert "in the library already, as article 1" in outcome.stdout
    assert len(_versions(library)) == 2


def test_the_analyst_says_what_a_text_is_a_version_of(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "rewritten.txt"
    file.write_text("نص جديد تماماً لهذا الخبر.", encoding="utf-8")
    outcome = hashiya("add", file, "--version-of", "1", "--library", library)
    assert outcome.returncode == 0
    assert "added as version 2 of article 1; of its marks 0 kept, 0 moved, 2 not found again" in outcome.stdout
    assert len(_versions(library)) == 2


def test_several_texts_are_no_version(library: Path, tmp_path: Path) -> None:
    records = tmp_path / "all.jsonl"
    records.write_text('{"text": "أول"}\n{"text": "ثان"}\n', encoding="utf-8")
    for paths in ([records], [tmp_path / "article.txt", SEED]):
        outcome = hashiya("add", *paths, "--version-of", "1", "--library", library)
        assert outcome.returncode == 2
        assert "one file that holds one article" in outcome.stderr
    assert len(_versions(library)) == 1


def test_there_is_no_such_article(library: Path) -> None:
    outcome = hashiya("add", SEED, "--version-of", "7", "--library", library)
    assert (outcome.returncode, len(outcome.stderr.splitlines())) == (2, 1)
    assert "no article 7" in outcome.stderr
    assert len(_versions(library)) == 1


def test_a_refused_file_is_said(library: Path, tmp_path: Path) -> None:
    outcome = hashiya("add", tmp_path / "none.txt", "--version-of", "1", "--library", library)
    assert outcome.returncode == 1
    assert outcome.stderr.startswith("hashiya: none.txt ")

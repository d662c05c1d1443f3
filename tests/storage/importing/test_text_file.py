"""One file becomes one article, or is refused with a reason."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from storage.importing.refusals import LARGEST_FILE, RefusedFileError
from storage.importing.text_file import read_text_file

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
ORIGINAL_SHA256 = {
    "000_707f4dfb1fdc5015.txt": "90a12b142d1158caca37990413702e0fbc920dc4440dd54b74458d88b444011a",
    "001_4c180dfddd051b5e.txt": "a38f4a45d90a0440484ad65da33d6f30f8fbe86176716c1da7362c1d5827bd37",
    "002_6a0633c1b55f4488.txt": "fdc77af51d32489a9131939e6883154085db449bb2bfc3adcc9c99f60d26e522",
    "003_7cb2635fb238f122.txt": "dd26f6d08a3e6a6ca415e140cdcf7665c7204ce783249e3588aa8e93871b6144",
    "004_0d083f3321f654a4.txt": "f36ad5bd6216021b0876f2320bf3705cec6d31ddb3170cfaf3d711f9b1761630",
}
DATES = ["2021-10-12", "2021-10-13", "2020-12-09", "2025-04-28", "2023-10-05"]


def refusal_of(path: Path) -> tuple[str, str]:
    with pytest.raises(RefusedFileError) as caught:
        read_text_file(path)
    refusal = caught.value.refusal
    assert refusal.path == path
    assert str(caught.value) == refusal.sentence
    return refusal.reason, refusal.sentence


def test_the_seeds_are_byte_for_byte_what_came() -> None:
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS} == ORIGINAL_SHA256


@pytest.mark.parametrize(
    ("path", "published"), list(zip(SEEDS, DATES, strict=True)), ids=lambda value: str(value)[-10:]
)
def test_a_seed_becomes_an_article_with_its_text_untouched(path: Path, published: str) -> None:
    article = read_text_file(path)
    assert article.text.encode() == path.read_bytes()
    assert article.raw_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (article.file_name, article.encoding, article.language) == (path.name, "utf-8", "ar")
    assert (article.published, article.link, article.author) == (published, "", "")
    assert article.outlet == ("قناة العالم" if path.name.startswith("004") else "")
    assert article.headline == json.loads(path.with_suffix(".json").read_bytes())["headline"]


def test_without_a_sidecar_headline_and_language_come_from_the_text(tmp_path: Path) -> None:
    path = tmp_path / "خبر.txt"
    path.write_text("روحاني يزور باكو\nقال الرئيس الإيراني إن بلاده مستعدة.\n", "utf-8")
    article = read_text_file(path)
    assert (article.headline, article.language) == ("روحاني يزور باكو", "ar")
    assert (article.outlet, article.author, article.published, article.link) == ("", "", "", "")


def test_a_sidecar_tells_what_the_text_does_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("قال الوزير", "utf-8")
    fields = {
        "headline": " عنوان\n آخر ",
        "outlet": "وكالة",
        "author": "كاتب",
        "published": "2021-10",
        "language": "fa",
        "link": "https://example.org/1",
    }
    path.with_suffix(".json").write_text(json.dumps(fields), "utf-8-sig")
    article = read_text_file(path)
    assert {name: getattr(article, name) for name in fields} == fields | {"headline": "عنوان آخر"}


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[1, 2]",
        b"\xff\xfe\x00",
        b'{"a":' * 20_000,
        b'{"published": "12 October", "language": 7, "link": "file:///etc/passwd", "outlet": null}',
        b'{"published": "2021-13-01", "language": "Arabic!", "link": "javascript:alert(1)", "outlet": "a\\u0000b"}',
        b'{"published": "2021-02-30", "outlet": "\\ud800"}',
    ],
)
def test_what_a_sidecar_says_wrongly_is_left_out_and_the_text_comes_in(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("قال الوزير", "utf-8")
    path.with_suffix(".json").write_bytes(content)
    article = read_text_file(path)
    assert (article.headline, article.language) == ("قال الوزير", "ar")
    assert (article.outlet, article.published, article.link) == ("", "", "")
    assert "left out" in caplog.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (" \n\t\u00a0\r\n\u200f".encode(), "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (bytes(5_000), "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"%PDF-1.7\n" + b"text " * 100, "wrong_type"),
        (b"PK\x03\x04 word/document.xml", "wrong_type"),
        (b"{\\rtf1\\ansi text}", "wrong_type"),
        ("\ufeff<!DOCTYPE html><p>قال</p>".encode(), "wrong_type"),
        ("Это русский текст в старой кодировке".encode("cp1251"), "unknown_encoding"),
    ],
)
def test_what_is_no_article_is_refused_by_name(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "مقال.txt"
    path.write_bytes(content)
    said, sentence = refusal_of(path)
    assert said == reason
    assert sentence.startswith("مقال.txt ")
    assert sentence.endswith(".")
    assert ";" in sentence


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "gone.txt") == (
        "missing",
        "gone.txt does not exist; check the path and add it again.",
    )


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("قال", "utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert refusal_of(path)[0] == "unreadable"


def test_a_path_no_file_can_have() -> None:
    assert refusal_of(Path("a\0b.txt"))[0] == "unreadable"


def test_a_json_file_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"headline": "قال"}', "utf-8")
    assert refusal_of(path)[0] == "wrong_type"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal_of(tmp_path / "pipe.txt")[0] == "wrong_type"


def test_a_file_too_large_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    monkeypatch.setattr(Path, "open", None)
    assert refusal_of(path) == (
        "too_large",
        "large.txt is larger than 64 MB; split it into articles and add those.",
    )


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.txt"
    path.write_bytes(b"a" * 11)
    monkeypatch.setattr("storage.importing.text_file.LARGEST_FILE", 10)
    small = os.stat_result((0o100644, 0, 0, 1, 0, 0, 5, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda _: small)
    assert refusal_of(path)[0] == "too_large"


@pytest.mark.parametrize("separator", ["\n", " "], ids=["lines", "one line"])
def test_a_text_of_thirty_megabytes_works(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "long.txt"
    raw = ("قال الوزير إن المحادثات بدأت أمس." + separator).encode() * 500_000
    assert 29_000_000 < len(raw) < LARGEST_FILE
    path.write_bytes(raw)
    assert read_text_file(path).text.encode() == raw


def test_a_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xc7\xe1.txt"))
    try:
        path.write_text("قال الوزير", "utf-8")
    except OSError:
        pytest.skip("this disk takes Unicode names only")
    assert read_text_file(path).file_name == "\ufffd\ufffd.txt"

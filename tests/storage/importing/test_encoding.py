"""Decoding: every encoding Arabic comes in, and what is cleaned."""

from __future__ import annotations

import codecs
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.importing.encoding import NotTextError, UnknownEncodingError, clean, decode

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
SEED_TEXTS = [pytest.param(path.read_bytes().decode(), id=path.name[:3]) for path in SEEDS]
NOISE = random.Random(1).randbytes(10_000)


def encodable(text: str, codec: str) -> str:
    """Return the text without what the codec has no place for."""
    return text.encode(codec, "ignore").decode(codec)


@pytest.mark.parametrize("text", SEED_TEXTS)
@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (b"", "utf-16-le", "utf-16-le"),
        (b"", "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    ],
)
def test_unicode_encodings_give_exactly_the_text(text: str, mark: bytes, codec: str, name: str) -> None:
    decoded = decode(mark + text.encode(codec))
    assert decoded.text == text
    assert decoded.encoding == name


@pytest.mark.parametrize("text", SEED_TEXTS)
@pytest.mark.parametrize(("codec", "name"), [("cp1256", "windows-1256"), ("iso8859_6", "iso-8859-6")])
def test_arabic_codepages_give_exactly_the_text(text: str, codec: str, name: str) -> None:
    known = encodable(text, codec)
    decoded = decode(known.encode(codec))
    assert decoded.text == known
    assert decoded.encoding == name


@pytest.mark.parametrize("codec", ["cp1256", "iso8859_6"])
@pytest.mark.parametrize("line", ["وزير الخارجية الإيراني يزور باكو", "إيران", "قال متحدث باسم BBC في طهران: نعم"])
def test_short_texts_in_codepages(line: str, codec: str) -> None:
    assert decode(line.encode(codec)).text == line


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line", ["باكو وطهران", "كلمة", "BBC said today", "قال 😀 نعم، قال لا"])
def test_short_texts_in_utf_16_without_mark(line: str, codec: str) -> None:
    assert decode(line.encode(codec)).text == line


def test_windows_1256_keeps_its_persian_letters_and_quotes() -> None:
    line = "گفت‌وگو پیچیده «ژنو» – “قال” é"
    known = encodable(line, "cp1256")
    assert "پ" in known
    assert decode(known.encode("cp1256")).text == known


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("\ufeffنص", "نص"),
        ("أ\r\nب\rج\n", "أ\nب\nج\n"),
        ("أ\u2028ب\u2029ج", "أ\nب\nج"),
        ("أ\0ب", "أ\ufffdب"),
        ("أ\ud800ب", "أ\ufffdب"),
        (
            "  عبد\u00a0الله\u200f\u200c كَتَبَ 😀 e\u0301 \ufeff\t\n\n",
            "  عبد\u00a0الله\u200f\u200c كَتَبَ 😀 e\u0301 \ufeff\t\n\n",
        ),
    ],
)
def test_what_is_cleaned_and_what_is_not(written: str, kept: str) -> None:
    assert clean(written) == kept


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Co"], exclude_characters="\ufffd") | st.sampled_from("\r\n\t")
    )
)
def test_utf_8_comes_back_as_it_came(text: str) -> None:
    prose = "كتب الكاتب " + text
    assert decode(prose.encode()).text == clean(prose)


@given(st.text(st.characters(codec="utf-16") | st.sampled_from("\r\n\0\u2028\ufeff")))
def test_cleaned_text_holds_nothing_to_clean(text: str) -> None:
    cleaned = clean(text)
    assert not set(cleaned) & set("\r\0\u2028\u2029")
    assert clean(cleaned.lstrip("\ufeff")) == cleaned.lstrip("\ufeff")
    assert cleaned.encode().decode() == cleaned


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(raw: bytes) -> None:
    try:
        decoded = decode(raw)
    except (NotTextError, UnknownEncodingError):
        return
    assert "\0" not in decoded.text
    assert decoded.text.encode().decode() == decoded.text


def test_nuls_between_words_are_repaired() -> None:
    assert decode("إيران\0 وأذربيجان\0\0".encode()).text == "إيران\ufffd وأذربيجان\ufffd\ufffd"
    assert decode("إيران\0 وأذربيجان".encode("cp1256")).text == "إيران\ufffd وأذربيجان"


def test_a_text_cut_off_within_a_letter_is_repaired() -> None:
    text = "وزير الخارجية الإيراني يزور باكو " * 10
    assert decode((text + "ن").encode()[:-1]).text == text + "\ufffd"
    assert decode(codecs.BOM_UTF16_LE + (text + "ن").encode("utf-16-le")[:-1]).text == text + "\ufffd"
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le") + b"\x00\xd8").text == text + "\ufffd"


@pytest.mark.parametrize(
    "raw",
    [
        bytes(10_000),
        NOISE,
        b"\xff\xfe" + NOISE,
        b"\x7fELF\x02\x01\x01" + bytes(9) + bytes(range(32)) * 20,
        b"\x89PNG\r\n\x1a\n" + NOISE[:500],
    ],
    ids=["zeros", "noise", "noise after a mark", "program", "picture"],
)
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(raw)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Правительство Азербайджана заявило о переговорах в Баку", "cp1251"),
        ("Η κυβέρνηση του Ιράν ανακοίνωσε συνομιλίες", "iso8859_7"),
        ("Die Außenminister sprachen über die Gespräche in Köln und Malmö", "latin-1"),
    ],
)
def test_other_codepages_are_not_read_as_arabic(text: str, codec: str) -> None:
    with pytest.raises(UnknownEncodingError):
        decode(text.encode(codec))

"""Comparisons as files: what they hold, and that nothing of an article is ever markup."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest

from storage.articles import add_article
from storage.comparison.alignment import compare_articles
from storage.comparison.records import Comparison
from storage.errors import ExportFailed
from storage.exporting.comparison_docx import export_docx
from storage.exporting.comparison_html import export_html
from storage.library import Library
from tests.storage.conftest import new_article

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNED = "وُقّع اتفاق وقف إطلاق النار بين أرمينيا وأذربيجان في {} نوفمبر 2020."
HOSTILE = 'A line of <script>alert("x")</script> & more &amp; words in English only.'


class Page(HTMLParser):
    """A page as a browser takes it: elements with their attributes, and the text in each."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.passages: list[tuple[str | None, str]] = []
        self.text = ""
        self._inside = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "p" and ("class", "passage") in attrs:
            self.passages.append((dict(attrs)["dir"], ""))
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "p"

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._inside:
            direction, text = self.passages[-1]
            self.passages[-1] = (direction, text + data)


def compared(library: Library, first: str, second: str, **details: str) -> Comparison:
    one, other = (library.write(add_article, new_article(text, **details)).result.id for text in (first, second))
    return compare_articles(library.db, one, other)


@pytest.fixture
def comparison(library: Library) -> Comparison:
    first = f"{SIGNED.format(9)}\n{HOSTILE}"
    return compared(library, first, SIGNED.format(10), language="ar", headline="<b>عنوان</b>", outlet="فارس & رويترز")


def test_a_page_holds_both_articles_and_their_differences(comparison: Comparison, tmp_path: Path) -> None:
    export_html(comparison, tmp_path / "page.html")
    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert page.passages == [("rtl", SIGNED.format(9)), ("rtl", SIGNED.format(10)), ("ltr", HOSTILE)]
    assert "تاريخ مختلف" in page.text
    assert "2020-11-09 ↔ 2020-11-10" in page.text
    assert page.elements[0] == ("html", {"lang": "ar", "dir": "rtl"})
    assert any(tag == "mark" for tag, _ in page.elements)


def test_nothing_of_an_article_is_markup_and_nothing_comes_from_elsewhere(
    comparison: Comparison, tmp_path: Path
) -> None:
    export_html(comparison, tmp_path / "page.html")
    source = (tmp_path / "page.html").read_text(encoding="utf-8")
    tags = {tag for tag, _ in Page(source).elements}
    assert tags.isdisjoint({"script", "b", "link", "img", "iframe"})
    assert "url(" not in source
    assert "prefers-color-scheme: dark" in source


def test_a_copy_shows_what_changed_in_it(library: Library, tmp_path: Path) -> None:
    long = "اتفق الوزيران على حل الخلافات من خلال الحوار في جو هادئ وودي بعد توتر {}"
    export_html(compared(library, long.format("شديد"), long.format("طويل")), tmp_path / "page.html")
    source = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<del>شديد</del>" in source
    assert "<ins>طويل</ins>" in source


def test_a_document_holds_both_articles_each_running_its_own_way(comparison: Comparison, tmp_path: Path) -> None:
    export_docx(comparison, tmp_path / "page.docx")
    with ZipFile(tmp_path / "page.docx") as package:
        assert package.testzip() is None
        assert {"[Content_Types].xml", "_rels/.rels", "word/document.xml"} == set(package.namelist())
        root = fromstring(package.read("word/document.xml"))  # noqa: S314 - our own file
    table = root.find(f".//{WORDS}tbl")
    assert table is not None
    assert table.find(f".//{WORDS}bidiVisual") is not None
    said = {
        "".join(run.text or "" for run in paragraph.iter(f"{WORDS}t")): paragraph
        for paragraph in table.iter(f"{WORDS}p")
    }
    arabic, english = said[SIGNED.format(9)], said[HOSTILE]
    assert arabic.find(f"{WORDS}pPr/{WORDS}bidi") is not None
    assert all(run.find(f"{WORDS}rPr/{WORDS}rtl") is not None for run in arabic.iter(f"{WORDS}r") if _letters(run))
    assert english.find(f"{WORDS}pPr/{WORDS}bidi") is None
    assert any("تاريخ مختلف" in words for words in said)
    assert all(len(row.findall(f"{WORDS}tc")) == 3 for row in table.iter(f"{WORDS}tr"))
    assert all(cell.findall(f"{WORDS}p") for cell in table.iter(f"{WORDS}tc"))


def test_the_two_dates_of_the_ceasefire_are_told_of_the_samples(sample_library: Library, tmp_path: Path) -> None:
    first, second = (
        int(sample_library.db.execute("SELECT article_id FROM versions WHERE instr(text, ?)", (words,)).fetchone()[0])
        for words in ("معارك ضارية استمرت 44", "وُقّع في التاسع")
    )
    found = compare_articles(sample_library.db, first, second)
    export_html(found, tmp_path / "page.html")
    export_docx(found, tmp_path / "page.docx")
    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    with ZipFile(tmp_path / "page.docx") as package:
        root = fromstring(package.read("word/document.xml"))  # noqa: S314 - our own file
    said = ["".join(run.text or "" for run in one.iter(f"{WORDS}t")) for one in root.iter(f"{WORDS}p")]
    for text in (page.text, "\n".join(said)):
        assert "2020-11-10 ↔ 2020-11-09" in text
        assert "“10 نوفمبر/تشرين الثاني 2020” ↔ “التاسع من تشرين الثاني/ نوفمبر”" in text
        assert text.count("مكرر هنا") == 1, "the passage of the first article stands beside two of the second"
    assert sum(("class", "passage again") in attributes.items() for _, attributes in page.elements) == 1


def _letters(run: Element) -> bool:
    return any(map(str.isalpha, "".join(text.text or "" for text in run.iter(f"{WORDS}t"))))


def test_english_articles_are_compared_in_english(library: Library, tmp_path: Path) -> None:
    export_html(compared(library, HOSTILE, "Quite another story."), tmp_path / "page.html")
    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert page.elements[0] == ("html", {"lang": "en", "dir": "ltr"})
    assert "only here" in page.text


@pytest.mark.parametrize("export", [export_html, export_docx])
def test_signs_that_no_file_may_hold_are_replaced(library: Library, tmp_path: Path, export) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    export(compared(library, "سطر فيه \x0b علامة \x1b غريبة", "سطر آخر"), tmp_path / "file")
    assert (tmp_path / "file").stat().st_size


@pytest.mark.parametrize("export", [export_html, export_docx])
def test_a_file_that_cannot_be_written_is_told(comparison: Comparison, tmp_path: Path, export) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    with pytest.raises(ExportFailed):
        export(comparison, tmp_path / "nowhere" / "file")


def test_of_two_copies_only_what_differs_is_marked(library: Library, tmp_path: Path) -> None:
    first = "\n".join(f"قال الوزير في الجملة رقم {number} إن المحادثات مستمرة بين الطرفين." for number in range(9))
    found = compared(library, first, first.replace("رقم 3 إن", "رقم 3 أمس إن"))
    assert found.near_duplicate is not None
    export_html(found, tmp_path / "page.html")
    export_docx(found, tmp_path / "page.docx")
    tags = [tag for tag, _ in Page((tmp_path / "page.html").read_text(encoding="utf-8")).elements]
    assert "mark" not in tags
    assert tags.count("ins") == 1
    assert tags.count("del") == 0
    with ZipFile(tmp_path / "page.docx") as package:
        root = fromstring(package.read("word/document.xml"))  # noqa: S314 - our own file
    assert root.find(f".//{WORDS}highlight") is None

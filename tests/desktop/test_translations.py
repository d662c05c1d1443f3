"""Every word of the interface is there in Arabic, and every plural in both languages."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"

# Latin letters that Arabic readers meet as they are
LATIN_AS_IT_IS = {
    "English", "txt", "text", "content", "jsonl", "gz", "csv", "CSV", "JSON", "UTF", "OR",
    "Ctrl", "Shift", "Esc", "Enter", "Delete", "Backspace", "hashiya", "O", "P",
    "PNG", "SVG", "GraphML", "HTML", "DOCX", "https", "Home", "End", "Space",
    "name", "kind", "aliases", "description", "links", "person", "place", "organisation", "event", "other",
}  # fmt: skip


@pytest.fixture(scope="module")
def update() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_translations", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def contexts(path: Path) -> Iterator[ET.Element]:
    return ET.parse(path).getroot().iter("context")  # noqa: S314  a file of our own


def catalogue(language: str, folder: Path = FOLDER) -> list[tuple[str, str, list[str]]]:
    """Return context, source and forms of every message."""
    found = []
    for context in contexts(folder / f"hashiya_{language}.ts"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            found.append((context.findtext("name", ""), message.findtext("source", ""), forms))
    return found


def test_the_catalogues_are_up_to_date_and_finished(update: ModuleType) -> None:
    assert update.check(FOLDER) == []


def test_nothing_that_lupdate_finds_is_missing(update: ModuleType, tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert tool is not None
    sources = [str(path) for path in sorted((ROOT / "desktop").rglob("*.py"))]
    gathered = tmp_path / "gathered.ts"
    subprocess.run([tool, *sources, "-ts", str(gathered)], check=True, capture_output=True)
    there = {(message.context, message.source) for message in update.gather(ROOT / "desktop")}
    found = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts(gathered)
        for message in context.iter("message")
    }
    assert len(found) > 50
    assert found <= there


@pytest.mark.parametrize(("language", "forms"), [("ar", 6), ("en", 2)])
def test_places_for_names_and_numbers_are_kept(language: str, forms: int) -> None:
    for context, source, translations in catalogue(language):
        plural = "%n" in source or "%Ln" in source
        assert len(translations) == (forms if plural else 1), (context, source)
        for translation in translations:
            assert sorted(re.findall(r"%\d", translation)) == sorted(re.findall(r"%\d", source)), (context, source)
            # so that the number is written in the digits chosen
            assert "%n" not in translation, (context, source)
        if plural:
            assert "%Ln" in translations[-1], (context, source)


def test_arabic_is_arabic() -> None:
    for context, source, translations in catalogue("ar"):
        for translation in translations:
            words = set(re.findall(r"[A-Za-z]{2,}", translation.replace("%Ln", "")))
            assert words <= LATIN_AS_IT_IS, (context, source)
            assert not re.search(r"[,;?]", translation.replace(";;", "")), (context, source)
            assert source[-1:] != "." or translation[-1:] == ".", (context, source)
            assert translation == translation.strip() or source != source.strip(), (context, source)


def test_the_words_agreed_on_are_used() -> None:
    arabic = {(context, source): forms[0] for context, source, forms in catalogue("ar")}
    agreed = {
        ("Actions", "Note"): "ملاحظة",
        ("Actions", "Entity"): "كيان",
        ("Actions", "Tag"): "وسم",
        ("Actions", "Undo"): "تراجع",
        ("Actions", "Redo"): "إعادة",
        ("Actions", "Add files"): "أضف ملفات",
        ("StatusLine", "Saved"): "محفوظ",
        ("MarkEdits", "highlight"): "تظليل",
    }
    assert {key: arabic[key] for key in agreed} == agreed


def test_a_word_left_out_is_noticed(update: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, folder = tmp_path / "desktop", tmp_path / "translations"
    code.mkdir()
    folder.mkdir()
    monkeypatch.setattr(update, "CODE", code)
    (code / "line.py").write_text("class StatusLine:\n    def show(self):\n        self.tr('Saved')\n")
    for language in ("ar", "en"):
        shutil.copy(FOLDER / f"hashiya_{language}.ts", folder)
    update.update(folder)
    assert update.check(folder) == []
    (code / "line.py").write_text(
        "class StatusLine:\n    def show(self):\n        self.tr('Saved'), self.tr('Open'), self.tr('%n x', '', 2)\n"
    )
    assert update.check(folder) == [
        "hashiya_ar.ts is not what the code and the translations give.",
        "hashiya_ar.ts has words without a translation.",
        "hashiya_en.ts is not what the code and the translations give.",
        "hashiya_en.ts has words without a translation.",
    ]
    update.update(folder)
    assert [forms for _, _, forms in catalogue("ar", folder)] == [["محفوظ"], [""], [""] * 6]


def test_words_are_gathered_wherever_they_stand(update: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "pane.py").write_text(
        "class Pane:\n"
        "    def show(self, found):\n"
        "        first = f'{self.tr(\"in a field\")}'\n"
        "        return self.tr('%n found', '', len(found)) + self.tr('one ' 'two')\n"
        "def outside(n):\n"
        "    return QCoreApplication.translate('Outside', '%n min', 'later', round(n))\n",
        encoding="utf-8",
    )
    assert update.gather(tmp_path) == [
        update.Message("Outside", "%n min", "later", plural=True),
        update.Message("Pane", "in a field", "", plural=False),
        update.Message("Pane", "%n found", "", plural=True),
        update.Message("Pane", "one two", "", plural=False),
    ]


def test_words_that_are_not_written_out_are_refused(update: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "pane.py").write_text("class Pane:\n    def show(self, words):\n        return self.tr(words)\n")
    with pytest.raises(SyntaxError, match=r"pane\.py:3"):
        update.gather(tmp_path)

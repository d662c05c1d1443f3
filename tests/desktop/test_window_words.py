"""What the window is called and says: names for screen readers, and no word of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from desktop.reader.view import ReadingView

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst, OpenProgram

FIXED_NAMES = [
    "mainWindow",
    "libraryPane",
    "articleList",
    "filterField",
    "readingView",
    "selectionToolbar",
    "relatedList",
    "entityList",
    "outlineList",
    "detailsForm",
]
KEY_NAMES = {
    "Ctrl", "Shift", "Alt", "Del", "Delete", "Left", "Right", "Up", "Down", "Esc", "Space", "Return", "Enter", "Home",
    "End", "Ins", "Backspace", "Tab",
}  # fmt: skip
LATIN_IN_ARABIC = KEY_NAMES | {"Hashiya", "Aa", "English", "CSV", "OR", "karabakh"}


def message(analyst: Analyst) -> str:
    label = analyst.window.status_line.findChild(QLabel, "statusMessage")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_fixed_names_are_there(open_program: OpenProgram, language: str) -> None:
    analyst = open_program(language)
    assert analyst.window.objectName() == "mainWindow"
    analyst.qtbot.waitUntil(lambda: analyst.window.findChild(QWidget, "detailsForm") is not None)
    for name in FIXED_NAMES[1:]:
        assert len(analyst.window.findChildren(QWidget, name)) == 1, name


def unfold_everything(analyst: Analyst) -> None:
    """Bring out as much of the window as can be seen at once: toolbar, cards, mentions, chips, popover, notice."""
    analyst.open(3)
    analyst.program.edits.entities.add_mentioned("حسن روحاني", "person", 3, *analyst.place("حسن روحاني"))
    analyst.program.edits.marks.tag_article(3, "دبلوماسية/وساطة")
    note = analyst.program.edits.marks.add_note(3)
    assert note is not None
    analyst.program.edits.marks.set_note_body(note.id, "ملاحظة على المقال")
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("ملاحظة")
    analyst.pane.flush()
    analyst.window.sidebar.show_entity(1)
    analyst.window.notice.show_sentences(["…"])
    analyst.settle()
    analyst.drag("مشروع سكة الحديد")


def stages_of_search(analyst: Analyst) -> Iterator[str]:
    """Bring out what searching has to show, one thing after the other, and name each."""
    searching = analyst.window.searching
    searching.search_for("باكو بعد:2020 -فيه:ملاحظة")
    page = searching.page
    analyst.qtbot.waitUntil(lambda: not page.asking.waiting() and page.head.highlight_button.isEnabled(), timeout=5000)
    page.head.save_button.click()
    analyst.settle()
    yield "results"
    page.head.views.button("context").click()
    analyst.settle()
    yield "contexts"
    page.head.tag_button.click()
    analyst.settle()
    yield "review"
    page.results.review.back_button.click()
    page.search_for("زقزقزقزق بعد:2020")
    analyst.settle()
    yield "nothing found"
    page.search_for("")
    yield "examples"
    page.search_for("باكو")
    page.head.views.button("articles").click()
    analyst.qtbot.waitUntil(lambda: not page.asking.waiting() and page.head.highlight_button.isEnabled(), timeout=5000)
    page.results.take_keyboard()
    analyst.press("Return", page.results.list)
    analyst.window.actions_.find.trigger()
    analyst.pane.finding.bar.field.setText("باكو")
    analyst.settle()
    yield "strip and bar"
    analyst.window.actions_.go_to.trigger()
    analyst.window.going.palette.field.setText("باكو")
    analyst.settle()
    yield "palette"


def interactive(window: QWidget) -> Iterator[QWidget]:
    """Return what can be clicked or written in and is seen; Qt's own parts inside other widgets are left out."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit, ReadingView)
    for widget in window.findChildren(QWidget):
        inside_qt = any(
            isinstance(parent, (QComboBox, QLineEdit)) or parent.objectName().startswith("qt_")
            for parent in ancestors(widget)
        )
        if isinstance(widget, kinds) and widget.isVisible() and not inside_qt:
            yield widget


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """Return what a widget lies in, up to its window; the viewports of scrolled areas are left out."""
    parent: QObject | None = widget.parent()
    while isinstance(parent, QWidget) and not parent.isWindow():
        if parent.objectName() != "qt_scrollarea_viewport":
            yield parent
        parent = parent.parent()


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader calls a widget; a button with words on it needs no other name."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    assert spoken is not None
    return spoken.text(QAccessible.Text.Name)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_everything_one_can_use_has_a_name(open_program: OpenProgram, language: str) -> None:
    analyst = open_program(language)
    unfold_everything(analyst)
    seen = list(interactive(analyst.window))
    analyst.window.looks.popover.open()
    QApplication.processEvents()
    seen += list(interactive(analyst.window.looks.popover))
    assert len(seen) > 40
    assert nameless(seen) == []
    marked = [view for view in seen if isinstance(view, (QLineEdit, QComboBox, QAbstractItemView))]
    assert len({widget.objectName() for widget in marked}) == len(marked), "so that each can be found"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_everything_of_the_search_has_a_name(open_program: OpenProgram, language: str) -> None:
    analyst = open_program(language)
    names: set[str] = set()
    for stage in stages_of_search(analyst):
        seen = list(interactive(analyst.window))
        assert nameless(seen) == [], stage
        new = {widget.objectName() for widget in seen} - names
        assert new, stage
        names |= new
    assert len(names) > 40


def nameless(widgets: Sequence[QWidget]) -> list[tuple[str, str, list[str]]]:
    """Return those that a screen reader or a test could not call by a name."""
    return [
        (type(widget).__name__, widget.objectName(), [parent.objectName() for parent in ancestors(widget)])
        for widget in widgets
        if not spoken_name(widget) or not widget.objectName()
    ]


def texts_of(widget: QWidget) -> Iterator[str]:
    """Return every string of a widget that a reader may come to see or hear."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    if widget.isWindow():
        yield widget.windowTitle()
    for getter in ("text", "placeholderText", "title"):
        method = getattr(widget, getter, None)
        if callable(method) and not isinstance(widget, (QPlainTextEdit,)):
            answer = method()
            if isinstance(answer, str):
                yield answer
    if isinstance(widget, QComboBox) and widget.objectName() != "readingFont":
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None and not inside_combo(widget):
        model = widget.model()
        roles = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
        )
        for row in range(model.rowCount()):
            yield from (str(model.index(row, 0).data(role) or "") for role in roles)


def inside_combo(widget: QWidget) -> bool:
    return any(isinstance(parent, QComboBox) for parent in ancestors(widget)) or isinstance(
        widget.window().parentWidget(), QComboBox
    )


def latin_words(text: str) -> set[str]:
    """Return the Latin words in a text, without tags, file names and single letters, which are keys."""
    without_tags = re.sub(r"<[^>]+>", " ", text)
    without_files = re.sub(r"[\w./-]*\.(?:hashiya|txt)\b|(?:/[\w.-]+)+", " ", without_tags)
    return set(re.findall(r"[A-Za-z]{2,}", without_files)) - LATIN_IN_ARABIC


def menus_of(analyst: Analyst) -> Iterator[QMenu]:
    """Return the menus that stand behind buttons, the one of the text and the one of a row."""
    for widget in analyst.window.findChildren(QToolButton):
        if widget.menu() is not None:
            widget.menu().aboutToShow.emit()
            yield widget.menu()
    analyst.view.menu_requested.emit(analyst.view.mapToGlobal(QPoint(50, 50)))
    yield from analyst.view.findChildren(QMenu)
    for field in analyst.window.findChildren(QLineEdit):
        yield field.createStandardContextMenu()
    for editor in analyst.window.findChildren(QPlainTextEdit):
        yield editor.createStandardContextMenu()


def test_nothing_in_the_arabic_window_is_left_in_english(open_program: OpenProgram) -> None:
    analyst = open_program("ar")
    unfold_everything(analyst)
    analyst.window.looks.popover.open()
    analyst.window.key_sheet.open()
    analyst.pane.marking.pickers.entity.open("حسن", analyst.pane.rect())
    analyst.pane.marking.pickers.tag.open("وساطة", analyst.pane.rect())
    QApplication.processEvents()
    strings = strings_of(analyst)
    assert len(strings) > 150
    left_over = {text: where for text, where in strings.items() if latin_words(text)}
    assert left_over == {}


def test_nothing_of_the_search_is_left_in_english(open_program: OpenProgram) -> None:
    analyst = open_program("ar")
    for stage in stages_of_search(analyst):
        left_over = {text: where for text, where in strings_of(analyst).items() if latin_words(text)}
        assert left_over == {}, stage


def strings_of(analyst: Analyst) -> dict[str, str]:
    """Return every string of the window and its menus, with where it stands."""
    strings: dict[str, str] = {}
    for widget in [analyst.window, *analyst.window.findChildren(QWidget)]:
        for text in texts_of(widget):
            strings[text] = f"{type(widget).__name__} {widget.objectName()}"
    for action in analyst.window.findChildren(QAction):
        for text in (action.text(), action.toolTip()):
            strings[text] = f"action {action.objectName()}"
    for menu in menus_of(analyst):
        for action in menu.actions():
            strings[action.text().partition("\t")[0]] = f"menu {menu.objectName()}"
        menu.close()
    return strings


def test_what_is_told_in_arabic_is_arabic(open_program: OpenProgram, tmp_path: Path) -> None:
    analyst = open_program("ar")
    told: list[str] = []
    told_by = analyst.window.status_line
    analyst.open(3)
    for act in ("Ctrl+C", "C", "1", "N", "[", "]"):
        analyst.press(act)
        told.append(message(analyst))
    analyst.drag("عازمة على تعزيز العلاقات")
    for act in ("Ctrl+C", "Ctrl+Shift+C", "C", "2", "Ctrl+Z", "Ctrl+Shift+Z"):
        analyst.press(act)
        told.append(message(analyst))
    (tmp_path / "empty.txt").write_bytes(b"")
    analyst.window.adder.add([tmp_path / "empty.txt", tmp_path / "missing.txt", tmp_path / "library.hashiya"])
    analyst.settle()
    told += [message(analyst), analyst.window.notice.text()]
    analyst.program.tell(ValueError("a mistake of the program's"))
    told.append(analyst.window.notice.text())
    assert told_by.isVisible()
    assert len({*told} - {""}) >= 8
    assert [text for text in told if latin_words(text)] == []

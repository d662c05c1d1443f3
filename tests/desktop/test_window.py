"""The window as a whole: its panes in both languages, its keys, and what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDragEnterEvent, QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
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

LEFT = Qt.MouseButton.LeftButton
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
LATIN_IN_ARABIC = KEY_NAMES | {"Hashiya", "Aa", "English"}


def x_of(analyst: Analyst, widget: QWidget) -> int:
    return widget.mapTo(analyst.window, QPoint(0, 0)).x()


def button(analyst: Analyst, name: str) -> QToolButton:
    found = analyst.window.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def press_button(analyst: Analyst, name: str) -> None:
    QTest.mouseClick(button(analyst, name), LEFT)
    QApplication.processEvents()


def message(analyst: Analyst) -> str:
    label = analyst.window.status_line.findChild(QLabel, "statusMessage")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def end(analyst: Analyst) -> None:
    """Close the window and the program behind it, as its end does."""
    analyst.window.close()
    analyst.program.close()


# panes and languages -------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "mirrored"), [("en", False), ("ar", True)])
def test_panes_stand_in_reading_order(open_program: OpenProgram, language: str, mirrored: bool) -> None:
    analyst = open_program(language)
    window = analyst.window
    places = [x_of(analyst, pane) for pane in (window.library_pane, window.reading_pane, window.sidebar)]
    assert places == sorted(places, reverse=mirrored)
    assert (window.layoutDirection() == Qt.LayoutDirection.RightToLeft) is mirrored
    back, forward = x_of(analyst, button(analyst, "backButton")), x_of(analyst, button(analyst, "forwardButton"))
    assert (back > forward) is mirrored
    analyst.open(3)
    assert analyst.view.sheet.direction_of(3) == "rtl", "the article runs by its own words in both"


@pytest.mark.parametrize("size", [(1440, 900), (1000, 700)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_panes_share_the_window_and_none_is_cut(
    open_program: OpenProgram, language: str, size: tuple[int, int]
) -> None:
    analyst = open_program(language, size=size)
    window = analyst.window
    assert (window.width(), window.height()) == size
    for pane in (window.library_pane, window.reading_pane, window.sidebar):
        left = x_of(analyst, pane)
        assert left >= 0
        # Qt places the parts of a right-to-left splitter one pixel too far to the right
        assert left + pane.width() <= window.width() + (language == "ar")
        assert pane.width() >= pane.minimumSizeHint().width()
    assert window.reading_pane.width() > window.sidebar.width()


def test_each_direction_remembers_its_own_widths(open_program: OpenProgram) -> None:
    def widths(analyst: Analyst) -> list[int]:
        return analyst.window._splitter.sizes()

    def drag_first_handle(analyst: Analyst, by: int) -> None:
        handle = analyst.window._splitter.handle(1)
        middle = handle.rect().center()
        QTest.mousePress(handle, LEFT, pos=middle)
        analyst.move_held(handle, middle + QPoint(by, 0))
        QTest.mouseRelease(handle, LEFT, pos=middle + QPoint(by, 0))
        QApplication.processEvents()

    first = open_program("en")
    begun = widths(first)
    drag_first_handle(first, 80)
    english = widths(first)
    assert english[0] == pytest.approx(begun[0] + 80, abs=3)
    end(first)
    second = open_program("ar")
    assert widths(second)[0] == pytest.approx(begun[0], abs=3), "the other direction begins as it was drawn"
    drag_first_handle(second, -40)
    arabic = widths(second)
    assert arabic[0] == pytest.approx(begun[0] + 40, abs=3)
    end(second)
    third = open_program("en")
    assert widths(third) == pytest.approx(english, abs=2)
    end(third)
    fourth = open_program("ar")
    assert widths(fourth) == pytest.approx(arabic, abs=2)


def test_the_language_changes_in_the_window_and_all_stays_as_it_was(open_program: OpenProgram) -> None:
    analyst = open_program("en", size=(1440, 500))
    analyst.open(1)
    analyst.open(4)
    analyst.drag("ويزور الرئيس الإيراني مسعود بزشكيان")
    analyst.press("1")
    analyst.view.scroll_line_to_top(analyst.place("وقد تصاعدت التوترات")[0])
    line = analyst.view.top_line()[0]
    old = analyst.window
    press_button(analyst, "switchLanguageButton")
    analyst.settle()
    assert analyst.window is not old
    assert not old.isVisible() if shiboken6.isValid(old) else True
    assert analyst.window.isVisible()
    assert analyst.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert analyst.window.navigation.article_id == 4
    assert analyst.view.top_line()[0] == line
    assert analyst.window.actions_.undo.isEnabled()
    analyst.press("Ctrl+Z")
    assert analyst.rows("highlights") == []
    analyst.press("Alt+Left")
    assert analyst.window.navigation.article_id == 1, "the way back is still known"
    press_button(analyst, "switchLanguageButton")
    analyst.settle()
    assert analyst.window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert analyst.program.settings.language == "en"


def test_a_note_being_typed_survives_the_change_of_language(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("half a thou")
    press_button(analyst, "switchLanguageButton")
    analyst.settle()
    assert analyst.rows("notes")[0][3] == "half a thou"


# names for screen readers and tests --------------------------------------------------------------


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
    analyst.program.edits.add_entity("حسن روحاني", "person", 3, *analyst.place("حسن روحاني"))
    analyst.program.edits.tag_article(3, "دبلوماسية/وساطة")
    note = analyst.program.edits.add_note(3)
    analyst.program.edits.set_note_body(note.id, "ملاحظة على المقال")
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("ملاحظة")
    analyst.pane.flush()
    analyst.window.sidebar.show_entity(1)
    analyst.window.notice.show_sentences(["…"])
    analyst.settle()
    analyst.drag("مشروع سكة الحديد")


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
    analyst.window.appearance.open()
    QApplication.processEvents()
    seen += list(interactive(analyst.window.appearance))
    assert len(seen) > 40
    nameless = [
        (type(widget).__name__, widget.objectName(), [parent.objectName() for parent in ancestors(widget)])
        for widget in seen
        if not spoken_name(widget) or not widget.objectName()
    ]
    assert nameless == []
    marked = [view for view in seen if isinstance(view, (QLineEdit, QComboBox, QAbstractItemView))]
    assert len({widget.objectName() for widget in marked}) == len(marked), "so that each can be found"


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
    analyst.window.appearance.open()
    analyst.window.key_sheet.open()
    analyst.pane.marking.entity_picker.open("حسن", analyst.pane.rect())
    analyst.pane.marking.tag_picker.open("وساطة", analyst.pane.rect())
    QApplication.processEvents()
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
    assert len(strings) > 150
    left_over = {text: where for text, where in strings.items() if latin_words(text)}
    assert left_over == {}


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


# look ----------------------------------------------------------------------------------------


def test_ctrl_d_repaints_everything_and_is_remembered(open_program: OpenProgram) -> None:
    analyst = open_program("en")
    analyst.open(3)
    before = picture(analyst)
    analyst.press("Ctrl+D")
    after = picture(analyst)
    window = analyst.window
    for pane in (window.top_bar, window.library_pane, window.sidebar, window.status_line):
        corner = pane.mapTo(window, QPoint(3, 3))
        assert before.pixelColor(corner).lightnessF() > 0.85, pane.objectName()
        assert after.pixelColor(corner).lightnessF() < 0.25, pane.objectName()
    paper = analyst.program.theme.colour("paper")
    assert analyst.view.viewport().grab().toImage().pixelColor(2, 2) == paper
    end(analyst)
    again = open_program("en", theme="dark")
    assert again.program.theme.name == "dark"


def picture(analyst: Analyst) -> QImage:
    QApplication.processEvents()
    return analyst.window.grab().toImage()


def test_sepia_is_chosen_in_the_popover(analyst: Analyst) -> None:
    press_button(analyst, "appearanceButton")
    swatch = analyst.window.findChild(QAbstractButton, "theme_sepia")
    assert isinstance(swatch, QAbstractButton)
    QTest.mouseClick(swatch, LEFT)
    assert analyst.program.theme.name == "sepia"
    assert analyst.program.settings.theme == "sepia"
    paper = analyst.program.theme.colour("paper")
    assert analyst.view.viewport().grab().toImage().pixelColor(2, 2) == paper


def test_digits_are_chosen_in_the_popover_and_hold_everywhere(open_program: OpenProgram) -> None:
    analyst = open_program("ar")
    analyst.open(5)
    analyst.settle()
    assert "05.10.2023" in (analyst.view.sheet.block(1).label or "")
    press_button(analyst, "appearanceButton")
    digits = analyst.window.appearance.findChild(QWidget, "digits")
    assert digits is not None
    arabic = next(found for found in digits.findChildren(QAbstractButton) if found.text() == "١٢٣")
    QTest.mouseClick(arabic, LEFT)
    analyst.settle()
    assert analyst.window.navigation.article_id == 5
    meta = analyst.view.sheet.block(1).label or ""
    assert "٠٥.١٠.٢٠٢٣" in meta
    assert not re.search(r"[0-9]", meta)
    counts = analyst.window.status_line.findChild(QLabel, "statusArticles")
    assert isinstance(counts, QLabel)
    assert "٥" in counts.text()
    assert analyst.program.settings.digits == "arabic"


def test_f9_f10_and_f11_fold_panes_away_and_bring_them_back(analyst: Analyst) -> None:
    window = analyst.window
    parts = (window.library_pane, window.sidebar, window.top_bar, window.status_line)
    analyst.press("F9")
    assert [part.isVisible() for part in parts] == [False, True, True, True]
    analyst.press("F10")
    assert [part.isVisible() for part in parts] == [False, False, True, True]
    analyst.press("F9")
    analyst.press("F10")
    analyst.press("F11")
    assert not any(part.isVisible() for part in parts)
    assert analyst.view.hasFocus()
    analyst.press("F11")
    assert all(part.isVisible() for part in parts)


def test_only_the_text_leaves_folded_panes_folded(analyst: Analyst) -> None:
    analyst.press("F9")
    analyst.press("F11")
    analyst.press("F11")
    assert not analyst.window.library_pane.isVisible()
    assert analyst.window.sidebar.isVisible()


def test_a_question_mark_shows_every_key_and_esc_puts_it_away(analyst: Analyst) -> None:
    analyst.view.setFocus()
    analyst.press("?")
    sheet = analyst.window.key_sheet
    assert sheet.isVisible()
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    for action in analyst.window.actions_.all_actions:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            assert f"\u2066{keys}\u2069" in shown
            assert action.text() in shown
    assert analyst.window.rect().contains(sheet.geometry()), "all of it can be seen"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert analyst.view.hasFocus(), "and reading goes on with the same keys"


def test_no_key_is_given_twice(analyst: Analyst) -> None:
    keys = [key.toString() for action in analyst.window.actions_.all_actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


# going about ---------------------------------------------------------------------------------


def click_article(analyst: Analyst, article_id: int) -> None:
    """Click an article in the list."""
    pane = analyst.window.library_pane
    row = pane.list.visualRect(pane.articles.index(pane.articles.ids.index(article_id)))
    QTest.mouseClick(pane.list.viewport(), LEFT, pos=row.center())
    analyst.settle()


def test_back_returns_to_the_same_line_and_forward_too(open_program: OpenProgram) -> None:
    analyst = open_program(size=(1440, 500))
    click_article(analyst, 4)
    analyst.view.scroll_line_to_top(analyst.place("وقد تصاعدت التوترات")[0])
    fourth = analyst.view.top_line()
    click_article(analyst, 1)
    analyst.view.scroll_line_to_top(analyst.place("مناورات عسكرية")[0])
    first = analyst.view.top_line()
    analyst.press("Alt+Left")
    assert analyst.window.navigation.article_id == 4
    assert analyst.view.top_line() == pytest.approx(fourth, abs=1)
    assert analyst.window.library_pane.list.current_id() == 4
    press_button(analyst, "forwardButton")
    assert analyst.window.navigation.article_id == 1
    assert analyst.view.top_line() == pytest.approx(first, abs=1)
    assert not analyst.window.actions_.forward.isEnabled()


def test_removing_the_open_article_shows_what_to_do_and_undo_brings_it_back(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("1")
    before = analyst.rows("highlights")
    analyst.program.edits.remove_articles([3])
    analyst.settle()
    assert analyst.pane.opened is None
    empty = analyst.window.findChild(QLabel, "readingEmpty")
    assert isinstance(empty, QLabel)
    assert empty.isVisible()
    analyst.press("Ctrl+Z", analyst.window)
    analyst.settle()
    assert analyst.window.navigation.article_id == 3
    assert analyst.rows("highlights") == before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_empty_library_says_what_to_do_and_no_key_does_harm(
    open_program: OpenProgram, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    analyst = open_program(language, file=tmp_path / "empty.hashiya")
    labels = [label.text() for label in analyst.window.library_pane.findChildren(QLabel) if label.isVisible()]
    assert any("Ctrl+O" in text for text in labels)
    press_every_key(analyst)
    assert analyst.rows("articles") == []


def press_every_key(analyst: Analyst) -> None:
    stays = {"quit", "onlyText", "switchLanguage"}
    for action in analyst.window.actions_.all_actions:
        if action.objectName() not in stays:
            keys = action.shortcut().toString()  # the others are of keyboards with keys of their own for it
            if keys:
                analyst.press(keys, QApplication.focusWidget() or analyst.window)
    analyst.settle()


def test_no_key_does_harm_where_nothing_is_selected(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    analyst.open(3)
    tables = ("highlights", "notes", "tags", "entities", "mentions")
    press_every_key(analyst)
    assert [analyst.rows(table) for table in tables] == [[]] * len(tables)


# adding files --------------------------------------------------------------------------------


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A new article, one that is here already, an empty one, and one that does not exist."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "new.txt").write_text("عنوان جديد\nنص المقال الجديد عن باكو وطهران.", encoding="utf-8")
    seed = next(path for path in (Path(__file__).parents[2] / "seeds").glob("002*.txt"))
    (folder / "known.txt").write_bytes(seed.read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    return [folder / name for name in ("new.txt", "known.txt", "empty.txt", "missing.txt")]


def test_files_are_added_by_the_menu_and_each_outcome_is_told(
    analyst: Analyst, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file) for file in files], ""))
    press_button(analyst, "addFilesButton")
    analyst.settle()
    assert len(analyst.rows("articles")) == 6
    assert len(analyst.window.library_pane.articles.ids) == 6
    told = message(analyst)
    for part in ("1 article added", "1 here already", "2 not added"):
        assert part in told
    notice = analyst.window.notice
    assert notice.isVisible()
    sentences = notice.text().split("\n")
    assert ["empty.txt" in sentences[0], "missing.txt" in sentences[1]] == [True, True]
    press_button(analyst, "noticeClose")
    assert not notice.isVisible()
    analyst.press("Ctrl+Z")
    assert len(analyst.rows("articles")) == 5
    assert len(analyst.window.library_pane.articles.ids) == 5


def test_the_same_file_twice_adds_nothing_and_leaves_no_step(analyst: Analyst, files: list[Path]) -> None:
    analyst.window.adder.add([files[1]])
    analyst.settle()
    assert len(analyst.rows("articles")) == 5
    assert "1 here already" in message(analyst)
    assert analyst.program.edits.stack.count() == 0


def test_files_dropped_on_the_library_are_added(analyst: Analyst, files: list[Path]) -> None:
    pane = analyst.window.library_pane
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(files[0].parent))])
    place, copy, nothing = QPoint(100, 200), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, dropped, LEFT, nothing)
    QApplication.sendEvent(pane, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(pane, QDropEvent(QPointF(place), copy, dropped, LEFT, nothing))
    analyst.settle()
    assert len(analyst.rows("articles")) == 6


def test_an_error_nobody_foresaw_is_told_calmly(analyst: Analyst) -> None:
    analyst.program.failed.emit(ValueError("<b>inner</b> details"))
    notice = analyst.window.notice
    assert notice.isVisible()
    assert "inner" not in notice.text()
    assert "library is safe" in notice.text()

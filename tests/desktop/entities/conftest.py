"""The pages about entities in the real window, joined to what writes; the sample articles are tagged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.entities.list import EntityListPage
from desktop.entities.page import EntityPage
from desktop.entities.wishes import ACTS
from desktop.widgets.rows_model import ROW_ROLE
from storage.entities.aliases import add_alias
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention
from storage.text.names import mentions

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtWidgets import QWidget

    from desktop.entities.place_model import PlaceRow
    from storage.library import Connection
    from tests.desktop.conftest import Analyst, OpenProgram

MINISTER = "حسين أمير عبد اللهيان"
TWIN = "حسين اميرعبداللهيان"
CITY = "طهران"
STATE = "أذربيجان"
MINISTRY = "وزارة الخارجية"


class EntityDesk:
    """One of the pages in the window, and what the analyst does with it."""

    def __init__(self, analyst: Analyst) -> None:
        self.analyst = analyst
        self.program = analyst.program
        self.ids: dict[str, int] = self.program.bridge.write(_tag_all).result
        self.wished: list[tuple[str, tuple[object, ...]]] = []
        program = self.program
        parts = (program.bridge, program.tasks, program.theme, program.language, program.settings)
        self.page = EntityPage(*parts)
        self.list = EntityListPage(*parts)
        for page in (self.page, self.list):
            self.program.window.pages.addWidget(page)
            for act in ACTS:
                getattr(page.wishes, act).connect(self._note(act))
                getattr(page.wishes, act).connect(getattr(self.program.edits.entities, act))
        self.page.mention_removed.connect(self.program.edits.entities.remove_mention)
        self.page.entity_requested.connect(self.page.show_entity)

    @property
    def _shown(self) -> QWidget:
        page = self.program.window.pages.currentWidget()
        assert page is not None
        return page

    def _note(self, act: str) -> Callable[..., None]:
        def note(*arguments: object) -> None:
            self.wished.append((act, arguments))

        return note

    def open(self, name: str = MINISTER) -> EntityPage:
        """Show an entity's page."""
        self.program.window.searching.show_page(self.page)
        self.page.show_entity(self.ids[name])
        self.settle()
        return self.page

    def open_list(self) -> EntityListPage:
        """Show the list of all entities."""
        self.program.window.searching.show_page(self.list)
        self.settle()
        return self.list

    def settle(self) -> None:
        self.analyst.settle()
        self.analyst.settle()  # what an answer asks in its turn

    def press(self, name: str) -> None:
        """Press a button that can be seen."""
        (button,) = (one for one in self._shown.findChildren(QAbstractButton, name) if one.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)
        self.settle()

    def type(self, words: str) -> None:
        """Type into what has the focus, and press Enter."""
        self.analyst.type(words)
        focus = QApplication.focusWidget()
        assert focus is not None
        self.key(focus, Qt.Key.Key_Return)

    def undo(self) -> None:
        """Take the last step back; where that leads to its article, come back to the page."""
        shown = self._shown
        self.program.window.actions_.undo.trigger()
        self.settle()
        self.program.window.searching.show_page(shown)
        self.settle()

    def names(self) -> set[str]:
        return {str(row[1]) for row in self.analyst.rows("entities")}


@pytest.fixture
def entity_desk(open_program: OpenProgram) -> EntityDesk:
    """The pages in English on the tagged sample library."""
    return EntityDesk(open_program())


@pytest.fixture
def arabic_entity_desk(open_program: OpenProgram) -> EntityDesk:
    """The pages in Arabic, in a narrow dark window."""
    return EntityDesk(open_program("ar", "dark", (900, 700)))


def drop_on(widget: QWidget, place: QPoint, data: QMimeData) -> None:
    """Drag something over a widget and let it go there."""
    actions, button, keys = Qt.DropAction.LinkAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(place, actions, data, button, keys))
    QApplication.sendEvent(widget, QDragMoveEvent(place, actions, data, button, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(place), actions, data, button, keys))


def places(page: EntityPage) -> list[PlaceRow]:
    model = page.mentions.list.places
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


def spellings(page: EntityPage) -> dict[str, str]:
    return {row.title: row.detail for row in page.side.spellings.list.spellings.rows}


def _tag_all(db: Connection) -> dict[str, int]:
    """Make five entities and mark where they stand."""
    spellings = {
        MINISTER: ("person", ["أمير عبد اللهيان", "عبداللهيان"]),
        TWIN: ("person", []),
        CITY: ("place", []),
        STATE: ("place", []),
        MINISTRY: ("organisation", []),
    }
    ids: dict[str, int] = {}
    texts = db.execute("SELECT id, text FROM versions").fetchall()
    for name, (kind, others) in spellings.items():
        ids[name] = add_entity(db, name, kind).id  # type: ignore[arg-type]
        for other in others:
            add_alias(db, ids[name], other, "similar")
        for version_id, text in texts:
            for start, end, _name in mentions(text, [name, *others]):
                add_mention(db, ids[name], version_id, start, end)
    return ids

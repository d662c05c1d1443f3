"""The quiet button on the line below the headline that says which version is read, and offers the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from desktop.reader.open_article import OpenArticle
    from desktop.reader.view import ReadingView
    from desktop.theme import Theme
    from storage.versions import VersionSummary

_SIGN = 12


class VersionButton(QToolButton):
    """Lies over the words of the line itself, which are painted there; adds a sign that there is a menu.

    ``menu_wanted()`` when it is pressed, ``version_chosen(id)`` and ``comparison_chosen(older_id, newer_id)`` in the
    menu.
    """

    menu_wanted = Signal()
    version_chosen = Signal(int)
    comparison_chosen = Signal(int, int)

    def __init__(self, view: ReadingView, theme: Theme, language: Language) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._theme = theme
        self._language = language
        self._words = ""
        self.setObjectName("versionButton")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tooltip_of(self.tr("Other versions of this article, and what changed")))
        self.clicked.connect(self.menu_wanted)
        view.moved.connect(self.place)

    def show_words(self, words: str) -> None:
        """Lie over these words of the meta line."""
        self._words = words
        self.setAccessibleName(words)
        self.place()

    @Slot()
    def place(self) -> None:
        """Follow the words."""
        sheet = self._view.sheet
        index = sheet.meta_line()
        top = sheet.top(index) - self._view.scroll_top
        at = (sheet.block(index).label or "").rfind(self._words) if self._words else -1
        if at < 0 or not -40 < top < self._view.viewport().height():
            self.setVisible(self.hasFocus() and at >= 0)
            return
        start = sheet.block(index).start + at
        box = QRectF()
        for part in sheet.lay_out(index).rectangles(start, start + len(self._words)):
            box = box.united(part)
        before, behind = (_SIGN, 0) if self._sign_is_left() else (0, _SIGN)
        box.translate(self._view.measure.text_left, top)
        self.setGeometry(box.adjusted(-4 - before, 2, 4 + behind, -2).toAlignedRect())
        self.show()

    def open_menu(self, versions: Sequence[VersionSummary], opened: OpenArticle) -> None:
        """Offer the versions, the newest first, and what changed between them."""
        menu = QMenu(self)
        menu.setObjectName("versionMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for version in versions:
            action = menu.addAction(self._describe(version, newest=version is versions[0]))
            action.setObjectName(f"version{version.number}")
            action.setCheckable(True)
            action.setChecked(opened.comparison is None and version.id == opened.version.id)
            action.setData((version.id,))
        menu.addSeparator()
        at = next((place for place, version in enumerate(versions) if version.id == opened.version.id), 0)
        older, newer = (versions[1], versions[0]) if at == 0 else (versions[at], versions[0])
        words = self.tr("What changed from version %1 to version %2")
        action = menu.addAction(
            words.replace("%1", self._language.number(older.number)).replace("%2", self._language.number(newer.number))
        )
        action.setObjectName("whatChanged")
        action.setData((older.id, newer.id))
        menu.triggered.connect(self._chosen)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign beside the words, a line below them under the pointer, and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.hasFocus()
        left = 4 if self._sign_is_left() else self.width() - _SIGN - 2
        icon = self._theme.icon("chevron-down", "accent" if lit else "muted")
        painter.drawPixmap(left, (self.height() - _SIGN) // 2 + 1, icon.pixmap(_SIGN - 2, _SIGN - 2))
        if lit:
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            if self.hasFocus():
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            else:
                painter.drawLine(4, self.height() - 2, self.width() - 4, self.height() - 2)
        painter.end()
        event.accept()

    def _sign_is_left(self) -> bool:
        return self._view.sheet.direction == "rtl"

    def _describe(self, version: VersionSummary, *, newest: bool) -> str:
        words = self.tr("Version %1").replace("%1", self._language.number(version.number))
        parts = [words, self._language.format_date(version.imported_at)]
        if newest:
            parts.append(self.tr("newest"))
        if version.marks:
            parts.append(self.tr("%Ln mark(s)", "", version.marks))
        return " · ".join(parts)

    @Slot(object)
    def _chosen(self, action: object) -> None:
        chosen = action.data()  # type: ignore[attr-defined]
        if len(chosen) == 1:
            self.version_chosen.emit(*chosen)
        else:
            self.comparison_chosen.emit(*chosen)

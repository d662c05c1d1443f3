"""The bar along the top of the window: the name, the way back and forward, and what concerns the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QWidget,
)

from desktop.widgets.chip import chip_font

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionEvent, QPaintEvent, QResizeEvent

    from desktop.actions import Actions
    from desktop.language import Language

HEIGHT: Final = 46
_ICON: Final = QSize(18, 18)
_BUTTON: Final = 32
_BOX_WIDTH: Final = 420
_BOX_GAP: Final = 16
_NARROWEST_WITH_WORDS: Final = 140


class ActionButton(QToolButton):
    """A button of one action, named for screen readers as the action is named now."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{action.objectName()}Button")
        self.setIconSize(_ICON)
        self.setFixedSize(_BUTTON, _BUTTON)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDefaultAction(action)

    def actionEvent(self, event: QActionEvent) -> None:
        """Follow what the action says of itself."""
        super().actionEvent(event)
        self.setAccessibleName(event.action().text())


class GoToBox(QAbstractButton):
    """Looks like a field for words and opens the palette, which has the real one: a start need not make it."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setObjectName("goToBox")
        self.setText(self.tr("Search the library or go to anything"))
        self.setAccessibleName(action.text())
        self.setToolTip(action.toolTip())
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(action.trigger)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, magnifier, words and key, as many of them as there is room for."""
        palette, keys = self.palette(), self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        lit = self.hasFocus() or self.underMouse()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent if lit else QPalette.ColorRole.Mid), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setOpacity(0.6)
        self._action.icon().paint(painter, self._mirrored(QRect(10, (self.height() - 15) // 2, 15, 15)))
        painter.setOpacity(1.0)
        if self.width() >= _NARROWEST_WITH_WORDS:
            self._paint_words(painter, keys)
        painter.end()
        event.accept()

    def _paint_words(self, painter: QPainter, keys: str) -> None:
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        words = self.font()
        painter.setFont(chip_font(words))
        width = painter.fontMetrics().horizontalAdvance(keys) + 12
        box = self._mirrored(QRect(self.width() - width - 8, (self.height() - 18) // 2, width, 18))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(muted)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
        painter.setFont(words)
        painter.setLayoutDirection(self.layoutDirection())
        room = self._mirrored(QRect(34, 0, self.width() - width - 50, self.height()))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.x() - box.width(), box.y(), box.width(), box.height())


class TopBar(QFrame):
    """Shows actions as quiet icons; popovers open below ``appearance_button`` and in the place of ``go_to_box``."""

    def __init__(self, actions: Actions, language: Language) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        brand = QLabel("حاشية" if language.code == "ar" else "Hashiya · حاشية")
        brand.setObjectName("brand")
        brand.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 1)
        layout.setSpacing(4)
        layout.addWidget(brand)
        layout.addSpacing(8)
        for action in (actions.back, actions.forward):
            layout.addWidget(ActionButton(action, self))
        self._gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding)
        layout.addItem(self._gap)
        self.go_to_box = GoToBox(actions.go_to, self)
        for action in (actions.undo, actions.redo, actions.add_files, actions.toggle_dark):
            layout.addWidget(ActionButton(action, self))
        self.appearance_button = ActionButton(actions.appearance, self)
        layout.addWidget(self.appearance_button)
        layout.addWidget(ActionButton(actions.switch_language, self))
        layout.addWidget(ActionButton(actions.help, self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the box in the middle of the window, or where there is room between the buttons."""
        super().resizeEvent(event)
        self._place_box()

    def _place_box(self) -> None:
        gap = self._gap.geometry().adjusted(_BOX_GAP, 0, -_BOX_GAP, 0)
        width = max(_BUTTON, min(_BOX_WIDTH, gap.width()))
        left = max(gap.left(), min((self.width() - width) // 2, gap.right() + 1 - width))
        self.go_to_box.setGeometry(left, (HEIGHT - 1 - 30) // 2, width, 30)

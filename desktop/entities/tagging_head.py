"""The head of the page on which places are tagged: whom they are of, where they are looked for, and how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, get_args

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.own_direction import isolated
from desktop.widgets.progress_strip import ProgressStrip
from desktop.widgets.segmented import Segmented
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.theme import Theme
    from storage.search.known_names import Subject

ScopeName = Literal["article", "library", "results"]

SCOPES: Final[tuple[ScopeName, ...]] = get_args(ScopeName)

_LONGEST_QUERY: Final = 28
_ICON: Final = QSize(18, 18)


class TaggingHead(QWidget):
    """``left()`` and ``confirmed()`` by its buttons; ``scope_chosen(name)``; ``stop_requested()`` by the progress."""

    left = Signal()
    confirmed = Signal()
    scope_chosen = Signal(str)
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back_button = QPushButton(theme.icon("back"), self.tr("Back to reading"), self)
        self.back_button.setObjectName("leaveTagging")
        self.back_button.setAccessibleName(self.back_button.text())
        self.back_button.setToolTip(tooltip_of(self.tr("Back to reading (Esc)")))
        self.sign = QLabel(self)
        self.title = QLabel(self)
        self.title.setObjectName("taggingTitle")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        font = self.title.font()
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self.act_button = QPushButton(self)
        self.act_button.setObjectName("tagEverywhere")
        self.act_button.setProperty("look", "primary")
        self.act_button.setToolTip(tooltip_of(self.tr("Tag all that is ticked, as one step (Enter)")))
        self.scopes = self._make_scopes()
        self.progress = ProgressStrip(self)
        self.progress.hide()
        self._lay_out()
        self.back_button.clicked.connect(self.left)
        self.act_button.clicked.connect(self.confirmed)
        self.scopes.chosen.connect(self.scope_chosen)
        self.progress.stop_requested.connect(self.stop_requested)

    def show_subject(self, subject: Subject, scopes: Collection[ScopeName], query: str) -> None:
        """Say whom or what the places are of, and offer where to look."""
        self.sign.setPixmap(self._theme.icon(subject.kind, subject.kind).pixmap(_ICON))
        self.title.setText(self.tr("Tag every mention of “%1”").replace("%1", isolated(subject.name)))
        shown = query if len(query) <= _LONGEST_QUERY else f"{query[:_LONGEST_QUERY]}…"
        results = self.scopes.button("results")
        results.setText(self.tr("Results of “%1”").replace("%1", isolated(shown)).replace("&", "&&"))
        results.setAccessibleName(self.tr("Results of “%1”").replace("%1", query))
        for name in SCOPES:
            self.scopes.button(name).setVisible(name in scopes)

    def show_number(self, number: int, *, possible: bool) -> None:
        """Say on the button what it would do."""
        self.act_button.setText(self.tr("Tag %Ln mention(s)", "", number))
        self.act_button.setAccessibleName(self.act_button.text())
        self.act_button.setEnabled(possible)

    def show_tagging(self, done: int, number: int) -> None:
        """Say how far the tagging is, during which nothing else can be begun."""
        self.act_button.setEnabled(False)
        self.scopes.setEnabled(False)
        self.progress.show_state(self.tr("%Ln mention(s) tagged…", "", done), done / max(1, number))

    def show_reading(self, read: int, articles: int) -> None:
        """Say how far the looking is."""
        self.progress.show_state(self.tr("%Ln article(s) read…", "", read), read / max(1, articles))

    def end_progress(self) -> None:
        """Let everything be begun again."""
        self.scopes.setEnabled(True)
        self.progress.hide()

    def _make_scopes(self) -> Segmented:
        choices = [("article", self.tr("This article")), ("library", self.tr("The library")), ("results", "")]
        scopes = Segmented("taggingScope", choices, self)
        scopes.setAccessibleName(self.tr("Where to look"))
        hints = (self.tr("In this article (1)"), self.tr("In the library (2)"), self.tr("In what was searched for (3)"))
        for name, hint in zip(SCOPES, hints, strict=True):
            scopes.button(name).setToolTip(tooltip_of(hint))
        return scopes

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(10)
        bar.addWidget(self.back_button)
        bar.addWidget(self.sign)
        bar.addWidget(self.title, 1)
        bar.addWidget(self.act_button)
        choices = QHBoxLayout()
        choices.setSpacing(12)
        choices.addWidget(self.scopes)
        choices.addStretch(1)
        choices.addWidget(self.progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addLayout(choices)

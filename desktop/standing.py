"""How the library stands: whether it can be written, and whether it is safe where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from desktop.widgets.own_direction import isolated
from storage.placement import risk_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.notices import Notices
    from desktop.settings import Settings
    from desktop.widgets.notice import Notice
    from storage.library import Library
    from storage.placement import Risk


class Standing(QObject):
    """Tells both in strips of their own; ``reopening_requested()`` is a wish.

    ``open_to_write`` is an action that holds while the library can only be read.
    """

    reopening_requested = Signal()

    def __init__(self, library: Library, notices: Notices, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._notices = notices
        self._settings = settings
        self._place_strip: Notice | None = None
        self.open_to_write = self._action("openToWrite", self.tr("Open to write"), self.reopening_requested.emit)
        self.open_to_write.setToolTip(self.tr("Try again whether the library can be changed by now"))
        self._accept = self._action("acceptPlace", self.tr("Don't say again for this library"), self._accept_place)

    def tell(self) -> None:
        """Say what the analyst should know about this library."""
        if self._library.read_only_because is not None:
            sentence = self._notices.wording.fault(self._library.read_only_because)
            self._notices.make_strip("readOnlyNotice").show_sentences([sentence], [self.open_to_write])
        if not self._settings.place_accepted(self._library.path):
            risk = risk_of(self._library.path)
            if risk is not None:
                self._place_strip = self._notices.make_strip("placeNotice")
                self._place_strip.show_sentences([self._words_of(risk)], [self._accept])

    def _words_of(self, risk: Risk) -> str:
        if risk.kind == "cloud":
            sentence = self.tr(
                "The library lies in a folder that %1 copies to other computers (%2). That may damage it or bring an "
                "old state back: close Hashiya, move the library to another folder, and let only backups be copied."
            )
        else:
            sentence = self.tr(
                "The library lies on a network drive (%1, %2). A lost connection or a second computer may damage it: "
                "close Hashiya, move the library to a disk of this computer, and put backups on the network drive."
            )
        return sentence.replace("%1", isolated(risk.service)).replace("%2", isolated(str(risk.folder)))

    @Slot()
    def _accept_place(self) -> None:
        self._settings.accept_place(self._library.path)
        if self._place_strip is not None:
            self._place_strip.hide()

    def _action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.triggered.connect(act)
        return action

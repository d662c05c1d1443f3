"""How much of something is meant, as it is shown: its sign stays on one side, whatever words stand before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.widgets.own_direction import directed

if TYPE_CHECKING:
    from desktop.language import Language


def show_percent(number: int, language: Language) -> str:
    """Write a number of hundredths as a run of its own, which goes the way of its digits."""
    rtl = language.digits == "arabic"
    return directed(language.percent(number), Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)

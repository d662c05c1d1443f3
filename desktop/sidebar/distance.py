"""How far apart in time two articles are, in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

_DAYS_OF_MONTH: Final = 30.44
_DAYS_OF_YEAR: Final = 365.25
_MOST_DAYS: Final = 45
_MOST_MONTHS: Final = 23


def word_distance(days: int) -> str:
    """Say how many days, months or years later (or, negative, earlier) the other article was published."""
    translate = QCoreApplication.translate
    if days == 0:
        return translate("TimeDistance", "same day")
    far = abs(days)
    months, years = round(far / _DAYS_OF_MONTH), round(far / _DAYS_OF_YEAR)
    if far <= _MOST_DAYS:
        if days > 0:
            return translate("TimeDistance", "+%Ln day(s)", "later", far)
        return translate("TimeDistance", "−%Ln day(s)", "earlier", far)
    if months <= _MOST_MONTHS:
        if days > 0:
            return translate("TimeDistance", "+%Ln month(s)", "later", months)
        return translate("TimeDistance", "−%Ln month(s)", "earlier", months)
    if days > 0:
        return translate("TimeDistance", "+%Ln year(s)", "later", years)
    return translate("TimeDistance", "−%Ln year(s)", "earlier", years)

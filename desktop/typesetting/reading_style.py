"""How the article is set: fonts, sizes and measures derived from the reader's choices."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

INTERFACE_FAMILY = "IBM Plex Sans Arabic"

_SAMPLE = 'قال وزير الخارجية الأذربيجاني إن "العلاقات بين البلدين" تسير، منذ 2021، في المسار الصحيح.'


class ReadingStyle:
    """The reader's choices: a family, a size in points, a width in letters, a line height as a factor."""

    def __init__(
        self, family: str = "Amiri", text_size: float = 15.0, column_letters: int = 65, line_height: float = 1.1
    ) -> None:
        self.family = family
        self.text_size = text_size
        self.column_letters = column_letters
        self.line_height = line_height

    def font(self, role: str) -> QFont:
        """Return the font for a paragraph's role."""
        return self._fonts.get(role, self._fonts["body"])

    def line_advance(self, role: str) -> float:
        """Return the distance from one line's top to the next, in pixels."""
        return self._advances.get(role, self._advances["body"])

    def gap_before(self, role: str) -> float:
        """Return the empty space above a paragraph, in pixels."""
        factor = {"headline": 0.2, "meta": 0.0, "subheading": 0.75, "credit": 0.1, "continued": 0.0}.get(role, 0.35)
        return round(factor * self._advances["body"])

    @cached_property
    def column_width(self) -> float:
        """The width of the text column in pixels."""
        return round(self.column_letters * self.letter_width)

    @cached_property
    def letter_width(self) -> float:
        """The average width of an Arabic letter in running text, in pixels."""
        return QFontMetricsF(self._fonts["body"]).horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    @cached_property
    def _fonts(self) -> dict[str, QFont]:
        body = QFont(self.family)
        body.setPointSizeF(self.text_size)
        headline = QFont(body)
        headline.setPointSizeF(self.text_size * 1.3)
        headline.setBold(True)
        subheading = QFont(body)
        subheading.setBold(True)
        small = QFont(INTERFACE_FAMILY)
        small.setPointSizeF(max(7.0, self.text_size * 0.74))
        meta = QFont(INTERFACE_FAMILY)
        meta.setPointSizeF(max(7.0, self.text_size * 0.6))
        return {
            "body": body,
            "headline": headline,
            "subheading": subheading,
            "credit": small,
            "dateline": small,
            "meta": meta,
            "fold": meta,
        }

    @cached_property
    def _advances(self) -> dict[str, float]:
        return {role: round(QFontMetricsF(font).height() * self.line_height) for role, font in self._fonts.items()}

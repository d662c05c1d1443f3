"""What the page of a comparison says: how alike two passages are, in what they differ, and what a row is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from desktop.difference_words import word_kind, word_quotes
from desktop.share_words import show_percent
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.compare.pairs import Pair
    from desktop.language import Language
    from storage.comparison.records import Comparison, Difference, Side

_LONGEST_QUOTE: Final = 60
_LONGEST_HEARD: Final = 300
_MOST_UNEQUAL: Final = 0.99
"""As alike as two texts are called whose words are not all the same."""


class CompareWords(QObject):
    """Words everything in the interface's language."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language

    def share(self, share: float) -> str:
        """Write a share (0–1) in percent, rounded down: only what is the same is 100 %."""
        return show_percent(_hundredths(share), self._language)

    def difference(self, difference: Difference) -> str:
        """Say cautiously in what two passages differ."""
        return word_kind(difference.kind)

    def quotes(self, difference: Difference, longest: int = _LONGEST_QUOTE) -> str:
        """Quote both sides, each with at most ``longest`` letters."""
        return word_quotes(_cut(difference.first_text, longest), _cut(difference.second_text, longest))

    def again(self) -> str:
        """Say of a passage that it stands in another row too."""
        return self.tr("Shown again: it stands elsewhere too")

    def explain(self, difference: Difference) -> str:
        """Tell a difference in full: the kind, both quotes, and for dates what was compared."""
        parts = [self.difference(difference), self.quotes(difference, _LONGEST_HEARD)]
        values = (difference.first_value, difference.second_value)
        if difference.kind == "date" and all(values):
            dates = (isolated(self._language.format_date(value)) for value in values)
            parts.append(" ↔ ".join(dates))
        return "\n".join(parts)

    def facts(self, side: Side) -> str:
        """Say when and where an article was published."""
        article = side.article
        parts = (self._language.format_date(article.published), article.outlet)
        return " · ".join(isolated(part) for part in parts if part)

    def headline(self, side: Side) -> str:
        """Name an article."""
        return side.article.headline or self.tr("Without a headline")

    def summary(self, comparison: Comparison, *, shared: int) -> str:
        """Say what the two articles are to each other, where it is worth a sentence."""
        if comparison.first.article.id == comparison.second.article.id:
            return self.tr("This is the article itself")
        if comparison.near_duplicate is not None:
            if not any(comparison.changed()):
                return self.tr("Both have the same words")
            sentence = self.tr("%1 the same text; what differs is underlined")
            return sentence.replace("%1", self.share(min(comparison.near_duplicate, _MOST_UNEQUAL)))
        return "" if shared else self.tr("No passage of one says what a passage of the other says")

    def describe(self, pair: Pair, texts: tuple[str, str], side: int) -> str:
        """Return a sentence for screen readers: what the row is, the card that is looked at first."""
        parts = []
        if pair.shared:
            alike = self._language.percent(_hundredths(pair.score))
            parts.append(self.tr("In both articles, %1 alike").replace("%1", alike))
            if pair.repeated is not None:
                parts.append(self._tell_again(pair.repeated))
        elif side:
            parts.append(self.tr("Only in the second article"))
        else:
            parts.append(self.tr("Only in the first article"))
        for number in (side, 1 - side):
            passage = pair.passages[number]
            if passage is not None and (pair.shared or number == side):
                sentence = self.tr("Second article: %1") if number else self.tr("First article: %1")
                parts.append(sentence.replace("%1", isolated(_cut(texts[number][slice(*passage)], _LONGEST_HEARD))))
        if pair.opens:
            parts += [f"{self.difference(one)}: {self.quotes(one)}" for one in pair.differences]
        return "\n".join(parts)

    def _tell_again(self, side: int) -> str:
        if side:
            return self.tr("The second article's passage is shown again")
        return self.tr("The first article's passage is shown again")


def _hundredths(share: float) -> int:
    return int(share * 100 + 1e-9)


def _cut(text: str, longest: int) -> str:
    words = " ".join(text[: longest * 2].split())
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + "…"

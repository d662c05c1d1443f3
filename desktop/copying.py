"""What goes to the clipboard: the exact words, the words with their source, or shaped for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.records import Article


def copy_exact(text: str) -> None:
    """Copy the article's own code points, nothing added or changed."""
    QGuiApplication.clipboard().setText(text)


def copy_shaped(text: str) -> None:
    """Copy in visual order with joined letter forms, for programs that do neither by themselves."""
    from storage.text.shaping import shape_for_display  # noqa: PLC0415 - loads the reshaper, which start-up does without

    QGuiApplication.clipboard().setText(shape_for_display(text))


def copy_with_citation(text: str, article: Article, language: Language) -> None:
    """Copy a quotation and, on the next line, where it comes from."""
    QGuiApplication.clipboard().setText(f"«{text.strip()}»\n{citation(article, language)}")


def citation(article: Article, language: Language) -> str:
    """Return headline, outlet, author, date and link, as far as they are known."""
    date = language.format_date(article.published) if article.published else ""
    comma = QCoreApplication.translate("Citation", ", ")
    parts = [article.author, f"“{article.headline}”", article.outlet, date, article.link]
    return "— " + comma.join(part for part in parts if part and part != "“”")

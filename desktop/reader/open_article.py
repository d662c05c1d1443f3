"""One article ready to be shown: read from the library and cut into the paragraphs a reader sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.language import LANGUAGE_NAMES
from desktop.reader.sheet import Sheet
from desktop.widgets.own_direction import isolated
from storage import articles
from storage.text.direction import article_direction
from storage.text.paragraphs import languages, reading_minutes, split_paragraphs

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from storage.records import Article, Version

_SEPARATOR = "   ·   "


class OpenArticle(NamedTuple):
    """An article, the version that is read, and its sheet."""

    article: Article
    version: Version
    sheet: Sheet


def read_article(bridge: Bridge, article_id: int, language: Language) -> OpenArticle:
    """Read an article's newest version and build its sheet."""
    article = bridge.read(articles.get_article, article_id)
    version = bridge.read(articles.get_version, article_id)
    text = version.text
    sheet = Sheet(
        text,
        split_paragraphs(text, article.headline),
        article_direction(text),
        bridge.read(articles.list_paragraph_directions, version.id),
        (article.headline, _meta_line(article, text, language)),
    )
    return OpenArticle(article, version, sheet)


def _meta_line(article: Article, text: str, language: Language) -> str:
    """Return outlet, date, reading time and languages in one line, each isolated from the others' direction."""
    minutes = QCoreApplication.translate("ReadingPane", "%n min", "", reading_minutes(text))
    names = "، ".join(LANGUAGE_NAMES[code] for code in languages(text) if code in LANGUAGE_NAMES)
    date = language.format_date(article.published) if article.published else ""
    parts = [article.outlet, article.author, date, minutes, names]
    return _SEPARATOR.join(isolated(part) for part in parts if part)

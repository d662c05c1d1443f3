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
    from desktop.reader.comparison import Comparison
    from storage.records import Article, Version

_SEPARATOR = "   ·   "
_FIXED = "\u00a0"


class OpenArticle(NamedTuple):
    """An article, the version that is read, its sheet, and how many versions there are.

    With a ``comparison`` the sheet shows what changed up to this version.
    """

    article: Article
    version: Version
    sheet: Sheet
    versions: int
    comparison: Comparison | None = None

    @property
    def is_newest(self) -> bool:
        """Whether this is the article's text as it is now, and nothing else."""
        return self.version.number == self.versions and self.comparison is None


def read_article(bridge: Bridge, article_id: int, language: Language, version_id: int | None = None) -> OpenArticle:
    """Read an article and build its sheet, of its newest version or of one of the older ones if that is there."""
    article = bridge.read(articles.get_article, article_id)
    older = None if version_id is None else _read_older(bridge, article_id, version_id)
    version, number = older or _read_newest(bridge, article_id)
    text = version.text
    sheet = Sheet(
        text,
        split_paragraphs(text, article.headline),
        article_direction(text),
        bridge.read(articles.list_paragraph_directions, version.id),
        (article.headline, meta_line(article, version, number, language)),
    )
    return OpenArticle(article, version, sheet, number)


def _read_newest(bridge: Bridge, article_id: int) -> tuple[Version, int]:
    version = bridge.read(articles.get_version, article_id)
    return version, version.number


def _read_older(bridge: Bridge, article_id: int, version_id: int) -> tuple[Version, int] | None:
    """Return a version and how many there are; None if it is gone, as after an undo."""
    from storage.versions import get_version_by_id, list_versions  # noqa: PLC0415 - a start opens the newest

    version = bridge.find(get_version_by_id, version_id)
    if version is None or version.article_id != article_id:
        return None
    return version, bridge.read(list_versions, article_id)[0].number


def meta_line(article: Article, version: Version, versions: int, language: Language) -> str:
    """Return outlet, date, reading time and languages in one line, each isolated from the others' direction.

    Where an article has several versions, the last part says which one this is.
    """
    minutes = QCoreApplication.translate("ReadingPane", "%n min", "", reading_minutes(version.text))
    names = "، ".join(LANGUAGE_NAMES[code] for code in languages(version.text) if code in LANGUAGE_NAMES)
    date = language.format_date(article.published) if article.published else ""
    which = version_words(version.number, versions, language) if versions > 1 else ""
    parts = [article.outlet, article.author, date, minutes, names, which]
    return _SEPARATOR.join(isolated(part) for part in parts if part)


def version_words(number: int, versions: int, language: Language) -> str:
    """Return which version of how many, in words that no line breaks apart."""
    words = QCoreApplication.translate("ReadingPane", "Version %1 of %2")
    words = words.replace("%1", language.number(number)).replace("%2", language.number(versions))
    return words.replace(" ", _FIXED)

"""Which article a text is a new text of: by link, file name or headline, and only where the texts are much alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.importing.files import RECORD_SUFFIXES
from storage.records import NewArticle
from storage.text.words import words_of
from storage.values import clean_line

# How much of their runs of three words two texts must share. Of 15,353 different newspaper articles those that only
# follow one pattern, as greetings and weather reports do, share up to .69 (.46 under one headline), two printings
# of one article mostly more than .7; texts that have nothing to do with one another hardly any.
_BY_LINK: Final = 0.2
_BY_HEADLINE: Final = 0.6
_BY_FILE_NAME: Final = 0.7

_MOST_NAMESAKES: Final = 8
"""What more articles than these have in common, as a column's standing title, tells nothing."""

_COMPARED: Final = 100_000
"""How many letters of a text are compared."""

_RUN: Final = 3
_HOME_PAGE = re.compile(r"(?:https?://)?[^/?#]*/?", re.IGNORECASE)
_BEFORE_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_DAY_KNOWN: Final = len("2021-10-12")


class _Candidate(NamedTuple):
    """An article that may be an earlier one, and how like its text must be."""

    article_id: int
    link: str
    least: float


def find_earlier(db: Connection, new: NewArticle) -> int | None:
    """Return the article that this is a new text of; None if there is none, or if it is not clear enough.

    A link counts if it leads to a page of its own and one article alone has it; a file's name if the file is one
    article; a headline together with its outlet, unless the days of publication differ. In each case the texts have
    to be much alike, and articles with different links are different.
    """
    address = _address(clean_line(new.link))
    candidates: dict[int, _Candidate] = {}
    for candidate in _list_candidates(db, new):
        if not address or not candidate.link or _address(candidate.link) == address:
            known = candidates.get(candidate.article_id)
            if known is None or candidate.least < known.least:
                candidates[candidate.article_id] = candidate
    if not candidates:
        return None
    runs = _runs(new.text[:_COMPARED])
    alike = {
        candidate.article_id: likeness
        for candidate in candidates.values()
        if (likeness := _likeness(runs, _runs(_read_latest(db, candidate.article_id)))) >= candidate.least
    }
    return max(alike, key=lambda article_id: (alike[article_id], article_id), default=None)


def _list_candidates(db: Connection, new: NewArticle) -> Iterator[_Candidate]:
    link, headline, outlet, file_name = map(clean_line, (new.link, new.headline, new.outlet, new.file_name))
    if link and not _HOME_PAGE.fullmatch(link):
        rows = db.execute("SELECT id, link FROM articles WHERE link = ? AND link <> '' LIMIT 2", (link,)).fetchall()
        if len(rows) == 1:
            article_id, known_link = rows[0]
            yield _Candidate(article_id, known_link, _BY_LINK)
    if file_name and not file_name.lower().endswith(RECORD_SUFFIXES):
        rows = db.execute(
            "SELECT id, link FROM articles WHERE file_name = ? AND file_name <> '' LIMIT ?",
            (file_name, _MOST_NAMESAKES + 1),
        ).fetchall()
        if len(rows) <= _MOST_NAMESAKES:
            yield from (_Candidate(article_id, known_link, _BY_FILE_NAME) for article_id, known_link in rows)
    if headline:
        rows = db.execute(
            "SELECT id, link, published FROM articles WHERE headline = ? AND outlet = ? AND headline <> '' LIMIT ?",
            (headline, outlet, _MOST_NAMESAKES + 1),
        ).fetchall()
        if len(rows) <= _MOST_NAMESAKES:
            for article_id, known_link, published in rows:
                if not _on_different_days(published, new.published):
                    yield _Candidate(article_id, known_link, _BY_HEADLINE)


def _address(link: str) -> str:
    """Return what of a link tells pages apart."""
    return _BEFORE_ADDRESS.sub("", link.partition("#")[0], count=1).rstrip("/")


def _on_different_days(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _DAY_KNOWN and one[:_DAY_KNOWN] != other[:_DAY_KNOWN]


def _read_latest(db: Connection, article_id: int) -> str:
    """Return the latest text of an article, as much of it as is compared."""
    (text,) = db.execute(
        "SELECT substr(text, 1, ?) FROM versions WHERE article_id = ? ORDER BY number DESC LIMIT 1",
        (_COMPARED, article_id),
    ).fetchone()
    return str(text)


def _runs(text: str) -> set[tuple[str, ...]]:
    """Return all runs of three folded words, or all words of a text that has no more than these."""
    words = words_of(text)
    if len(words) < _RUN:
        return {tuple(words)} if words else set()
    return set(zip(words, words[1:], words[2:], strict=False))


def _likeness(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """Return the shared part of all runs, from 0 to 1."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0

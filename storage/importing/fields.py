"""From the named fields of a record to an article: which field is what, and what is kept as a detail."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from storage.importing.dates import read_date
from storage.importing.encoding import clean
from storage.importing.publication import guess_details
from storage.records import NewArticle
from storage.text.paragraphs import languages

# The earlier of two names goes before; what stands under the later one is then a detail.
_NAMES = {
    "text": ("content", "text", "النص", "نص", "المحتوى"),
    "headline": ("headline", "title", "العنوان", "عنوان"),
    "outlet": ("outlet", "source", "المصدر", "مصدر"),
    "author": ("author", "الكاتب", "كاتب"),
    "published": ("published", "date", "date_extracted", "التاريخ", "تاريخ"),
    "language": ("language", "lang", "اللغة", "لغة"),
    "link": ("link", "url", "الرابط", "رابط"),
}
_PLACES = {name: (field, rank) for field, names in _NAMES.items() for rank, name in enumerate(names)}
_LONGEST_LINE = 2_000
_LANGUAGE_SAMPLE = 2_000
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)


class _Chosen(NamedTuple):
    rank: int
    number: int
    value: str


@lru_cache(maxsize=1024)
def field_of(name: str) -> tuple[str, int] | None:
    """Return which field of an article a name stands for, and how many names for it go before; None for a detail."""
    return _PLACES.get(name.strip().casefold())


def make_article(
    fields: Iterable[tuple[str, object]], *, raw_sha256: str, file_name: str, encoding: str
) -> NewArticle | None:
    """Return the article of a record; None if the record has no text.

    Of a value that cannot be what its name says, as a date that is none, nothing is lost: it becomes a detail,
    as does every field with another name. Without a headline, a language or a date the text tells them, if it does.
    """
    chosen: dict[str, _Chosen] = {}
    filled = [(name, value) for name, value in fields if not _is_empty(value)]
    for number, (name, value) in enumerate(filled):
        place = field_of(name)
        if place is None or not isinstance(value, str | int) or isinstance(value, bool):
            continue
        field, rank = place
        if field == "text" and not isinstance(value, str):
            continue
        if field not in chosen or rank < chosen[field].rank:
            accepted = _ACCEPT[field](str(value))
            if accepted:
                chosen[field] = _Chosen(rank, number, accepted)
    text = chosen.pop("text", None)
    if text is None:
        return None
    used = {choice.number for choice in (*chosen.values(), text)}
    known = {field: choice.value for field, choice in chosen.items()}
    if "language" not in known:
        known["language"] = next(iter(languages(text.value[:_LANGUAGE_SAMPLE])), "")
    if "headline" not in known or "published" not in known:
        known = guess_details(text.value, known["language"]) | known
    details = tuple((name, _written(value)) for number, (name, value) in enumerate(filled) if number not in used)
    return NewArticle(
        text=text.value, raw_sha256=raw_sha256, file_name=file_name, encoding=encoding, details=details, **known
    )


def _is_empty(value: object) -> bool:
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or value in ([], {})


def _written(value: object) -> str:
    """Return a detail as text: what is no text as the JSON it came in."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _line(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST_LINE else ""


def _language(value: str) -> str:
    code = value.strip().replace("_", "-")
    primary, _, rest = code.partition("-")
    return f"{primary.lower()}-{rest}".rstrip("-") if _LANGUAGE.fullmatch(code) else ""


def _link(value: str) -> str:
    link = value.strip()
    return link if len(link) <= _LONGEST_LINE and _LINK.fullmatch(link) else ""


_ACCEPT: dict[str, Callable[[str], str]] = {
    "text": clean,
    "headline": _line,
    "outlet": _line,
    "author": _line,
    "published": read_date,
    "language": _language,
    "link": _link,
}

"""What may be a link of an entity; nothing is ever fetched."""

from __future__ import annotations

import re
from typing import Final

from storage.errors import NoLink
from storage.values import clean

_LONGEST: Final = 2_000
_ITEM = re.compile(r"(?:(?:https?://)?(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)", re.IGNORECASE | re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/.]+\.\S+", re.IGNORECASE)
_NO_SCHEME = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


def normalise_link(typed: str) -> str:
    """Return a link as it is kept: an address of the web, or an item of Wikidata as ``Q5907430``; raise NoLink."""
    link = clean(typed).strip()
    item = _ITEM.fullmatch(link)
    if item is not None:
        return item[1].upper()
    if _NO_SCHEME.fullmatch(link):
        link = f"https://{link}"
    if len(link) > _LONGEST or not _ADDRESS.fullmatch(link):
        raise NoLink(typed)
    scheme, rest = link.split(":", 1)
    return f"{scheme.lower()}:{rest}"

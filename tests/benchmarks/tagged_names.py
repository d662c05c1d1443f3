"""The names that the news have most of, tagged wherever they stand: mentions in nearly all of the articles."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from storage.entities.identity import add_entity
from storage.entities.mentions import add_mentions
from storage.library import Library

_PLACES = (
    "إيران السعودية سوريا مصر العراق روسيا إسرائيل تركيا لبنان اليمن قطر فرنسا بريطانيا الأردن ليبيا الصين فلسطين"
    " الكويت الإمارات الرياض القاهرة دمشق بغداد بيروت واشنطن موسكو طهران غزة المغرب الجزائر تونس السودان ألمانيا"
).split()
_PERSONS = "ترامب أوباما بوتين نتنياهو السيسي الأسد أردوغان روحاني سلمان عباس".split()


def tag_names(path: Path) -> int:
    """Tag them in a library that has no entities yet, and return how many mentions there are."""
    library = Library.open(path)
    ids: dict[str, int] = {}
    for name in (*_PLACES, *_PERSONS):
        ids[name] = library.write(add_entity, name, "place" if name in _PLACES else "person").result.id
    places: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    words = re.compile(rf"\b(?:{'|'.join(ids)})\b")
    for version_id, text in library.db.execute("SELECT id, text FROM versions ORDER BY id"):
        for match in words.finditer(text):
            places[match[0]].append((version_id, *match.span()))
    library.db.execute("BEGIN")  # without what undo needs
    for name, entity_id in ids.items():
        add_mentions(library.db, places[name], entity_id)
    library.db.execute("COMMIT")
    library.close()
    return sum(map(len, places.values()))

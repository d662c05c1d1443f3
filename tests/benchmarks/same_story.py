"""Whether related articles bring together what several papers tell of one story, and whether copies are recognised.

The data and the protocol are those of retrieval trials on newspaper articles: two tell the same story if from .2 on of
their runs of three words are the same (Jaccard), and are copies from .6 on. 400 articles are asked about that another
outlet tells too and that have no copy; right is any article from .2 on.
"""

from __future__ import annotations

import gzip
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from storage.articles import add_article
from storage.library import Connection, Library
from storage.records import NewArticle
from storage.related.listing import list_related
from tests.benchmarks.news import DATA, read_news

PAIRS = DATA / "same_story_all.json.gz"
_SAME_STORY, _COPY = 0.2, 0.6
_ASKED = 400
_SEED = 11
_RANKS, _FIRST_RANKS = 10, 5
_SIGNS = "·•◦∙"


class Told(NamedTuple):
    """How well it went: each is 1 where nothing is amiss."""

    reciprocal_rank: float
    in_five: float
    copies_found: float
    copies_right: float


def measure_same_story(folder: Path) -> Told:
    """Add all articles to a library and ask for the related ones and the copies."""
    articles = read_news()
    shares = _read_shares({article["url"]: place for place, article in enumerate(articles)})
    library = Library.open(folder / "same_story.hashiya")

    def add(db: Connection) -> list[int]:
        # signs that stand in no word keep two equal texts apart
        return [
            add_article(
                db,
                NewArticle(
                    f"{article['content']}\n{_sign(place + 1)}", str(place), article["title"], article["source"],
                    published=article["date_extracted"][:10], language="ar",
                ),
            ).id
            for place, article in enumerate(articles)
        ]  # fmt: skip

    ids = library.write(add).result
    place_of = {article_id: place for place, article_id in enumerate(ids)}
    outlets = [article["source"] for article in articles]
    ranks = []
    for place in _choose(shares, outlets):
        found = [(one.article_id, *one.copies) for one in list_related(library.db, ids[place], _RANKS)]
        right = (rank for rank, row in enumerate(found, 1) if any(place_of[one] in shares[place] for one in row))
        ranks.append(next(right, 0))
    rows = library.db.execute("SELECT article_id, other_id FROM copies WHERE article_id < other_id")
    known = {frozenset((place_of[one], place_of[other])) for one, other in rows}
    library.close()
    true = {frozenset((one, other)) for one in shares for other, share in shares[one].items() if share >= _COPY}
    return Told(
        sum(1 / rank for rank in ranks if rank) / len(ranks),
        sum(0 < rank <= _FIRST_RANKS for rank in ranks) / len(ranks),
        len(known & true) / len(true),
        len(known & true) / len(known),
    )


def _read_shares(places: dict[str, int]) -> dict[int, dict[int, float]]:
    """Return for each article those that share enough of its runs, and how much."""
    shares: defaultdict[int, dict[int, float]] = defaultdict(dict)
    with gzip.open(PAIRS, "rt", encoding="utf-8") as file:
        for one, other, share in json.load(file):
            shares[places[one]][places[other]] = share
            shares[places[other]][places[one]] = share
    return shares


def _choose(shares: dict[int, dict[int, float]], outlets: list[str]) -> list[int]:
    """Return the articles to ask about."""
    fit = sorted(
        place
        for place, near in shares.items()
        if all(share < _COPY for share in near.values())
        and any(share >= _SAME_STORY and outlets[other] != outlets[place] for other, share in near.items())
    )
    random.Random(_SEED).shuffle(fit)
    return fit[:_ASKED]


def _sign(number: int) -> str:
    sign = ""
    while number:
        number, digit = divmod(number, len(_SIGNS))
        sign += _SIGNS[digit]
    return sign

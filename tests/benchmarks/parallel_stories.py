"""Whether passages of real news that say the same are found: fourteen stories, each as three papers tell it.

A reader who did not know what the program shows read the articles and wrote down which passages of one story surely or
perhaps say the same. In such articles every passage has much in common with every other, which is the hard case.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import Final

from storage.articles import add_article
from storage.library import Connection, Library
from storage.parallels.candidates import Candidates
from storage.records import NewArticle
from tests.benchmarks.news import read_news
from tests.storage.parallels.passages_gold import Agreement, Place, agree

READ: Final = Path(__file__).with_name("parallel_stories.tsv")
"""The story; place of an article among the news from 0 and where a passage of it begins, twice; surely or perhaps."""


def measure_stories(folder: Path) -> Agreement:
    """Add the articles that were read to a library and ask for the parallels of each of their passages."""
    with READ.open(encoding="utf-8", newline="") as lines:
        read = [([int(number) for number in numbers], how) for *numbers, how in csv.reader(lines, delimiter="\t")]
    news = read_news()
    places = sorted({place for (_story, one, _start, other, _other_start), _how in read for place in (one, other)})
    library = Library.open(folder / "stories.hashiya")

    def add(db: Connection) -> dict[int, int]:
        articles = ((place, news[place]) for place in places)
        return {
            place: add_article(
                db,
                NewArticle(
                    article["content"], str(place), article["title"], article["source"],
                    published=article["date_extracted"][:10], language="ar",
                ),
            ).id
            for place, article in articles
        }  # fmt: skip

    ids = library.write(add).result
    surely: defaultdict[Place, set[Place]] = defaultdict(set)
    perhaps: defaultdict[Place, set[Place]] = defaultdict(set)
    for (_story, place, start, other_place, other_start), how in read:
        one, other = (ids[place], start), (ids[other_place], other_start)
        for gold in (surely, perhaps) if how == "surely" else (perhaps,):
            gold[one].add(other)
            gold[other].add(one)
    candidates = Candidates(library.db)
    sources = [source for article_id in ids.values() if (source := candidates.source(article_id)) is not None]
    agreement = agree(library.db, sources, surely, perhaps)
    library.close()
    return agreement

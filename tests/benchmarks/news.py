"""Real newspaper articles to measure on, where they are at hand, and as many more made from them as are asked for."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from itertools import cycle

from storage.records import NewArticle
from tests.benchmarks.measure import ROOT

DATA = ROOT.parent / "shared" / "data"
ABSENT = "the news articles to measure on are not at hand"
_SEED = 15_353
_CHANGED_SHARE = 0.1
_SENTENCE = re.compile(r"[^.!؟\n]+[.!؟\n]*")


def is_at_hand() -> bool:
    """Tell whether the articles are there."""
    return (DATA / "news.jsonl.gz").exists()


def read_news() -> list[dict[str, str]]:
    """Return the articles: source, url, date_extracted, title, author, content."""
    with gzip.open(DATA / "news.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def make_news(number: int) -> Iterator[NewArticle]:
    """Yield so many articles: the real ones, then these again with sentences shuffled and a tenth of the words changed.

    They are the same every time, and no two have the same text.
    """
    news = read_news()
    chance = random.Random(_SEED)
    words = [word for article in news[::10] for word in article["content"].split()]
    met: set[int] = set()
    for place, article in enumerate(cycle(news)):
        text = article["content"]
        if place >= len(news):
            text = _changed(text, words, chance)
        if hash(text) in met:
            continue
        met.add(hash(text))
        yield NewArticle(
            text=text,
            raw_sha256=f"{place:064x}",
            headline=article["title"],
            outlet=article["source"],
            author=article["author"],
            published=article["date_extracted"][:10],
            language="ar",
            link=article["url"],
        )
        if len(met) == number:
            return


def _changed(text: str, words: Sequence[str], chance: random.Random) -> str:
    sentences = _SENTENCE.findall(text)
    chance.shuffle(sentences)
    pieces = " ".join(sentence.strip() for sentence in sentences).split()
    for _change in range(int(len(pieces) * _CHANGED_SHARE)):
        pieces[chance.randrange(len(pieces))] = chance.choice(words)
    return " ".join(pieces)

"""Two hundred queries of all kinds, drawn from the words of the articles that are searched; always the same ones."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from tests.benchmarks.news import read_news

Kind = Literal[
    "word", "two words", "three words", "headline", "phrase", "prefix", "clitic", "filter", "latin", "misspelt"
]

_SEED = 200
_READ_EVERY = 5
_BANDS = ((0, 0.0008), (0.0008, 0.004), (0.004, 0.02), (0.02, 0.1), (0.1, 1.0))
"""Shares of all articles in which a word stands, from the rarest to the commonest."""

_PER_BAND = 10
_LATIN = ("obama", "riyadh", "mohammed", "london", "erdogan", "youtube")
_CLITICS = ("و", "ب", "ل", "ال", "وال", "بال")
_LETTERS = "ابتجحدرسعفقكلمنهوي"
_WORD = re.compile("[\u0621-\u064a]+")
_LONG = 5


class Asked(NamedTuple):
    """A query of one kind: its words, and what narrows it."""

    kind: Kind
    words: tuple[str, ...]
    after: str = ""
    source: str = ""

    @property
    def typed(self) -> str:
        """The query as it is typed into the program."""
        words = " ".join(self.words)
        if self.kind == "phrase":
            words = f'"{words}"'
        elif self.kind == "prefix":
            words += "*"
        filters = [f"after:{self.after}"] if self.after else []
        filters += [f'source:"{self.source}"'] if self.source else []
        return " ".join([words, *filters])


def mixed_queries() -> list[Asked]:
    """Return the queries, kind by kind."""
    chance = random.Random(_SEED)
    news = read_news()[::_READ_EVERY]
    texts = [words for article in news if len(words := _WORD.findall(article["content"])) > _LONG]
    articles = Counter(word for words in texts for word in set(words))
    outlets = sorted({article["source"] for article in news if article["source"]})
    months = sorted({article["date_extracted"][:7] for article in news if article["date_extracted"]})
    known = sorted(word for word, count in articles.items() if count > 1 and len(word) >= _LONG)

    def runs(number: int, least: int, most: int) -> list[tuple[str, ...]]:
        return [_run(chance.choice(texts), chance.randint(least, most), chance) for _each in range(number)]

    def some(number: int) -> list[str]:
        return chance.sample(known, number)

    queries: list[Asked] = []
    for least, most in _BANDS:
        band = sorted(word for word, count in articles.items() if least <= count / len(texts) < most)
        queries += [Asked("word", (word,)) for word in chance.sample(band, _PER_BAND)]
    queries += [Asked("two words", words) for words in runs(35, 2, 2)]
    queries += [Asked("three words", words) for words in runs(25, 3, 3)]
    queries += [Asked("headline", words) for words in _headlines(news, chance, 30)]
    queries += [Asked("phrase", words) for words in runs(15, 2, 3)]
    queries += [Asked("prefix", (word[: chance.choice((3, 4))],)) for word in some(12)]
    queries += [Asked("clitic", (chance.choice(_CLITICS) + word.removeprefix("ال"),)) for word in some(10)]
    queries += [Asked("filter", words, after=chance.choice(months)) for words in runs(6, 1, 2)]
    queries += [Asked("filter", words, source=chance.choice(outlets)) for words in runs(6, 1, 2)]
    queries += [Asked("latin", (name,)) for name in _LATIN]
    queries += [Asked("misspelt", (_misspelt(word, chance),)) for word in some(5)]
    return queries


def _run(words: Sequence[str], number: int, chance: random.Random) -> tuple[str, ...]:
    start = chance.randrange(len(words) - number + 1)
    return tuple(words[start : start + number])


def _headlines(news: Sequence[dict[str, str]], chance: random.Random, number: int) -> list[tuple[str, ...]]:
    titles = [tuple(re.findall(r"\w+", article["title"])) for article in news]
    return chance.sample([title for title in titles if 5 <= len(title) <= 14], number)


def _misspelt(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word))
    return word[:place] + chance.choice(_LETTERS.replace(word[place], "")) + word[place + 1 :]

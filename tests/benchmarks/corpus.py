"""The libraries that are measured, made from the sample articles; always the same ones."""

from __future__ import annotations

import random
from pathlib import Path

from desktop.files import seeds_path
from desktop.samples import fill_with_samples
from storage import articles, highlights
from storage.library import Connection, Library
from storage.records import NewArticle

LONG_BYTES = 5_000_000
LONG_HIGHLIGHTS = 10_000
DENSE_BYTES = 5_000
DENSE_HIGHLIGHTS = 1_000
MANY_ARTICLES = 20_000
_SEED = 1


def seed_texts() -> list[str]:
    """Return the texts of the sample articles, by name."""
    return [path.read_text(encoding="utf-8") for path in sorted(seeds_path().glob("*.txt"))]


def text_of(size: int) -> str:
    """Put paragraphs together from pieces of the sample articles until ``size`` bytes of UTF-8 are reached."""
    chance = random.Random(_SEED)
    lines = [line for text in seed_texts() for line in text.splitlines() if line.strip()]
    paragraphs: list[str] = []
    length = 0
    while length < size:
        paragraph = chance.choice(lines)[: chance.randint(70, 420)]
        paragraphs.append(paragraph)
        length += len(paragraph.encode()) + 1
    return "\n".join(paragraphs)


def make_samples(path: Path) -> Path:
    """Make the sample library, as a first start does, and close it."""
    library = Library.open(path)
    fill_with_samples(library)
    library.close()
    return path


def make_marked(path: Path, size: int, marks: int, longest: int) -> int:
    """Make a library of the samples and one article with highlights of up to ``longest`` letters; return its id."""
    library = Library.open(path)
    fill_with_samples(library)
    text = text_of(size)
    chance = random.Random(_SEED)
    article = library.write(articles.add_article, NewArticle(text=text, raw_sha256="long", headline="مقال طويل")).result
    version = articles.get_version(library.db, article.id)

    def mark(db: Connection) -> None:
        for _each in range(marks):
            start = chance.randrange(len(text) - longest)
            end = start + chance.randint(5, longest)
            highlights.add_highlight(db, version.id, start, end, chance.randint(1, 5))

    library.write(mark)
    library.close()
    return article.id


def make_many(path: Path) -> Path:
    """Make a library of many short articles."""
    library = Library.open(path)
    chance = random.Random(_SEED)
    lines = [line for text in seed_texts() for line in text.splitlines() if len(line) > 60]

    def add(db: Connection) -> None:
        for number in range(MANY_ARTICLES):
            headline = chance.choice(lines)[: chance.randint(30, 90)]
            day = f"{chance.randint(2015, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            text = f"{number} {headline}"
            articles.add_article(
                db, NewArticle(text=text, raw_sha256=str(number), headline=headline, published=day, language="ar")
            )

    library.write(add)
    library.close()
    return path

"""``hashiya search``: the articles that answer a query, and every place in them that does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click

from desktop.commands.options import chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json, say_json_line
from storage.library import Connection
from storage.records import SearchSort
from storage.search.results import Annotation, Found, FoundArticle, Passage
from storage.search.search import find_articles

_INDENT = 7
_MOST_ANNOTATIONS = 3


@click.command()
@click.argument("words", nargs=-1, metavar="QUERY")
@library_option
@json_option
@shape_option
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Articles at most.")
@click.option(
    "--sort",
    type=click.Choice(get_args(SearchSort)),
    default="relevance",
    show_default=True,
    help="Which articles come first.",
)
@click.option(
    "--batch", is_flag=True, help="Take one query a line from standard input, and answer each with one line of JSON."
)
def search(
    words: tuple[str, ...],
    library: Path | None,
    as_json: bool,
    shape: bool,
    limit: int,
    sort: SearchSort,
    batch: bool,
) -> None:
    """Find articles, however the words of QUERY are spelled in them.

    Words (all are looked for; articles that have only most of them follow), "a phrase", one OR other, -without, begin*,
    "these near"~5, exact:"أحمد", and filters: entity: person: place: org: tag: source: lang: status: colour: has:note
    after:2021-10 before: on:. Put -- before a query that begins with a minus.
    """
    if batch and words:
        raise click.UsageError("--batch takes its queries from standard input; leave QUERY out.")
    if not batch and not words:
        raise click.UsageError("Missing argument 'QUERY'.")
    with chosen_library(library, read_only=True) as opened:
        if batch:
            for query in _read_queries():
                say_json_line(_as_json(_find(opened.db, query, limit, sort)))
            return
        found = _find(opened.db, " ".join(words), limit, sort)
    if as_json:
        say_json(_as_json(found))
    else:
        _print(found, shape=shape)


def _find(db: Connection, query: str, limit: int, sort: SearchSort) -> Found:
    return find_articles(db, query, limit=limit, sort=sort, with_facets=False, whole_texts=True)


def _read_queries() -> Iterator[str]:
    """Yield the lines of standard input, each as soon as it is there, whatever bytes they hold."""
    if sys.stdin is None:  # closed by the caller
        return
    for line in sys.stdin.buffer:
        yield line.rstrip(b"\r\n").decode("utf-8", errors="replace")


def _as_json(found: Found) -> list[dict[str, object]]:
    return [
        {
            "article": article.article_id,
            "title": article.headline,
            "score": round(article.score, 6),
            "hits": [hit._asdict() for hit in article.hits],
            "snippet": article.passages[0].text,
        }
        for article in found.articles
    ]


def _print(found: Found, *, shape: bool) -> None:
    for place, article in enumerate(found.articles):
        if place == found.complete:
            say("— with most of the words —" if place else "Nothing has all of it; with most of the words:")
        _print_article(article, shape=shape)
    if found.did_you_mean:
        say(f"Did you mean: {readable(found.did_you_mean, shape=shape)}")
    say(_summary(found))


def _print_article(article: FoundArticle, *, shape: bool) -> None:
    facts = [article.published or "no date", readable(article.outlet, shape=shape), _count(article.places, "place")]
    say(f"{article.article_id:>5}  " + " · ".join(filter(None, facts)))
    say(readable(article.headline, shape=shape, indent=_INDENT))
    for passage in article.passages:
        say(readable(f"… {_marked(passage)} …", shape=shape, indent=_INDENT))
    for annotation in article.annotations[:_MOST_ANNOTATIONS]:
        say(readable(_annotated(annotation), shape=shape, indent=_INDENT))


def _marked(passage: Passage) -> str:
    """Return a passage with brackets around its hits."""
    pieces = []
    place = passage.start
    for hit in passage.hits:
        before = passage.text[place - passage.start : hit.start - passage.start]
        pieces += [before, "[", hit.text, "]"]
        place = hit.end
    return "".join((*pieces, passage.text[place - passage.start :]))


def _annotated(annotation: Annotation) -> str:
    return f"({annotation.kind.replace('_', ' ')}) {annotation.text}"


def _summary(found: Found) -> str:
    shown = len(found.articles)
    if shown < found.total:
        return f"the first {shown} of {_count(found.total, 'article')} (--limit shows more)"
    return _count(found.total, "article")


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"

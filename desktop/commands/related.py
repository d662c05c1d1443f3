"""``hashiya related``: which other articles speak of the same, and why."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.commands.options import RECORD_ID, chosen_library, json_option, library_option, shape_option
from desktop.commands.output import readable, say, say_json
from storage.related.copies import list_copies
from storage.related.listing import list_related
from storage.related.records import Copy, Related


@click.command()
@click.argument("article_id", metavar="ID", type=RECORD_ID)
@library_option
@json_option
@shape_option
def related(article_id: int, library: Path | None, as_json: bool, shape: bool) -> None:
    """List the articles related to one, best first, each with the reasons; copies of it come before them."""
    with chosen_library(library, read_only=True) as opened:
        found = list_related(opened.db, article_id)
        copies = list_copies(opened.db, article_id)
    if as_json:
        say_json([_copy_as_json(copy) for copy in copies] + [_as_json(other) for other in found])
        return
    for copy in copies:
        share = f"{copy.share:.0%} the same text"
        say(f"{copy.article_id:>5}  " + " · ".join(filter(None, (share, readable(copy.outlet, shape=shape)))))
    for other in found:
        facts = [f"{other.score:.2f}", other.published or "no date", readable(other.outlet, shape=shape)]
        say(f"{other.article_id:>5}  " + " · ".join(filter(None, facts)))
        say(readable(other.headline, shape=shape, indent=7))
        say("       " + " · ".join(readable(reason.text, shape=shape) for reason in other.reasons))


def _as_json(other: Related) -> dict[str, object]:
    return {
        "article": other.article_id,
        "title": other.headline,
        "outlet": other.outlet,
        "published": other.published,
        "score": other.score,
        "parts": [part._asdict() for part in other.parts],
        "reasons": [{"kind": reason.kind, "text": reason.text} for reason in other.reasons],
        "same_text": other.same_text,
        "copies": list(other.copies),
        "pinned": other.choice == "pinned",
    }


def _copy_as_json(copy: Copy) -> dict[str, object]:
    return {
        "article": copy.article_id,
        "title": copy.headline,
        "outlet": copy.outlet,
        "published": copy.published,
        "copy": copy.share,
    }

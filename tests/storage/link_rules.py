"""The random acts on two articles, for the test that compares a library with a model of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, get_args

from hypothesis import strategies as st
from hypothesis.stateful import rule

from storage.library import Connection
from storage.related import choices, links
from storage.related.records import LinkKind
from tests.storage.entity_rules import LINES, PICK, EntityRules

if TYPE_CHECKING:
    from tests.storage.link_model import Change, LinkModel

KINDS = st.sampled_from(get_args(LinkKind))


class LinkRules(EntityRules):
    """What a machine that has a library and a model can do to entities, and say of two articles."""

    model: LinkModel
    _do: Callable[[Callable[[Connection], object], Change], None]

    def _two(self, pick: int, other: int) -> tuple[int, int] | None:
        first, second = self._some("articles", pick), self._some("articles", other)
        return None if first is None or second is None else (first, second)

    @rule(pick=PICK, other=PICK, kind=KINDS, note=LINES)
    def link_articles(self, pick: int, other: int, kind: LinkKind, note: str) -> None:
        pair = self._two(pick, other)
        if pair is None:
            return
        if pair[0] == pair[1] or self.model.linked_so(*pair, kind):
            self._refused(lambda db: links.add_link(db, *pair, kind, note))
        else:
            self._do(
                lambda db: links.add_link(db, *pair, kind, note),
                lambda model: model.link_articles(*pair, kind, note),
            )

    @rule(pick=PICK, kind=KINDS, note=LINES)
    def set_link_of_articles(self, pick: int, kind: LinkKind, note: str) -> None:
        link = self._some("article_links", pick)
        if link is None:
            return
        row = self.model.row("article_links", link)
        there = self.model.linked_so(int(str(row["article_id"])), int(str(row["other_id"])), kind)
        if there in {None, link}:
            self._do(lambda db: links.set_link(db, link, kind, note), lambda model: model.set_link(link, kind, note))
        else:
            self._refused(lambda db: links.set_link(db, link, kind, note))

    @rule(pick=PICK)
    def remove_link_of_articles(self, pick: int) -> None:
        if link := self._some("article_links", pick):
            self._do(lambda db: links.remove_link(db, link), lambda model: model.remove("article_links", link))

    @rule(pick=PICK, other=PICK, pinned=st.booleans())
    def choose(self, pick: int, other: int, pinned: bool) -> None:
        """Pin or dismiss, also what was pinned or dismissed before."""
        pair = self._two(pick, other)
        if pair is None:
            return
        choose = choices.pin if pinned else choices.dismiss
        if pair[0] == pair[1]:
            self._refused(lambda db: choose(db, *pair))
        else:
            self._do(
                lambda db: choose(db, *pair),
                lambda model: model.choose(*pair, "pinned" if pinned else "dismissed"),
            )

    @rule(pick=PICK, other=PICK, seen_from_the_other=st.booleans())
    def clear_choice(self, pick: int, other: int, seen_from_the_other: bool) -> None:
        choice = self._some("relation_choices", pick)
        pair = self._two(pick, other)
        if choice is not None:
            row = self.model.row("relation_choices", choice)
            pair = int(str(row["article_id"])), int(str(row["other_id"]))
        if pair is not None:
            one, two = reversed(pair) if seen_from_the_other else pair
            self._do(lambda db: choices.clear_choice(db, one, two), lambda model: model.clear_choice(one, two))

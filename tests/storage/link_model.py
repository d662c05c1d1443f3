"""What a library must hold of links, choices and copies after each act, worked out in plain dictionaries and sets."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

from storage.text.prepositions import fold_words
from storage.text.words import split_words
from tests.storage.entity_model import EntityModel

_FEWEST_RUNS = 5
_LEAST_SHARE = 0.6
_SHARES_KEPT = 9


class LinkModel(EntityModel):
    """The tables as they must be, whatever is said of two articles, too."""

    def link_articles(self, article_id: int, other_id: int, kind: str, note: str) -> None:
        self._insert("article_links", article_id=article_id, other_id=other_id, kind=kind, note=note)

    def linked_so(self, article_id: int, other_id: int, kind: str) -> int | None:
        """Return the link that says just this."""
        return next(self.where("article_links", article_id=article_id, other_id=other_id, kind=kind), None)

    def set_link(self, link_id: int, kind: str, note: str) -> None:
        self._update("article_links", link_id, kind=kind, note=note)

    def choose(self, article_id: int, other_id: int, choice: str) -> None:
        pair = {"article_id": min(article_id, other_id), "other_id": max(article_id, other_id)}
        known = next(self.where("relation_choices", **pair), None)
        if known is not None:
            self._update("relation_choices", known, choice=choice)
        else:
            # what is refused for a conflict has taken a number, but gives it back with the act
            self._insert("relation_choices", **pair, choice=choice)

    def clear_choice(self, article_id: int, other_id: int) -> None:
        pair = {"article_id": min(article_id, other_id), "other_id": max(article_id, other_id)}
        for row_id in [*self.where("relation_choices", **pair)]:
            del self.tables["relation_choices"][row_id]

    def remove_article(self, article_id: int) -> None:
        for table in ("article_links", "relation_choices"):
            for row_id in [*self.where(table, other_id=article_id)]:
                del self.tables[table][row_id]
        super().remove_article(article_id)

    def copies(self) -> set[tuple[int, int, float]]:
        """Return the pairs of articles that are nearly the same text, by comparing each with each."""
        runs = {article_id: _runs(self.text(self.latest(article_id))) for article_id in self.ids("articles")}
        pairs = set()
        for one, other in permutations(runs, 2):
            both = len(runs[one] & runs[other])
            share = both / len(runs[one] | runs[other]) if both else 0.0
            if share >= _LEAST_SHARE and min(len(runs[one]), len(runs[other])) >= _FEWEST_RUNS:
                pairs.add((one, other, round(share, _SHARES_KEPT)))
        return pairs


def _runs(text: str) -> set[tuple[str, ...]]:
    words = split_words(fold_words(text))
    return {*zip(words, words[1:], words[2:], strict=False)}


Change = Callable[[LinkModel], object]

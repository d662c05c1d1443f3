"""What is told of articles that are related, and of the links between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from storage.records import EntityKind

ReasonKind = Literal["entity", "word", "quotation", "time"]
PartKind = Literal["words", "entities", "quotations", "time"]
Choice = Literal["pinned", "dismissed"]
LinkKind = Literal["continues", "contradicts", "same_event", "source_of", "see_also"]

LINK_KINDS: tuple[LinkKind, ...] = ("continues", "contradicts", "same_event", "source_of", "see_also")


class Reason(NamedTuple):
    """Why two articles are related.

    ``text`` is the entity's name, the shared word or quotation as this article writes it, or for ``time`` the
    distance in English; ``days`` is the signed distance from this article to the other.
    """

    kind: ReasonKind
    text: str
    entity_id: int | None = None
    entity_kind: EntityKind | None = None
    days: int | None = None


class Part(NamedTuple):
    """A part of a score: how much of it is shared (0–1), and how much it weighs; the weights of a score sum up to 1.

    ``words`` are the weightiest words of the article, ``quotations`` what both say word for word (1 where it is as much
    as in copies), ``entities`` those mentioned, ``time`` how close the dates of the two are.
    """

    kind: PartKind
    share: float
    weight: float


class Related(NamedTuple):
    """Another article, how strongly it is related (0–1), and why, weightiest reason first.

    The score is the sum of share times weight over the ``parts``; of an article that is pinned and has nothing in
    common with this one it is 0. ``same_text`` is how much of the runs of three words the two have in common, None
    where that says nothing. ``marked`` tells of an article with highlights or notes, ``copies`` of articles with nearly
    the same text as it, which are not listed themselves.
    """

    article_id: int
    headline: str
    outlet: str
    published: str
    score: float
    reasons: tuple[Reason, ...]
    parts: tuple[Part, ...]
    choice: Literal["pinned"] | None
    same_text: float | None
    marked: bool
    copies: tuple[int, ...] = ()


class Wanted(NamedTuple):
    """Which related articles to list: of other outlets only, later ones only, those with highlights or notes only."""

    other_outlets: bool = False
    only_after: bool = False
    with_notes: bool = False


class Copy(NamedTuple):
    """An article with nearly the same text; ``share`` is how much of it is the same (.6–1)."""

    article_id: int
    headline: str
    outlet: str
    published: str
    share: float


class Other(NamedTuple):
    """Another article by what a list shows of it."""

    article_id: int
    headline: str
    outlet: str
    published: str


class Link(NamedTuple):
    """What the analyst says of two articles: the first continues the other, contradicts it, and so on.

    ``outgoing`` is true where it is seen from the first; headline, outlet and date are those of the article at the
    far end.
    """

    id: int
    article_id: int
    other_id: int
    kind: LinkKind
    note: str
    outgoing: bool
    headline: str
    outlet: str
    published: str

"""Links between articles, and what is pinned and dismissed: on both sides, and taken back to the letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles
from storage.errors import AlreadyLinked, LinkedWithItself, RecordMissing
from storage.library import Library
from storage.related import choices, links
from storage.related.listing import list_related
from storage.related.records import Wanted

AddText = Callable[..., int]


@pytest.fixture
def three(add_text: AddText) -> tuple[int, int, int]:
    """The same earthquake in two papers, and its aftermath."""
    return (
        add_text("زلزال يضرب كرمان ويهدم البيوت", headline="زلزال", outlet="فارس", published="2021-10-12"),
        add_text("كرمان تهتز بعد زلزال عنيف", headline="هزة", outlet="إرنا", published="2021-10-13"),
        add_text("إغاثة كرمان بعد زلزال الأمس", headline="إغاثة", outlet="فارس", published="2021-10-14"),
    )


def _related(library: Library, article_id: int, wanted: Wanted = Wanted()) -> list[tuple[int, str | None]]:  # noqa: B008
    return [(other.article_id, other.choice) for other in list_related(library.db, article_id, wanted=wanted)]


def test_a_link_shows_on_both_sides(library: Library, three: tuple[int, int, int]) -> None:
    first, second, _ = three
    link = library.write(links.add_link, second, first, "continues", " رقم\u200fمصحح ").result
    assert (link.outgoing, link.headline, link.kind) == (True, "زلزال", "continues")
    (there,) = links.list_links(library.db, first)
    assert (there.id, there.outgoing, there.headline, there.outlet) == (link.id, False, "هزة", "إرنا")
    steps = library.write(links.set_link, link.id, "contradicts", "الأرقام").steps
    assert [(one.kind, one.note) for one in links.list_links(library.db, second)] == [("contradicts", "الأرقام")]
    library.revert(steps)
    assert links.list_links(library.db, second) == [link]
    library.write(links.remove_link, link.id)
    assert links.list_links(library.db, first) == []


def test_what_cannot_be_linked(library: Library, three: tuple[int, int, int]) -> None:
    first, second, _ = three
    link = library.write(links.add_link, first, second, "see_also").result
    other = library.write(links.add_link, first, second, "same_event").result
    for fault, act in (
        (LinkedWithItself, lambda: library.write(links.add_link, first, first, "see_also")),
        (LinkedWithItself, lambda: library.write(choices.pin, first, first)),
        (AlreadyLinked, lambda: library.write(links.add_link, first, second, "see_also")),
        (AlreadyLinked, lambda: library.write(links.set_link, other.id, "see_also", "")),
        (RecordMissing, lambda: library.write(links.add_link, first, 99, "see_also")),
        (RecordMissing, lambda: library.write(choices.dismiss, first, 99)),
        (RecordMissing, lambda: library.write(links.remove_link, 99)),
    ):
        with pytest.raises(fault):
            act()
    assert library.write(links.add_link, second, first, "see_also").result.id > link.id  # the other way is another link


def test_links_go_with_either_article_and_come_back(library: Library, three: tuple[int, int, int]) -> None:
    first, second, _ = three
    library.write(links.add_link, first, second, "source_of")
    library.write(choices.pin, second, first)
    before = links.list_links(library.db, first)
    steps = library.write(articles.remove_articles, [second]).steps
    assert links.list_links(library.db, first) == []
    library.revert(steps)
    assert links.list_links(library.db, first) == before
    assert choices.list_choices(library.db, first) == {second: "pinned"}


def test_pinned_comes_first_and_dismissed_not_at_all(
    library: Library, three: tuple[int, int, int], add_text: AddText
) -> None:
    first, second, third = three
    stranger = add_text("سوق الخضار مزدحم")
    library.write(choices.pin, first, stranger)
    steps = library.write(choices.dismiss, second, first).steps
    assert _related(library, first) == [(stranger, "pinned"), (third, None)]
    assert first not in {other for other, _ in _related(library, second)}
    assert [other.article_id for other in choices.list_dismissed(library.db, first)] == [second]
    assert [other.article_id for other in choices.list_dismissed(library.db, second)] == [first]
    library.revert(steps)
    assert {other for other, _ in _related(library, first)} == {second, third, stranger}
    library.write(choices.clear_choice, stranger, first)
    assert stranger not in {other for other, _ in _related(library, first)}


def test_a_choice_made_again_is_no_change(library: Library, three: tuple[int, int, int]) -> None:
    library.write(choices.pin, three[0], three[1])
    assert library.write(choices.pin, three[1], three[0]).steps == ()
    library.write(choices.dismiss, three[0], three[1])
    assert choices.list_choices(library.db, three[1]) == {three[0]: "dismissed"}


def test_only_those_that_are_wanted(library: Library, three: tuple[int, int, int]) -> None:
    from storage import highlights, notes  # noqa: PLC0415 - only here

    first, second, third = three
    assert {other for other, _ in _related(library, second)} == {first, third}
    assert _related(library, first, Wanted(other_outlets=True)) == [(second, None)]
    assert _related(library, second, Wanted(only_after=True)) == [(third, None)]
    assert _related(library, third, Wanted(only_after=True)) == []
    assert _related(library, first, Wanted(with_notes=True)) == []
    library.write(notes.add_note, third, None, "تحقق")
    assert _related(library, first, Wanted(with_notes=True)) == [(third, None)]
    library.write(highlights.add_highlight, articles.get_version(library.db, second).id, 0, 5, 1)
    assert {other for other, _ in _related(library, first, Wanted(with_notes=True))} == {second, third}

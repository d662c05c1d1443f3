"""The names of everything that can be gone to: how they are found, in which order, and what is shown of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storage import articles, notes, tags
from storage.entities import identity, mentions
from storage.library import Library
from storage.records import NewArticle
from storage.search.anything import (
    get_named_entities,
    get_note_names,
    get_tag_names,
    list_last_read,
    read_shelf,
)
from storage.search.shelf import ANYWHERE, EQUAL, PREFIX, SIMILAR, WORDS, Match, Shelf, find_spans, words_typed
from storage.text.folding import fold_text

NAMES = [
    "الرئيس الإيراني يصل أذربيجان لتعزيز العلاقات",
    "أذربيجان وأرمينيا: هدنة",
    "بحثت إيران وأذربيجان آخر تطورات العلاقات",
    "Karabakh: the talks",
    "أذربيجان",
    "مقال آخر",
]
MANY = 5_000


def shelf_of(names: list[str]) -> Shelf:
    return Shelf(enumerate(names))


def found(shelf: Shelf, typed: str, limit: int = 20) -> list[tuple[int, int]]:
    return [(match.id, match.rank) for match in shelf.find(words_typed(typed), limit)]


def test_the_same_name_comes_first_then_its_beginning_then_words() -> None:
    assert found(shelf_of(NAMES), "اذربيجان") == [(4, EQUAL), (1, PREFIX), (0, WORDS), (2, WORDS)]


def test_letters_inside_words_come_last_and_all_words_must_be_there() -> None:
    shelf = shelf_of(NAMES)
    assert found(shelf, "ربيجان") == [(0, ANYWHERE), (1, ANYWHERE), (2, ANYWHERE), (4, ANYWHERE)]
    assert found(shelf, "العلاقات ايران") == [(0, WORDS), (2, WORDS)]
    assert found(shelf, "أذربيجان هدن") == [(1, WORDS)]
    assert found(shelf, "أذربيجان سلام") == []


def test_case_marks_and_punctuation_do_not_count() -> None:
    shelf = shelf_of(NAMES)
    assert found(shelf, "KARABAKH THE") == [(3, PREFIX)]
    assert found(shelf, "ﺃﺫﺭﺑﻴﺠﺎﻥ، وأَرمينيا") == [(1, PREFIX)]
    assert found(shelf, "... «»") == [(number, EQUAL) for number in range(len(NAMES))], "as if nothing were typed"


def test_a_thing_with_several_names_is_found_once_by_the_best() -> None:
    shelf = Shelf([(7, "جيحون بايراموف"), (8, "باكو"), (7, "بايراموف")])
    assert found(shelf, "بايراموف") == [(7, EQUAL)]
    assert [match.id for match in shelf.first(5)] == [7, 8]


def test_in_a_long_list_the_first_of_the_best_are_found() -> None:
    names = [f"خبر عاجل رقم {number}" for number in range(MANY)]
    names[4_000] = "عاجل"
    names[4_500] = "عاجل جدا"
    assert found(shelf_of(names), "عاجل", 3) == [(4_000, EQUAL), (4_500, PREFIX), (0, WORDS)]
    names[4_900] = "خبر عاجل وحيد"
    assert found(shelf_of(names), "عاجل وحيد", 3) == [(4_900, WORDS)]


def test_a_rare_word_is_found_behind_many_that_have_its_letters() -> None:
    names = ["عربيه"] * MANY + ["يهودا", "اليهود"]
    assert found(shelf_of(names), "يه", 3) == [(MANY, PREFIX), (MANY + 1, WORDS), (0, ANYWHERE)]


def test_a_slip_of_the_finger_is_forgiven() -> None:
    shelf = shelf_of(NAMES)

    def similar(typed: str) -> list[int]:
        matches = shelf.find_similar(words_typed(typed), 5)
        assert all(match.rank == SIMILAR for match in matches)
        return [match.id for match in matches]

    assert set(similar("ازربيجان")) == {0, 1, 2, 4}
    assert similar("Karabahk talks") == [3]
    assert similar("Karabkh") == [3]
    assert similar("Karebak") == [3], "the beginning of a word is enough for the last one"
    assert similar("اذربيجان") == [], "what is known is no slip"
    assert similar("zzz") == []
    assert shelf.find_similar(words_typed("Karabahk talks"), 5)[0].words == ("karabakh", "talks")


def test_nothing_is_found_where_nothing_is() -> None:
    assert found(Shelf(()), "x") == []
    assert found(Shelf(()), "") == []
    assert found(shelf_of(["", "\n", "😀"]), "x") == []
    assert len(shelf_of(["", "\n", "😀"])) == 3


def test_building_stops_when_it_is_told_to() -> None:
    assert len(Shelf(enumerate(NAMES), lambda: True)) == 0


@given(st.lists(st.text(alphabet="اأبةه وx\n-َ😀𐎀", max_size=12), max_size=30), st.text("اابه وx", max_size=5))
def test_all_that_fits_is_found_and_nothing_else(names: list[str], typed: str) -> None:
    words = words_typed(typed)
    fitting = {
        number for number, name in enumerate(names) if all(word in " ".join(words_typed(name)) for word in words)
    }
    assert {match.id for match in shelf_of(names).find(words, 100)} == fitting


@given(
    st.lists(st.text(alphabet="اأبةه وx", max_size=12), max_size=30),
    st.lists(st.text("ابه وx", max_size=4), max_size=6),
)
def test_what_was_typed_before_changes_nothing(names: list[str], typed: list[str]) -> None:
    used = shelf_of(names)
    for words in map(words_typed, typed):
        assert used.find(words, 100) == shelf_of(names).find(words, 100)


@given(st.text(alphabet="اأبةهوكﻷx َـ", max_size=20), st.text("ابهوx", min_size=1, max_size=3))
def test_what_is_strengthened_folds_to_what_was_typed(name: str, word: str) -> None:
    spans = find_spans(name, [word])
    assert bool(spans) == (word in fold_text(name))
    assert all(word in fold_text(name[start:end]) for start, end in spans)


def test_a_word_is_strengthened_where_one_begins() -> None:
    name = "كتاب الكاتب وكاتب"
    assert [name[start:end] for start, end in find_spans(name, ["كاتب"])] == ["كاتب"]
    assert find_spans(name, ["كاتب"])[0][0] == name.index("كاتب")
    assert find_spans("مؤذن: أَذانٌ", ["اذان"]) == [(6, 12)]


def add(library: Library, text: str, headline: str = "", published: str = "") -> int:
    new = NewArticle(text=text, raw_sha256=text, headline=headline, published=published)
    return library.write(articles.add_article, new).result.id


def test_articles_stand_in_the_order_of_reading_then_of_dates(library: Library) -> None:
    for number, day in enumerate(("2020-01-01", "2022-01-01", "2021-01-01"), start=1):
        add(library, f"نص {number}", headline=f"مقال {number}\u2028", published=day)
    library.write(articles.set_last_read, 1)
    shelf = read_shelf(library.db, "article")
    assert [match.id for match in shelf.find(("مقال",), 9)] == [1, 2, 3]
    assert list_last_read(library.db, 5) == [1]
    library.write(articles.set_last_read, 3)
    assert list_last_read(library.db, 5) == [3, 1]
    assert list_last_read(library.db, 1) == [3]


def test_entities_are_found_by_every_spelling_and_the_most_mentioned_first(library: Library) -> None:
    add(library, "قال جيهون بايراموف في باكو، باكو")
    person = library.write(identity.add_entity, "جيحون بايراموف", "person").result
    place = library.write(identity.add_entity, "باكو", "place").result
    library.write(mentions.add_mention, person.id, 1, 4, 18)
    for start in (22, 28):
        library.write(mentions.add_mention, place.id, 1, start, start + 4)
    shelf = read_shelf(library.db, "entity")
    assert [match.id for match in shelf.first(5)] == [place.id, person.id]
    assert [match.id for match in shelf.find(("جيهون",), 5)] == [person.id]
    named = get_named_entities(library.db, [person.id, 99])
    assert named == {person.id: (person, ("جيحون بايراموف", "جيهون بايراموف", "Jeyhun Bayramov"))}
    assert [match.id for match in shelf.find(("bayramov",), 5)] == [person.id]


def test_tags_and_notes_are_found_and_those_that_are_gone_are_not_shown(library: Library) -> None:
    add(library, "نص طويل", headline="العنوان")
    library.write(tags.add_tagging, "سياسة/خارجية", 1)
    note = library.write(notes.add_note, 1, None, "راجع\nالمصدر " + "x" * 500).result
    (tag,) = read_shelf(library.db, "tag").find(("خارجيه",), 5)
    assert get_tag_names(library.db, [tag.id, 99]) == {tag.id: ("سياسة/خارجية", 1)}
    assert read_shelf(library.db, "note").find(("المصدر",), 5) == [Match(note.id, WORDS, ("المصدر",))]
    (shown,) = get_note_names(library.db, [note.id, 99]).values()
    assert (shown.article_id, shown.headline, shown.beginning[:12]) == (1, "العنوان", "راجع\nالمصدر ")
    assert len(shown.beginning) == 400

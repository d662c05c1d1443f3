"""What is suggested by each rule, what never is, and that answers are remembered."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.entities.aliases import add_alias
from storage.entities.deciding import accept, reject
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention
from storage.errors import RecordMissing
from storage.library import Library
from storage.records import EntityKind
from storage.suggestions import proposals
from storage.suggestions.listing import list_suggestions
from storage.suggestions.records import Suggestion

AddText = Callable[..., int]


@pytest.fixture
def add(library: Library) -> Callable[..., int]:
    """Make an entity with some spellings and give its id."""

    def make(kind: EntityKind, name: str, *aliases: str) -> int:
        entity = library.write(add_entity, name, kind).result
        for alias in aliases:
            library.write(add_alias, entity.id, alias)
        return entity.id

    return make


@pytest.fixture
def suggest(library: Library, add_text: AddText) -> Callable[[str], list[Suggestion]]:
    """Add a text and give what is suggested for it."""

    def list_for(text: str) -> list[Suggestion]:
        return list_suggestions(library.db, _version(library, add_text(text)))

    return list_for


def _version(library: Library, article_id: int) -> int:
    (version_id,) = library.db.execute("SELECT id FROM versions WHERE article_id = ?", (article_id,)).fetchone()
    return int(version_id)


def _words(text: str, suggestion: Suggestion) -> list[str]:
    return [text[start:end] for start, end in suggestion.places]


Suggest = Callable[[str], list[Suggestion]]
Add = Callable[..., int]


def test_known_names_without_clitics_and_never_inside_a_word(suggest: Suggest, add: Add) -> None:
    place = add("place", "أذربيجان")
    text = "سافر لأذربيجان ثم عاد من اذربيجان، وأذربيجاني قال"
    (known,) = suggest(text)
    assert known.rule == "known"
    assert known.entity is not None
    assert known.entity.id == place
    assert _words(text, known) == ["أذربيجان", "اذربيجان"]
    assert known.name == "أذربيجان"


def test_the_article_that_lost_its_alif_is_named_whole(suggest: Suggest, add: Add) -> None:
    add("organisation", "الجيش الإيراني")
    text = "مناورة للجيش الإيراني"
    (known,) = suggest(text)
    assert known.name == "الجيش الإيراني"
    assert _words(text, known) == ["للجيش الإيراني"]


def test_two_entities_of_one_spelling_are_both_named(suggest: Suggest, add: Add) -> None:
    ids = {add("person", "خالد العلي"), add("person", "خالد العلي")}
    (known,) = suggest("وصل خالد العلي")
    assert known.entity is not None
    assert {known.entity.id, *(other.id for other in known.others)} == ids


def test_a_mention_is_not_suggested_again(library: Library, add_text: AddText, add: Add) -> None:
    entity_id = add("place", "باكو")
    version_id = _version(library, add_text("باكو وباكو"))
    library.write(add_mention, entity_id, version_id, 0, 4)
    (known,) = list_suggestions(library.db, version_id)
    assert known.places == ((6, 10),)


def test_a_new_spelling_of_a_known_person(suggest: Suggest, add: Add) -> None:
    add("person", "جيحون بايراموف", "بايراموف")
    text = "التقى وزير الخارجية جيهون بايراموف"
    (similar,) = suggest(text)
    assert (similar.rule, similar.name, similar.evidence) == ("similar", "جيهون بايراموف", "جيحون بايراموف")
    assert _words(text, similar) == ["جيهون بايراموف"]


def test_another_name_of_a_known_place_by_the_gazetteer(suggest: Suggest, add: Add) -> None:
    place = add("place", "قره باغ")
    (similar,) = suggest("نوقشت مسألة ناغورنو كاراباخ")
    assert similar.entity is not None
    assert (similar.rule, similar.entity.id) == ("similar", place)


def test_somebody_else_of_the_same_surname_is_new(suggest: Suggest, add: Add) -> None:
    add("person", "إلهام علييف", "علييف")
    (new,) = suggest("وكان الرئيس حيدر علييف قد سافر")
    assert (new.rule, new.entity, new.name) == ("new", None, "حيدر علييف")


@pytest.mark.parametrize("adjective", ["الإيراني", "إيرانية", "والإيرانيين"])
def test_the_adjective_is_not_the_country(suggest: Suggest, add: Add, adjective: str) -> None:
    add("place", "إيران")
    assert suggest(f"الموقف {adjective} واضح") == []


@pytest.mark.parametrize("words", ["وزارة العدل", "محمد بن نايف", "تشيلسي", "خسائر"])
def test_names_that_only_look_alike(suggest: Suggest, add: Add, words: str) -> None:
    add("organisation", "وزارة العمل")
    add("person", "محمد بن سلمان")
    add("place", "تشيلي")
    add("place", "الجزائر")
    assert [one for one in suggest(f"تحدث الرئيس عن {words}") if one.rule != "new"] == []


def test_a_surname_after_the_full_name(suggest: Suggest, add: Add) -> None:
    add("person", "حسن روحاني")
    text = "روحاني يزور بغداد\nقال الرئيس حسن روحاني إن العلاقات جيدة. وأضاف روحاني أن الحوار مستمر."
    surname = next(one for one in suggest(text) if one.rule == "surname")
    assert (surname.evidence, _words(text, surname)) == ("حسن روحاني", ["روحاني", "روحاني"])


def test_a_surname_without_the_full_name_is_not_told_by_that(suggest: Suggest, add: Add) -> None:
    add("person", "محمد سعيد")
    assert suggest("وكان سعيد هنا") == []


def test_a_name_in_brackets(suggest: Suggest, add: Add) -> None:
    add("organisation", "مؤسسة النقد العربي السعودي")
    bracket = next(one for one in suggest("أعلنت مؤسسة النقد العربي السعودي (ساما) ذلك") if one.rule == "bracket")
    assert (bracket.name, bracket.evidence) == ("ساما", "مؤسسة النقد العربي السعودي")


def test_new_names_are_found_wherever_they_stand(suggest: Suggest) -> None:
    text = "وصل وزير الخارجية سيرغي لافروف إلى بغداد. وغادر سيرغي لافروف بغداد."
    new = {one.name: one for one in suggest(text)}
    assert _words(text, new["سيرغي لافروف"]) == ["سيرغي لافروف"] * 2
    assert (new["سيرغي لافروف"].kind, new["سيرغي لافروف"].evidence) == ("person", "وزير الخارجية")
    assert new["بغداد"].kind == "place"


def test_persian_joins_no_clitics_and_gets_no_arabic_rules(suggest: Suggest, add: Add) -> None:
    add("place", "طهران")
    add("person", "کری")
    text = "وزیر خارجه در سفر امروز به تهران با آقای بکری گفتگو کرد که این است."
    assert [(one.rule, one.name) for one in suggest(text)] == [("similar", "تهران")]


def test_a_hashtag_in_persian(suggest: Suggest, add: Add) -> None:
    place = add("place", "أذربيجان")
    (similar,) = suggest("در سفر امروز وزیر خارجه جمهوری #اذربايجان گفت که این را می گوید")
    assert similar.entity is not None
    assert (similar.entity.id, similar.name) == (place, "اذربايجان")


@pytest.mark.parametrize("rule", ["known", "similar", "surname", "new", "bracket"])
def test_what_was_rejected_is_not_suggested_again(library: Library, add_text: AddText, add: Add, rule: str) -> None:
    add("person", "جيحون بايراموف")
    add("organisation", "مؤسسة النقد العربي السعودي")
    text = (
        "قال جيحون بايراموف ثم قال بايراموف والتقى وزير الخارجية جيهون بايراموف في بغداد"
        "، وأعلنت مؤسسة النقد العربي السعودي (ساما) ذلك"
    )
    version_id = _version(library, add_text(text))
    asked = next(one for one in list_suggestions(library.db, version_id) if one.rule == rule)
    library.write(reject, version_id, asked)
    left = [(one.name, one.entity) for one in list_suggestions(library.db, version_id)]
    assert (asked.name, asked.entity) not in left


def test_a_rejected_known_name_is_known_in_other_articles(library: Library, add_text: AddText, add: Add) -> None:
    add("place", "باكو")
    here, there = (_version(library, add_text(text)) for text in ("في باكو اليوم", "من باكو أمس"))
    (known,) = list_suggestions(library.db, here)
    library.write(reject, here, known)
    assert list_suggestions(library.db, here) == []
    assert [one.rule for one in list_suggestions(library.db, there)] == ["known"]


def test_accepting_all_leaves_nothing_to_ask(sample_library: Library) -> None:
    for (version_id,) in sample_library.db.execute("SELECT id FROM versions ORDER BY id").fetchall():
        for _round in range(12):
            suggestions = list_suggestions(sample_library.db, version_id)
            if not suggestions:
                break
            sample_library.write(accept, version_id, suggestions[0]._replace(others=()))
            for suggestion in suggestions[1:]:
                sample_library.write(accept, version_id, suggestion)
        assert list_suggestions(sample_library.db, version_id) == []


def test_of_a_book_the_beginning_is_read_by_whole_words(
    library: Library, add_text: AddText, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    country = add("place", "إيران")
    text = "عاد من إيران أمس. " + "كلام طويل ثم " * 2 + "إيراني وبعده إيران"
    monkeypatch.setattr(proposals, "MOST_LETTERS", text.index("إيراني") + len("إيران"))
    version_id = _version(library, add_text(text))
    beyond = text.rindex("إيران")
    library.write(add_mention, country, version_id, beyond, beyond + 5)
    (known,) = list_suggestions(library.db, version_id)
    assert known.places == ((7, 12),)


def test_a_missing_version_is_told(library: Library) -> None:
    with pytest.raises(RecordMissing):
        list_suggestions(library.db, 7)


_WORDS = (
    "وزير الخارجية الإيراني حسين أمير عبد اللهيان باكو وطهران للجيش إيران، «كان» (نخجوان) #ایران @abc در است\u064b"
    " الرئيس رئيس بن قال وزارة حزب مدينة — 😀 \u200f ــ : ( « "
)
_PIECES = st.sampled_from([*_WORDS.split(" "), "\n"])


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_PIECES, max_size=25), st.sampled_from([" ", "", "  "]))
def test_places_are_ranges_of_the_text_and_do_not_overlap(
    library: Library, add_text: AddText, pieces: list[str], joint: str
) -> None:
    if not library.db.execute("SELECT 1 FROM entities").fetchone():
        library.write(add_entity, "إيران", "place")
        library.write(add_entity, "حسين أمير عبد اللهيان", "person")
    (before,) = library.db.execute("SELECT count(*) FROM articles").fetchone()
    text = f"نص {before} " + joint.join(pieces)
    suggestions = list_suggestions(library.db, _version(library, add_text(text)))
    places = sorted(place for suggestion in suggestions for place in suggestion.places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(left[1] <= right[0] for left, right in pairwise(places))
    assert all(suggestion.name and 0 <= suggestion.score <= 1 for suggestion in suggestions)
    assert [one.places[0] for one in suggestions] == sorted(one.places[0] for one in suggestions)

"""An article that comes again with another text: no mark is lost, all is undone and done again to the letter."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from storage import articles, highlights, index, notes, schema, settling, tags, versions
from storage.details import list_details
from storage.entities import finding, identity, mentions
from storage.errors import DuplicateArticle, RecordMissing
from storage.journal import user_tables
from storage.library import Library
from storage.records import Article, NewArticle
from storage.related.listing import list_related
from storage.search.concordance import list_concordance
from storage.search.search import find_articles, find_hits

AddText = Callable[..., int]
Dump = Callable[[sqlite3.Connection], dict[str, list[tuple[object, ...]]]]

FIRST = (
    "أعلنت وزارة الخارجية الأذربيجانية أن الوزير جيهون بايراموف سيزور طهران يوم الأربعاء المقبل.\n"
    "وسيبحث الوزير مع نظيره الإيراني العلاقات الثنائية بين البلدين والوضع على الحدود المشتركة.\n"
    "ويرى مراقبون أن الزيارة تأتي في وقت تشهد فيه المنطقة توتراً متزايداً بعد مناورات الشهر الماضي.\n"
    "وكانت باكو قد استدعت السفير الإيراني في سبتمبر احتجاجاً على تصريحات وصفتها بغير المقبولة."
)
# a paragraph before all others, one letter of the second corrected, the last paragraph gone
SECOND = (
    "تحديث: أكدت طهران الموعد اليوم.\n"
    "أعلنت وزارة الخارجية الأذربيجانية أن الوزير جيهون بايراموف سيزور طهران يوم الأربعاء المقبل.\n"
    "وسيبحث الوزير مع نظيره الايراني العلاقات الثنائية بين البلدين والوضع على الحدود المشتركة.\n"
    "ويرى مراقبون أن الزيارة تأتي في وقت تشهد فيه المنطقة توتراً متزايداً بعد مناورات الشهر الماضي."
)
KEPT, MOVED, LOST = (
    "جيهون بايراموف سيزور طهران",
    "مع نظيره الإيراني العلاقات الثنائية",
    "استدعت السفير الإيراني في سبتمبر",
)


class Marked(NamedTuple):
    """The article with its marks: three highlights, and three mentions of one entity."""

    article_id: int
    highlights: tuple[int, int, int]
    mentions: tuple[int, int, int]


def _new(text: str, **details: str) -> NewArticle:
    return NewArticle(text=text, raw_sha256=f"bytes of {text}")._replace(**details)  # type: ignore[arg-type]


def _again(library: Library, article_id: int, text: str) -> versions.Carried:
    return library.write(versions.add_version, article_id, _new(text)).result


@pytest.fixture
def marked(library: Library, add_text: AddText) -> Marked:
    article_id = add_text(FIRST, headline="زيارة", outlet="وكالة")
    version = articles.get_version(library.db, article_id)
    entity = library.write(identity.add_entity, "إيران", "place").result
    ids: list[list[int]] = [[], []]
    for words in (KEPT, MOVED, LOST):
        start = FIRST.index(words)
        highlight = library.write(highlights.add_highlight, version.id, start, start + len(words), 2).result
        library.write(notes.add_note, article_id, highlight.id, f"ملاحظة على {words}")
        library.write(tags.add_tagging, "سؤال", article_id, highlight.id)
        ids[0].append(highlight.id)
        mention = library.write(mentions.add_mention, entity.id, version.id, start + 4, start + len(words)).result
        ids[1].append(mention.id)
    library.write(notes.add_note, article_id, None, "ملاحظة على المقال")
    return Marked(article_id, (*ids[0],), (*ids[1],))  # type: ignore[arg-type]


def _places(library: Library) -> dict[tuple[str, int], tuple[int, str, str]]:
    """Return the version, the words and the anchoring of every mark, having read the words in the text itself."""
    found = {}
    for kind, table in (("highlight", "highlights"), ("mention", "mentions")):
        for mark_id, version_id, start, end, exact, prefix, suffix, anchoring in library.db.execute(
            f"SELECT id, version_id, range_start, range_end, exact, prefix, suffix, anchoring FROM {table}"  # noqa: S608
        ):
            text = versions.get_version_by_id(library.db, version_id).text
            assert (text[start:end], text[max(0, start - 32) : start], text[end : end + 32]) == (exact, prefix, suffix)
            found[kind, mark_id] = (version_id, exact, anchoring)
    return found


def test_each_mark_is_kept_moved_or_an_orphan(library: Library, marked: Marked) -> None:
    old = articles.get_version(library.db, marked.article_id)
    carried = _again(library, marked.article_id, SECOND)
    latest = articles.get_version(library.db, marked.article_id)
    assert carried == (marked.article_id, latest.id, 2, 2, 2, 2)
    assert (latest.number, latest.text) == (2, SECOND)
    corrected = MOVED.replace("الإيراني", "الايراني")
    expected = ((latest.id, KEPT, "anchored"), (latest.id, corrected, "moved"), (old.id, LOST, "orphan"))
    places = _places(library)
    for highlight, mention, (version_id, words, anchoring) in zip(
        marked.highlights, marked.mentions, expected, strict=True
    ):
        assert places["highlight", highlight] == (version_id, words, anchoring)
        assert places["mention", mention] == (version_id, words[4:], anchoring)
    remembered = library.db.execute("SELECT version_id, exact FROM moves ORDER BY id").fetchall()
    assert remembered == [(old.id, MOVED), (old.id, MOVED[4:])]


def test_nothing_is_lost(library: Library, marked: Marked, dump: Dump) -> None:
    before = dump(library.db)
    for text in (SECOND, "نص آخر تماماً لا يشبه ما سبقه في شيء.", FIRST + "\nوأضاف.", "."):
        carried = _again(library, marked.article_id, text)
        after = dump(library.db)
        for table in ("highlights", "mentions"):
            assert [row[0] for row in after[table]] == [row[0] for row in before[table]]
        for table in ("notes", "taggings", "tags", "entities", "aliases"):
            assert after[table] == before[table]
        assert carried.kept + carried.moved + carried.orphans == len(before["highlights"]) + len(before["mentions"])
        _places(library)


def test_a_new_version_is_undone_and_done_again_to_the_letter(
    library: Library, marked: Marked, dump: Dump, check_index: Callable[[Library], None]
) -> None:
    states, history = [dump(library.db)], []
    for text in (SECOND, FIRST + "\nوأضاف المتحدث.", "نص لا يشبه شيئاً مما سبقه."):
        history.append(library.write(versions.add_version, marked.article_id, _new(text)).steps)
        states.append(dump(library.db))
        check_index(library)
    for steps, state in zip(reversed(history), reversed(states[:-1]), strict=True):
        library.revert(steps)
        assert dump(library.db) == state
        check_index(library)
    for steps, state in zip(history, states[1:], strict=True):
        library.repeat(steps)
        assert dump(library.db) == state
        check_index(library)


def test_what_fails_half_way_leaves_nothing(library: Library, marked: Marked, dump: Dump) -> None:
    before = dump(library.db)

    def fail(db: sqlite3.Connection) -> None:
        versions.add_version(db, marked.article_id, _new(SECOND))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        library.write(fail)
    assert dump(library.db) == before


def test_only_the_latest_text_is_searched_and_orphans_are_still_the_analysts(library: Library, marked: Marked) -> None:
    _again(library, marked.article_id, SECOND)
    assert [hit.text for hit in find_hits(library.db, "تحديث", marked.article_id)] == ["تحديث"]
    assert find_hits(library.db, "استدعت", marked.article_id) == []
    (found,) = find_articles(library.db, "استدعت").articles
    assert {annotation.kind for annotation in found.annotations} >= {"highlight", "note"}
    assert found.version_id == articles.get_version(library.db, marked.article_id).id
    assert articles.get_summaries(library.db, [marked.article_id])[0].highlights == 3
    assert find_articles(library.db, "فيه:تظليل").total == 1


def test_marks_on_an_older_text_are_no_places_of_the_latest(
    library: Library, marked: Marked, add_text: AddText
) -> None:
    other = add_text("تحدثت إيران عن السفير الإيراني في طهران")
    (entity,) = finding.find_entities(library.db, "إيران")
    library.write(mentions.add_mention, entity.entity.id, articles.get_version(library.db, other).id, 6, 11)
    _again(library, marked.article_id, SECOND)
    latest = articles.get_version(library.db, marked.article_id)
    shown = {mention.id for mention in mentions.list_mentions(library.db, latest.id)}
    assert shown == set(marked.mentions[:2])
    places = mentions.list_mention_places(library.db, entity.entity.id)
    assert {place.mention.version_id for place in places} == {latest.id, articles.get_version(library.db, other).id}
    assert [count.mentions for count in finding.find_entities(library.db, "إيران")] == [3]
    for line in list_concordance(library.db, "كيان:إيران").lines:
        text = articles.get_version(library.db, line.article_id).text
        assert text[line.start : line.end] == line.keyword
    assert list_related(library.db, marked.article_id)[0].article_id == other
    _again(library, marked.article_id, "نص لا يشبه شيئاً مما سبقه.")
    assert [count.mentions for count in finding.find_entities(library.db, "إيران")] == [1]
    found = find_articles(library.db, "كيان:إيران")
    assert [article.article_id for article in found.articles] == [other]
    assert [(value.label, value.articles) for value in find_articles(library.db, "إيران OR شيئا").facets.entities] == [
        ("إيران", 1)
    ]
    assert list_related(library.db, marked.article_id) == []


def test_orphans_are_tried_again_with_each_new_text(library: Library, marked: Marked) -> None:
    _again(library, marked.article_id, SECOND)
    carried = _again(library, marked.article_id, FIRST + "\nوأضاف المتحدث أن الزيارة ليوم واحد.")
    assert (carried.kept, carried.moved, carried.orphans) == (6, 0, 0)
    assert {anchoring for _version, _words, anchoring in _places(library).values()} == {"anchored"}
    assert library.db.execute("SELECT count(*) FROM moves").fetchone() == (0,)


def test_a_move_nobody_looked_at_is_taken_from_where_the_analyst_marked(library: Library, marked: Marked) -> None:
    first = articles.get_version(library.db, marked.article_id)
    _again(library, marked.article_id, SECOND)
    _again(library, marked.article_id, SECOND + "\nخاتمة.")
    third = articles.get_version(library.db, marked.article_id)
    highlight = marked.highlights[1]
    assert _places(library)["highlight", highlight][::2] == (third.id, "moved")
    assert library.db.execute(
        "SELECT version_id, exact FROM moves WHERE highlight_id = ?", (highlight,)
    ).fetchall() == [(first.id, MOVED)]
    _again(library, marked.article_id, "نص لا يشبه شيئاً مما سبقه.")
    assert _places(library)["highlight", highlight] == (first.id, MOVED, "orphan")
    assert library.db.execute("SELECT count(*) FROM moves").fetchone() == (0,)


def test_two_mentions_of_one_entity_never_become_one(library: Library, add_text: AddText) -> None:
    article_id = add_text("زار بايراموف طهران. عاد بايراموف إلى باكو.")
    version = articles.get_version(library.db, article_id)
    entity = library.write(identity.add_entity, "بايراموف", "person").result
    places = [version.text.index("بايراموف"), version.text.rindex("بايراموف")]
    for start in places:
        library.write(mentions.add_mention, entity.id, version.id, start, start + len("بايراموف"))
    carried = _again(library, article_id, "زار بايراموف طهران.")
    assert carried.kept + carried.moved + carried.orphans == 2
    assert carried.orphans >= 1
    assert len(_places(library)) == 2


def test_directions_and_the_readers_place_go_over(library: Library, marked: Marked) -> None:
    version = articles.get_version(library.db, marked.article_id)
    starts = [0, *(place + 1 for place, letter in enumerate(FIRST) if letter == "\n")]
    for start in starts[1:]:
        library.write(articles.set_paragraph_direction, version.id, start, "ltr")
    library.write(articles.set_reading_place, marked.article_id, FIRST.index("ويرى مراقبون"))
    _again(library, marked.article_id, SECOND)
    latest = articles.get_version(library.db, marked.article_id)
    directions = articles.list_paragraph_directions(library.db, latest.id)
    assert directions == {SECOND.index("وسيبحث"): "ltr", SECOND.index("ويرى"): "ltr"}
    assert len(articles.list_paragraph_directions(library.db, version.id)) == 3
    assert articles.get_article(library.db, marked.article_id).reading_place == SECOND.index("ويرى مراقبون")
    library.write(articles.set_reading_place, marked.article_id, SECOND.index("وسيبحث"))
    _again(library, marked.article_id, SECOND.partition("وسيبحث")[0])
    assert articles.get_article(library.db, marked.article_id).reading_place == len(SECOND.partition("وسيبحث")[0])


def test_what_is_known_stays_and_what_was_not_is_filled_in(library: Library) -> None:
    first = _new(FIRST, headline="زيارة")._replace(details=(("section", "سياسة"),))
    article = library.write(versions.receive, first).result
    assert isinstance(article, Article)
    further = _new(SECOND, headline="زيارة", outlet=" وكالة ", published="2021-10-12")
    further = further._replace(details=(("section", "أخبار"), ("id", "7")))
    library.write(versions.add_version, article.id, further._replace(headline="عنوان آخر"))
    known = articles.get_article(library.db, article.id)
    assert (known.headline, known.outlet, known.published) == ("زيارة", "وكالة", "2021-10-12")
    assert known._replace(outlet="", published="") == article
    assert list_details(library.db, article.id) == [("section", "سياسة"), ("id", "7")]


def test_an_old_text_that_comes_again_is_here_already(library: Library, marked: Marked, dump: Dump) -> None:
    _again(library, marked.article_id, SECOND)
    before = dump(library.db)
    for new in (_new(FIRST), _new(SECOND), _new("نص آخر")._replace(raw_sha256=_new(SECOND).raw_sha256)):
        for verb in (versions.receive, lambda db, new: versions.add_version(db, marked.article_id, new)):
            with pytest.raises(DuplicateArticle) as known:
                library.write(verb, new)
            assert known.value.article_id == marked.article_id
    assert dump(library.db) == before


def test_many_are_received_as_what_they_are(library: Library) -> None:
    found = [_new(text, link="https://example.org/a/1") for text in (FIRST, SECOND, FIRST)]
    received = library.write(versions.receive_all, [*found, _new("مقال آخر")]).result
    assert [article.id for article in received.added] == [1, 2]
    assert [(carried.article_id, carried.number) for carried in received.updated] == [(1, 2)]
    assert [known.article_id for known in received.known] == [1]


def test_versions_are_listed_and_read(library: Library, marked: Marked) -> None:
    _again(library, marked.article_id, SECOND)
    latest, first = versions.list_versions(library.db, marked.article_id)
    assert (latest.number, latest.marks) == (2, 4)
    assert (first.number, first.marks) == (1, 2)
    assert versions.get_version_by_id(library.db, first.id).text == FIRST
    assert versions.get_version_by_id(library.db, latest.id) == articles.get_version(library.db, marked.article_id)
    with pytest.raises(RecordMissing):
        versions.list_versions(library.db, 99)
    with pytest.raises(RecordMissing):
        versions.get_version_by_id(library.db, 99)
    with pytest.raises(RecordMissing):
        library.write(versions.add_version, 99, _new("نص"))


def test_a_removed_article_takes_all_its_versions_along_and_comes_back(
    library: Library, marked: Marked, dump: Dump
) -> None:
    _again(library, marked.article_id, SECOND)
    before = dump(library.db)
    steps = library.write(articles.remove_articles, [marked.article_id]).steps
    assert not any(dump(library.db)[table] for table in ("versions", "highlights", "mentions", "moves"))
    library.revert(steps)
    assert dump(library.db) == before
    assert index.is_in_step(library.db)


def test_a_library_made_before_versions_is_brought_forward(
    full_library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dump: Dump
) -> None:
    path = tmp_path / "older.hashiya"
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:4])
        older = Library.open(path)
        older.db.execute("PRAGMA foreign_keys = OFF")
        widths = {table: 1 + len(columns) for table, columns in user_tables(older.db).items()}
        for table, width in widths.items():
            for row in dump(full_library.db)[table]:
                older.db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", row[:width])  # noqa: S608
        index.rebuild(older.db)
        before = dump(older.db)
        older.close()
    library = Library.open(path)
    now = dump(library.db)
    assert {table: [row[:width] for row in now[table]] for table, width in widths.items()} == before
    assert not any(rows for table, rows in now.items() if table not in widths)
    assert library.db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert _count_unsettled(library) == 0
    assert _again(library, 1, FIRST).number == 3
    library.close()


def _count_unsettled(library: Library) -> int:
    return sum(one.moved + one.orphans for one in settling.list_articles_to_settle(library.db))

"""The concordance: its lines, their order, their groups, and what of them reaches a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from storage import articles
from storage.entities import identity, mentions
from storage.errors import ExportFailed
from storage.exporting.concordance_csv import COLUMNS, export_concordance
from storage.library import Library
from storage.records import NewArticle
from storage.search.concordance import Concordance, Line, list_concordance
from storage.search.line_order import LineSort, group_lines, order_lines
from storage.search.neighbours import BareForms, words_after, words_before


def add(library: Library, text: str, *, headline: str = "", outlet: str = "", published: str = "") -> int:
    new = NewArticle(text=text, raw_sha256=text, headline=headline, outlet=outlet, published=published)
    return library.write(articles.add_article, new).result.id


def text_of(library: Library, article_id: int) -> str:
    return articles.get_version(library.db, article_id).text


def sorted_lines(concordance: Concordance, sort: LineSort) -> list[Line]:
    order = order_lines(concordance.lines, sort, BareForms(concordance.words))
    return [concordance.lines[number] for number in order]


def test_every_place_of_a_noun_in_the_samples_and_no_adjective(sample_library: Library) -> None:
    concordance = list_concordance(sample_library.db, "اذربيجان")
    assert len(concordance.lines) == 46
    assert (concordance.articles, concordance.complete) == (5, True)
    assert {line.keyword for line in concordance.lines} == {"أذربيجان", "اذربيجان", "إذربيجان"}


def test_positions_are_the_texts_and_the_words_around_read_as_there(sample_library: Library) -> None:
    for line in list_concordance(sample_library.db, "طهران").lines:
        text = text_of(sample_library, line.article_id)
        assert text[line.start : line.end] == line.keyword
        assert " ".join(text[: line.start].split()).endswith(line.before.strip())
        assert line.before + line.keyword + line.after in " ".join(text.split())
        assert max(len(line.before), len(line.after)) <= 61


def test_context_stays_in_the_paragraph_and_is_cut_between_words(library: Library) -> None:
    long = "كلمة " * 30
    add(library, f"سطر قبل\n{long.strip()}  قال\u00a0الوزير\tإن {long.strip()}\nسطر بعد")
    (line,) = list_concordance(library.db, "الوزير").lines
    assert (line.before[:5], line.before[-5:]) == ("كلمة ", " قال ")
    assert (line.after[:4], line.after[-5:]) == (" إن ", " كلمة")
    (short,) = list_concordance(library.db, '"سطر بعد"').lines
    assert (short.before, short.keyword, short.after) == ("", "سطر بعد", "")


def test_paragraphs_joined_by_the_feed_are_apart(library: Library) -> None:
    add(library, "قال الأول كلاماً., وقال الثاني جواباً., وقال الثالث شيئاً., وقال الرابع خاتمة.")
    (line,) = list_concordance(library.db, "الثاني").lines
    assert (line.before, line.after) == ("وقال ", " جواباً.")


def test_context_without_any_space_is_cut_all_the_same(library: Library) -> None:
    add(library, f"{'س' * 500}،باكو،{'ص' * 500}")
    (line,) = list_concordance(library.db, "باكو").lines
    assert (len(line.before), line.keyword, len(line.after)) == (60, "باكو", 60)


def test_a_phrase_and_words_typed_one_after_the_other_are_one_place(sample_library: Library) -> None:
    phrase = list_concordance(sample_library.db, '"قره باغ"').lines
    assert phrase
    places = {(line.article_id, line.start, line.end) for line in phrase}
    words = list_concordance(sample_library.db, "قره باغ").lines
    assert places == {(line.article_id, line.start, line.end) for line in words}


def test_words_of_the_same_stem_come_only_where_nothing_else_is(library: Library) -> None:
    add(library, "قرأ كتاباته ثم وضع الكتاب.")
    assert [line.keyword for line in list_concordance(library.db, "كتاب").lines] == ["الكتاب"]
    add(library, "هذه القضية الرئيسية.")
    assert [line.keyword for line in list_concordance(library.db, "الرئيس").lines] == ["الرئيسية"]


def test_an_entity_stands_where_it_is_mentioned_and_where_it_is_spelled_so(library: Library) -> None:
    add(library, "زار عبد اللهيان باكو. قال الوزير شيئاً.", published="2021-01-02")
    add(library, "وصل أمير عبداللهيان إلى باكو.", published="2021-01-01")
    add(library, "لا أحد هنا.")
    entity = library.write(identity.add_entity, "عبد اللهيان", "person").result
    version = articles.get_version(library.db, 1)
    start = version.text.index("الوزير")
    library.write(mentions.add_mention, entity.id, version.id, start, start + len("الوزير"))
    for query in ('entity:"عبد اللهيان"', "شخص:عبداللهيان"):
        concordance = list_concordance(library.db, query)
        assert [(line.article_id, line.keyword) for line in concordance.lines] == [
            (1, "عبد اللهيان"), (1, "الوزير"), (2, "عبداللهيان"),
        ]  # fmt: skip
    assert len(list_concordance(library.db, 'entity:"عبد اللهيان" before:2021-01-02').lines) == 1
    assert not list_concordance(library.db, "place:عبداللهيان").lines
    assert not list_concordance(library.db, "entity:نكرة").lines


NOTHING = ["", " ", '"', "-", "OR", "entity:", "\u0640", "\0", "source:فارس", "ظظظظ", "ظ" * 10_000]


@pytest.mark.parametrize("query", NOTHING)
def test_queries_without_words_give_no_lines(library: Library, query: str) -> None:
    add(library, "خبر من باكو.", outlet="فارس")
    assert list_concordance(library.db, query).lines == ()


def test_the_limit_is_kept_and_told(sample_library: Library) -> None:
    some = list_concordance(sample_library.db, "اذربيجان", limit=10)
    assert (len(some.lines), some.complete, some.articles) == (10, False, 5)
    assert list_concordance(sample_library.db, "اذربيجان").lines[:10] == some.lines


def test_a_wish_to_stop_is_heard(sample_library: Library) -> None:
    looks = iter([False, True, True, True, True])
    stopped = list_concordance(sample_library.db, "اذربيجان", cancelled=lambda: next(looks))
    assert len({line.article_id for line in stopped.lines}) == 1
    assert not stopped.complete


def test_lines_are_sorted_by_the_word_beside_without_marks_and_clitics(library: Library) -> None:
    add(library, "تركيا قوية\nالبلد قريب\nأرمينيا جارة\nپاكستان بعيدة\nتاج الملك")
    for before in ("وتُركيا", "البلد", "أَرمينيا", "پاكستان", "تاج"):
        add(library, f"{before} باكو")
    nearest = [line.before.strip() for line in sorted_lines(list_concordance(library.db, "باكو"), "before")]
    assert nearest == ["أَرمينيا", "البلد", "پاكستان", "تاج", "وتُركيا"]


def test_the_second_word_decides_where_the_first_is_the_same(library: Library) -> None:
    for text in ("باكو قال زيد", "باكو قال أحمد", "باكو", "باكو إن"):
        add(library, text)
    after = [line.after.strip() for line in sorted_lines(list_concordance(library.db, "باكو"), "after")]
    assert after == ["إن", "قال أحمد", "قال زيد", ""]


def test_letters_joined_to_the_keyword_are_no_neighbours(library: Library) -> None:
    add(library, "وصل الوفد إلى القاهرة وبالقاهرة بقي")
    first, second = list_concordance(library.db, "القاهره").lines
    assert words_before(first) == ["الي", "الوفد", "وصل"]
    assert words_before(second)[0] == "القاهره"
    assert words_after(second) == ["بقي"]


def test_by_date_the_oldest_come_first_and_the_undated_last(library: Library) -> None:
    for day in ("2022-05", "", "2020-01-02"):
        add(library, f"باكو {day}.", published=day)
    concordance = list_concordance(library.db, "باكو")
    assert [line.published for line in concordance.lines] == ["2022-05", "2020-01-02", ""]
    assert [line.published for line in sorted_lines(concordance, "date")] == ["2020-01-02", "2022-05", ""]


def test_groups_keep_the_order_within(library: Library) -> None:
    for number, (outlet, day) in enumerate((("فارس", "2021-02"), ("", "2021-01"), ("الشرق", ""), ("فارس", "2020"))):
        add(library, f"باكو {number}", outlet=outlet, published=day)
    lines = list_concordance(library.db, "باكو").lines
    outlets = [(group.label, len(group.lines)) for group in group_lines(lines, range(4), "outlet")]
    assert outlets == [("فارس", 2), ("الشرق", 1), ("", 1)]
    years = group_lines(lines, range(4), "year")
    assert [group.label for group in years] == ["2021", "2020", ""]
    assert years[0].lines == (0, 1)
    (whole,) = group_lines(lines, (3, 1), "none")
    assert whole == ("", (3, 1))
    assert group_lines(lines, (), "none") == []


def test_a_spreadsheet_gets_every_line_and_no_formula(library: Library, tmp_path: Path) -> None:
    add(library, "=HYPERLINK(1) باكو +1\n- باكو @x", headline='=cmd|"/c"', outlet="@فارس", published="2021-01-01")
    lines = list_concordance(library.db, "باكو").lines
    file = tmp_path / "lines.csv"
    assert export_concordance(lines, file) == 2
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as table:
        head, *rows = csv.reader(table)
    assert tuple(head) == COLUMNS
    assert rows[0] == [
        "'@فارس", "2021-01-01", "'=cmd|\"/c\"", "'=HYPERLINK(1)", "باكو", "'+1",
        "1", str(lines[0].start), str(lines[0].end),
    ]  # fmt: skip
    assert (rows[1][3], rows[1][5]) == ("'-", "'@x")


def test_an_export_that_fails_leaves_the_older_file_and_nothing_else(library: Library, tmp_path: Path) -> None:
    add(library, "باكو")
    lines = list_concordance(library.db, "باكو").lines
    with pytest.raises(ExportFailed):
        export_concordance(lines, tmp_path / "missing" / "lines.csv")
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(ExportFailed):
        export_concordance(lines, folder)
    file = tmp_path / "lines.csv"
    file.write_text("older")

    def breaking() -> object:
        yield lines[0]
        raise OSError(28, "No space left on device")

    with pytest.raises(ExportFailed, match="No space left"):
        export_concordance(breaking(), file)  # type: ignore[arg-type]
    assert file.read_text() == "older"
    assert not list(tmp_path.glob("**/.*.part"))

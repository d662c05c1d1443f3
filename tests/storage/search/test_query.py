"""The query language: what each sign means, and that nothing anybody types is an error."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from storage.search.filters import write_filter
from storage.search.query import Clause, Filter, FilterField, Query, Term, add_filter, parse_query, remove_filter

# What queries are made of, so that chance puts together the awkward ones.
WORDLIKE = 'OR ab أحمد بعد: tag: وسم: source:" exact: 2021 ٢٠٢١-١٠ foo:bar has:note حالة:مقروء ـ َ 😀'.split()
SIGNS = [*'"«»“”„|-−–*~:()#@+ ', "  ", "\n", "\u200f", "\u202b", "\0", "\ud800"]
PIECES = st.lists(st.sampled_from([*WORDLIKE, *SIGNS, " "]), max_size=14).map("".join)
ANY_QUERY = st.text() | PIECES


def words(query: str) -> list[str]:
    return [term.source for clause in parse_query(query).clauses for term in clause.terms]


def only_term(query: str) -> Term:
    (clause,) = parse_query(query).clauses
    (term,) = clause.terms
    return term


def test_words_are_all_wanted_and_folded() -> None:
    assert parse_query("أحمد  إيران") == Query(
        (
            Clause((Term("word", ("احمد",), "أحمد"),)),
            Clause((Term("word", ("ايران",), "إيران"),)),
        )
    )


@pytest.mark.parametrize("query", ['"علي أكبر"', "«علي أكبر»", "“علي أكبر”", "„علي أكبر“", '" علي أكبر، "'])
def test_quotes_of_any_kind_make_a_phrase(query: str) -> None:
    assert only_term(query) == Term("phrase", ("علي", "اكبر"), "علي أكبر")


@pytest.mark.parametrize(
    ("query", "folded"), [("٣+٣", ("3", "3")), ("COVID-19", ("covid", "19")), ("#باكو_اليوم", ("باكو", "اليوم"))]
)
def test_what_is_typed_in_one_piece_stays_together(query: str, folded: tuple[str, ...]) -> None:
    assert only_term(query).kind == "phrase"
    assert only_term(query).words == folded


@pytest.mark.parametrize("query", ["باكو OR تبريز | طهران", "باكو | تبريز OR OR طهران OR", "| باكو OR | تبريز | طهران"])
def test_either_joins_its_neighbours(query: str) -> None:
    (clause,) = parse_query(query).clauses
    assert [term.source for term in clause.terms] == ["باكو", "تبريز", "طهران"]


@pytest.mark.parametrize("query", ["باكو or تبريز", "باكو أو تبريز", "باكو|تبريز تبريز"])
def test_everyday_words_are_no_operators(query: str) -> None:
    assert all(len(clause.terms) == 1 for clause in parse_query(query).clauses)
    assert len(parse_query(query).clauses) > 1


@pytest.mark.parametrize("minus", "-−–")
def test_a_minus_rules_out(minus: str) -> None:
    query = parse_query(f'باكو {minus}تبريز {minus}"بحر قزوين" {minus}tag:رياضة')
    assert [clause.negated for clause in query.clauses] == [False, True, True]
    assert query.filters == (Filter("tag", "رياضة", negated=True),)


def test_a_query_may_only_rule_out() -> None:
    assert [clause.negated for clause in parse_query("-باكو").clauses] == [True]


@pytest.mark.parametrize("query", ["باكو - طهران", "باكو-طهران", "--طهران"])
def test_other_dashes_rule_out_nothing(query: str) -> None:
    assert not any(clause.negated for clause in parse_query(query).clauses)


def test_either_joins_nothing_that_is_ruled_out() -> None:
    assert [clause.negated for clause in parse_query("باكو OR -طهران OR تبريز").clauses] == [False, True, False]


def test_beginnings_of_words() -> None:
    assert only_term("اذربي*") == Term("prefix", ("اذربي",), "اذربي")
    assert parse_query("*") == Query()


@pytest.mark.parametrize("distance", ["5", "٥", "۵"])
def test_words_near_each_other(distance: str) -> None:
    assert only_term(f'"رئيس إيران"~{distance}') == Term("near", ("رييس", "ايران"), "رئيس إيران", 5)


def test_one_word_is_near_nothing_and_no_distance_is_too_long() -> None:
    assert only_term('"إيران"~5').kind == "phrase"
    assert only_term('"رئيس إيران"~0').kind == "phrase"
    assert only_term('"رئيس إيران"~' + "9" * 5000).distance == 1000


@pytest.mark.parametrize("name", ["exact", "بالضبط", "حرفيا", "حرفياً"])
def test_the_very_letters(name: str) -> None:
    assert only_term(f'{name}:"أحمد"') == Term("exact", ("احمد",), "أحمد")
    assert only_term(f"{name}:أَحمد").source == "أَحمد"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("entity:علييف", Filter("entity", "علييف")),
        ('كيان:"أمير عبد اللهيان"', Filter("entity", "أمير عبد اللهيان")),
        ("person:x", Filter("person", "x")),
        ("شخص:x", Filter("person", "x")),
        ("place:x", Filter("place", "x")),
        ("مكان:x", Filter("place", "x")),
        ("org:x", Filter("org", "x")),
        ("جهة:x", Filter("org", "x")),
        ("جهه:x", Filter("org", "x")),
        ("tag:x", Filter("tag", "x")),
        ("وسم:«أ ب»", Filter("tag", "أ ب")),
        ("source:BBC", Filter("source", "BBC")),
        ("مصدر:الجزيرة", Filter("source", "الجزيرة")),
        ("LANG:ar", Filter("lang", "ar")),
        ("لغة:فارسي", Filter("lang", "fa")),
        ("lang:tr", Filter("lang", "tr")),
        ("status:unread", Filter("status", "unread")),
        ("حالة:غير_مقروء", Filter("status", "unread")),
        ('حالة:"غير مقروء"', Filter("status", "unread")),
        ("حالة:مقروء", Filter("status", "done")),
        ("status:reading", Filter("status", "reading")),
        ("حالة:مميّز", Filter("status", "starred")),
        ("colour:yellow", Filter("colour", "1")),
        ("color:5", Filter("colour", "5")),
        ("لون:أزرق", Filter("colour", "3")),
        ("لون:٢", Filter("colour", "2")),
        ("has:note", Filter("has", "note")),
        ("لديه:ملاحظات", Filter("has", "note")),
        ("فيه:تظليل", Filter("has", "highlight")),
        ("has:tags", Filter("has", "tag")),
        ("after:2021", Filter("after", "2021")),
        ("بعد:٢٠٢١-١٠", Filter("after", "2021-10")),
        ("قبل:۲۰۲۱-۱۰-۱۲", Filter("before", "2021-10-12")),
        ("before:12/10/2021", Filter("before", "2021-10-12")),
        ("on:12.10.2021", Filter("on", "2021-10-12")),
        ("بتاريخ:2021/1/5", Filter("on", "2021-01-05")),
        ("في_تاريخ:10/2021", Filter("on", "2021-10")),
    ],
)
def test_filters_in_both_languages(typed: str, meant: Filter) -> None:
    assert parse_query(typed) == Query((), (meant,))


@pytest.mark.parametrize(
    "typed",
    ["foo:bar", "http://x.y", "after:xyz", "on:2021-13", "before:31.2.2021", "colour:9", "has:cheese", "lang:klingon"],
)
def test_what_is_no_filter_is_words(typed: str) -> None:
    query = parse_query(typed)
    assert query.filters == ()
    assert len(query.clauses) == 1


@pytest.mark.parametrize("typed", ["tag:", "tag: x", 'tag:""', 'after:"last year"'])
def test_a_field_without_a_value_is_a_word(typed: str) -> None:
    assert parse_query(typed).filters == ()
    assert words(typed)[0] in {"tag", "after"}


def test_filters_do_not_join_words() -> None:
    query = parse_query("باكو OR tag:x تبريز")
    assert [len(clause.terms) for clause in query.clauses] == [1, 1]


@pytest.mark.parametrize(
    "query", ["", " ", '"', '"""', "-", "OR", "| |", "~", "ـــ", "َُِ", "\u200f\u202b", "\0", "😀😀", "*", "«", "\ud800"]
)
def test_nothing_asked_for_is_an_empty_query(query: str) -> None:
    assert parse_query(query) == Query()


def test_a_lone_quote_is_passed_over() -> None:
    assert words('"باكو تبريز') == ["باكو", "تبريز"]
    assert words("«باكو تبريز") == ["باكو", "تبريز"]


def test_controls_of_direction_change_nothing() -> None:
    assert parse_query("\u202bبعد\u200f:2021 \u2067أحمد\u2069\u202c") == parse_query("بعد:2021 أحمد")


@pytest.mark.parametrize(
    "piece", ['"', "a ", "-", ":", "a:", "a", '"a" ', "«", "“", 'x:"', "! ", "(", "-a ", "OR ", "*", "\0"]
)
def test_endless_queries_are_read_at_once_and_cut(piece: str) -> None:
    began = time.perf_counter()
    query = parse_query(piece * (10_000 // len(piece)))
    assert time.perf_counter() - began < 0.5
    assert len(query.clauses) + len(query.filters) <= 64


def test_endless_phrases_are_cut() -> None:
    assert len(only_term('"' + "في " * 3000 + '"').words) == 64


@given(ANY_QUERY)
def test_every_string_is_a_query(text: str) -> None:
    query = parse_query(text)
    for clause in query.clauses:
        assert clause.terms
        assert all(term.words and term.source for term in clause.terms)
        assert len(clause.terms) == 1 or not clause.negated
    assert all(one.value for one in query.filters)


FIELDS_AND_VALUES = st.one_of(
    st.tuples(st.sampled_from(["entity", "tag", "source"]), st.text(min_size=1) | PIECES),
    st.tuples(st.sampled_from(["after", "on"]), st.sampled_from(["2021", "2021-10", "2021-10-12"])),
    st.sampled_from([("has", "note"), ("status", "done"), ("colour", "3"), ("lang", "ar")]),
)


@given(ANY_QUERY, FIELDS_AND_VALUES)
def test_a_filter_that_was_added_is_there_and_can_be_taken_away(
    text: str, field_and_value: tuple[FilterField, str]
) -> None:
    field, value = field_and_value
    before = parse_query(text)
    # a value with quotes of two kinds cannot be typed, a query at its limit takes no more
    assume('"' not in value or ("«" not in value and "»" not in value))
    assume(len(before.filters) + len(before.clauses) < 60 and all(one.field != field for one in before.filters))
    after = _added(text, field, value)
    (added,) = (one for one in parse_query(after).filters if one.field == field)
    assert set(parse_query(after).filters) == {*before.filters, added}
    assert parse_query(after).clauses == before.clauses
    assert remove_filter(after, added) == remove_filter(text, added)
    assert parse_query(remove_filter(after, added)) == before


def _added(text: str, field: FilterField, value: str) -> str:
    try:
        return add_filter(text, field, value)
    except ValueError:
        reject()


def test_adding_keeps_what_was_typed() -> None:
    assert add_filter("اذربيجان", "after", "2020") == "اذربيجان after:2020"
    assert add_filter("اذربيجان ", "tag", "بحر قزوين") == 'اذربيجان وسم:"بحر قزوين"'
    assert add_filter("", "source", 'صحيفة "النهار"') == 'مصدر:«صحيفة "النهار"»'
    assert add_filter("a tag:x", "tag", "X") == "a tag:x"


def test_an_open_quote_does_not_swallow_the_filter() -> None:
    assert add_filter('"باكو', "source", "وكالة أنباء") == 'مصدر:"وكالة أنباء" "باكو'


def test_a_filter_is_taken_away_wherever_it_stands() -> None:
    assert remove_filter("باكو وسم:أ تبريز tag:أ", Filter("tag", "أ")) == "باكو تبريز"
    assert remove_filter("-tag:x tag:x", Filter("tag", "x")) == "-tag:x"
    assert remove_filter("باكو بعد:٢٠٢١", Filter("after", "2021")) == "باكو"


def test_a_value_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(ValueError, match="after"):
        add_filter("باكو", "after", "soon")


def test_filters_are_written_in_the_script_of_their_value() -> None:
    assert write_filter(Filter("person", "علييف")) == "شخص:علييف"
    assert write_filter(Filter("person", "Aliyev", negated=True)) == "-person:Aliyev"

"""How the sidebar's cards look: nothing cut in two, numbers that agree, and margins on the side where lines begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.language import Language
from desktop.sidebar.article_picker import ArticlePicker
from desktop.sidebar.distance import word_distance
from desktop.sidebar.link_card import LinkCard
from desktop.sidebar.other_rows import make_copy_row
from desktop.sidebar.parallel_card import BESIDE, QuoteRow, compose_card, compose_quote, make_card
from desktop.sidebar.passage import cut_passage, read_passage
from desktop.sidebar.related_card import make_card as make_related
from desktop.theme import Theme
from desktop.widgets.chip import chip_font
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.rows_model import RowsModel
from desktop.widgets.text_block import TextBlock
from storage.articles import add_article
from storage.parallels.records import Parallel, QuotationPlace
from storage.records import NewArticle
from storage.related.records import Copy, Link, Part, Reason, Related

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.settings import LanguageCode
    from storage.related.records import PartKind
    from tests.desktop.sidebar.conftest import Desk

pytestmark = pytest.mark.usefixtures("qapp")

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
WORDS = "توصل الطرفان إلى اتفاق لوقف إطلاق النار في الإقليم بعد معارك ضارية استمرت، كما قيل، أسابيع طويلة "


def related(parts: tuple[Part, ...], *, quotation: str = "", same: float | None = None) -> Related:
    reasons = (Reason("quotation", quotation),) if quotation else ()
    score = sum(part.share * part.weight for part in parts)
    return Related(2, "عنوان", "الرياض", "2021-10-12", score, reasons, parts, None, same, marked=False)


def plain(text: str) -> str:
    return re.sub("[\u2066-\u2069]", "", text)


def test_a_quotation_over_two_paragraphs_is_one_line_in_its_chip() -> None:
    card = make_related(related((), quotation="لم يفقد الأمل\nبضمه"), Language("ar"))
    assert [chip.label.strip("“”«»") for chip in card.chips] == ["لم يفقد الأمل بضمه"]


@pytest.mark.parametrize("shares", [(0.2709, 0.115), (0.334, 0.333, 0.333), (0.004, 0.004, 0.004), (1.0,), (0.0,)])
def test_the_parts_that_are_told_make_up_the_score_that_is_told(shares: tuple[float, ...]) -> None:
    kinds: tuple[PartKind, ...] = ("words", "time", "entities")
    card = make_related(
        related(tuple(Part(kind, share, 1.0) for kind, share in zip(kinds, shares, strict=False))), Language("en")
    )
    score = int(plain(card.acts[0].label).rstrip("%"))
    assert sum(map(int, re.findall(r"\d+", card.parts))) == score


def test_the_sign_of_a_percentage_does_not_change_sides() -> None:
    copy = Copy(2, "عنوان", "الرياض", "2021-10-12", 0.957)
    row = make_copy_row(copy, "عنوان", Language("ar"))
    assert "\u206695%\u2069" in row.title
    assert "95%" in row.description
    assert plain(row.description) == row.description
    assert "\u2067٩٥٪\u2069" in make_copy_row(copy, "عنوان", Language("ar", "arabic")).title


def test_hardly_anything_the_same_is_not_told() -> None:
    facts = [make_related(related((), same=share), Language("en")).facts for share in (0.08, 0.33)]
    assert ["same text" in fact for fact in facts] == [False, True]


def test_two_years_are_not_24_months() -> None:
    assert word_distance(723).startswith("+2 year")
    assert word_distance(-700).startswith("−23 month")


@pytest.mark.parametrize("width", range(180, 300, 7))
def test_no_line_of_a_cut_passage_holds_only_its_dots(width: int) -> None:
    text = WORDS * 6
    passage = cut_passage(text, [(180, 190)])
    assert passage is not None
    assert passage.words.startswith("…")
    assert passage.words.endswith("…")
    block = TextBlock(passage.words, QFont(), width, 20, RTL)
    assert not block.elided
    for line, _offset in block._lines:
        assert passage.words[line.textStart() : line.textStart() + line.textLength()].strip(" \u00a0") != "…"


def test_what_shows_a_reason_is_not_the_headline_again(desk: Desk) -> None:
    headline = "الحوار بين البلدين"
    text = f"{headline}\n\nدعا الوزير إلى الحوار."
    added = desk.bridge.write(add_article, NewArticle(text, "one", headline)).result
    passage = desk.bridge.read(read_passage, added.id, Reason("word", "الحوار"))
    assert passage is not None
    assert passage.words == "دعا الوزير إلى الحوار."
    assert [passage.words[start:end] for start, end in passage.lit] == ["الحوار"]


def test_where_only_the_headline_shows_a_reason_it_is_shown(desk: Desk) -> None:
    added = desk.bridge.write(
        add_article, NewArticle("الحوار بين البلدين\n\nكلام آخر.", "two", "الحوار بين البلدين")
    ).result
    passage = desk.bridge.read(read_passage, added.id, Reason("word", "الحوار"))
    assert passage is not None
    assert passage.words == "الحوار بين البلدين"


def test_a_passage_is_cut_where_most_of_it_is_shared() -> None:
    far = WORDS * 4 + "راموس عنصر أساسي في الفريق"
    start = len(WORDS) * 4
    strayed, shared = (4, 9), [(start, start + 10), (start + 11, start + 26)]
    card = make_card(
        parallel("")._replace(text=far, end=len(far), shared=(strayed, *shared)), "2015-07-24", Language("en")
    )
    lit = [card.passage.words[begin:end] for begin, end in card.passage.lit]
    assert lit == [far[begin:end] for begin, end in shared]


def parallel(outlet: str) -> Parallel:
    return Parallel(2, "عنوان", outlet, "2015-07-24", 0, len(WORDS), WORDS, 0.9, ((0, 4),), ((0, 4),), ())


@pytest.mark.parametrize("certain", [True, False])
@pytest.mark.parametrize("width", [230.0, 280.0, 340.0])
@pytest.mark.parametrize(("direction", "code"), [(RTL, "ar"), (LTR, "en")])
def test_the_outlet_is_never_elided_and_the_comparison_stands_where_its_line_ends(
    direction: Qt.LayoutDirection, code: LanguageCode, width: float, certain: bool
) -> None:
    card = make_card(parallel("aleqtisadiya"), "2015-07-24", Language(code), certain=certain)
    composition = compose_card(card, width, direction)
    box = composition.chip_box(BESIDE)
    assert (box.left() if direction == RTL else width - box.right()) == 14
    facts: Any = composition._pieces[-1]
    assert facts.words == card.facts
    assert "aleqtisadiya" in card.facts
    assert not facts.laid_out().elided
    assert facts.box.bottom() == box.bottom()
    assert not facts.box.intersects(box)


@pytest.mark.parametrize(("code", "direction"), [("ar", RTL), ("en", LTR)])
def test_a_link_card_has_more_room_where_its_lines_begin(
    qtbot: QtBot, desk: Desk, code: LanguageCode, direction: Qt.LayoutDirection
) -> None:
    link = Link(1, 1, 2, "continues", "", outgoing=True, headline="عنوان", outlet="الرياض", published="2021")
    card = LinkCard(link, Theme(), Language(code), desk.sidebar)
    card.setLayoutDirection(direction)
    qtbot.addWidget(card)
    layout = card.layout()
    assert layout is not None
    margins = layout.contentsMargins()
    begin, end = (margins.right(), margins.left()) if direction == RTL else (margins.left(), margins.right())
    assert (begin, end) == (12, 6)


def test_a_long_headline_leaves_the_date_and_outlet_of_a_choice_room(qtbot: QtBot, desk: Desk) -> None:
    new = NewArticle(WORDS, "three", WORDS.strip(), outlet="الشرق الأوسط", published="2021-10-12")
    added = desk.bridge.write(add_article, new).result
    sidebar = desk.sidebar
    picker = ArticlePicker(desk.bridge, sidebar._parts[1], sidebar._parts[3], sidebar)
    qtbot.addWidget(picker)
    picker.prepare("Continues", frozenset())
    qtbot.waitUntil(lambda: picker._shelf is not None)
    (choice,) = [each for each in picker._find("توصل") if each.value == added.id]
    assert choice.label.endswith("…")
    words = f"{choice.label}  {choice.detail}"
    assert "12.10.2021 · الشرق الأوسط" in words
    picker.open("توصل", QRectF(0, 0, 10, 10).toRect())
    assert picker.list.fontMetrics().horizontalAdvance(words) <= picker.list.viewport().width()


@pytest.mark.parametrize("width", range(120, 330, 15))
def test_what_is_elided_is_cut_between_words(width: int) -> None:
    block = TextBlock(WORDS * 3, chip_font(QFont()), width, 2, RTL)
    assert block.elided
    _line, offset = block._lines[-1]
    shown = block._layouts[-1].text()
    assert shown.endswith("…")
    kept = shown.removesuffix("…").rstrip()
    rest = (WORDS * 3)[offset:]
    assert rest.startswith(kept)
    assert rest[len(kept)] in " ،"
    assert not kept.endswith("،")


def test_a_word_longer_than_the_line_is_cut_in_itself() -> None:
    block = TextBlock("ا" * 200, QFont(), 150, 1, RTL)
    assert len(block._layouts[-1].text()) > 10


def test_where_nothing_is_parallel_no_key_leads_to_an_empty_list(qtbot: QtBot, desk: Desk) -> None:
    section = desk.sidebar.column.parallels
    desk.sidebar.activateWindow()
    desk.sidebar.focus_parallels()
    assert not section.cards.rows
    qtbot.waitUntil(section.header.hasFocus)
    QTest.keyClick(section.header, Qt.Key.Key_Down)
    assert not section.list.hasFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert not section.list.hasFocus()


@pytest.mark.parametrize("name", ["addLink", "otherOutlets", "relatedList", "parallelsHeader"])
def test_escape_leads_back_to_the_text_from_all_sections_about_others(qtbot: QtBot, desk: Desk, name: str) -> None:
    qtbot.waitUntil(lambda: bool(desk.sidebar.column.related.cards.rows))
    widget = desk.sidebar.findChild(QWidget, name)
    assert widget is not None
    with qtbot.waitSignal(desk.sidebar.text_requested):
        QTest.keyClick(widget, Qt.Key.Key_Escape)


def test_a_list_that_no_key_reaches_is_not_reached_once_it_has_rows(qtbot: QtBot) -> None:
    rows: RowsModel[QuoteRow] = RowsModel()
    shown = ComposedList(compose_quote, Theme())
    shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    qtbot.addWidget(shown)
    shown.setModel(rows)
    shown.resize(200, 50)
    shown.show()
    for wanted in ([], [QuoteRow("عنوان", "عنوان", "", "", QuotationPlace(2, "", "", 0, 1, ""))], []):
        rows.set_rows(wanted)
        shown.fit()
        assert (shown.height() > 0) == bool(wanted)
        assert shown.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_cards_are_as_wide_in_a_short_sidebar_as_in_one_that_scrolls(qtbot: QtBot, desk: Desk) -> None:
    related = desk.sidebar.column.related
    qtbot.waitUntil(lambda: bool(related.cards.rows))
    widths = set()
    for height in (4000, 300):
        desk.sidebar.resize(desk.sidebar.width(), height)
        qtbot.waitUntil(lambda: (desk.sidebar.verticalScrollBar().maximum() > 0) == (height < 4000))  # noqa: B023
        widths.add(related.list.width())
    assert len(widths) == 1

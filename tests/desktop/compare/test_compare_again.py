"""A passage that stands beside two of the other article: shown again, quieter, and never taken for another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.compare import answer
from storage.comparison.alignment import compare_articles
from storage.comparison.records import Counts
from storage.highlights import list_highlights
from storage.notes import add_note
from tests.desktop.compare.conftest import CompareDesk

SIGNED = "وُقّع اتفاق وقف إطلاق النار بين أرمينيا وأذربيجان برعاية موسكو في {} نوفمبر 2020."
ONCE = f"فُتح في العاصمة معرض للكتاب.\n{SIGNED.format(10)}"
TWICE = f"{SIGNED.format('التاسع من')}\nفاز المنتخب في مباراته الأخيرة بثلاثة أهداف.\n{SIGNED.format(11)}"
AGAIN = "Shown again"


@pytest.fixture
def again_desk(compare_desk: CompareDesk, monkeypatch: pytest.MonkeyPatch) -> CompareDesk:
    """The page on an article that says once what the other says twice."""
    monkeypatch.setattr(answer, "compare_articles", compare_articles)
    compare_desk.open(compare_desk.add(ONCE, "", ""), compare_desk.add(TWICE, "", ""))
    return compare_desk


def rows_of(desk: CompareDesk) -> tuple[int, int]:
    """Return the row where the passage stands, and the one where it stands again."""
    pairs = desk.page.view.sheet.pairs
    plain = next(number for number, pair in enumerate(pairs) if pair.shared and pair.repeated is None)
    return plain, next(number for number, pair in enumerate(pairs) if pair.repeated == 0)


def test_it_says_so_on_its_card_and_to_a_screen_reader(again_desk: CompareDesk) -> None:
    view = again_desk.page.view
    plain, again = rows_of(again_desk)
    cards = [view.card(0, row) for row in (plain, again)]
    assert cards[0] is not None
    assert cards[1] is not None
    assert cards[0].caption == ""
    assert cards[1].caption.startswith(AGAIN)
    assert cards[1].box.height() > cards[0].box.height()
    assert (other := view.card(1, again)) is not None
    assert other.caption == ""
    view.cursor_.put(again, 1, TWICE.index("في 11"))
    view.told_caret()
    assert "The first article's passage is shown again" in view.accessibleDescription()
    view.cursor_.put(plain, 0, 0)
    view.told_caret()
    assert "again" not in view.accessibleDescription()


def test_it_is_counted_once_and_its_difference_is_walked_to(again_desk: CompareDesk) -> None:
    assert again_desk.page.answer is not None
    assert again_desk.page.answer.counts == Counts(1, 1, 1, 2)
    again_desk.press("]")
    again_desk.press("]")
    lit = again_desk.lit()
    assert lit is not None
    assert (lit.row, lit.number) == (max(rows_of(again_desk)), 0)
    again_desk.page.head.differing.click()
    again_desk.settle()
    assert [pair.repeated for pair in again_desk.page.view.sheet.pairs] == [None, 0]
    again_desk.page.head.differing.click()
    again_desk.page.head.shared.click()
    again_desk.settle()
    assert not any(pair.shared for pair in again_desk.page.view.sheet.pairs)


def test_it_is_quieter(again_desk: CompareDesk) -> None:
    view = again_desk.page.view
    QApplication.processEvents()
    picture = view.viewport().grab().toImage()
    plain, again = (view.card(0, row) for row in rows_of(again_desk))
    assert plain is not None
    assert again is not None
    darkest = []
    for row, card in zip(rows_of(again_desk), (plain, again), strict=True):
        box = next(card.boxes(ONCE.index("برعاية"), ONCE.index(" موسكو"))).translated(view.origin(row))
        darkest.append(_darkest(picture, box.topLeft().toPoint(), box.bottomRight().toPoint()))
    assert darkest[0] + 20 < darkest[1] < 170


def test_a_mark_made_on_it_is_on_both_and_its_note_is_read_where_it_was_asked_for(again_desk: CompareDesk) -> None:
    view, panel = again_desk.page.view, again_desk.page.notes.panel
    plain, again = rows_of(again_desk)
    start = ONCE.index("برعاية")
    view.cursor_.put(again, 0, start)
    view.cursor_.select(start, start + len("برعاية موسكو"))
    again_desk.press("2")
    (mark,) = list_highlights(again_desk.library.db, version_of(again_desk))
    assert (mark.start, mark.end) == (start, start + len("برعاية موسكو"))
    again_desk.bridge.write(add_note, mark.article_id, mark.id, "صحيح؟")
    for row in (again, plain):
        card = view.card(0, row)
        assert card is not None
        y = next(card.boxes(mark.start, mark.end)).translated(view.origin(row)).center().y()
        xs = range(int(card.box.left()), int(card.box.right()))
        sign = next(QPoint(x, int(y)) for x in xs if view.note_at(QPoint(x, int(y)).toPointF()) is not None)
        again_desk.click(sign)
        assert panel.isVisible()
        assert view.cursor_.index == row
        assert abs(view.range_rect(0, mark.start, mark.end).center().y() - y) < 20, "beside the card that was clicked"


def test_of_two_copies_nothing_is_told_of_what_is_shown_again(
    compare_desk: CompareDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer, "compare_articles", compare_articles)
    text = f"{SIGNED.format(9)}\n{'جملة طويلة لا تتغير في النسختين أبداً. ' * 2}"
    compare_desk.open(compare_desk.add(text, "", ""), compare_desk.add(f"{text}\n{SIGNED.format(9)}", "", ""))
    pairs = compare_desk.page.view.sheet.pairs
    (again,) = [pair for pair in pairs if pair.repeated == 0]
    assert compare_desk.page.view.differs
    assert again.score == 1.0
    assert again.lit_on(1, compare_desk.page.view.sheet.texts[1]) == []


def test_a_difference_that_is_walked_to_is_seen_with_what_is_told_of_it(again_desk: CompareDesk) -> None:
    again_desk.page.resize(1300, 330)
    again_desk.page.view.bar.setValue(0)
    QApplication.processEvents()
    view = again_desk.page.view
    for row in sorted(rows_of(again_desk)):
        again_desk.press("]")
        lit = again_desk.lit()
        assert lit is not None
        assert lit.row == row
        box = view.sheet.lay_out(row).difference_box(lit.number).translated(view.origin(row))
        assert view.viewport().rect().contains(box.toRect())


def version_of(desk: CompareDesk) -> int:
    assert desk.page.answer is not None
    return desk.page.answer.comparison.first.version.id


def _darkest(picture: QImage, first: QPoint, last: QPoint) -> int:
    return min(
        picture.pixelColor(x, y).lightness()
        for x in range(first.x(), last.x())
        for y in range(first.y() + 4, last.y() - 6)
    )

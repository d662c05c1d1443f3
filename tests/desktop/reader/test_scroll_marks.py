from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst


@pytest.mark.parametrize("share", [0.0, 0.37, 1.0])
def test_the_handle_is_drawn_where_the_style_lets_it_be_grabbed(analyst: Analyst, share: float) -> None:
    analyst.open(5)
    bar = analyst.view.bar
    bar.setValue(round(bar.maximum() * share))
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    grabbed = bar.style().subControlRect(
        QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, bar
    )
    drawn = bar.handle()
    assert drawn.top() == pytest.approx(grabbed.top(), abs=3)
    assert drawn.bottom() == pytest.approx(grabbed.bottom() + 1, abs=3)

"""Text for places without Arabic support."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.folding import fold_text
from storage.text.shaping import shape_for_display


def test_letters_are_joined_and_in_visual_order() -> None:
    assert shape_for_display("سلام") == "ﻡﻼﺳ"
    assert shape_for_display("قال BBC نعم") == "ﻢﻌﻧ BBC ﻝﺎﻗ"


def test_each_line_runs_its_own_way() -> None:
    assert shape_for_display("قال BBC\nBBC said قال today") == "BBC ﻝﺎﻗ\nBBC said ﻝﺎﻗ today"


def test_brackets_are_mirrored_and_isolates_dropped() -> None:
    assert shape_for_display("(قال) «نعم»") == "«ﻢﻌﻧ» (ﻝﺎﻗ)"
    assert shape_for_display("قال \u2066BBC\u2069") == "BBC ﻝﺎﻗ"


def test_harakat_stay() -> None:
    assert set("َُ") <= set(shape_for_display("كَتَبُ"))


def test_digits_keep_their_order() -> None:
    assert "2021" in shape_for_display("في عام 2021 قال")


def test_lines_are_broken_between_words_before_they_are_turned() -> None:
    lines = shape_for_display("واحد اثنان ثلاثة أربعة", width=12).split("\n")
    assert [fold_text(line[::-1]) for line in lines] == ["واحد اثنان", "ثلاثه اربعه"]
    assert shape_for_display("طويلةجدا نعم", width=3).count("\n") == 1


@given(
    st.text(st.characters(max_codepoint=0x2FFF) | st.sampled_from("\u2066\u2069\u202e\u202c\u200dلااA1()\x1c\u2029\n")),
    st.none() | st.integers(1, 40),
)
def test_every_string_can_be_shown(text: str, width: int | None) -> None:
    assert shape_for_display(text, width).count("\n") >= text.count("\n")


@pytest.mark.parametrize("module", ["arabic_reshaper", "bidi", "charset_normalizer"])
def test_what_is_slow_to_load_is_loaded_only_when_needed(module: str) -> None:
    code = (
        "import sys, storage.text.shaping, storage.text.paragraphs, storage.importing.files;"
        f"sys.exit({module!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3], check=False).returncode == 0

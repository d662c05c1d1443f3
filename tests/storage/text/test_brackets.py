"""Which brackets may hold another name of what stands before them."""

from __future__ import annotations

import pytest

from storage.text.brackets import find_brackets


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("جمهورية نخجوان (نختشيفان) ذات", "جمهورية نخجوان", "نختشيفان"),
        ("هيئة البث الإسرائيلية «مكان»، أن", "هيئة البث الإسرائيلية", "مكان"),
        ("قوات سوريا الديمقراطية (SDF)", "قوات سوريا الديمقراطية", "SDF"),
        ('مؤسسة النقد ("ساما")', "مؤسسة النقد", "ساما"),
        ("محمود عباس (أبو مازن)", "محمود عباس", "أبو مازن"),
    ],
)
def test_another_name(text: str, name: str, other: str) -> None:
    (bracket,) = find_brackets(text)
    assert (text[: bracket.name_end], text[bracket.start : bracket.end]) == (name, other)


@pytest.mark.parametrize(
    "inside",
    [
        "رويترز", "45 عاما", "الجمهوري", "الكردي السوري", "وزير الخارجية", "من المصدر", "www.site.com", "@name",
        "يمين", "كما قال في بيان طويل جدا هنا", "", "2021",
    ],
)  # fmt: skip
def test_no_name(inside: str) -> None:
    assert list(find_brackets(f"محمود عباس ({inside}) قال")) == []

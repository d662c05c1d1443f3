"""Who says what: the speakers that a text names, and who is quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.attribution import find_attributions, speaker_of


def told(text: str) -> list[tuple[str, str]]:
    found = find_attributions(text)
    for one in found:
        assert " ".join(text[one.speaker_start : one.speaker_end].split()) == one.speaker
        assert one.start <= one.speaker_start < one.speaker_end <= one.end
    return [(one.verb, one.speaker) for one in found]


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("قال الرئيس الإيراني حسن روحاني، إن بلاده عازمة", "قال", "الرئيس الإيراني حسن روحاني"),
        ("وأكدت وزارة الدفاع الأذربيجانية في بيان لها أن", "أكدت", "وزارة الدفاع الأذربيجانية"),
        ("بايراموف أكد على ضرورة حل المشاكل", "أكد", "بايراموف"),
        ("روحاني وخلال لقائه الوزير في طهران، أكّد أن إيران مستعدة", "أكّد", "روحاني"),
        ('بحسب ما أفادت وكالة "فارس" الإيرانية.', "بحسب", 'وكالة "فارس" الإيرانية'),
        ("أجرت مناورات، وفقا لوسائل إعلام إيرانية.", "وفقا", "وسائل إعلام إيرانية"),
        ("وقال المتحدث باسم الخارجية، سعيد خطيب زاده، مخاطبا", "قال", "المتحدث باسم الخارجية، سعيد خطيب زاده"),
        ("روحاني: إيران عازمة على تعزيز العلاقات", ":", "روحاني"),
        ("وهو ما انتقده الرئيس إلهام علييف بالقول", "بالقول", "الرئيس إلهام علييف"),
    ],
)
def test_speakers_are_named_as_they_are_written(text: str, verb: str, speaker: str) -> None:
    assert told(text) == [(verb, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف أن الحوار مستمر",
        "وقال إنه مستعد",
        "أكد على ضرورة الحوار",
        "قال مصدر إن",
        "بحسب المعلومات",
        "زار الوزير باكو",
        "",
    ],
)
def test_nobody_is_named_where_nobody_is(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("before", "quoted", "behind", "speaker"),
    [
        ('قالت ليلى عبداللهيفا في تصريح لها أمس: "', "لن تكون الحملة في مصلحة أحد", '".', "ليلى عبداللهيفا"),
        ('قال حسن روحاني إن الحوار مستمر. وأضاف: "', "نحن مستعدون لكل شيء", '".', "حسن روحاني"),
        ('"', "نحن مستعدون لكل شيء", '"، بحسب وكالة رويترز.', "وكالة رويترز"),
    ],
)
def test_a_quotation_has_the_speaker_that_its_sentence_or_paragraph_names(
    before: str, quoted: str, behind: str, speaker: str
) -> None:
    found = speaker_of(before + quoted + behind, len(before), len(before) + len(quoted))
    assert found is not None
    assert found.speaker == speaker


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ('تصاعدت التوترات بشأن ما تعتبره طهران "', '" الإسرائيلي'),
        ('قال حسن روحاني إن الحوار مستمر.\nوفي ذكرى معركة "', '" الثانية'),
        ('ذكرى معركة "', '". وقال حسن روحاني إن الحوار مستمر.'),
        ('وقال: "', '".'),
    ],
)
def test_words_held_at_a_distance_are_nobodys(before: str, behind: str) -> None:
    assert speaker_of(f"{before}النفوذ{behind}", len(before), len(before) + len("النفوذ")) is None


@given(st.text('قالإنحسنروحاني وأكد:."«،\nبحسب', max_size=60))
def test_whatever_the_text_places_are_inside_it(text: str) -> None:
    told(text)
    assert (found := speaker_of(text, len(text) // 2, len(text))) is None or 0 <= found.start < found.end <= len(text)

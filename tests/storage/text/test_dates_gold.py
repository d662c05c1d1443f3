"""How well the dates found in the sample articles agree with those that a reader marked."""

from __future__ import annotations

from tests.storage.text.dates_gold import find_in_sample, measure_agreement, read_gold, sample_path

_MISSED = {"قبل ذلك بيوم"}


def test_samples_as_a_reader_marks_them() -> None:
    right, found = measure_agreement()
    assert right >= 0.95
    assert found >= 0.90


def test_what_is_missed_is_known() -> None:
    for sample, wanted in read_gold().items():
        found = find_in_sample(sample)
        assert {mention.text for mention in wanted if mention not in found} <= _MISSED
        assert set(found) <= set(wanted)


def test_the_list_names_what_stands_there() -> None:
    gold = read_gold()
    assert sum(map(len, gold.values())) == 33
    for sample, mentions in gold.items():
        text = sample_path(sample).read_text(encoding="utf-8")
        assert [text[mention.start : mention.end] for mention in mentions] == [mention.text for mention in mentions]

"""The dates of the five sample articles as a careful reader marks them, and how well `find_dates` agrees.

The list was made by reading the texts before anything was tried on them. Marked is what tells when by the calendar, or
from the day of publication; not how long something lasted (44 يوماً, لمدة يومين), nor words without any measure (الآونة
الأخيرة). قبل ذلك بيوم is marked, for a reader can tell the day; it is told from another event, which is not tried here.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

from storage.text.dates import DateMention, find_dates

if TYPE_CHECKING:
    from storage.text.dates.mention import Precision

_LIST = Path(__file__).with_name("dates_gold.tsv")
_SEEDS = Path(__file__).parents[3] / "seeds"


def read_gold() -> dict[str, list[DateMention]]:
    """Return the marked dates of each sample article."""
    gold: dict[str, list[DateMention]] = {}
    with _LIST.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            words, value, end_value = row["words"], row["value"] or None, row["end_value"] or None
            precision = cast("Precision", row["precision"])
            mention = DateMention(int(row["start"]), int(row["end"]), words, value, precision, end_value)
            gold.setdefault(row["sample"], []).append(mention)
    return gold


def find_in_sample(sample: str) -> list[DateMention]:
    """Find the dates of a sample article."""
    path = sample_path(sample)
    about = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return find_dates(path.read_text(encoding="utf-8"), about["published"], about["language"])


def measure_agreement() -> tuple[float, float]:
    """Return which share of what is found is right, and which share of what is marked is found."""
    gold = read_gold()
    wanted = {(sample, mention) for sample, mentions in gold.items() for mention in mentions}
    found = {(sample, mention) for sample in gold for mention in find_in_sample(sample)}
    right = len(wanted & found)
    return right / len(found), right / len(wanted)


def sample_path(sample: str) -> Path:
    """Return where the text of a sample article lies."""
    [path] = _SEEDS.glob(f"{sample}_*.txt")
    return path

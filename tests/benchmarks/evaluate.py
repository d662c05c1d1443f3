"""``make evaluate``: how well search answers, beside plain SQLite, and how well spellings of names are told apart.

Prints a table and writes the same to ``evaluation.json`` beside this file. Returns 1 if a bound is not reached.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # to be started as a file, from anywhere

from desktop.samples import fill_with_samples
from storage.articles import add_article
from storage.library import Connection, Library
from storage.records import NewArticle
from storage.search.search import find_articles, find_hits, list_found_ids
from storage.text.folding import fold_text
from tests.benchmarks import parallel_stories
from tests.benchmarks.dates import CASES, measure_dates
from tests.benchmarks.measure import machine
from tests.benchmarks.name_variants import VARIANTS, measure_names
from tests.benchmarks.news import DATA, is_at_hand
from tests.benchmarks.publication import Guesses, measure_guesses
from tests.benchmarks.retrieval import as_written, measure_plain, measure_search, stemmed, tasks
from tests.benchmarks.same_story import PAIRS, Told, measure_same_story
from tests.storage.parallels import passages_gold
from tests.storage.suggestions.gold import measure_after_tagging, measure_cold
from tests.storage.text.dates_gold import measure_agreement

RESULTS = Path(__file__).with_name("evaluation.json")
ABSENT = "the data to evaluate on are not at hand"
_LEAST = {"questions": 0.85, "headlines": 0.79, "paraphrases": 0.94}
_NAMES = {
    "questions": "questions → paragraphs, MRR@10",
    "headlines": "headlines → bodies, MRR@10",
    "paraphrases": "headlines in other words, MRR@10",
}
_FILES = ("questions", "news", "headlines")
_VARIANTS = (
    ("أحمد", "احمد"),
    ("محمّد", "محمد"),
    ("محمـــد", "محمد"),
    ("مدرسة", "مدرسه"),
    ("مستشفى", "مستشفي"),
    ("والقاهرة", "القاهرة"),
    ("بالقاهرة", "القاهرة"),
    ("المتحدث", "متحدث"),
    ("٢٠٢١", "2021"),
    ("کتاب", "كتاب"),
    ("ایران", "إيران"),
)
"""What one meets every day: hamza, marks, tatweel, ة, ى, و, ب, ال, digits, and letters as Persian writes them."""

_SAMPLE_WORD, _SAMPLE_PLACES = "اذربيجان", 46
_LEAST_SPELLINGS, _LEAST_APART = 0.9, 9_995
_HEADINGS = ("figure", "measured", "plain SQLite", "its folded stems", "at least", "")


class Score(NamedTuple):
    """One figure and the least it may be, beside what plain SQLite reaches on texts as written, and stemmed."""

    name: str
    value: float
    least: float
    plain: float | None = None
    plain_stemmed: float | None = None
    skipped: str = ""

    @property
    def verdict(self) -> str:
        """Return ``ok``, ``under`` or ``skipped``."""
        if self.skipped:
            return "skipped"
        return "ok" if self.value >= self.least else "under"


def evaluate(folder: Path) -> Iterator[Score]:
    """Yield the figures one by one."""
    yield _spellings(folder)
    yield _sample_places(folder)
    yield from _names()
    yield from _suggestions(folder)
    yield from _dates()
    yield _publication()
    yield from _same_story(folder)
    yield from _parallels(folder)
    if all((DATA / f"{name}.jsonl.gz").exists() for name in _FILES):
        for task in tasks():
            sys.stderr.write(f"evaluating: {task.name}\n")
            found = measure_search(task, folder)
            plain = measure_plain(task, as_written), measure_plain(task, stemmed)
            yield Score(_NAMES[task.name], found, _LEAST[task.name], *plain)
    else:
        for task_name, least in _LEAST.items():
            yield Score(_NAMES[task_name], 0, least, skipped=ABSENT)


def _spellings(folder: Path) -> Score:
    """Look for each spelling in an article that has only the other one."""
    pairs = [pair for one in _VARIANTS for pair in (one, one[::-1])]
    library = Library.open(folder / "spellings.hashiya")

    def add(db: Connection) -> list[int]:
        texts = (f"هنا {written} وهناك كلام آخر ({number})" for number, (written, _typed) in enumerate(pairs))
        return [add_article(db, NewArticle(text=text, raw_sha256=text)).id for text in texts]

    ids = library.write(add).result
    found = 0
    for article_id, (written, typed) in zip(ids, pairs, strict=True):
        hits = find_hits(library.db, typed, article_id)
        listed = {article.article_id for article in find_articles(library.db, typed, limit=len(ids)).articles}
        found += article_id in listed and [hit.text for hit in hits] in ([written], [written[1:]])
    library.close()
    return Score("spelling variants found, each way round", found, len(pairs))


def _sample_places(folder: Path) -> Score:
    """Count the places of a name in the sample articles; an adjective put beside them counts against it."""
    library = Library.open(folder / "samples.hashiya")
    fill_with_samples(library)
    ids = list_found_ids(library.db, _SAMPLE_WORD)
    hits = [hit for article_id in ids for hit in find_hits(library.db, _SAMPLE_WORD, article_id)]
    library.close()
    places = sum(1 if fold_text(hit.text) == _SAMPLE_WORD else -1 for hit in hits if hit.via != "stem")
    return Score(f"places of {_SAMPLE_WORD} in the samples", places, _SAMPLE_PLACES)


def _names() -> Iterator[Score]:
    """Tell spellings of one name from spellings of others, in all names and in those that were held out."""
    for which, held_out_only in (("", False), (", held out", True)):
        found, apart = f"spellings of one name found{which}", f"two names kept apart, of 10,000{which}"
        if VARIANTS.exists():
            sys.stderr.write(f"evaluating: names{which}\n")
            told = measure_names(held_out_only=held_out_only)
            yield Score(found, told.found, _LEAST_SPELLINGS)
            yield Score(apart, told.kept_apart, _LEAST_APART)
        else:
            yield Score(found, 0, _LEAST_SPELLINGS, skipped=ABSENT)
            yield Score(apart, 0, _LEAST_APART, skipped=ABSENT)


def _suggestions(folder: Path) -> Iterator[Score]:
    """Compare what is suggested for the sample articles with the names that an analyst marks in them."""
    sys.stderr.write("evaluating: suggestions\n")
    for file, which, measure, least_found, least_right in (
        ("tagged", "of entities tagged in the first sample", measure_after_tagging, 0.9, 0.95),
        ("cold", "without any entity", measure_cold, 0.85, 0.95),
    ):
        library = Library.open(folder / f"{file}.hashiya")
        fill_with_samples(library)
        agreement = measure(library)
        library.close()
        yield Score(f"names proposed {which}", agreement.recall, least_found)
        yield Score(f"proposals that are right, {which}", agreement.precision, least_right)


def _dates() -> Iterator[Score]:
    """Compare dates with those that a reader marks in the samples, and with the cases that occur in news."""
    sys.stderr.write("evaluating: dates\n")
    right, found = measure_agreement()
    yield Score("dates in the samples that are right", right, 0.95)
    yield Score("dates of the samples found", found, 0.9)
    name, least = "cases of dates that are right", 0.75
    if CASES.exists():
        yield Score(name, measure_dates().share, least)
    else:
        yield Score(name, 0, least, skipped=ABSENT)


def _publication() -> Score:
    """Guess the days of publication from the texts alone."""
    sys.stderr.write("evaluating: days of publication\n")
    guesses = measure_guesses() if is_at_hand() else Guesses(0, 1)
    skipped = "" if is_at_hand() else ABSENT
    return Score("guessed days of publication that are right", guesses.share, 0.95, skipped=skipped)


def _same_story(folder: Path) -> Iterator[Score]:
    """Ask for the other tellings of a story, and for copies."""
    sys.stderr.write("evaluating: related articles\n")
    told = measure_same_story(folder) if PAIRS.exists() else Told(0, 0, 0, 0)
    skipped = "" if PAIRS.exists() else ABSENT
    yield Score("another paper's telling of a story, MRR@10", told.reciprocal_rank, 0.98, skipped=skipped)
    yield Score("another paper's telling of a story, in the first five", told.in_five, 0.998, skipped=skipped)
    yield Score("copies recognised", told.copies_found, 0.98, skipped=skipped)
    yield Score("copies that are right", told.copies_right, 0.98, skipped=skipped)


def _parallels(folder: Path) -> Iterator[Score]:
    """Compare the passages that are shown as saying the same with those a reader finds in the samples."""
    sys.stderr.write("evaluating: parallel passages\n")
    library = Library.open(folder / "parallels.hashiya")
    fill_with_samples(library)
    agreement = passages_gold.measure_agreement(library.db)
    library.close()
    yield Score("passages of the samples that say the same, among the first three", agreement.recall, 0.85)
    yield Score("passages shown as saying the same that are right", agreement.precision, 0.8)
    stories = parallel_stories.measure_stories(folder) if is_at_hand() else passages_gold.Agreement(0, 0, 0, 0)
    skipped = "" if is_at_hand() else ABSENT
    yield Score("passages of one story that say the same, among the first three", stories.recall, 0.85, skipped=skipped)
    yield Score("passages of one story shown that are right", stories.precision, 0.8, skipped=skipped)


def print_table(scores: list[Score]) -> None:
    """Print the scores in columns, the first to the left and the others to the right."""
    rows: list[tuple[str, ...]] = [_HEADINGS]
    for one in scores:
        beside = ("" if plain is None else _amount(plain) for plain in (one.plain, one.plain_stemmed))
        rows.append((one.name, one.skipped or _amount(one.value), *beside, _amount(one.least), one.verdict))
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


def main() -> int:
    """Evaluate; return 1 if a bound is not reached."""
    with tempfile.TemporaryDirectory(prefix="hashiya-evaluate-") as folder:
        scores = list(evaluate(Path(folder)))
    print_table(scores)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    listed = [one._asdict() | {"verdict": one.verdict} for one in scores]
    document = {"evaluated_at": made, "machine": machine(), "scores": listed}
    RESULTS.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 1 if any(one.verdict == "under" for one in scores) else 0


def _amount(value: float) -> str:
    return f"{value:.3f}" if value != int(value) or value == 1 else f"{value:.0f}"


if __name__ == "__main__":
    sys.exit(main())

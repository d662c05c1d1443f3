"""``make bench``: measure, print a table and write the same to ``results.json`` beside this file.

Name benches (``start``, ``folding``, ``long``, ``dense``, ``find``, ``window``, ``goto``, ``search``,
``saving``, ``marks``, ``meanwhile``, ``backup``, ``names``, ``tagging``, ``mentions``, ``suggestions``, ``network``,
``compare``) to run only those. The exit code is 1 if a bound is not kept.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # to be started as a file, from anywhere

from tests.benchmarks import (
    backup_stall,
    compare_page,
    dense_article,
    find_in_article,
    folding_speed,
    go_to,
    known_names,
    long_article,
    many_mentions,
    network_picture,
    parallels,
    reanchoring,
    related,
    saving,
    search_at_scale,
    start,
    suggesting,
    tagging,
    timeline_page,
    whole_window,
    working_meanwhile,
)
from tests.benchmarks.measure import Figure, machine

RESULTS = Path(__file__).with_name("results.json")
BENCHES: dict[str, Callable[[Path], list[Figure]]] = {
    "start": start.measure,
    "folding": folding_speed.measure,
    "long": long_article.measure,
    "dense": dense_article.measure,
    "find": find_in_article.measure,
    "window": whole_window.measure,
    "goto": go_to.measure,
    "search": search_at_scale.measure,
    "related": related.measure,
    "parallels": parallels.measure,
    "compare": compare_page.measure,
    "saving": saving.measure,
    "marks": reanchoring.measure,
    "meanwhile": working_meanwhile.measure,
    "backup": backup_stall.measure,
    "names": known_names.measure,
    "tagging": tagging.measure,
    "mentions": many_mentions.measure,
    "suggestions": suggesting.measure,
    "network": network_picture.measure,
    "timeline": timeline_page.measure,
}
_HEADINGS = ("figure", "measured", "peer", "ratio", "bound", "")


def rows_of(figures: Iterable[Figure]) -> list[tuple[str, ...]]:
    """Return the cells of the table, its headings first."""
    rows: list[tuple[str, ...]] = [_HEADINGS]
    for figure in figures:
        ratio = figure.ratio
        rows.append(
            (
                figure.name,
                figure.skipped or _amount(figure.value, figure.unit),
                "" if figure.against is None else _amount(figure.against, figure.unit),
                "" if ratio is None else f"{ratio:.3g}",
                "" if figure.bound is None else f"{figure.bound:g}" + (f" {figure.unit}" if ratio is None else " ×"),
                figure.verdict,
            )
        )
    return rows


def print_table(rows: list[tuple[str, ...]]) -> None:
    """Print rows in columns, the first to the left and the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


def as_json(figures: Iterable[Figure]) -> str:
    """Return the figures and the machine they were measured on as a JSON document."""
    listed = [figure._asdict() | {"ratio": figure.ratio, "verdict": figure.verdict} for figure in figures]
    made = datetime.now(UTC).isoformat(timespec="seconds")
    return json.dumps({"measured_at": made, "machine": machine(), "figures": listed}, ensure_ascii=False, indent=2)


def main(names: list[str]) -> int:
    """Run the benches asked for, or all; return 1 if a bound is not kept, 2 for a name that is none."""
    unknown = sorted(set(names) - set(BENCHES))
    if unknown:
        sys.stderr.write(f"There is no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}.\n")
        return 2
    figures: list[Figure] = []
    for name in names or BENCHES:
        sys.stderr.write(f"measuring: {name}\n")
        with tempfile.TemporaryDirectory(prefix="hashiya-bench-") as folder:
            figures += BENCHES[name](Path(folder))
    print_table(rows_of(figures))
    RESULTS.write_text(as_json(figures) + "\n", encoding="utf-8")
    return 1 if any(figure.verdict == "over" for figure in figures) else 0


def _amount(value: float, unit: str) -> str:
    return f"{value:.3g} {unit}" if value < 100 else f"{value:.0f} {unit}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""``hashiya parallels`` on the sample articles."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from desktop.commands.parallels import parallels
from storage.articles import get_version
from storage.library import Library


def test_range_gives_passages_with_what_is_shared_and_differs(sample_library: Library, tmp_path: Path) -> None:
    text = get_version(sample_library.db, 1).text
    start = text.index("بعد معارك ضارية")
    words = ["1", "--start", str(start), "--end", str(start + 5), "--library", str(tmp_path / "library.hashiya")]

    answer = CliRunner().invoke(parallels, [*words, "--json"])

    found = json.loads(answer.output)
    assert answer.exit_code == 0
    assert found[0].keys() == {"article", "start", "end", "text", "score", "shared", "differs"}
    there = get_version(sample_library.db, 3).text
    found = [each for each in found if each["article"] == 3]
    assert all(there[each["start"] : each["end"]] == each["text"] for each in found)
    assert any("إطلاق النار" in there[slice(*span)] for each in found for span in each["shared"])
    assert any(differs["kind"] == "date" for each in found for differs in each["differs"])
    assert "dates differ" in CliRunner().invoke(parallels, words).output


def test_range_the_wrong_way_round_is_wrong_use() -> None:
    assert CliRunner().invoke(parallels, ["1", "--start", "9", "--end", "3"]).exit_code == 2

"""Words made to run, fetch or mislead: formulas in exports, resources in pages, signs that turn letters round."""

from __future__ import annotations

import csv
import ctypes
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from desktop.widgets.own_direction import isolated
from storage import articles, highlights, notes, tags
from storage.entities import details as entity_details
from storage.entities import identity, mentions
from storage.exporting.concordance_csv import export_concordance
from storage.library import Connection, Library
from storage.records import NewArticle
from storage.search.concordance import list_concordance

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

RLO, PDI, RLI = "\u202e", "\u2069", "\u2067"
SPOOFED = f"تقرير{RLO}fdp.exe"
_FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\t=1",
    " =1",
    "\u200e=1",
    "\ufeff=1",
    "＝1",
    '=HYPERLINK("x")',
)


@pytest.mark.fault("formulas in CSV")
@pytest.mark.parametrize("formula", _FORMULAS)
def test_no_cell_of_an_export_is_a_formula(library: Library, tmp_path: Path, formula: str) -> None:
    text = f"{formula} باكو {formula}\n{formula}"
    library.write(articles.add_article, NewArticle(text, text, headline=formula, outlet=formula, published=formula))
    export_concordance(list_concordance(library.db, "باكو").lines, tmp_path / "lines.csv")
    with (tmp_path / "lines.csv").open(encoding="utf-8-sig", newline="") as file:
        (_, row) = csv.reader(file)
    for cell in row[:6]:
        visible = cell.translate(dict.fromkeys([0x200E, 0x200F, 0xFEFF, 0x2068, 0x2069]))
        assert not visible.lstrip().startswith(("=", "+", "-", "@", "＝")), repr(cell)


@pytest.mark.fault("direction controls in names (Trojan Source)")
def test_a_spoofed_name_is_stored_as_it_is_and_reaches_no_further_in_an_export(
    library: Library, tmp_path: Path
) -> None:
    new = NewArticle("الوزير في باكو", "x", headline=SPOOFED, outlet=f"وكالة{RLI}")
    library.write(articles.add_article, new)
    library.write(tags.add_tagging, SPOOFED, 1)
    assert articles.get_article(library.db, 1).headline == SPOOFED
    assert tags.list_tags(library.db)[0].name == SPOOFED
    export_concordance(list_concordance(library.db, "باكو").lines, tmp_path / "lines.csv")
    (_, line) = (tmp_path / "lines.csv").read_text(encoding="utf-8-sig").splitlines()
    cells = line.split(",")
    assert cells[0] == f"\u2068وكالة{RLI}{PDI}{PDI}"
    assert cells[2] == f"\u2068{SPOOFED}\u202c{PDI}"


@pytest.mark.fault("direction controls in names (Trojan Source)")
def test_a_spoofed_name_is_shown_with_what_turns_it() -> None:
    assert isolated(SPOOFED) == "\u2068تقرير⟨RLO⟩fdp.exe\u2069"
    assert isolated(f"a{PDI}b") == f"\u2068\u2068a{PDI}b{PDI}", "a name cannot end its own isolation"


@contextmanager
def opened_in(folder: Path) -> Iterator[Callable[[], list[str]]]:
    """Give a function that lists the files of a folder which anybody has opened meanwhile, be it in C++."""
    if sys.platform != "linux":
        pytest.skip("only Linux tells which files are opened")
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = libc.inotify_init1(os.O_NONBLOCK)
    assert libc.inotify_add_watch(descriptor, os.fsencode(folder), 0x20) >= 0, os.strerror(ctypes.get_errno())

    def names() -> list[str]:
        try:
            events = os.read(descriptor, 65536)
        except BlockingIOError:
            return []
        found = []
        while events:
            size = int.from_bytes(events[12:16], sys.byteorder)
            found.append(os.fsdecode(events[16 : 16 + size].rstrip(b"\0")))
            events = events[16 + size :]
        return found

    yield names
    os.close(descriptor)


@pytest.mark.fault("remote and local resources in pages")
def test_a_page_kept_as_text_fetches_and_opens_nothing(analyst: Analyst, tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    watched.mkdir()
    secret = watched / "secret.png"
    secret.write_bytes(b"\x89PNG")
    with socket.create_server(("127.0.0.1", 0)) as server, opened_in(watched) as opened:
        server.setblocking(False)
        remote = f"http://127.0.0.1:{server.getsockname()[1]}/x.png"
        page = (
            f"<html><img src='{remote}'><img src='{secret.as_uri()}'><img src='{secret}'><link href='{remote}'>"
            f"<script src='{remote}'></script></html> ![]({remote}) ![]({secret}) خبر"
        )
        _write_everywhere(analyst, page)
        analyst.open_text(f"{page}\nوصل الوزير إلى باكو.\n{page}", headline=page)
        _hover_over_everything(analyst)
        assert opened() == []
        with pytest.raises(BlockingIOError):
            server.accept()
        secret.read_bytes()
        assert opened() == ["secret.png"], "it would have been seen"


def _write_everywhere(analyst: Analyst, page: str) -> None:
    """Put a page into everything of the sample's third article that has a name or words."""

    def write(db: Connection) -> None:
        version = articles.get_version(db, 3)
        articles.set_details(db, 3, headline=page, outlet=page, author=page)
        mark = highlights.add_highlight(db, version.id, 60, 90, 1)
        notes.add_note(db, 3, mark.id, page)
        notes.add_note(db, 3, None, page)
        tags.add_tagging(db, page, 3, mark.id)
        tags.add_tagging(db, page, 3)
        for place, name in enumerate(page.split("<")[1:]):  # a name is not as long as a page
            entity = identity.add_entity(db, f"<{name}", "place")
            mentions.add_mention(db, entity.id, version.id, 20 + place, 40)
            entity_details.set_description(db, entity.id, page)
            entity_details.set_latin_name(db, entity.id, f"<{name}")
            entity_details.add_note(db, entity.id, page)
            entity_details.add_tag(db, entity.id, page)

    analyst.program.library.write(write)
    analyst.open(3)


def _hover_over_everything(analyst: Analyst) -> None:
    for widget in analyst.window.findChildren(QWidget):
        if widget.toolTip():
            QToolTip.showText(QPoint(5, 5), widget.toolTip(), widget)
            QApplication.processEvents()
        if isinstance(widget, QLabel):
            assert widget.textFormat() != Qt.TextFormat.RichText or "<img" not in widget.text()
    QToolTip.hideText()
    analyst.settle()

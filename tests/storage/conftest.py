"""A library's whole life in single acts, and the means to compare what is in the file."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from storage import articles, highlights, index, notes, saved_searches, settling, tags, versions  # fmt: skip
from storage.backups import back_up
from storage.entities import aliases, identity, mentions, merging, rejections  # fmt: skip
from storage.entities import details as entity_details
from storage.journal import user_tables
from storage.library import Connection, Library, Written
from storage.records import NewArticle
from storage.related import choices, links
from tests.storage import entity_acts

Act = Callable[[Library], Written[Any]]
Dump = dict[str, list[tuple[object, ...]]]

FIRST = "بحثت إيران وأذربيجان 😀 العلاقات.\nقال كَتَبَ بايراموف\u00a0إن الحوار مستمر في باكو."
REVISED = FIRST.replace("إيران", "ايران") + "\nوهذه فقرة أضيفت بعد النشر."
SECOND = "سافر الوزير إلى باكو، ثم عاد إلى طهران."


def new_article(text: str, **details: str) -> NewArticle:
    return NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest())._replace(**details)  # type: ignore[arg-type]


ACTS: dict[str, Act] = {
    "add article": lambda it: it.write(
        articles.add_article, new_article(FIRST, headline="الأول")._replace(details=(("section", "سياسة"),))
    ),
    "add another": lambda it: it.write(articles.add_article, new_article(SECOND, headline="الثاني")),
    "set details": lambda it: it.write(articles.set_details, 1, headline="إيران وأذربيجان", outlet="فارس"),
    "set status": lambda it: it.write(articles.set_status, 1, "reading"),
    "star": lambda it: it.write(articles.set_starred, 1, True),
    "set place": lambda it: it.write(articles.set_reading_place, 1, 12),
    "set last read": lambda it: it.write(articles.set_last_read, 1),
    "set direction": lambda it: it.write(articles.set_paragraph_direction, 1, 33, "ltr"),
    "change direction": lambda it: it.write(articles.set_paragraph_direction, 1, 33, "rtl"),
    "unset direction": lambda it: it.write(articles.set_paragraph_direction, 1, 33, None),
    "set direction again": lambda it: it.write(articles.set_paragraph_direction, 1, 0, "ltr"),
    "highlight": lambda it: it.write(highlights.add_highlight, 1, 5, 20, 1),
    "highlight over it": lambda it: it.write(highlights.add_highlight, 1, 10, 25, 4),
    "highlight in another": lambda it: it.write(highlights.add_highlight, 2, 0, 4, 2),
    "set colour": lambda it: it.write(highlights.set_colour, 1, 3),
    "set range": lambda it: it.write(highlights.set_range, 1, 4, 24),
    "note on highlight": lambda it: it.write(notes.add_note, 1, 1, "راجع"),
    "note on article": lambda it: it.write(notes.add_note, 1, None, ""),
    "set note": lambda it: it.write(notes.set_note_body, 2, "ملاحظة عن المقال"),
    "tag article": lambda it: it.write(tags.add_tagging, "سياسة/خارجية", 1),
    "tag highlight": lambda it: it.write(tags.add_tagging, "#سؤال", 1, 1),
    "tag another": lambda it: it.write(tags.add_tagging, "سؤال", 2),
    "untag": lambda it: it.write(tags.remove_tagging, 1),
    "add entity": lambda it: it.write(identity.add_entity, "أذربيجان", "place"),
    "add mention": lambda it: it.write(mentions.add_mention, 1, 1, 12, 20),
    "add mention elsewhere": lambda it: it.write(mentions.add_mention, 1, 2, 17, 21),
    "set entity": lambda it: it.write(entity_acts.set_entity, 1, "جمهورية أذربيجان", "organisation"),
    "save search": lambda it: it.write(saved_searches.add_saved_search, "", "باكو بعد:2021", "newest"),
    "rename saved search": lambda it: it.write(saved_searches.rename_saved_search, 1, "باكو حديثاً"),
    "remove saved search": lambda it: it.write(saved_searches.remove_saved_search, 1),
    "save another search": lambda it: it.write(saved_searches.add_saved_search, "طهران", "طهران", "relevance"),
    "remove mention": lambda it: it.write(mentions.remove_mention, 2),
    "make another entity": lambda it: it.write(identity.add_entity, "إيران", "place"),
    "describe entity": lambda it: it.write(entity_details.set_description, 2, "دولة في غرب آسيا"),
    "write entity in Latin": lambda it: it.write(entity_details.set_latin_name, 2, "Iran"),
    "make entity a part": lambda it: it.write(entity_details.set_part_of, 1, 2),
    "add spelling": lambda it: it.write(aliases.add_alias, 2, "ايران"),
    "remove spelling": lambda it: it.write(_remove_latest_alias),
    "link entity": lambda it: it.write(entity_details.add_link, 2, "Q794"),
    "link entity again": lambda it: it.write(entity_details.add_link, 2, "https://example.org/iran"),
    "remove link": lambda it: it.write(entity_details.remove_link, 1),
    "note on entity": lambda it: it.write(entity_details.add_note, 2, ""),
    "another note on entity": lambda it: it.write(entity_details.add_note, 2, "تزول"),
    "set note on entity": lambda it: it.write(entity_details.set_note_body, 1, "الجار الجنوبي"),
    "remove note on entity": lambda it: it.write(entity_details.remove_note, 2),
    "tag entity": lambda it: it.write(entity_details.add_tag, 2, "جوار"),
    "tag entity again": lambda it: it.write(entity_details.add_tag, 2, "يزول"),
    "untag entity": lambda it: it.write(entity_details.remove_tag, 2),
    "reject for ever": lambda it: it.write(rejections.add_rejection, "الجارة", 2, None),
    "reject here": lambda it: it.write(rejections.add_rejection, "باكو", 1, 1),
    "reject a name": lambda it: it.write(rejections.add_rejection, "السبت", None, None),
    "make its double": lambda it: it.write(_make_double),
    "merge entities": lambda it: it.write(merging.merge_entities, 2, 3),
    "split entity": lambda it: it.write(_split_latest_alias),
    "remove entity": lambda it: it.write(identity.remove_entity, 4),
    "pin related": lambda it: it.write(choices.pin, 2, 1),
    "dismiss related": lambda it: it.write(choices.dismiss, 1, 2),
    "choose neither": lambda it: it.write(choices.clear_choice, 1, 2),
    "pin related again": lambda it: it.write(choices.pin, 1, 2),
    "link articles": lambda it: it.write(links.add_link, 1, 2, "continues", "الزيارة نفسها"),
    "link articles again": lambda it: it.write(links.add_link, 2, 1, "see_also"),
    "set link": lambda it: it.write(links.set_link, 1, "same_event", "المكالمة نفسها"),
    "remove link of articles": lambda it: it.write(links.remove_link, 2),
    "remove note": lambda it: it.write(notes.remove_note, 2),
    "remove highlight": lambda it: it.write(highlights.remove_highlight, 2),
    "add a version": lambda it: it.write(versions.add_version, 1, new_article(REVISED)),
    "accept its moves": lambda it: it.write(settling.accept_all_moves, 1),
    "remove article with all its marks": lambda it: it.write(articles.remove_articles, [1]),
}


def _remove_latest_alias(db: Connection) -> None:
    aliases.remove_alias(db, aliases.list_aliases(db, 2)[-1].id)


def _make_double(db: Connection) -> None:
    """Make an entity with something in each table that has to do with entities."""
    double = identity.add_entity(db, "جمهورية إيران", "place")
    mentions.add_mention(db, double.id, 1, 5, 10)
    entity_details.set_description(db, double.id, "الجمهورية الإسلامية")
    entity_details.add_link(db, double.id, "Q794")
    entity_details.add_tag(db, double.id, "جوار")
    entity_details.add_note(db, double.id, "انظر فوق")
    rejections.add_rejection(db, "جمهورية", double.id, None)


def _split_latest_alias(db: Connection) -> None:
    entity_acts.split_entity(db, 2, [aliases.list_aliases(db, 2)[-1].id], "بلاد فارس", "place")


@pytest.fixture
def acts() -> dict[str, Act]:
    """Every kind of change, in an order in which each finds what it needs."""
    return ACTS


def _dump(db: Connection) -> Dump:
    return {table: db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in user_tables(db)}  # noqa: S608


@pytest.fixture
def dump() -> Callable[[Connection], Dump]:
    """Give every row of every table of the user's."""
    return _dump


@pytest.fixture
def check_index() -> Callable[[Library], None]:
    """Assert that the full-text indexes hold exactly what they would hold if made anew, and are sound."""

    def check(library: Library) -> None:
        assert index.is_in_step(library.db)
        for table in ("article_index", "stem_index", "annotation_index"):
            library.db.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608

    return check


@pytest.fixture
def full_library(library: Library) -> Library:
    """A library in which every act but the last has happened, so that marks of every kind are in it."""
    for act in list(ACTS.values())[:-1]:
        act(library)
    return library


@pytest.fixture
def add_text(library: Library) -> Callable[..., int]:
    """Add an article by its text and details and give its id."""

    def add(text: str, **details: str) -> int:
        return library.write(articles.add_article, new_article(text, **details)).result.id

    return add


@pytest.fixture
def in_child(tmp_path: Path) -> Callable[..., Any]:
    """Run a function in a process of its own, there to be killed or limited, and give what it returned, if anything.

    With ``kill`` the process dies of SIGKILL as soon as the function has returned.
    """
    answer = tmp_path / "answer.pickle"

    def run(work: Callable[[], object], *, kill: bool = False) -> Any:  # noqa: ANN401 - whatever the work returns
        with answer.open("wb", buffering=0) as file:
            child = os.fork()
            if child == 0:
                try:
                    try:
                        outcome: tuple[bool, object] = True, work()
                    except BaseException as error:  # noqa: BLE001 - carried to the parent
                        outcome = False, repr(error)
                    file.write(pickle.dumps(outcome))
                    if kill:
                        os.kill(os.getpid(), signal.SIGKILL)
                finally:
                    os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) == kill
        if not answer.stat().st_size:
            return None  # killed by its own work
        worked, result = pickle.loads(answer.read_bytes())  # noqa: S301 - our own
        assert worked, result
        return result

    return run


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users of the machine can reach too."""
    folder = Path(tempfile.mkdtemp(prefix="hashiya-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def backup(full_library: Library, tmp_path: Path) -> Path:
    """A backup of the full library, after which something was removed, something added and something changed."""
    made = back_up(full_library.path, tmp_path, "manual")
    assert made is not None
    full_library.write(highlights.remove_highlight, 1)
    full_library.write(notes.add_note, 2, None, "ملاحظة جديدة")
    full_library.write(articles.set_details, 2, headline="عنوان آخر")
    full_library.write(articles.set_last_read, 2)
    return made.path

"""The Latin name that is shown: the analyst's own, the one the world knows, or one by rule."""

from __future__ import annotations

import pytest

from storage.entities.records import EntityDetails
from storage.entities.romanisation import latin_name, romanise
from storage.records import Entity, EntityKind


@pytest.mark.parametrize(
    ("name", "kind", "own", "shown"),
    [
        ("حسين أمير عبد اللهيان", "person", "", "Hossein Amir-Abdollahian"),
        ("حسين أمير عبد اللهيان", "person", "H. Amirabdollahian", "H. Amirabdollahian"),
        ("القاهرة", "place", "", "Cairo"),
        ("القاهرة", "place", "al-Qahira", "al-Qahira"),
        ("باكو", "person", "", "Bako"),
        ("تل الورد", "place", "", "Tal al-Ward"),
        ("وزارة الخارجية", "organisation", "", ""),
        ("وزارة الخارجية", "organisation", "MFA", "MFA"),
        ("Saeed Khatibzadeh", "person", "", ""),
        ("😀", "person", "", ""),
    ],
)
def test_which_name_is_shown(name: str, kind: EntityKind, own: str, shown: str) -> None:
    assert romanise(name, kind, own) == shown
    assert latin_name(EntityDetails(Entity(1, name, kind), "", own, None, "")) == shown

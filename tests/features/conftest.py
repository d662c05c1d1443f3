"""The window and the analyst's hands, as the tests of the window have them."""

from __future__ import annotations

from tests.desktop.conftest import analyst, open_program

__all__ = ["analyst", "open_program"]

"""The two typefaces that come with the program, loaded from their files."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

INTERFACE_FAMILY: Final = "IBM Plex Sans Arabic"
READING_FAMILY: Final = "Amiri"

# package, its font file, and the family that file must give; only what the first window shows
_FILES: Final = (
    ("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Regular.ttf", INTERFACE_FAMILY),
    ("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-SemiBold.ttf", INTERFACE_FAMILY),
    ("fontpkg_amiri", "Amiri-Regular.ttf", READING_FAMILY),
    ("fontpkg_amiri", "Amiri-Bold.ttf", READING_FAMILY),
)
_LOADED: Final = "fontsLoaded"


class FontMissingError(RuntimeError):
    """A font that belongs to the program is not there, or is not the font it should be."""


def load_fonts() -> None:
    """Make the program's own fonts known to the application; loading them again does nothing.

    Raises FontMissingError, since without them the text would silently stand in another face.
    """
    application = QCoreApplication.instance()
    if application is None or application.property(_LOADED):
        return
    application.setProperty(_LOADED, True)
    for package, file_name, family in _FILES:
        path = _package_folder(package) / "files" / file_name
        handle = QFontDatabase.addApplicationFont(str(path))
        if handle < 0 or family not in QFontDatabase.applicationFontFamilies(handle):
            raise FontMissingError(f"The font {family} cannot be loaded from {path}. Install {package} again.")


def arabic_families() -> list[str]:
    """Return the installed families that can write Arabic, the program's own two first."""
    own = [READING_FAMILY, INTERFACE_FAMILY]
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    return own + [name for name in families if name not in own and not QFontDatabase.isPrivateFamily(name)]


def _package_folder(package: str) -> Path:
    # find_spec does not run the package, so it needs neither its code nor its types
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FontMissingError(f"The font package {package} is not installed.")
    return Path(spec.origin).parent

"""The colours of the three themes, as tokens: what a colour is for, never what it looks like."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

ThemeName = Literal["light", "sepia", "dark"]
THEME_NAMES: Final[tuple[ThemeName, ...]] = ("light", "sepia", "dark")


class Colours(NamedTuple):
    """One theme's tokens, each ``#rrggbb``.

    ``paper`` is the ground of the text, ``panel`` of the side panes, ``card`` of cards and fields;
    ``wash`` lies under the chosen row, ``hover`` under what the pointer is on; ``on_accent`` is
    text on ``accent``. ``highlights[0]`` is highlight colour 1.
    """

    paper: str
    panel: str
    card: str
    line: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    rubric: str
    wash: str
    hover: str
    person: str
    organisation: str
    place: str
    event: str
    other: str
    highlights: tuple[str, str, str, str, str]
    selection: str
    selection_ink: str

    def token(self, name: str) -> str:
        """Return the colour called ``name``; the highlights are called ``highlight1`` to ``highlight5``."""
        if name.startswith("highlight") and name[9:].isdecimal():
            return self.highlights[int(name[9:]) - 1]
        value = getattr(self, name)
        if not isinstance(value, str):
            raise TypeError(f"{name} is not one colour")
        return value


LIGHT: Final = Colours(
    paper="#FCFAF5",
    panel="#F4F0E7",
    card="#FFFFFF",
    line="#E4DDCE",
    ink="#23201A",
    muted="#7A7263",
    accent="#1E5A6B",
    on_accent="#FFFFFF",
    rubric="#A5382B",
    wash="#E0E8EA",
    hover="#EAE4D7",
    person="#A5382B",
    organisation="#1E5A6B",
    place="#4B7A2B",
    event="#8A5A12",
    other="#6A4E94",
    highlights=("#F8E08A", "#BFE3B4", "#B5D6F2", "#F3BFCB", "#D6C6F0"),
    selection="#2F6FD0",
    selection_ink="#FFFFFF",
)

SEPIA: Final = Colours(
    paper="#F5ECD9",
    panel="#EBDFC8",
    card="#FBF5E7",
    line="#D8C8A9",
    ink="#37291A",
    muted="#6F5F49",
    accent="#1F5A63",
    on_accent="#FFFFFF",
    rubric="#96331F",
    wash="#D5D8C6",
    hover="#E1D2B5",
    person="#96331F",
    organisation="#1F5A63",
    place="#496820",
    event="#7E5310",
    other="#654A80",
    highlights=("#F1D574", "#BFD69C", "#AECBD6", "#EBB6AE", "#CDBBDB"),
    selection="#2F6399",
    selection_ink="#FFFFFF",
)

DARK: Final = Colours(
    paper="#17181A",
    panel="#1E2023",
    card="#25282C",
    line="#30343A",
    ink="#E7E3DA",
    muted="#9A958A",
    accent="#6CB6C9",
    on_accent="#14181A",
    rubric="#E0796B",
    wash="#25333A",
    hover="#2A2D31",
    person="#E0796B",
    organisation="#6CB6C9",
    place="#9CC77A",
    event="#D9B25F",
    other="#B7A3E0",
    highlights=("#5E4F12", "#23502A", "#1D4468", "#6B2A3B", "#46346E"),
    selection="#2F6FD0",
    selection_ink="#FFFFFF",
)

THEMES: Final[dict[ThemeName, Colours]] = {"light": LIGHT, "sepia": SEPIA, "dark": DARK}

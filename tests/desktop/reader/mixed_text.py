"""A text of everything: both directions, digits, signs, marks, emoji and spaces that do not break."""

from __future__ import annotations

CLUSTERS = ["a", "😀", "كَ", "تَ", "بَ", " ", "👩‍👩‍👧", " ", "لأ", "ذ", "\u00a0", "وَّ"]
BETWEEN_LAM_AND_ALEF = len("".join(CLUSTERS[:8])) + 1
"""One sign to the eye, but two letters to every text field."""
MIXED = "\n".join(
    [
        "عنوان المقال المجموع من كل شيء",
        "قال متحدث باسم BBC News إن COVID-19 انتشر في إيران سنة 2021 وفي «أذربيجان» أيضاً.",
        "The Iranian ministry وزارة الخارجية said on 5 October that talks go on, and on.",
        "كلمات " + "".join(CLUSTERS) + " نهاية",
        "السطر الأخير من المقال.",
    ]
)


def cluster_borders() -> list[int]:
    """Return where the clusters of ``CLUSTERS`` begin in ``MIXED``, and where the last ends."""
    place = MIXED.index("".join(CLUSTERS))
    borders = [place]
    for cluster in CLUSTERS:
        place += len(cluster)
        borders.append(place)
    return borders

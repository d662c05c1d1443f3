"""How well the day of publication is guessed from the texts of the news articles alone."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from storage.importing.publication import guess_published
from tests.benchmarks.news import read_news

_NEAR = 1


class Guesses(NamedTuple):
    """How many days were guessed, and how many of them lie no more than a day beside the one that is known."""

    right: int
    made: int

    @property
    def share(self) -> float:
        """Return the share of right ones."""
        return self.right / self.made


def measure_guesses() -> Guesses:
    """Guess the day of each article whose text tells one, and compare it with the day of the archive."""
    right = made = 0
    for article in read_news():
        guessed = guess_published(article["content"], "ar")
        if guessed:
            known = date.fromisoformat(article["date_extracted"][:10])
            made += 1
            right += abs((date.fromisoformat(guessed) - known).days) <= _NEAR
    return Guesses(right, made)

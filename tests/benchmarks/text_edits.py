"""Edits made to a text as newsrooms make them, with the knowledge of where every word went."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_PIECE = re.compile(r"\S+\s*")
_SENTENCE_END = re.compile(r"[.!؟][»\")]*\s*$|\n")
_SENTENCE = re.compile(r"[^.!؟\n]+[.!؟\n]*")
_BESIDE = 6
SIGNS = ' ،؛:.»«()"!؟-–'
_ALL_SIGNS = SIGNS + "\n"
_ATTEMPTS = 20
_HAMZA_AND_YA = str.maketrans("أإآىة", "ااايه")
_BACK = str.maketrans("اي", "أى")


class Piece(NamedTuple):
    """A word with the white space behind it; ``origin`` is its place in the old text, -1 if it is new there."""

    text: str
    origin: int
    copied: bool = False


class Mark(NamedTuple):
    """A marked range of the old text, and its words."""

    start: int
    end: int
    first: int
    last: int
    """The index of the last word."""

    bare: bool
    """Whether the signs before the first word and behind the last are left out."""


Edit = Callable[["Draft", Mark], None]


class Draft:
    """A text under the editor's hands."""

    def __init__(self, text: str, chance: random.Random, words: Sequence[str], other: str) -> None:
        self.old = text
        self.originals = [Piece(found[0], found.start()) for found in _PIECE.finditer(text)]
        self.pieces = list(self.originals)
        self.chance = chance
        self._words = words
        self._other = [sentence for sentence in _SENTENCE.findall(other) if sentence.strip()]

    def choose_mark(self, least: int, most: int) -> Mark:
        """Mark some words, now and then without the signs around them; signs alone only where little else stands."""
        size = self.chance.randint(least, most)
        first, last = 0, len(self.originals) - 1
        for _attempt in range(_ATTEMPTS):
            first = self.chance.randrange(max(1, len(self.originals) - size))
            last = min(first + size, len(self.originals)) - 1
            if self.originals[first].text.strip(_ALL_SIGNS) and self.originals[last].text.strip(_ALL_SIGNS):
                break
        start = self.originals[first].origin
        end = self.originals[last].origin + len(self.originals[last].text.rstrip())
        marked = self.old[start:end]
        bare = self.chance.random() < 0.5 and marked.strip(SIGNS) != ""
        if bare:
            start += len(marked) - len(marked.lstrip(SIGNS))
            end -= len(marked) - len(marked.rstrip(SIGNS))
        return Mark(start, end, first, last, bare)

    def text(self) -> str:
        """Return the text as it is now."""
        return "".join(piece.text for piece in self.pieces)

    def place_of(self, mark: Mark) -> tuple[int, int] | None:
        """Return the range now held by what is left of a mark's words, changed or not; None if all are gone.

        A copy whose original is gone has moved.
        """
        origins = {piece.origin for piece in self.originals[mark.first : mark.last + 1]}
        left = {piece.origin for piece in self.pieces if not piece.copied}
        place, starts, ends = 0, [], []
        for piece in self.pieces:
            if piece.origin in origins and piece.copied != (piece.origin in left):
                starts.append(place)
                ends.append(place + len(piece.text.rstrip()))
            place += len(piece.text)
        if not starts:
            return None
        words = self.text()[min(starts) : max(ends)]
        if mark.bare:
            return min(starts) + len(words) - len(words.lstrip(SIGNS)), max(ends) - len(words) + len(
                words.rstrip(SIGNS)
            )
        return min(starts), max(ends)

    def span(self, mark: Mark) -> range:
        """Return the places, among the pieces as they are now, of what is left of a mark."""
        origins = {piece.origin for piece in self.originals[mark.first : mark.last + 1]}
        places = [place for place, piece in enumerate(self.pieces) if piece.origin in origins and not piece.copied]
        return range(places[0], places[-1] + 1) if places else range(0)

    def any_place(self, near: Mark | None = None) -> int:
        """Return the place of any piece, or of one in or a few words beside a mark."""
        span = self.span(near) if near is not None else None
        if not span:
            return self.chance.randrange(len(self.pieces))
        place = self.chance.randrange(span.start - _BESIDE, span.stop + _BESIDE)
        return min(max(0, place), len(self.pieces) - 1)

    def replace_word(self, at: int) -> None:
        piece = self.pieces[at]
        space = piece.text[len(piece.text.rstrip()) :]
        others = [word for word in self.chance.choices(self._words, k=4) if word != piece.text.rstrip()]
        self.pieces[at] = piece._replace(text=others[0] + space)

    def insert_word(self, at: int) -> None:
        self.pieces.insert(at, Piece(self.chance.choice(self._words) + " ", -1))

    def delete_word(self, at: int) -> None:
        if len(self.pieces) > 1:
            del self.pieces[at]

    def respell(self, at: int) -> None:
        """Write a word with or without its hamzas and dots, as the next editor does."""
        piece = self.pieces[at]
        plain = piece.text.translate(_HAMZA_AND_YA)
        self.pieces[at] = piece._replace(text=plain if plain != piece.text else piece.text.translate(_BACK))

    def punctuate(self, at: int) -> None:
        """Take the sign behind a word away, or write one."""
        piece = self.pieces[at]
        word = piece.text.rstrip()
        space = piece.text[len(word) :]
        plain = word.rstrip(SIGNS)
        changed = plain if plain and plain != word else word + self.chance.choice("،.؛:")
        self.pieces[at] = piece._replace(text=changed + space)

    def stretch_around(self, at: int, *, paragraph: bool) -> tuple[int, int]:
        """Return the sentence or the paragraph that a piece belongs to."""
        start, end = at, at + 1
        while start > 0 and not self._ends(start - 1, paragraph=paragraph):
            start -= 1
        while end < len(self.pieces) and not self._ends(end - 1, paragraph=paragraph):
            end += 1
        return start, end

    def _ends(self, at: int, *, paragraph: bool) -> bool:
        text = self.pieces[at].text
        return "\n" in text if paragraph else _SENTENCE_END.search(text) is not None

    def delete_stretch(self, at: int, *, paragraph: bool) -> None:
        start, end = self.stretch_around(at, paragraph=paragraph)
        if end - start < len(self.pieces):
            del self.pieces[start:end]

    def insert_stretch(self, at: int, *, paragraph: bool) -> None:
        start, _end = self.stretch_around(at, paragraph=paragraph)
        text = " ".join(self._other) + "\n" if paragraph else self.chance.choice(self._other) + " "
        self.pieces[start:start] = [Piece(found[0], -1) for found in _PIECE.finditer(text)]

    def move_stretch(self, at: int, *, paragraph: bool) -> None:
        start, end = self.stretch_around(at, paragraph=paragraph)
        moved = self.pieces[start:end]
        if end - start < len(self.pieces):
            del self.pieces[start:end]
            goal, _end = self.stretch_around(self.chance.randrange(len(self.pieces)), paragraph=paragraph)
            self.pieces[goal:goal] = moved

    def duplicate_stretch(self, at: int, *, paragraph: bool) -> None:
        """Copy a stretch to another place: beside itself nobody could tell the copy."""
        start, end = self.stretch_around(at, paragraph=paragraph)
        copied = [piece._replace(copied=True) for piece in self.pieces[start:end]]
        goals = {self.stretch_around(place, paragraph=paragraph)[0] for place in range(len(self.pieces))}
        goal = self.chance.choice(sorted(goals - {start, end}) or [len(self.pieces)])
        self.pieces[goal:goal] = copied


WORD_EDITS: tuple[Callable[[Draft, int], None], ...] = (
    Draft.replace_word,
    Draft.insert_word,
    Draft.delete_word,
    Draft.respell,
    Draft.punctuate,
)
_STRETCH_EDITS = (Draft.delete_stretch, Draft.insert_stretch, Draft.move_stretch, Draft.duplicate_stretch)


def _change_words(edit: Callable[[Draft, int], None], share: float) -> Edit:
    """Make the edit that does this to a share of a mark's words, to one at least."""

    def change(draft: Draft, mark: Mark) -> None:
        span = draft.span(mark)
        for place in sorted(draft.chance.sample(span, max(1, int(len(span) * share))), reverse=True):
            edit(draft, place)

    return change


def _change_beside(draft: Draft, mark: Mark) -> None:
    """Change words before and behind a mark, and leave its own."""
    for _each in range(draft.chance.randint(1, 3)):
        span = draft.span(mark)
        before = range(max(0, span.start - _BESIDE), span.start)
        behind = range(span.stop, min(len(draft.pieces), span.stop + _BESIDE))
        if before or behind:
            draft.chance.choice(WORD_EDITS)(draft, draft.chance.choice([*before, *behind]))


def _change_anywhere(draft: Draft, _mark: Mark) -> None:
    for _each in range(10):
        draft.chance.choice(WORD_EDITS)(draft, draft.any_place())


def _respell_all(draft: Draft, _mark: Mark) -> None:
    for place in range(len(draft.pieces)):
        draft.respell(place)


def _delete_mark(draft: Draft, mark: Mark) -> None:
    span = draft.span(mark)
    del draft.pieces[span.start : span.stop]
    if not draft.pieces:
        draft.pieces = [Piece("فراغ", -1)]


def _replace_sentence(draft: Draft, mark: Mark) -> None:
    place = draft.span(mark).start
    draft.insert_stretch(place, paragraph=False)
    draft.delete_stretch(draft.span(mark).start, paragraph=False)


def _change_stretch(edit: Callable[..., None], *, paragraph: bool) -> Edit:
    """Make the edit that does this to a mark's sentence or paragraph, or to one near by."""
    return lambda draft, mark: edit(draft, draft.any_place(mark), paragraph=paragraph)


def _change_much(draft: Draft, mark: Mark) -> None:
    """Do several things at once, most of them in the neighbourhood of a mark."""
    for _each in range(draft.chance.randint(3, 8)):
        place = draft.any_place(draft.chance.choice((mark, mark, None)))
        if draft.chance.random() < 0.7:
            draft.chance.choice(WORD_EDITS)(draft, place)
        else:
            draft.chance.choice(_STRETCH_EDITS)(draft, place, paragraph=draft.chance.random() < 0.3)


EDITS: dict[str, Edit] = {
    "word replaced": _change_words(Draft.replace_word, 0),
    "every fifth word replaced": _change_words(Draft.replace_word, 0.2),
    "word inserted": _change_words(Draft.insert_word, 0),
    "word deleted": _change_words(Draft.delete_word, 0),
    "respelled": _change_words(Draft.respell, 0.5),
    "punctuated": _change_words(Draft.punctuate, 0.2),
    "changed beside": _change_beside,
    "changed anywhere": _change_anywhere,
    "all respelled": _respell_all,
    "mark deleted": _delete_mark,
    "sentence replaced": _replace_sentence,
    "sentence deleted": _change_stretch(Draft.delete_stretch, paragraph=False),
    "sentence inserted": _change_stretch(Draft.insert_stretch, paragraph=False),
    "sentence moved": _change_stretch(Draft.move_stretch, paragraph=False),
    "sentence duplicated": _change_stretch(Draft.duplicate_stretch, paragraph=False),
    "paragraph deleted": _change_stretch(Draft.delete_stretch, paragraph=True),
    "paragraph inserted": _change_stretch(Draft.insert_stretch, paragraph=True),
    "paragraph moved": _change_stretch(Draft.move_stretch, paragraph=True),
    "paragraph duplicated": _change_stretch(Draft.duplicate_stretch, paragraph=True),
    "much changed": _change_much,
}
"""What is done to a text, each around a given mark."""

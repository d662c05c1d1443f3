"""Names of persons and places from Arabic letters into Latin ones, as newspapers write them.

Well-known words of names have their usual spelling (`storage.text.latin_spellings`). Any other word is written letter
by letter, and the vowels that Arabic leaves out are put where they are needed to speak it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from storage.text.folding import fold_text
from storage.text.latin_spellings import latin_spellings

_WORD: Final = re.compile("[\u0620-\u0652\u0670-\u06d3\u200c]+")
_MARKS: Final = re.compile("[\u0640\u064b-\u0652\u0670\u200c]+")
_ARTICLE: Final = "ال"
_SHORTEST_WITH_ARTICLE: Final = 5
_SERVANT, _GOD = "عبد", "الله"
# عبد الله is one word in Latin letters, and عبد الرحمن has no article there.
_SERVANT_OF_GOD: Final = re.compile(r"عبد\s+(?=الله)")
_SERVANT_OF: Final = re.compile(r"(?<!\w)عبد\s+ال(?=\w)")

# Letters that only Persian has, and words and ends of words by which a Persian is known.
_PERSIAN_LETTERS: Final = re.compile("[پچژگیک]")
_PERSIAN_WORDS: Final = frozenset(
    "زاده نژاد نجاد پور بزشكيان بيزيشكيان خامنيي خميني رفسنجاني روحاني لاريجاني ظريف رييسي عراقجي قاليباف ولايتي شمخاني"
    " جنتي همتي كنعاني مخبر جهانغيري كروبي ميرحسين رضايي".split()
)
_PERSIAN_ENDING: Final = re.compile("(?:اللهيان|زاده|نژاد|نجاد|پور|خواه|وند|ابادي)$")
# What is written apart at the end of a surname and spoken as one with it.
_TAILS: Final = {"زاده": "zadeh", "نجاد": "nejad", "نژاد": "nejad", "پور": "pour", "اوف": "ov", "اوفا": "ova"}

_CONSONANTS: Final = {
    **dict(zip("بپتجحخدرزسصشضطغفقكلمنهڤ", "b p t j h kh d r z s s sh d t gh f q k l m n h v".split(), strict=True)),
    "ث": "th", "چ": "ch", "ذ": "dh", "ژ": "zh", "ظ": "z", "گ": "g",
}  # fmt: skip
_PERSIAN_CONSONANTS: Final = _CONSONANTS | {"ث": "s", "ذ": "z", "ض": "z", "ق": "gh"}
_FOREIGN_CONSONANTS: Final = _CONSONANTS | {"غ": "g"}
# Among them the letters that Kurdish, Urdu and their neighbours add.
_BASE_LETTERS: Final = str.maketrans(
    {
        **dict.fromkeys("آٱ", "ا"), **dict.fromkeys("ؤئ", "ء"), "ک": "ك", "ۆ": "و", "ں": "ن", "ڵ": "ل", "ښ": "ش",
        **dict.fromkeys("یێېۍے", "ي"), **dict.fromkeys("ەہھۀ", "ه"), **dict.fromkeys("ڕڑ", "ر"),
        **dict.fromkeys("ٹټ", "ت"), **dict.fromkeys("ڈډ", "د"),
    }
)  # fmt: skip
# No name from a European or East Asian language is written with these.
_ONLY_ARABIC: Final = re.compile("[حذصضطظعقثخةءؤئ]")
_LONG_VOWELS: Final = frozenset("اوي")
_SEATS: Final = frozenset("اأإعء")

# The ends of names that came from other languages.
_ENDINGS: Final = tuple(
    (re.compile(f"(?<=[^اوي]){arabic}$"), latin)
    for arabic, latin in (
        ("ييف", "yev"), ("اييف", "ayev"), ("ييفا", "yeva"), ("اييفا", "ayeva"), ("وف", "ov"), ("وفا", "ova"),
        ("يف", "ev"), ("يفا", "eva"), ("سكي", "sky"), ("سكايا", "skaya"), ("فيتش", "vich"), ("شفيلي", "shvili"),
        ("يان", "ian"), ("نكو", "nko"), ("اوغلو", "oglu"), ("غلو", "glu"), ("سون", "son"), ("تون", "ton"),
        ("بورغ", "burg"), ("بيرغ", "berg"), ("ستان", "stan"), ("لاند", "land"), ("يوس", "ius"), ("وس", "os"),
        ("ون", "on"), ("تسك", "tsk"), ("رسك", "rsk"), ("نسك", "nsk"), ("آباد", "abad"), ("اباد", "abad"),
    )
)  # fmt: skip
_TCH: Final = "تش"

# Consonants that stand together: at the beginning of names that are not Arabic (Brandon, Stalin), before a last one,
# and at the end of a word.
_BEGIN_TOGETHER: Final = re.compile("[بپتدكغفگج]ر|[بپكغفگج]ل|س[تكبلمنپ]|شت|شن|شل|شم|چر")
_GLIDES: Final = frozenset(("r", "l", "n", "w", "y"))
_END_TOGETHER: Final = frozenset(
    [first + last for first in "rln" for last in ("t", "d", "k", "g", "s", "z", "b", "p", "f", "j", "sh", "m", "ch")]
    + ["rn", "mb", "mp", "st", "sk", "ft", "ks", "kt", "sh", "ts"]
)
_ACTIVE: Final = re.compile("[^اوي]ا[^اوي]{2}")
"""The build of سالم and مازن, whose second vowel is e."""


class _Sound(NamedTuple):
    """What a letter says."""

    latin: str
    vowel: bool


def transliterate(name: str) -> str:
    """Return a name in Latin letters, word by word; what is not Arabic in it stays as it is."""
    name = _SERVANT_OF.sub("عبد ", _SERVANT_OF_GOD.sub("عبد", _MARKS.sub("", name)))
    persian = _is_persian(name)
    words: list[str] = []
    for word in name.split():
        tail = _TAILS.get(fold_text(word)) if words else None
        if tail is not None:
            words[-1] += tail
            continue
        latin = _WORD.sub(lambda found: _write(found[0], persian=persian), word)
        if persian and words and words[-1] == "Amir" and latin.startswith("Abd"):
            words[-1] += f"-{latin}"  # a surname of two words
        else:
            words.append(latin)
    latin = " ".join(word for word in words if word)
    return latin[:1].upper() + latin[1:]


def _is_persian(name: str) -> bool:
    words = [fold_text(word) for word in _WORD.findall(name)]
    return (
        _PERSIAN_LETTERS.search(name) is not None
        or not _PERSIAN_WORDS.isdisjoint(words)
        or any(_PERSIAN_ENDING.search(word) for word in words)
    )


def _write(word: str, *, persian: bool) -> str:
    """Write one word in Latin letters."""
    folded = fold_text(word)
    known = latin_spellings().get(folded)
    if known is not None:
        return known.persian if persian else known.usual
    servant = folded.find(_SERVANT)
    if servant == 0 and len(folded) > len(_SERVANT) + 2:
        return _write_servant(word, persian=persian)
    if servant > 1 and folded.startswith(_GOD, servant + len(_SERVANT)):
        return f"{_write(word[:servant], persian=persian)}-{_write_servant(word[servant:], persian=persian)}"
    if folded.startswith(_ARTICLE) and len(folded) >= _SHORTEST_WITH_ARTICLE:
        return f"al-{_write(word[len(_ARTICLE) :], persian=persian)}"
    return _spell(word, persian=persian).capitalize()


def _write_servant(word: str, *, persian: bool) -> str:
    """Write a word that begins with عبد: عبدالله, عبداللهيان, عبدالعزيز, عبدربه."""
    rest = word[len(_SERVANT) :]
    if fold_text(rest).startswith(_GOD):
        tail = rest[len(_GOD) :]
        return f"Abdollah{'ian' if tail == 'يان' else _spell(tail, persian=persian)}" if persian or tail else "Abdullah"
    if rest.startswith(_ARTICLE):
        return f"Abdul{_write(rest[len(_ARTICLE) :], persian=persian).lower()}"
    return f"Abd{_write(rest, persian=persian).lower()}"


def _spell(word: str, *, persian: bool) -> str:
    """Write a word letter by letter, and the vowels between."""
    foreign = not persian and len(word) > 4 and _ONLY_ARABIC.search(word) is None
    letters = word.translate(_BASE_LETTERS).replace("ى", "ي" if persian else "ا").replace(_TCH, "چ")
    ending = ""
    for pattern, latin in _ENDINGS:
        found = pattern.search(letters)
        if found is not None and found.start() > 0:
            letters, ending = letters[: found.start()], latin
            break
    consonants = _PERSIAN_CONSONANTS if persian else _FOREIGN_CONSONANTS if foreign else _CONSONANTS
    sounds = list(_sounds(letters, consonants, persian=persian, foreign=foreign))
    sounds += [_Sound(letter, letter in "aeiou") for letter in ending]
    last_vowel = "e" if foreign or _ACTIVE.fullmatch(letters) else "a"
    return _vowelled(sounds, last_vowel, together=foreign and _BEGIN_TOGETHER.match(letters) is not None)


def _vowelled(sounds: Sequence[_Sound], last_vowel: str, *, together: bool) -> str:
    """Put vowels between consonants that cannot be spoken at once; ``together`` the first two can."""
    parts: list[str] = []
    cluster = 0
    for place, sound in enumerate(sounds):
        parts.append(sound.latin)
        cluster = 0 if sound.vowel else cluster + 1
        rest = sounds[place + 1 :]
        if not cluster or not rest or rest[0].vowel:
            continue
        begins = cluster == place + 1
        if len(rest) == 1 and not begins:
            needed = sound.latin + rest[0].latin not in _END_TOGETHER
            vowel = "e" if rest[0].latin == "r" else last_vowel
        elif begins:
            needed, vowel = not (together and cluster == 1), "a"
        else:
            glides = rest[0].latin in _GLIDES and len(rest) > 1 and rest[1].vowel
            needed, vowel = cluster > 1 and not glides, last_vowel
        if needed:
            parts.append(vowel)
            cluster = 0
    return "".join(parts)


def _sounds(letters: str, consonants: Mapping[str, str], *, persian: bool, foreign: bool) -> Iterator[_Sound]:
    """Yield what each letter says, which depends on its neighbours."""
    last = len(letters) - 1
    for place, letter in enumerate(letters):
        before, after = letters[place - 1 : place] if place else "", letters[place + 1 : place + 2]
        if letter in _SEATS:
            if _carries_a_vowel(letter, before, after):
                yield _Sound("i" if letter == "إ" else "a", vowel=True)
        elif letter == "ة" or (letter == "ه" and place == last > 1 and before not in _LONG_VOWELS):
            yield _Sound("eh" if persian else "a", vowel=True)
        elif letter == "و":
            yield _waw(before, after, persian=persian, foreign=foreign)
        elif letter == "ي":
            yield _ya(before, after)
        elif foreign and letter == "ف" and before in _LONG_VOWELS and after in _LONG_VOWELS:
            yield _Sound("v", vowel=False)
        else:
            yield _Sound(consonants.get(letter, letter), vowel=False)


def _carries_a_vowel(letter: str, before: str, after: str) -> bool:
    """Tell whether ا, ع or ء is heard as a vowel of its own beside its neighbours."""
    if letter == "ع":
        return (not before and after == "ي") or bool(after and after not in _LONG_VOWELS)
    if letter == "ء":
        return bool(after) and before not in _LONG_VOWELS and after not in _LONG_VOWELS
    return bool(before) or after not in {"و", "ي"}


def _waw(before: str, after: str, *, persian: bool, foreign: bool) -> _Sound:
    if not before or after in {"ا", "ة"}:
        return _Sound("v" if persian else "w", vowel=False)
    return _Sound("o" if foreign or not after else "u", vowel=True)


def _ya(before: str, after: str) -> _Sound:
    if not before or before == "ي" or (before in _LONG_VOWELS and after == "ا"):
        return _Sound("y", vowel=False)
    return _Sound("iy" if after == "ة" else "i", vowel=True)

"""Events: what several articles tell of the same thing falls together, whether or not they date it alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from sqlite3 import Connection

from storage.timeline.pairing import Pairs, are_near, find_pairs
from storage.timeline.records import Dated, Event
from storage.timeline.telling import Telling, read_telling

_LEAST_ALIKE, _LEAST_ALIKE_APART = 0.5, 0.25
"""Of the pairs between two groups that become one: of the same days, and of others, where not every date is stated."""
_LONGEST_SHOWN, _FEWEST_SHOWN = 240, 40
_CUT = "…"

_Bundle = list[Telling]


def gather_events(db: Connection, dated: Iterable[Dated]) -> list[Event]:
    """Return the events that dated passages tell of, by their first day; what is of articles that are gone is left out.

    Passages fall together that give the same days and say much the same; those of several articles also where they
    say nearly the same and name days, months or years a little apart. Then the dates differ. Whoever asks, asks for
    some hundreds of passages: they are compared with one another.
    """
    read = (read_telling(db, passage) for passage in sorted(dated, key=_order))
    bundles = _bundle(telling for telling in read if telling is not None)
    pairs = find_pairs([bundle[0] for bundle in bundles])
    groups = [{number} for number in range(len(bundles))]
    _join(groups, bundles, pairs.same, apart=False)
    _join(groups, bundles, pairs.apart, apart=True)
    found = {id(group): group for group in groups}.values()
    events = [_make_event([telling for number in sorted(group) for telling in bundles[number]]) for group in found]
    return sorted(events, key=lambda event: (event.first_day, event.last_day))


def _bundle(told: Iterable[Telling]) -> list[_Bundle]:
    """Put together what says the same of the same days in the same words, as copies do: one of it is compared."""
    bundles: dict[object, _Bundle] = {}
    for telling in told:
        alike = (telling.days, frozenset(telling.terms)) if telling.telling_terms else telling.dated
        bundles.setdefault(alike, []).append(telling)
    return list(bundles.values())


def _order(dated: Dated) -> tuple[int, int, int, int]:
    return dated.first_day, dated.last_day, dated.article_id, dated.start


def _join(groups: list[set[int]], bundles: Sequence[_Bundle], pairs: Pairs, *, apart: bool) -> None:
    """Make one group, by the number of each bundle, of those that are alike, the most alike first."""
    for first, second in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        one, other = groups[first], groups[second]
        if one is other or (apart and not _may_differ(bundles, one, other)):
            continue
        alike = sum((min(pair), max(pair)) in pairs for pair in product(one, other))
        if alike >= (_LEAST_ALIKE_APART if apart else _LEAST_ALIKE) * len(one) * len(other):
            one |= other
            for number in other:
                groups[number] = one


def _may_differ(bundles: Sequence[_Bundle], one: set[int], other: set[int]) -> bool:
    """Tell whether two groups can date one event differently: no article is in both, and all dates are near."""
    articles, others = (
        {telling.dated.article_id for number in group for telling in bundles[number]} for group in (one, other)
    )
    if not articles.isdisjoint(others):
        return False
    return all(are_near(bundles[first][0], bundles[second][0]) for first, second in product(one, other))


def _make_event(told: Sequence[Telling]) -> Event:
    dated = tuple(telling.dated for telling in told)
    # what is said of a whole month says nothing against a day of it
    exact = [one for one in dated if not any(_is_within(other, one) for other in dated)]
    first_day, last_day = min(one.first_day for one in exact), max(one.last_day for one in exact)
    differ = max(one.first_day for one in exact) > min(one.last_day for one in exact)
    sentences = map(_sentence, told)
    words = min(sentences, key=lambda sentence: (len(sentence) < _FEWEST_SHOWN, len(sentence)))
    return Event(first_day, last_day, dated, words, differ, tuple(dict.fromkeys(one.value for one in exact)))


def _is_within(one: Dated, other: Dated) -> bool:
    """Tell whether one time is a part of another."""
    days, others = (one.first_day, one.last_day), (other.first_day, other.last_day)
    return days != others and others[0] <= days[0] and days[1] <= others[1]


def _sentence(telling: Telling) -> str:
    """Return a sentence in one line, of a long one whole words around the date."""
    excerpt = telling.excerpt
    first = max(0, min(telling.place - _LONGEST_SHOWN // 2, len(excerpt) - _LONGEST_SHOWN))
    last = first + _LONGEST_SHOWN
    words = " ".join(excerpt[first:last].split())
    if first > 0:
        words = _CUT + words.partition(" ")[2]
    if last < len(excerpt):
        words = words.rpartition(" ")[0] + _CUT
    return words

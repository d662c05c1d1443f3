"""Known names: a spelling of an entity stands in the text."""

from __future__ import annotations

from storage.suggestions.proposals import Proposal, Reading

_LAM_OF_ARTICLE, _ARTICLE = "لل", "ال"


def propose_known(reading: Reading) -> list[Proposal]:
    """Return the places of known spellings that are not mentions yet; a spelling of several is for all of them.

    Persian joins no clitics to a name; what would be one there is a part of another word.
    """
    proposals: list[Proposal] = []
    mentioned = reading.taken()
    for place in reading.known.find(reading.text):
        cut = place.start > 0 and reading.text[place.start - 1].isalpha()
        if not mentioned.is_free(place.start, place.end) or (cut and reading.in_persian(place.start)):
            continue
        name = as_name(reading.text[place.start : place.end], place.name)
        entities = reading.allowed(name, place.entity_ids)
        if entities:
            proposals.append(
                Proposal(place.start, place.end, "known", name, entities[0].kind, entities, place.name, 1.0)
            )
    return proposals


def as_name(written: str, known: str) -> str:
    """Return a name as it is written but for the ل that took the alif of its article: للجيش is الجيش."""
    written = " ".join(written.split())
    if written.startswith(_LAM_OF_ARTICLE) and not known.startswith(_LAM_OF_ARTICLE):
        return _ARTICLE + written[len(_LAM_OF_ARTICLE) :]
    return written

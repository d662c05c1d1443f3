"""Reading and laying out a network off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.network.picture import Picture
from desktop.uncollected import uncollected
from storage.network.layout import lay_out
from storage.network.places import EdgePlace, list_edge_places
from storage.network.reading import Network, NetworkQuestion, list_outlets, read_network, strongest_edges

if TYPE_CHECKING:
    from desktop.tasks import Progress
    from storage.library import Connection


class Answer(NamedTuple):
    """A network, and the picture of it; None where there is nothing to draw."""

    question: NetworkQuestion
    network: Network
    picture: Picture | None
    outlets: list[str]


def read_answer(db: Connection, progress: Progress, question: NetworkQuestion, stretch: float) -> Answer:
    """Read and lay out what is asked for; reports ``(done, total)`` articles while it counts.

    The picture is ``stretch`` times as wide as high.
    """

    def tell(done: int, total: int) -> None:
        if progress.due():
            progress.report((done, total))

    with uncollected():
        network = read_network(db, question, tell, progress.cancelled)
        drawn = strongest_edges(network, question.around)
        points = lay_out(network, drawn, progress.cancelled)
        picture = Picture(network, drawn, points, stretch) if network.nodes else None
    return Answer(question, network, picture, list_outlets(db))


def read_places(
    db: Connection, _progress: Progress, question: NetworkQuestion, ends: tuple[int, int]
) -> list[EdgePlace]:
    """Read the passages behind an edge, within what was asked for."""
    return list_edge_places(db, *ends, question.unit, question)

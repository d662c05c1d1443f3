"""What a concordance shows of a query, read in the background: its lines in every order, and the words beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, get_args

from storage.search.collocates import Collocate, list_collocates
from storage.search.concordance import Concordance, list_concordance
from storage.search.line_order import LineSort, order_lines
from storage.search.neighbours import BareForms

if TYPE_CHECKING:
    from desktop.tasks import Progress
    from storage.library import Connection

SORTS: tuple[LineSort, ...] = get_args(LineSort)


class Answer(NamedTuple):
    """A concordance, the numbers of its lines in each order, and its collocates."""

    concordance: Concordance
    orders: Mapping[LineSort, tuple[int, ...]]
    collocates: tuple[Collocate, ...]


def read_answer(db: Connection, progress: Progress, query: str) -> Answer:
    """Read a concordance and put it into order, so that the window only has to choose."""
    concordance = list_concordance(db, query, cancelled=progress.cancelled)
    forms = BareForms(concordance.words)
    orders = {sort: order_lines(concordance.lines, sort, forms) for sort in SORTS}
    return Answer(concordance, orders, tuple(list_collocates(concordance, forms)))

"""What a transaction did, row by row, and how to do it backwards.

TEMP triggers on every table of the user's report each change, cascades included, to a Python function
on the writing connection. So no verb needs an inverse written by hand, and none can forget one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from sqlite3 import Connection

from storage.records import Change, RowChange, Value

_TABLES = """
SELECT "table".name, "column".name
FROM pragma_table_list AS "table" JOIN pragma_table_info("table".name) AS "column"
WHERE "table".schema = 'main' AND "table".type = 'table' AND "column".name <> 'id'
  AND "table".name NOT LIKE 'sqlite!_%' ESCAPE '!'
  AND "table".name NOT IN ('_sqlite_migrations', 'word_skeletons', 'entity_lookup', 'copies', 'dated_passages')
ORDER BY "table".name, "column".cid
"""


def user_tables(db: Connection) -> dict[str, tuple[str, ...]]:
    """Return the user's tables, each with its columns but for the id; what is made from them is not among them."""
    tables: dict[str, tuple[str, ...]] = {}
    for table, column in db.execute(_TABLES):
        tables[table] = (*tables.get(table, ()), column)
    return tables


class Journal:
    """Collects the row changes of one connection until they are taken."""

    def __init__(self, db: Connection) -> None:
        self._steps: list[RowChange] = []
        self._tables = user_tables(db)
        db.create_function("journal", -1, self._record)
        for table, columns in self._tables.items():
            for event, rows in (("INSERT", ("NEW",)), ("DELETE", ("OLD",)), ("UPDATE", ("OLD", "NEW"))):
                row = rows[0]
                article = f"{row}.article_id" if "article_id" in columns else "NULL"
                if table == "articles":
                    article = f"{row}.id"
                values = ", ".join(f"{row}.{column}" for row in rows for column in columns)
                db.execute(
                    f"CREATE TEMP TRIGGER journal_{table}_{event} AFTER {event} ON main.{table} "
                    f"BEGIN SELECT journal('{table}', '{event}', {article}, {row}.id, {values}); END"
                )

    def _record(self, table: str, event: str, article_id: int | None, row_id: int, *values: Value) -> None:
        columns = self._tables[table]
        if event == "INSERT":
            step = RowChange(table, row_id, None, dict(zip(columns, values, strict=True)), article_id)
        elif event == "DELETE":
            step = RowChange(table, row_id, dict(zip(columns, values, strict=True)), None, article_id)
        else:
            pairs = zip(columns, values[: len(columns)], values[len(columns) :], strict=True)
            changed = [(column, old, new) for column, old, new in pairs if old != new]
            if not changed:
                return
            before = {column: old for column, old, _ in changed}
            after = {column: new for column, _, new in changed}
            step = RowChange(table, row_id, before, after, article_id)
        self._steps.append(step)

    @property
    def steps(self) -> tuple[RowChange, ...]:
        """What was recorded since the last `clear`, in order."""
        return tuple(self._steps)

    def clear(self) -> None:
        """Forget what was recorded."""
        self._steps.clear()


def change_of(steps: Sequence[RowChange]) -> Change:
    """Return which rows and articles these steps touch, whichever way they are taken."""
    rows: defaultdict[str, set[int]] = defaultdict(set)
    for step in steps:
        rows[step.table].add(step.id)
    articles = frozenset(step.article_id for step in steps if step.article_id is not None)
    return Change({table: frozenset(ids) for table, ids in rows.items()}, articles)


def opposite_of(steps: Sequence[RowChange]) -> tuple[RowChange, ...]:
    """Return the steps that undo these, in the order in which to make them."""
    return tuple(step._replace(before=step.after, after=step.before) for step in reversed(steps))


def take_back(db: Connection, steps: Sequence[RowChange]) -> None:
    """Undo these steps, last first; raise RuntimeError if a row is not as they left it."""
    db.execute("PRAGMA defer_foreign_keys = ON")
    for step in reversed(steps):
        _replay(db, step.table, step.id, step.after, step.before)


def make_again(db: Connection, steps: Sequence[RowChange]) -> None:
    """Do these steps again, in order; raise RuntimeError if a row is not as they found it."""
    db.execute("PRAGMA defer_foreign_keys = ON")
    for step in steps:
        _replay(db, step.table, step.id, step.before, step.after)


def _replay(
    db: Connection, table: str, row_id: int, before: Mapping[str, Value] | None, after: Mapping[str, Value] | None
) -> None:
    if after is None:
        cursor = db.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
    elif before is None:
        marks = ", ?" * len(after)
        cursor = db.execute(
            f"INSERT INTO {table} (id, {', '.join(after)}) VALUES (?{marks})", (row_id, *after.values())
        )
    else:
        places = ", ".join(f"{column} = ?" for column in after)
        cursor = db.execute(f"UPDATE {table} SET {places} WHERE id = ?", (*after.values(), row_id))
    if cursor.rowcount != 1:
        raise RuntimeError(f"row {row_id} of {table} is no longer there to be changed")

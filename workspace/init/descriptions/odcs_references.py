"""References inside a contract: `customers.id`, or by ids `schema/customers_tbl/properties/cust_id`."""

from __future__ import annotations

from collections.abc import Iterable

from schemas.errors import WorkspaceError
from workspace.init.descriptions.fields import Fields


class References:
    """The tables and columns of a contract, by name and by id."""

    def __init__(self, objects: Iterable[Fields]) -> None:
        self._tables: dict[str, Fields] = {}
        for raw in objects:
            for name in (raw.needed("name"), raw.text("physicalName"), raw.text("id")):
                self._tables.setdefault(name, raw)

    def end(self, text: str, where: str) -> tuple[str, str]:
        """The table, and the column as it is called in the data. Raises `WorkspaceError` for what is not there."""
        if text.startswith(("schema/", "/schema/")):
            parts = text.strip("/").split("/")
            table, column = (parts[1], parts[3]) if len(parts) == 4 and parts[2] == "properties" else ("", "")
        else:
            table, _, column = text.rpartition(".")
        raw = self._tables.get(table)
        if raw is None:
            raise WorkspaceError(f"{text!r} refers to no table of the contract.", where=where)
        for place in raw.each("properties"):
            if column in (place.text("name"), place.text("physicalName"), place.text("id")):
                return raw.text("name"), place.text("physicalName", "name")
        raise WorkspaceError(f"{text!r} refers to no column of {raw.text('name')}.", where=where)

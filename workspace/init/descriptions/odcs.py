"""A contract of the Open Data Contract Standard, version 3."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.errors import WorkspaceError
from workspace.init.descriptions.declarations import (
    Declarations,
    DeclaredColumn,
    DeclaredMetric,
    DeclaredRelation,
    DeclaredRule,
    DeclaredTable,
)
from workspace.init.descriptions.fields import Fields
from workspace.init.descriptions.odcs_quality import Quality, quality_of
from workspace.init.descriptions.odcs_references import References

_PERSONAL = frozenset({"pii", "personal", "sensitive", "personal data", "gdpr"})
_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "timestamp": "TIMESTAMP"}
_EXACT = re.compile(r"(?:decimal|numeric|number)\s*\(\s*(\d+)\s*,\s*(\d+)\s*\)", re.IGNORECASE)


def is_odcs(document: Fields) -> bool:
    """Whether the document is a contract, of whatever version."""
    return document.values.get("kind") == "DataContract"


def odcs(document: Fields) -> Declarations:
    """What the contract declares. Raises `WorkspaceError` with file and line."""
    version = document.text("apiVersion")
    if not version.startswith("v3."):
        said = f"the version {version}" if version else "a contract without apiVersion"
        raise document.error(f"{said} is not read; v3.0 and later are.", "apiVersion")
    objects = tuple(document.each("schema"))
    references = References(objects)
    owner = _owner(document)
    found = [_Object(raw, references, owner) for raw in objects]
    return Declarations(
        tables=tuple(one.table() for one in found),
        relations=tuple(relation for one in found for relation in one.relations()),
        rules=tuple(rule for one in found for rule in one.rules()),
        metrics=tuple(metric for one in found for metric in one.metrics()),
        notes=tuple(note for one in found for note in one.notes),
    )


def _owner(document: Fields) -> str:
    """The team's name, else its member who owns."""
    team = document.inner("team")
    members = document.each("team") if isinstance(document.values.get("team"), list) else team.each("members")
    owners = [member.text("name", "username") for member in members if "owner" in member.text("role").lower()]
    return team.text("name") or next(iter(owners), "")


class _Object:
    """One table of the contract."""

    def __init__(self, raw: Fields, references: References, owner: str) -> None:
        self.raw, self._references, self._owner = raw, references, owner
        self.name = raw.needed("name")
        every = tuple(raw.each("properties"))
        self._measures = tuple(p for p in every if p.text("semanticType") == "measure")
        self._properties = tuple(p for p in every if p not in self._measures)
        self._quality = Quality()
        for place in (raw, *self._properties):
            quality_of(place, self.name, self._quality)
        self.notes: list[str] = list(self._quality.notes)

    def table(self) -> DeclaredTable:
        physical = self.raw.text("physicalName") or self.name
        schema, _, table = physical.rpartition(".")
        keys = [p for p in self._properties if p.flag("primaryKey")]
        keys.sort(key=lambda p: p.number("primaryKeyPosition") or 0)
        uniques = [(_physical(p),) for p in self._properties if p.flag("unique")]
        return DeclaredTable(
            name=self.name,
            table=table,
            schema=schema.rpartition(".")[2],
            description=self.raw.text("description"),
            owner=self._owner,
            synonyms=_synonyms(self.raw, self.name if self.name != table else ""),
            columns=tuple(_column(p, self._quality) for p in self._properties),
            primary_key=tuple(_physical(p) for p in keys),
            uniques=(*uniques, *(tuple(map(self._known, key)) for key in self._quality.uniques)),
        )

    def _known(self, name: str) -> str:
        return next((_physical(p) for p in self._properties if p.text("name") == name), name)

    def rules(self) -> Iterator[DeclaredRule]:
        return iter(self._quality.rules)

    def relations(self) -> Iterator[DeclaredRelation]:
        for place in self._properties:
            for raw in place.each("relationships"):
                yield from self._relation(raw, [(self.name, _physical(place))])
        for raw in self.raw.each("relationships"):
            yield from self._relation(raw, self._ends(raw, "from"))

    def _relation(self, raw: Fields, here: list[tuple[str, str]] | None) -> Iterator[DeclaredRelation]:
        there = self._ends(raw, "to")
        if here is None or there is None:
            return
        if len(here) != len(there) or not here:
            raise WorkspaceError("a relationship pairs columns of different number.", where=raw.where())
        tables = [{table for table, _ in ends} for ends in (here, there)]
        if any(len(names) > 1 for names in tables):
            raise WorkspaceError("a relationship leads from one table to one.", where=raw.where())
        columns, references = (tuple(column for _, column in ends) for ends in (here, there))
        yield DeclaredRelation(here[0][0], columns, there[0][0], references)

    def _ends(self, raw: Fields, key: str) -> list[tuple[str, str]] | None:
        """Table and column of each reference; None where it leads out of the contract."""
        said = raw.texts(key)
        if not said:
            raise WorkspaceError(f"{key} is missing.", where=raw.where())
        if any("#" in text for text in said):
            self.notes.append(
                f"{self.name}: the relationship to {', '.join(said)} is left out; it is another contract."
            )
            return None
        return [self._references.end(text, raw.where(key)) for text in said]

    def metrics(self) -> Iterator[DeclaredMetric]:
        for place in self._measures:
            name, logic = place.needed("name"), place.text("transformLogic")
            if logic:
                yield DeclaredMetric(name, logic, place.text("description"), _synonyms(place), self.name)
            else:
                self.notes.append(f"{self.name}: the measure {name} is left out; it has no transformLogic.")


def _physical(place: Fields) -> str:
    return place.text("physicalName") or place.needed("name")


def _column(place: Fields, quality: Quality) -> DeclaredColumn:
    name = _physical(place)
    logical = place.needed("name")
    said = {place.text("classification").lower(), *(tag.lower() for tag in place.texts("tags"))}
    personal = True if said & _PERSONAL else False if "public" in said else None
    return DeclaredColumn(
        name=name,
        alias=logical,
        description=place.text("description"),
        synonyms=_synonyms(place, logical if logical != name else ""),
        type=_type(place),
        personal=personal,
        required=place.flag("required") or place.path in quality.required,
    )


def _type(place: Fields) -> str | None:
    logical, physical = place.text("logicalType").lower(), place.text("physicalType").lower()
    if logical == "date":
        if physical.startswith(("timestamp", "datetime")):
            return "TIMESTAMP"
        return "DATE" if physical in ("", "date") else None
    exact = _EXACT.match(physical)
    if logical in ("number", "") and exact is not None and int(exact[1]) <= 38 and int(exact[2]) <= int(exact[1]):
        return f"DECIMAL({exact[1]},{exact[2]})"
    return _TYPES.get(logical)


def _synonyms(place: Fields, *more: str) -> tuple[str, ...]:
    """The business name, the synonyms (texts, or mappings with a `term`), and `more`."""
    listed = place.values.get("synonyms")
    said = listed if isinstance(listed, list) else []
    texts = [str(item.get("term") or "") if isinstance(item, dict) else str(item) for item in said]
    found = [place.text("businessName"), *(" ".join(text.split()) for text in texts), *more]
    return tuple(dict.fromkeys(text for text in found if text))

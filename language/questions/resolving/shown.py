"""What a thing is shown by: its name, both parts of a person's, or its key; and its one date."""

from __future__ import annotations

from language.questions.key_names import text_key
from language.questions.names import is_part_of_name
from language.questions.resolving.scope import is_numeric, is_temporal
from language.questions.worth import OF_MONEY
from language.words import lemmas
from schemas.workspace import Dataset

_NAMES = (("name",), ("nm",), ("fname",), ("lname",), ("forename",), ("surname",))
_FIRST = frozenset("first fname given personal fore forename f".split())
_LAST = frozenset("last lname sur surname family l".split())
_OF_OTHERS = frozenset("insurer insurance employer school bank user login nick middle maiden screen".split())
"""Words of names beside the first and the last one that are not the person's own."""
_OF_LIFE = frozenset("birth born dob birthday birthdate death died".split())


class Shown:
    """Looks up what rows are shown by."""

    def display(self, dataset: Dataset) -> str:
        """The column that shows what a row is: its declared display, one called name or like it, else its key."""
        if dataset.display is not None:
            return dataset.display
        if text_key(dataset):
            return text_key(dataset)
        called = lemmas(dataset.entity)[-1:] if dataset.primary_key else ()
        for wanted in ("name", "title", "full_name", "description", "label", *lemmas(dataset.entity)[-1:]):
            for column in dataset.columns:
                # what repeats, `+` and `-` of molecules, yes and no of a churn, tells none from another
                kind = wanted in ("label", *called) and column.role in ("dimension", "flag")
                another = _is_of_another(column.name, dataset) or is_part_of_name(column.name)
                named = lemmas(column.name)[-1:] == (wanted,) and not kind and not another
                if named and column.type.upper() == "VARCHAR" and not column.pii:
                    return column.name
        return _what_it_is(dataset) or (dataset.primary_key or (dataset.columns[0].name,))[0]

    def whole_name(self, dataset: Dataset) -> tuple[str, ...]:
        """The columns of first and last name, where nothing else is the name of such a thing."""
        first, last, others = _names_of(dataset)
        whole = len(first) == len(last) == 1 and all(set(lemmas(name)) & _OF_OTHERS for name in others)
        return (first[0], last[0]) if whole else ()

    def columns(self, dataset: Dataset) -> tuple[str, ...]:
        """Both parts of a name, with the name of a firm where such a thing may be one; else the display column."""
        first, last, others = _names_of(dataset)
        display = self.display(dataset)
        if len(first) == len(last) == 1:
            firm = display in others and not set(lemmas(display)) & _OF_OTHERS
            return (first[0], last[0], *((display,) if firm else ()))
        return (display,)

    def name(self, dataset: Dataset) -> str:
        """The display column, where it is one of names, or else a title or called like the thing; else empty."""
        shown = dataset.display or ""
        if lemmas(shown)[-1:] in _NAMES[:2] and not is_part_of_name(shown):
            return shown
        named = any("name" in lemmas(column.name) for column in dataset.columns)  # the `head_name` of a school
        return shown if lemmas(shown)[-1:] == ("title",) and not named else self._called_like_it(dataset)

    def _called_like_it(self, dataset: Dataset) -> str:
        """The `party` of a table of parties, the `school` of one of art schools; empty where that is no text."""
        column = dataset.column(self.display(dataset))
        if column is None or column.type.upper() != "VARCHAR":
            return ""
        called = lemmas(column.name)
        alike = called == lemmas(dataset.entity)[-len(called) :] or column.name == text_key(dataset)
        return column.name if alike else ""

    def date(self, dataset: Dataset) -> str:
        """The date of a row, where it has one and that is no date of a life; else empty."""
        dated = [column.name for column in dataset.columns if is_temporal(column.type)]
        alone = dated[0] if len(dated) == 1 else ""
        return alone if alone == dataset.time and not _OF_LIFE & set(lemmas(alone)) else ""


def _what_it_is(dataset: Dataset) -> str:
    """The `salary` of salaries that are told by whose they are and since when, the amount of payments by whom.

    Empty for rows with a key of their own.
    """
    others = {name for relation in dataset.relations for name in relation.columns}
    if dataset.primary_key and dataset.primary_key[0] not in others:
        return ""
    called = (column.name for column in dataset.columns if lemmas(column.name) == lemmas(dataset.entity))
    amounts = [c.name for c in dataset.columns if lemmas(c.name)[-1:] == ("amount",) and is_numeric(c.type)]
    sums = amounts if len(amounts) == 1 and OF_MONEY & {*lemmas(dataset.entity)[-1:]} else []
    return next((name for name in (*called, *sums) if name not in others), "")


def _is_of_another(column: str, dataset: Dataset) -> bool:
    """Whether a name stands beside the key of what bears it: `start_station_name` beside `start_station_id`."""
    said = lemmas(column)[:-1]
    keys = (name for relation in dataset.relations for name in relation.columns if name != column)
    return bool(said) and any(lemmas(key)[:-1] == said for key in keys)


def _is_own(column: str, dataset: Dataset) -> bool:
    """Whether a part of a name is that of the thing itself: `adm_first_name` of a school is its administrator's."""
    entity = lemmas(dataset.entity)
    own = {*entity, *lemmas(dataset.name.rpartition(".")[2]), "name", "nm", *_FIRST, *_LAST}
    return all(word in own or len(word) == 1 or "".join(entity).startswith(word) for word in lemmas(column))


def _turned_round(column: str) -> bool:
    """`name_first`, `nameLast`."""
    words = lemmas(column)
    return len(words) == 2 and words[0] == "name" and words[1] in _FIRST | _LAST


def _names_of(dataset: Dataset) -> tuple[list[str], list[str], list[str]]:
    """The columns of first names, of last names, and of other names."""
    own = [c.name for c in dataset.columns if lemmas(c.name)[-1:] in _NAMES or _turned_round(c.name)]
    first = [name for name in own if set(lemmas(name)[:2]) & _FIRST and _is_own(name, dataset)]
    last = [name for name in own if set(lemmas(name)[:2]) & _LAST and _is_own(name, dataset)]
    return first, last, [name for name in own if name not in (*first, *last)]

"""Events and the dates that tell when they were: `filing` of `filed_date`, `return` of `returned_on`."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from language.questions.likeness import abbreviates
from language.questions.likeness import stem as name_stem
from language.words import lemmas
from schemas.expressions import ColumnRef
from schemas.workspace import Dataset

_ENDINGS = ("ping", "ting", "ring", "ing", "ped", "ted", "red", "ed", "ment", "ation", "ssion", "tion", "al", "ery",
            "er", "y", "e", "s")  # fmt: skip
_SHORTEST = 3
_OF_DATES = frozenset("date day time on at dt datetime timestamp ts when actual".split())
_BEGINNINGS = frozenset(
    "created create creation opened open opening start started begin began beginning placed ordered order submitted"
    " filed reported requested entered registered admission admitted departure departed checkin rental"
    " rented loaned loan borrowed issued joined hired hire purchase purchased raised lodged logged".split()
)
_ENDS = frozenset(
    "closed close closing end ended finish finished completed completion resolved discharge discharged arrival arrived"
    " checkout returned return settled done left".split()
)
_LATER = frozenset(
    "updated update modified changed edited birth delivered delivery paid payment shipped shipping cancelled"
    " canceled".split()
)
"""What dates are called that are no beginning."""
_PLANNED = frozenset("due expected planned promised scheduled estimated target required".split())
_IRREGULAR = tuple(
    frozenset(words.split())
    for words in (
        "sale sold sell selling", "delivery delivered arrival arrived", "death died", "birth born",
        "purchase purchased bought buying", "ship shipped shipping shipment dispatch", "begin began beginning start",
        "departure departed leaving left", "admission admitted admit", "loan loaned lent lending borrowing borrowed",
        "payment paid paying pay", "created creation create", "opened opening open",
        "receipt received receiving receive", "submission submitted submit",
        "end ended ending finish finished", "hire hired hiring join joined joining recruited",
        "termination terminated left leave leaving exit exited quit separation resignation resigned attrition",
        "churn churned churning left leave leaving",
    )
)  # fmt: skip


class Moments:
    """The date columns of a graph by the events that their names speak of."""

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self._dated = [
            (
                ColumnRef(table=dataset.name, column=column.name),
                tuple(w for w in lemmas(name) if w not in _OF_DATES),
            )
            for dataset in datasets
            for column in dataset.columns
            if column.type.upper().startswith(("DATE", "TIMESTAMP"))
            for name in (column.name, *column.synonyms)  # `receipt date` of `l_receiptdate`
        ]

    def of(self, word: str) -> tuple[ColumnRef, ...]:
        """The columns that hold when it was; those called by the one word alone, if there are any."""
        found = [(column, words) for column, words in self._dated if any(same_event(word, other) for other in words)]
        plain = [column for column, words in found if len(words) == 1]
        return tuple(dict.fromkeys(plain or [column for column, _ in found]))

    def beginning(self, dataset: str, but: tuple[ColumnRef, ...] = ()) -> tuple[ColumnRef, ...]:
        """When a thing of the dataset came to be or began; nothing where no one date says so."""
        own = [(column, words) for column, words in self._dated if column.table == dataset and column not in but]
        begun = dict.fromkeys(column for column, words in own if _BEGINNINGS & set(words))
        return tuple(begun) if len(begun) == 1 else ()

    def other(self, dataset: str, but: tuple[ColumnRef, ...]) -> tuple[ColumnRef, ...]:
        """The one further date of a thing of the dataset, if it may be that of its beginning."""
        own = [(column, words) for column, words in self._dated if column.table == dataset and column not in but]
        found = dict.fromkeys(column for column, words in own if not (_PLANNED | _ENDS | _LATER) & set(words))
        return tuple(found) if len(found) == 1 else ()

    def ending(self, dataset: str) -> tuple[ColumnRef, ...]:
        """When a thing of the dataset ended; nothing where no one date says so."""
        own = [(column, words) for column, words in self._dated if column.table == dataset]
        ended = dict.fromkeys(column for column, words in own if _ENDS & set(words) and not _PLANNED & set(words))
        return tuple(ended) if len(ended) == 1 else ()

    def planned(self, dataset: str) -> tuple[ColumnRef, ...]:
        """When something was to happen to a thing of the dataset; nothing where no one date says so."""
        own = dict.fromkeys(c for c, words in self._dated if c.table == dataset and _PLANNED & set(words))
        return tuple(own) if len(own) == 1 else ()

    def in_dataset(self, dataset: str) -> tuple[ColumnRef, ...]:
        """The date columns of one dataset."""
        return tuple(dict.fromkeys(column for column, _ in self._dated if column.table == dataset))


@functools.lru_cache(maxsize=4_096)
def same_event(one: str, other: str) -> bool:
    """Whether two words speak of one event.

    >>> same_event("filing", "filed"), same_event("shipping", "shipped"), same_event("sale", "sold")
    (True, True, True)
    >>> same_event("return", "rental"), same_event("order", "shipped")
    (False, False)
    """
    if one == other or any({one, other} <= words for words in _IRREGULAR):
        return True
    stems = [deed_stem(word) for word in (one, other)]
    short = min(one, other, key=len)
    return (
        stems[0] == stems[1]
        or name_stem(one) == name_stem(other)
        or (len(short) >= _SHORTEST and abbreviates(short, max(one, other, key=len)))
    )


def same_deed(verb: str, word: str) -> bool:
    """Whether a verb says that the event happened: `ended` of `end`, `began` of `start`; no abbreviation of it.

    >>> same_deed("ended", "end"), same_deed("departed", "departure"), same_deed("shipped", "order")
    (True, True, False)
    """
    return verb == word or deed_stem(verb) == deed_stem(word) or any({verb, word} <= words for words in _IRREGULAR)


def deed_stems(word: str) -> frozenset[str]:
    """The stems of all words that say the same deed as `word`.

    >>> deed_stem("survival") in deed_stems("survived"), deed_stem("churn") in deed_stems("left")
    (True, True)
    """
    return frozenset(deed_stem(other) for words in ({word}, *(w for w in _IRREGULAR if word in w)) for other in words)


def deed_stem(word: str) -> str:
    """A word without its ending, whether it says what was done or names it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word

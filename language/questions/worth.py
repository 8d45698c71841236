"""What a deed is worth: the one amount of money that each row of a payment, donation or sale holds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from language.lexicon import Candidate, column_meant
from language.questions.likeness import abbreviates
from language.questions.resolving.scope import is_numeric, is_temporal
from language.words import lemma, lemmas
from schemas.workspace import Dataset

_MONEY = frozenset("amount amt total paid spent payment fare revenue cost sum".split())
"""Words of columns whose values add up to what was spent."""
_TRADED = frozenset("price value".split())
"""Words of columns that are amounts where each row is one trade: `sale_price` of a sale, not the price of a product."""
_PIECES = frozenset("quantity qty unit".split())
"""Words of columns beside which an amount may be one for each piece."""
_TAKINGS = frozenset("sale payment pmt invoice".split())
_TRADES = frozenset("sale purchase".split())
_MEASURED = frozenset("result measurement reading observation".split())
"""Things that are single values themselves: `the highest result`."""
_READ = frozenset("val value result reading measurement".split())
_SAYING_NO_MORE = frozenset("usd eur gbp chf dollar euro net gross final".split())
OF_MONEY = frozenset(
    "donation contribution gift payment pmt sale expense expenditure refund fine deposit withdrawal grant investment"
    " income"
    " tip bonus pledge charge bill invoice transaction transfer spending".split()
)
"""Things that are sums of money themselves: `the largest donation`, `total payments`."""
_MOVES_MONEY = {
    "donate donates donated donating contribute contributes contributed give gives gave given": "donation contribution"
    " gift pledge",
    "pay pays paid paying": "payment pmt",
    "raise raises raised raising collect collects collected": "donation contribution gift pledge payment",
    "spend spends spent spending": "expense expenditure purchase order invoice",
    "earn earns earned earning": "payment pmt sale",
    "invoice invoiced bill billed billing": "invoice bill",
    "charge charges charged": "charge payment",
    "refund refunds refunded": "refund",
    "invest invests invested": "investment",
    "deposit deposits deposited": "deposit",
    "withdraw withdraws withdrew withdrawn": "withdrawal",
    "transfer transfers transferred": "transfer",
    "fine fined": "fine",
    "lend lends lent lending borrow borrows borrowed": "loan",
}
_SPENT = frozenset("spend spends spent spending".split())
_MOVED = {verb: frozenset(nouns.split()) for verbs, nouns in _MOVES_MONEY.items() for verb in verbs.split()}


class Worths:
    """The amounts of a graph's deeds, by dataset and by the verbs that move money."""

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self._datasets = {dataset.name: dataset for dataset in datasets}

    def of(self, dataset: str, verb: str = "") -> Candidate | None:
        """The one column of money that a row holds; None where it has none, several, or prices of single pieces.

        A column that tells whether the verb was done (`paid` of a fine) says that not every row was.
        """
        known = self._datasets[dataset]
        numbers = [column.name for column in known.columns if is_numeric(column.type) and column.role != "key"]
        words = {name: set(lemmas(name)) for name in numbers if lemmas(name)[-1:] != ("id",)}
        money = _MONEY | _TRADED if set(lemmas(known.entity)) & _TRADES else _MONEY
        amounts = [name for name, held in words.items() if held & money]
        states = [c for c in known.columns if not (is_numeric(c.type) or is_temporal(c.type)) or c.role == "flag"]
        told = bool(verb) and any(lemma(verb) in lemmas(column.name) for column in states)
        if len(amounts) != 1 or told or any(held & _PIECES for held in words.values()):
            return None
        return column_meant(dataset, amounts[0])

    def _own(self, dataset: str, verb: str) -> Candidate | None:
        """The amount of the deed itself: the amount of a loan, but not the fine amount of one."""
        worth = self.of(dataset, verb)
        if worth is None:
            return None
        entity = lemmas(self._datasets[dataset].entity)
        known = {*entity, *lemmas(verb), *_MONEY, *_TRADED, *_SAYING_NO_MORE}
        more = set(lemmas(worth.label)) - known
        return worth if all(any(abbreviates(word, one) for one in entity) for word in more) else None

    def of_money(self, dataset: str) -> Candidate | None:
        """The amount of a row that is a sum of money itself."""
        return self._own(dataset, "") if self.is_money(dataset) else None

    def of_measurement(self, dataset: str) -> Candidate | None:
        """The value of a row that is a single value itself."""
        known = self._datasets[dataset]
        numbers = [c.name for c in known.columns if is_numeric(c.type) and c.role != "key"]
        read = [name for name in numbers if lemmas(name)[-1] in _READ]
        if not _MEASURED & set(lemmas(known.entity)[-1:]) or len(read) != 1:
            return None
        return column_meant(dataset, read[0])

    def of_trade(self, dataset: str) -> Candidate | None:
        """The amount that `order value` or `sales value` means."""
        return self._own(dataset, "")

    @cached_property
    def revenue(self) -> Candidate | None:
        """The amounts that come in, where one kind of rows records them."""
        takings = [d.name for d in self._datasets.values() if _TAKINGS & set(lemmas(d.entity)[-1:])]
        found = [worth for name in takings if (worth := self._own(name, "")) is not None]
        return found[0] if len(takings) == len(found) == 1 else None

    def is_money(self, dataset: str) -> bool:
        """Whether its rows are sums of money themselves, as payments are."""
        entity = lemmas(self._datasets[dataset].entity)
        return bool(OF_MONEY & set(entity[-1:]))

    def moved(self, verb: str) -> tuple[Candidate, ...]:
        """The amounts of the rows that record a verb of money: what was donated, paid, invoiced."""
        recording = self._recording(_MOVED.get(verb, frozenset()))
        return tuple(worth for d in recording if (worth := self._own(d.name, verb)) is not None)

    def paid_instead(self, verb: str) -> tuple[Candidate, ...]:
        """What was paid, for what was spent, where the data know of nothing bought."""
        bought = self._recording(_MOVED.get(verb, frozenset()))
        return self.moved("paid") if verb in _SPENT and not bought else ()

    def _recording(self, nouns: frozenset[str]) -> list[Dataset]:
        return [d for d in self._datasets.values() if nouns & set(lemmas(d.entity))] if nouns else []

    def moves_money(self, verb: str) -> bool:
        """Whether a verb says what was done with money."""
        return verb in _MOVED

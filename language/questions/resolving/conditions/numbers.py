"""What a number right behind the name of a thing is: its key, or the number that it has."""

from __future__ import annotations

from language.questions import closed
from language.questions.forms import Compare, Number, ValueIs, ValueMention
from language.questions.resolving.conditions.part import Part
from language.questions.resolving.scope import Scope, UnresolvedError, is_numeric
from language.words import lemmas
from schemas.expressions import ColumnRef
from schemas.workspace import Column, Dataset

_ID = frozenset(("id", "key"))
_NUMBER = frozenset("number no nr num #".split())


class Numbers(Part):
    """Things said by their number: `order 10248`, `patient number 30609`, `invoice '129'`."""

    def numbered(self, condition: Compare, scope: Scope) -> ColumnRef | None:
        """The key of a thing, where a bare number stands right behind its name: `order 10248`, `card number 8`."""
        number, only = condition.operands[0], condition.operator == "=" and len(condition.operands) == 1
        if not only or not isinstance(number, Number) or number.unit or number.percent:
            return None
        dataset = self.graph.dataset(scope.dataset)
        said = self._words_before(number.first)
        at = number.first - 1 - said
        if at < 0 or self.sentence.word(at) not in {_head(dataset.entity), _head(dataset.table)}:
            return None
        held = _own_number(dataset) if said and self.sentence.stem(number.first - 1) not in _ID else None
        key = dataset.primary_key
        declared = held or (dataset.column(key[0]) if len(key) == 1 else None)
        if declared is None or not is_numeric(declared.type) or condition.negated:
            raise UnresolvedError(f"A {dataset.entity} has no number.")
        return self.attributes.read(scope, declared.name)

    def quoted(self, condition: ValueIs | Compare, scope: Scope) -> Compare | None:
        """`patient '30609'`: a number in quotes that no text of the data is, as the number of the thing."""
        said = condition.values if isinstance(condition, ValueIs) else condition.operands
        mention = said[0] if len(said) == 1 else None
        if not isinstance(mention, ValueMention) or mention.candidates or not mention.literal.isdigit():
            return None
        name = self.attributes.read(scope, self.attributes.display(scope.dataset))
        named = not is_numeric(self.attributes.type_of(name))
        if named and not self.conditions.operands.is_another(name, mention.literal):
            return None  # it may be its name
        number = Number(int(mention.literal), mention.first, mention.last)
        plain = Compare(None, "=", (number,), condition.negated)
        return plain if self.numbered(plain, scope) is not None else None

    def _words_before(self, at: int) -> int:
        """How many words before a number say that it is one."""
        words = self.sentence.words
        said = [len(phrase) for phrase in closed.NUMBERED if words[max(0, at - len(phrase)) : at] == phrase]
        return max(said, default=int(self.sentence.stem(at - 1) in _ID | _NUMBER))


def _head(name: str) -> str:
    """What a thing is called, without the number behind it: `reading` of `readings_2k`."""
    words = lemmas(name)
    return next((word for word in reversed(words) if word.isalpha()), words[-1])


def _own_number(dataset: Dataset) -> Column | None:
    """The column that is called the number of the thing itself; `UnresolvedError` where there are several."""
    own = {*lemmas(dataset.entity), *lemmas(dataset.table)}
    called = [(column, lemmas(column.name)) for column in dataset.columns]
    found = [column for column, words in called if words[-1] in _NUMBER and own.issuperset(words[:-1])]
    if len(found) > 1:
        raise UnresolvedError(f"A {dataset.entity} has several numbers.")
    return found[0] if found else None

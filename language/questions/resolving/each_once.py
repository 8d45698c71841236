"""Lists in which nothing stands twice, though it is of several rows: `all countries`, `the customers in Nevada`."""

from __future__ import annotations

from language.questions.forms import Phrase
from language.questions.resolving.attributes import Attributes
from language.questions.sentence import Sentence
from language.words import lemmas
from schemas.expressions import ColumnRef
from schemas.query import RowColumn


class EachOnce:
    """Tells whether the values of a column are wanted each once, or once for each row."""

    def __init__(self, attributes: Attributes, sentence: Sentence) -> None:
        self.attributes, self.sentence = attributes, sentence

    def wanted(self, output: Phrase, shown: list[RowColumn], *, rows_are_named: bool, alone: bool) -> bool:
        """Whether an attribute is listed as the things it names; `alone` if nothing else is, in no order."""
        if not rows_are_named and output.quantifier == "all" and self._is_kind(shown):
            return True
        return alone and (self._asks_which(shown) or (not rows_are_named and self._names_things(output, shown)))

    def _asks_which(self, shown: list[RowColumn]) -> bool:
        """`which cities do members live in`, `what are the genres`: each of them once, though it is of several."""
        said = self.sentence.words
        which = "which" in said[:2] or said[:3] == ("what", "are", "the")
        kinds = (self.attributes.role(c.expression) for c in shown if isinstance(c.expression, ColumnRef))
        return which and self._is_kind(shown) and all(role == "dimension" for role in kinds)

    def _is_kind(self, shown: list[RowColumn]) -> bool:
        """Whether a column stands for the things it names (`all countries`), not for the rows it is of."""
        return all(
            isinstance(column.expression, ColumnRef)
            and column.expression.column != self.attributes.display(column.expression.table)
            and (column.expression.column,) != self.attributes.graph.dataset(column.expression.table).primary_key
            and self.attributes.role(column.expression) != "text"
            for column in shown
        )

    def _names_things(self, output: Phrase, shown: list[RowColumn]) -> bool:
        """`the customers in Nevada` of a sheet of order lines, whose `customer_name` is of many lines."""
        column = shown[0].expression if len(shown) == 1 else None
        said = output.of.noun if output.of is not None and lemmas(output.noun.text) == ("name",) else output.noun
        if not isinstance(column, ColumnRef) or lemmas(said.text)[-1:] == ("name",):
            return False
        dataset = self.attributes.graph.dataset(column.table)
        words = lemmas(column.column)
        of_others = words[-1:] == ("name",) and words[:-1] == lemmas(said.text) != lemmas(dataset.entity)
        profile = self.attributes.graph.profile(column.table)
        different = len(profile.values_of(column.column))
        return of_others and column.column != dataset.display and 0 < 2 * different <= profile.row_count

"""What adjectives measure: how old, how long, how large things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language.questions import closed
from language.questions.resolving.alternatives import as_column
from language.questions.resolving.scope import Scope, UnresolvedError, is_numeric, is_temporal
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import Arithmetic, ColumnRef, DateDifference, Expression
from schemas.workspace import Dataset

if TYPE_CHECKING:
    from language.questions.resolving.attributes import Attributes

_SAID_HIGH = frozenset("highest lowest higher lower".split())
_HEIGHTS = frozenset("height elevation altitude".split())
"""Words of columns that hold how high a thing is."""
_PLAINLY = {"expensive": "price", "old": "age", "heavy": "weight", "tall": "height", "long": "length"}


class Adjectives:
    """Looks up the attributes that adjectives speak of."""

    def __init__(self, attributes: Attributes) -> None:
        self.attributes = attributes

    def measured_by(self, adjective: str, scope: Scope, trace: Trace) -> tuple[ColumnRef, bool]:
        """The attribute an adjective measures, and whether it grows with it; one that the request names goes first."""
        grows, _ = closed.ADJECTIVES.get(adjective, ((), ()))
        dataset = self.attributes.graph.dataset(scope.dataset)
        height = self.height(scope) if adjective == "high" else None
        if height is not None:
            return height, True
        found = self._called_after(adjective, scope)
        if not found and adjective == "old" and not closed.PERSONS & {*lemmas(dataset.entity)}:
            found = self._called_after("new", scope)  # the oldest film is the first one
        if not found:
            same = self._same_one(scope)
            if same is not None:
                return self.measured_by(adjective, same, trace)
            raise UnresolvedError(f"Nothing of a {dataset.entity} says how {adjective} it is.")
        named_ones = [column for named, column in found if named]
        options = _plainly(adjective, named_ones or self._dated(adjective, dataset, [column for _, column in found]))
        options = self._of_the_one_named(adjective, options)
        best = min(options, key=lambda c: not set(lemmas(c.column)) & set(grows))
        dated = is_temporal(self.attributes.type_of(best))
        rivals = [c for c in options if c != best and is_temporal(self.attributes.type_of(c)) == dated]
        named = " or by ".join(c.column for c in (best, *rivals[:1]))
        best = trace.pick(adjective, f"“{adjective}” by {named}?", [(as_column(c), c) for c in (best, *rivals)])
        return best, self.grows_with(adjective, best)

    def _of_the_one_named(self, adjective: str, columns: list[ColumnRef]) -> list[ColumnRef]:
        """`the youngest winner` of a winner's and a loser's age: the one column that is called by a word of both."""
        told = {word for side in closed.ADJECTIVES.get(adjective, ((), ())) for word in side}
        spoken = {lemma for word in self.attributes.words for lemma in lemmas(word)} - told
        ones = [column for column in columns if spoken & {*lemmas(column.column)}]
        return ones if len(ones) == 1 else columns

    def _called_after(self, adjective: str, scope: Scope) -> list[tuple[bool, ColumnRef]]:
        """The columns of a thing that say how much of the adjective it has, and whether the request names each."""
        dataset = self.attributes.graph.dataset(scope.dataset)
        grows, falls = closed.ADJECTIVES.get(adjective, ((), ()))
        found = []
        for column in dataset.columns:
            if not (is_numeric(column.type) or is_temporal(column.type)) or column.role == "key":
                continue
            stems = set(lemmas(column.name)) & {*grows, *falls}
            if not stems and adjective == "new" and column.name == dataset.time:
                stems = {"date"}
            if stems:
                found.append((self._is_told(adjective, stems), self.attributes.read(scope, column.name)))
        return found

    def _is_told(self, adjective: str, stems: set[str]) -> bool:
        """Whether the request says by which: `the largest by area`; `the area of the largest` only asks for one."""
        words = self.attributes.words
        said = [at for at, word in enumerate(words) if closed.SUPERLATIVES.get((word,), ("", True))[0] == adjective]
        named = [at for at, word in enumerate(words) if {*lemmas(word)[:1]} & stems]
        return any(not said or at > said[0] or words[at - 1] == "by" for at in named)

    def _dated(self, adjective: str, dataset: Dataset, columns: list[ColumnRef]) -> list[ColumnRef]:
        """The latest race is that of the last `date` or `race_date`, whatever else is dated of it.

        A year beside such a date only rounds it.
        """
        said = {("date",), (*lemmas(dataset.entity), "date")}
        dates = [c for c in columns if lemmas(c.column) in said and is_temporal(self.attributes.type_of(c))]
        if adjective == "new" and len(dates) == 1:
            return dates
        years = {c for c in columns if lemmas(c.column) == ("year",)}
        return dates if adjective in ("new", "old") and dates and {*columns} == {*dates, *years} else columns

    def _same_one(self, scope: Scope) -> Scope | None:
        """Who a thing is that has no name of its own: a poker player is the one person its row refers to."""
        relations = self.attributes.graph.dataset(scope.dataset).relations
        called = {column.table for column in self.attributes.shown_by(scope)} - {scope.dataset}
        ways = [r for r in relations if r.cardinality == "one_to_one" and {r.to} == called and r.name not in scope.via]
        return Scope(ways[0].to, (*scope.via, ways[0].name)) if len(ways) == 1 else None

    def height(self, scope: Scope) -> ColumnRef | None:
        """How high a thing is, where that was said of it: `the highest mountain`, `mountains higher than 8000`."""
        columns = self.attributes.graph.dataset(scope.dataset).columns
        high = [c.name for c in columns if is_numeric(c.type) and _HEIGHTS & set(lemmas(c.name))]
        if len(high) != 1 or not _SAID_HIGH & set(self.attributes.words):
            return None
        return self.attributes.read(scope, high[0])

    def lasting(self, scope: Scope) -> Expression | None:
        """The days from when a thing began to when it ended; None where no two dates say so."""
        ended = self.attributes.moments.ending(scope.dataset)
        begun = self.attributes.moments.beginning(scope.dataset, ended)
        if not ended or not begun:
            return None
        start, end = (self.attributes.read(scope, found[0].column) for found in (begun, ended))
        return DateDifference(unit="days", start=start, end=end)

    def density(self, scope: Scope) -> Expression | None:
        """How many live on each unit of area; None where no one population and area say so."""
        columns = [c for c in self.attributes.graph.dataset(scope.dataset).columns if is_numeric(c.type)]
        people = [c.name for c in columns if lemmas(c.name) == ("population",)]
        area = [c.name for c in columns if "area" in lemmas(c.name)]
        if len(people) != 1 or len(area) != 1:
            return None
        left, right = (self.attributes.read(scope, name) for name in (*people, *area))
        return Arithmetic(operator="/", left=left, right=right)

    def measures(self, adjective: str, column: ColumnRef) -> bool:
        """Whether a column says how much of the adjective its thing has; any date says how old something is."""
        grows, falls = closed.ADJECTIVES.get(adjective, ((), ()))
        kind, words = self.attributes.type_of(column), set(lemmas(column.column))
        dated = adjective in ("old", "new") and (is_temporal(kind) or "year" in words)
        return dated or (is_numeric(kind) and bool(words & {*grows, *falls}))

    def grows_with(self, adjective: str, column: ColumnRef) -> bool:
        """Whether a larger value means more of the adjective: an age of `old`, but not a birth date."""
        kind, words = self.attributes.type_of(column), set(lemmas(column.column))
        if adjective in ("old", "new"):
            aged = not is_temporal(kind) and not words.isdisjoint(closed.ADJECTIVES["old"][0])
            return aged == (adjective == "old")
        grows, falls = closed.ADJECTIVES.get(adjective, ((), ()))
        return not words & set(falls) or bool(words & set(grows))


def _plainly(adjective: str, columns: list[ColumnRef]) -> list[ColumnRef]:
    """The price of what is expensive, not one of its fees: the column called by the plain word, or all of them."""
    plain = [column for column in columns if _PLAINLY.get(adjective) in lemmas(column.column)]
    return plain if len(plain) == 1 else columns

"""Names in workspace files: qualifying column names and saying which one was meant."""

import datetime
from collections.abc import Iterable, Mapping

from rapidfuzz import process

from compiler.parse_expression import AS_OF, parse_expression
from schemas.errors import UserError, WorkspaceError
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Related, all_of, columns_in, conjuncts
from schemas.rewrite import rewrite
from schemas.workspace import Dataset, Relation

_APART = frozenset({"VARCHAR", "BOOLEAN", "JSON"})
"""Types whose values are equal to none of another type."""


class Names:
    """The datasets of a workspace, by full and by short name."""

    def __init__(self, datasets: Iterable[Dataset], as_of: datetime.date) -> None:
        self._datasets: Mapping[str, Dataset] = {dataset.name: dataset for dataset in datasets}
        self._as_of = Constant(type="date", text=as_of.isoformat())

    def dataset(self, name: str, where: str) -> Dataset:
        """The dataset called `name`, with or without its schema."""
        if name in self._datasets:
            return self._datasets[name]
        short = [dataset for dataset in self._datasets.values() if dataset.table == name]
        if len(short) == 1:
            return short[0]
        problem = "stands for several datasets" if short else "is no dataset of the catalog"
        raise WorkspaceError(f"{name} {problem}.", where=where, hint=self.did_you_mean(name, self._datasets))

    def attribute(self, text: str, where: str) -> ColumnRef:
        """`schema.table.column` or `table.column`."""
        table, _, column = text.rpartition(".")
        dataset = self.dataset(table, where)
        if dataset.column(column) is None and dataset.json_field(column) is None:
            raise self.unknown_column(dataset.name, column, where)
        return ColumnRef(table=dataset.name, column=column)

    def expression(self, text: str, home: str | None, where: str) -> Expression:
        """`text` parsed, its columns qualified; bare ones belong to `home`, or stay bare without one."""
        return self.qualify(self.parse(text, where), home, where)

    @staticmethod
    def parse(text: str, where: str) -> Expression:
        """`text` as a typed expression, its names not looked up yet."""
        try:
            return parse_expression(text)
        except UserError as error:
            raise WorkspaceError(error.message, where=where, hint=error.hint) from error

    def qualify(self, expression: Expression, home: str | None, where: str) -> Expression:
        def settle(node: Expression) -> Expression | None:
            if isinstance(node, Related):
                return self._related(node, home, where)
            if node == AS_OF:
                return self._as_of
            if isinstance(node, ColumnRef):
                if not node.table and home is None:
                    return node
                return self.attribute(f"{node.table or home}.{node.column}", where)
            return None

        return rewrite(expression, settle)

    def _related(self, node: Related, home: str | None, where: str) -> Expression:
        """A semi-join with its key: an equality in the condition, else the one declared relation to `home`."""
        other = self.dataset(node.dataset, where)
        condition = self.qualify(node.where, other.name, where) if node.where is not None else None
        keys, rest = [], []
        for part in conjuncts(condition):
            pair = _key_equality(part, other.name)
            if pair:
                keys.append(pair)
            else:
                rest.append(part)
        if not keys:
            keys = self._declared_key(other, home, where)
        return Related(
            dataset=other.name,
            columns=tuple(column for column, _ in keys),
            references=tuple(reference for _, reference in keys),
            where=all_of(tuple(rest)),
            negated=node.negated,
        )

    @staticmethod
    def _declared_key(other: Dataset, home: str | None, where: str) -> list[tuple[str, ColumnRef]]:
        relations = [relation for relation in other.relations if relation.to == home]
        if home is None or len(relations) != 1:
            found = "no relation" if not relations else "several relations"
            raise WorkspaceError(
                f"{other.name} has {found} to {home}.",
                where=where,
                hint="State the key in the condition: related(other, other.key = this.key).",
            )
        relation = relations[0]
        references = (ColumnRef(table=home, column=column) for column in relation.references)
        return list(zip(relation.columns, references, strict=True))

    def check_relation(self, dataset: Dataset, relation: Relation, where: str) -> None:
        """`WorkspaceError` if the relation names what is not there."""
        target = self.dataset(relation.to, where)
        for owner, columns in ((dataset, relation.columns), (target, relation.references)):
            for column in columns:
                if owner.column(column) is None:
                    raise self.unknown_column(owner.name, column, where)
        if len(relation.columns) != len(relation.references):
            raise WorkspaceError(f"the relation {relation.name} pairs key columns of different number.", where=where)
        for column, reference in zip(relation.columns, relation.references, strict=True):
            types = [owner.column(name) for owner, name in ((dataset, column), (target, reference))]
            one, other = (found.type.partition("(")[0] if found else "" for found in types)
            if one != other and {one, other} & _APART:
                raise WorkspaceError(
                    f"the relation {relation.name} pairs {column}, {one}, with {reference}, {other}.",
                    where=where,
                    hint="Give both the same type, or take the relation out.",
                )

    def unknown_column(self, dataset: str, column: str, where: str) -> WorkspaceError:
        known = [c.name for c in self._datasets[dataset].columns]
        return WorkspaceError(f"{dataset} has no column {column}.", where=where, hint=self.did_you_mean(column, known))

    @staticmethod
    def metric_names(formula: Expression) -> list[str]:
        """The metrics a derived formula is made of."""
        return [column.column for column in columns_in(formula)]

    @staticmethod
    def did_you_mean(name: str, known: Iterable[str]) -> str:
        best = process.extractOne(name, list(known), score_cutoff=70)
        return f"Did you mean {best[0]}?" if best else ""


def _key_equality(part: Expression | None, other: str) -> tuple[str, ColumnRef] | None:
    if not isinstance(part, Comparison) or part.operator != "=":
        return None
    left, right = part.left, part.right
    if isinstance(left, ColumnRef) and isinstance(right, ColumnRef) and left.table != right.table:
        if left.table == other:
            return left.column, right
        if right.table == other:
            return right.column, left
    return None

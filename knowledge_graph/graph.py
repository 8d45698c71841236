"""The knowledge graph: nodes and edges in networkx, behind typed queries that are counted.

Node ids: `dataset:bronze.orders`, `column:bronze.orders.region`, `term:churn`, `metric:revenue`, `rule:…`, `owner:…`,
`bundle:…`, `product:name@version`, `transformation:name@version`. A graph is built for a role: what the role may not
see is not in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

import networkx as nx

from knowledge_graph.profile import DatasetProfile
from schemas.expressions import ColumnRef, Hop, Related, columns_in, walk
from schemas.product import KnownProduct
from schemas.without_collection import without_collection
from schemas.workspace import Bundle, Dataset, Metric, Relation, Role, Sense, SourceRule, Term, Workspace

if TYPE_CHECKING:
    from knowledge_graph.routes import Reach

NodeKind = Literal["dataset", "column", "term", "metric", "rule", "owner", "bundle", "product", "transformation"]
EdgeKind = Literal[
    "has_column", "maps_to", "references", "derived_from", "has_rule", "owned_by", "measures", "used_by", "similar_to"
]
Graph: TypeAlias = "nx.MultiDiGraph[str]"
SIMILAR = 0.5
"""Jaccard similarity of column names from which two datasets count as similar."""


class KnowledgeGraph:
    """What one role may see of a workspace. `queries` counts the typed look-ups made."""

    @without_collection()
    def __init__(
        self,
        workspace: Workspace,
        profiles: tuple[DatasetProfile, ...],
        role: Role,
        products: tuple[KnownProduct, ...] = (),
    ) -> None:
        self.workspace = workspace
        self.role = role
        self.queries = 0
        visible = [d for d in workspace.datasets if not d.roles or role.name in d.roles]
        names = {dataset.name for dataset in visible}
        self._datasets: Mapping[str, Dataset] = {
            dataset.name: _as_seen(_without_hidden(dataset, names), role) for dataset in visible
        }
        self._profiles = {
            profile.dataset: _profile_as_seen(profile, self._datasets[profile.dataset])
            for profile in profiles
            if profile.dataset in self._datasets
        }
        self._metrics = _visible_metrics(workspace, set(self._datasets))
        self._terms = tuple(term for term in workspace.terms if _has_visible_sense(term, self))
        self._relations: dict[str, tuple[Relation, ...]] = {}
        self.reached: dict[str, dict[str, Reach]] = {}
        """What `reach` has found from each dataset, kept because the graph never changes."""
        self.found_paths: dict[tuple[str, str, int], tuple[tuple[Hop, ...], ...]] = {}
        """What `paths` has found, likewise."""
        self.hops: dict[str, dict[str, tuple[Hop, ...]]] = {}
        """The key edges of each dataset by where they lead, as far as `paths` has looked at them."""
        self.nodes: Graph = nx.MultiDiGraph()
        _add_datasets(self.nodes, self._datasets)
        _add_meaning(self.nodes, self)
        _add_similarity(self.nodes, self._datasets)
        _add_products(self.nodes, products)

    # look-ups

    def dataset(self, name: str) -> Dataset:
        self.queries += 1
        return self._datasets[name]

    def datasets(self) -> tuple[Dataset, ...]:
        self.queries += 1
        return tuple(self._datasets.values())

    def has_dataset(self, name: str) -> bool:
        self.queries += 1
        return name in self._datasets

    def profile(self, dataset: str) -> DatasetProfile:
        self.queries += 1
        return self._profiles[dataset]

    def metric(self, name: str) -> Metric:
        self.queries += 1
        return self._metrics[name]

    def place_of_metric(self, name: str) -> int:
        """How many metrics are declared before it; of another name all."""
        self.queries += 1
        return self._places.get(name, len(self._places))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self._metrics)}

    def has_metric(self, name: str) -> bool:
        self.queries += 1
        return name in self._metrics

    def metrics(self) -> tuple[Metric, ...]:
        self.queries += 1
        return tuple(self._metrics.values())

    def terms(self) -> tuple[Term, ...]:
        self.queries += 1
        return self._terms

    def bundles(self) -> tuple[Bundle, ...]:
        self.queries += 1
        return tuple(self._bundles.values())

    @cached_property
    def _bundles(self) -> dict[str, Bundle]:
        return {
            bundle.name: bundle
            for bundle in self.workspace.bundles
            if all(m in self._metrics for m in bundle.metrics)
            and all(a.table in self._datasets for a in (*bundle.grain, *bundle.attributes))
        }

    def bundle(self, name: str) -> Bundle:
        self.queries += 1
        return self._bundles[name]

    def has_bundle(self, name: str) -> bool:
        self.queries += 1
        return name in self._bundles

    def rules(self) -> tuple[SourceRule, ...]:
        self.queries += 1
        return self._rules

    @cached_property
    def _rules(self) -> tuple[SourceRule, ...]:
        return tuple(
            rule
            for rule in self.workspace.rules
            if (rule.dataset is None or rule.dataset in self._datasets)
            and all(name in self._metrics for name in rule.metrics)
        )

    # edges

    def relations_from(self, dataset: str) -> tuple[Relation, ...]:
        """To-one edges out of `dataset`: its relations, and one-to-one relations read backwards (`~name`).

        Where several of these have one name, `~name` would be any of them, and none is an edge.
        """
        self.queries += 1
        if dataset not in self._relations:
            self._relations[dataset] = self._read_relations(dataset)
        return self._relations[dataset]

    def _read_relations(self, dataset: str) -> tuple[Relation, ...]:
        found: list[Relation] = []
        node = f"dataset:{dataset}"
        for _, _, data in sorted(self.nodes.out_edges(node, data=True), key=lambda edge: (edge[1], str(edge[2]))):
            if data["kind"] == "references":
                found.append(data["relation"])
        back: list[Relation] = []
        for source, _, data in sorted(self.nodes.in_edges(node, data=True), key=lambda edge: (edge[0], str(edge[2]))):
            if data["kind"] == "references" and data["cardinality"] == "one_to_one":
                back.append(_reversed(data["relation"], source.partition(":")[2]))
        named = Counter(relation.name for relation in back)
        return (*found, *(relation for relation in back if named[relation.name] == 1))

    def relations_to(self, dataset: str) -> tuple[tuple[Dataset, Relation], ...]:
        """The relations of others that refer to `dataset`, each with whose it is, in the catalog's order."""
        self.queries += 1
        return self._referring.get(dataset, ())

    @cached_property
    def _referring(self) -> dict[str, tuple[tuple[Dataset, Relation], ...]]:
        found: dict[str, list[tuple[Dataset, Relation]]] = {}
        for dataset in self._datasets.values():
            for relation in dataset.relations:
                found.setdefault(relation.to, []).append((dataset, relation))
        return {name: tuple(pairs) for name, pairs in found.items()}

    def leading_to(self, dataset: str, most_hops: int) -> frozenset[str]:
        """The datasets from which at most `most_hops` to-one edges lead to `dataset`, itself among them."""
        found = {dataset}
        edge = [dataset]
        for _ in range(most_hops):
            nearer = {other.name for at in edge for other, _ in self.relations_to(at)}
            nearer |= {r.to for at in edge for r in self.dataset(at).relations if r.cardinality == "one_to_one"}
            edge = sorted(nearer - found)
            found |= nearer
        return frozenset(found)

    def relation(self, dataset: str, name: str) -> Relation:
        return next(relation for relation in self.relations_from(dataset) if relation.name == name)

    def neighbours(self, node: str, kind: EdgeKind) -> tuple[str, ...]:
        """Ids of the nodes that an edge of `kind` leads to from `node`, sorted."""
        self.queries += 1
        if node not in self.nodes:
            return ()
        return tuple(sorted({end for _, end, data in self.nodes.out_edges(node, data=True) if data["kind"] == kind}))

    def datasets_of_metric(self, name: str) -> tuple[str, ...]:
        """The datasets a metric is computed from, its own first."""
        found: dict[str, None] = {}
        for leaf in self.simple_metrics(name):
            if leaf.type == "nested":
                found |= dict.fromkeys(self.datasets_of_metric(leaf.inner or ""))
            for node in self.neighbours(f"metric:{leaf.name}", "derived_from"):
                kind, _, dataset = node.partition(":")
                if kind == "dataset":
                    found[dataset] = None
        return tuple(found)

    def simple_metrics(self, name: str) -> Iterator[Metric]:
        """The simple and nested metrics that `name` is finally made of, in reading order."""
        metric = self.metric(name)
        if metric.type in ("simple", "nested"):
            yield metric
            return
        for inner in inner_metrics(metric):
            yield from self.simple_metrics(inner)


def inner_metrics(metric: Metric) -> tuple[str, ...]:
    """The metrics a definition refers to, in reading order."""
    if metric.type == "ratio":
        return tuple(name for name in (metric.numerator, metric.denominator) if name)
    if metric.formula is not None:
        return tuple(column.column for column in columns_in(metric.formula))
    return (metric.inner,) if metric.inner else ()


def _reversed(relation: Relation, source: str) -> Relation:
    return Relation(
        name=f"~{relation.name}",
        columns=relation.references,
        to=source,
        references=relation.columns,
        cardinality="one_to_one",
        declared=relation.declared,
    )


def _without_hidden(dataset: Dataset, visible: set[str]) -> Dataset:
    kept = tuple(relation for relation in dataset.relations if relation.to in visible)
    return dataset if len(kept) == len(dataset.relations) else dataset.model_copy(update={"relations": kept})


def _as_seen(dataset: Dataset, role: Role) -> Dataset:
    """To a role that sees personal data no column is personal."""
    if not role.sees_pii or not any(column.pii for column in dataset.columns):
        return dataset
    columns = tuple(column.model_copy(update={"pii": False}) for column in dataset.columns)
    return dataset.model_copy(update={"columns": columns})


def _profile_as_seen(profile: DatasetProfile, dataset: Dataset) -> DatasetProfile:
    """Without the values of personal columns."""
    hidden = {column.name for column in dataset.columns if column.pii}
    kept = tuple(values for values in profile.values if values.column not in hidden)
    return profile if len(kept) == len(profile.values) else profile.model_copy(update={"values": kept})


def _has_visible_sense(term: Term, graph: KnowledgeGraph) -> bool:
    """A term that means only what the role may not see is no term for it; one without a sense is a definition."""
    return not term.senses or any(_sense_is_visible(sense, graph) for sense in term.senses)


def _sense_is_visible(sense: Sense, graph: KnowledgeGraph) -> bool:
    tables = {column.table for column in columns_in(sense.condition)} if sense.condition is not None else set()
    tables |= {sense.attribute.table} if sense.attribute is not None else set()
    tables |= {sense.dataset} if sense.dataset is not None else set()
    return all(graph.has_dataset(table) for table in tables) and (
        sense.metric is None or graph.has_metric(sense.metric)
    )


def _visible_metrics(workspace: Workspace, datasets: set[str]) -> dict[str, Metric]:
    every = {metric.name: metric for metric in workspace.metrics}

    def seen(metric: Metric) -> bool:
        parts = [metric.expr, metric.filter, metric.default_filter, metric.time, metric.per]
        parts += [exclusion.when for exclusion in metric.exclusions]
        tables = {n.table for part in parts if part is not None for n in walk(part) if isinstance(n, ColumnRef)}
        tables |= {n.dataset for part in parts if part is not None for n in walk(part) if isinstance(n, Related)}
        own = {metric.dataset} if metric.dataset else set()
        return (tables | own) <= datasets and all(seen(every[name]) for name in inner_metrics(metric))

    return {name: metric for name, metric in every.items() if seen(metric)}


def _add_datasets(nodes: Graph, datasets: Mapping[str, Dataset]) -> None:
    for dataset in datasets.values():
        node = f"dataset:{dataset.name}"
        nodes.add_node(node, kind="dataset")
        nodes.add_edge(node, f"owner:{dataset.owner}", kind="owned_by")
        for column in dataset.columns:
            nodes.add_node(f"column:{dataset.name}.{column.name}", kind="column")
            nodes.add_edge(node, f"column:{dataset.name}.{column.name}", kind="has_column")
        for field in dataset.json_fields:
            nodes.add_node(f"column:{dataset.name}.{field.name}", kind="column")
            nodes.add_edge(node, f"column:{dataset.name}.{field.name}", kind="has_column")
    for dataset in datasets.values():
        for relation in dataset.relations:
            nodes.add_edge(
                f"dataset:{dataset.name}",
                f"dataset:{relation.to}",
                kind="references",
                cardinality=relation.cardinality,
                relation=relation,
            )


def _add_meaning(nodes: Graph, graph: KnowledgeGraph) -> None:
    for metric in graph.metrics():
        node = f"metric:{metric.name}"
        nodes.add_node(node, kind="metric")
        for inner in inner_metrics(metric):
            nodes.add_edge(node, f"metric:{inner}", kind="derived_from")
        defined = (metric.expr, metric.filter, metric.default_filter, metric.time, metric.per)
        parts = [p for p in defined if p is not None]
        tables = [metric.dataset, *(column.table for part in parts for column in columns_in(part))]
        for table in dict.fromkeys(table for table in tables if table):
            nodes.add_edge(node, f"dataset:{table}", kind="derived_from")
        for column in dict.fromkeys(column for part in parts for column in columns_in(part)):
            nodes.add_edge(node, f"column:{column.table}.{column.column}", kind="measures")
    _add_terms(nodes, graph)
    for bundle in graph.bundles():
        for name in bundle.metrics:
            nodes.add_edge(f"metric:{name}", f"bundle:{bundle.name}", kind="used_by")
    for rule in graph.rules():
        owner = f"column:{rule.dataset}.{rule.column}" if rule.column else f"dataset:{rule.dataset}"
        for node in (owner, *(f"metric:{name}" for name in rule.metrics)):
            if node in nodes:
                nodes.add_edge(node, f"rule:{rule.name}", kind="has_rule")


def _add_terms(nodes: Graph, graph: KnowledgeGraph) -> None:
    for term in graph.terms():
        node = f"term:{term.term}"
        nodes.add_node(node, kind="term")
        for sense in term.senses:
            target = f"metric:{sense.metric}" if sense.metric else f"dataset:{sense.dataset}" if sense.dataset else ""
            if sense.attribute:
                target = f"column:{sense.attribute.table}.{sense.attribute.column}"
            if target in nodes:
                nodes.add_edge(node, target, kind="maps_to")


def _add_products(nodes: Graph, products: tuple[KnownProduct, ...]) -> None:
    """Products whose every source is visible, with the transformation that made them."""
    for known in products:
        sources = [f"dataset:{dataset}" for dataset in known.datasets]
        if not all(source in nodes for source in sources):
            continue
        product = f"product:{known.name}@{known.version}"
        transformation = f"transformation:{known.name}@{known.version}"
        nodes.add_node(product, kind="product")
        nodes.add_node(transformation, kind="transformation")
        nodes.add_edge(product, transformation, kind="derived_from")
        for source in sources:
            nodes.add_edge(transformation, source, kind="derived_from")
            nodes.add_edge(source, product, kind="used_by")
        for metric in known.metrics:
            if f"metric:{metric}" in nodes:
                nodes.add_edge(f"metric:{metric}", product, kind="used_by")


def _add_similarity(nodes: Graph, datasets: Mapping[str, Dataset]) -> None:
    columns = {name: {column.name for column in dataset.columns} for name, dataset in datasets.items()}
    sharing: dict[tuple[str, str], int] = {}
    holders: dict[str, list[str]] = {}
    for name, own in columns.items():
        for column in own:
            holders.setdefault(column, []).append(name)
    for names in holders.values():
        if len(names) <= 50:  # a column name that is everywhere says nothing, and pairs of it are many
            for i, left in enumerate(names):
                for right in names[i + 1 :]:
                    sharing[left, right] = sharing.get((left, right), 0) + 1
    for (left, right), shared in sharing.items():
        if shared / len(columns[left] | columns[right]) >= SIMILAR:
            nodes.add_edge(f"dataset:{left}", f"dataset:{right}", kind="similar_to")
            nodes.add_edge(f"dataset:{right}", f"dataset:{left}", kind="similar_to")

"""A workspace folder to one typed `Workspace`; every mistake named with file and line.

    workspace.yaml  catalog/*.yaml  glossary.yaml  metrics.yaml  rules.yaml  semantics.yaml

The folder is read and checked in itself here; `workspace.sources` checks it against the data.
"""

import datetime
from collections import Counter
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from compiler.metrics.layer import inputs_of
from schemas.artifact import Artifact
from schemas.errors import WorkspaceError
from schemas.score_segment import ScoreSegment
from schemas.semantics import Semantics
from schemas.strict_yaml import YamlDocument, YamlPlace, read_yaml
from schemas.workspace import Bundle, Dataset, Metric, Role, SourceRule, Term, Workspace
from workspace.names import Names
from workspace.resolve import resolve_bundle, resolve_dataset, resolve_metric, resolve_rule, resolve_term
from workspace.semantics import resolve_layer_metric, resolve_model, resolve_spine

A = TypeVar("A", bound=Artifact)


def load_workspace(root: Path, as_of: datetime.date | None = None) -> Workspace:
    """The workspace in `root`; `as_of` overrides the pinned date. Raises `WorkspaceError`."""
    if not root.is_dir():
        raise WorkspaceError("there is no such folder.", where=str(root), hint="Name a workspace with -w DIR.")
    settings = _read(root / "workspace.yaml", required=True)
    head = _mapping(settings)
    pinned = as_of or head.get("as_of")
    if not isinstance(pinned, datetime.date):
        raise WorkspaceError(
            "as_of has to be a date such as 2026-11-01, the day after the last event.",
            where=settings.place(("as_of",)),
        )
    datasets, catalog = _load_catalog(root, pinned)
    names = Names(datasets, pinned)
    glossary = _read(root / "glossary.yaml")
    metric_file = _read(root / "metrics.yaml")
    resolved = tuple(resolve_metric(m, names, at) for m, at in _entries(metric_file, "metrics"))
    metrics = _validated(metric_file, "metrics", Metric, resolved)
    _check_metric_references(metric_file, metrics)
    terms = tuple(resolve_term(t, names, at) for t, at in _entries(glossary, "terms"))
    bundles = tuple(resolve_bundle(b, names, at) for b, at in _entries(glossary, "bundles"))
    rule_file = _read(root / "rules.yaml")
    rules = tuple(resolve_rule(r, names, at) for r, at in _entries(rule_file, "rules"))
    values = {
        **{key: value for key, value in head.items() if key not in {"roles", "users"}},
        "as_of": pinned,
        "root": str(root),
        "roles": _validated(settings, "roles", Role, tuple(r for r, _ in _entries(settings, "roles"))),
        "users": tuple((str(k), str(v)) for k, v in _as_mapping(head.get("users", {}), settings, ("users",)).items()),
        "datasets": datasets,
        "metrics": metrics,
        "terms": _validated(glossary, "terms", Term, terms),
        "bundles": _validated(glossary, "bundles", Bundle, bundles),
        "segments": _validated(glossary, "segments", ScoreSegment, tuple(s for s, _ in _entries(glossary, "segments"))),
        "rules": _validated(rule_file, "rules", SourceRule, rules),
        "semantics": _load_semantics(root, names),
    }
    loaded = _validate(settings, (), Workspace, values)
    _check_roles(settings, catalog, loaded)
    _check_term_references(glossary, loaded)
    return loaded


def _load_catalog(root: Path, as_of: datetime.date) -> tuple[tuple[Dataset, ...], tuple[YamlDocument, ...]]:
    """The datasets, and the document of each."""
    folder = root / "catalog"
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise WorkspaceError("there is no catalog: a YAML file for each dataset is expected here.", where=str(folder))
    documents = tuple(_read(file) for file in files)
    raw = tuple(_validate(d, (), Dataset, resolve_dataset(_mapping(d), YamlPlace(d, ()))) for d in documents)
    names = Names(raw, as_of)
    datasets = []
    described = Counter(dataset.name for dataset in raw)
    for document, dataset in zip(documents, raw, strict=True):
        if described[dataset.name] > 1:
            raise WorkspaceError(f"{dataset.name} is described twice.", where=document.place(("dataset",)))
        datasets.append(_checked_dataset(dataset, names, document))
    return tuple(datasets), documents


def _checked_dataset(dataset: Dataset, names: Names, document: YamlDocument) -> Dataset:
    """`dataset` with its expressions qualified and every name in it known."""
    _refuse_twice("columns", [column.name for column in dataset.columns], document)
    _refuse_twice("relations", [relation.name for relation in dataset.relations], document)
    known = {column.name for column in dataset.columns}
    named: list[tuple[tuple[str | int, ...], str | None]] = [(("primary_key",), name) for name in dataset.primary_key]
    named += [(("time",), dataset.time), (("display",), dataset.display)]
    if dataset.deduplicate:
        named += [(("deduplicate",), name) for name in (*dataset.deduplicate.key, dataset.deduplicate.order_by)]
    named += [(("json_fields",), field.column) for field in dataset.json_fields]
    named += [(("columns", i, "snapshot"), column.snapshot) for i, column in enumerate(dataset.columns)]
    for path, name in named:
        if name is not None and name not in known:
            raise names.unknown_column(dataset.name, name, document.place(path))
    for i, relation in enumerate(dataset.relations):
        names.check_relation(dataset, relation, document.place(("relations", i)))
    caveats = tuple(
        caveat.model_copy(
            update={"when": names.qualify(caveat.when, dataset.name, document.place(("caveats", i, "when")))}
        )
        for i, caveat in enumerate(dataset.caveats)
    )
    return dataset.model_copy(update={"caveats": caveats})


def _refuse_twice(key: str, names: list[str], document: YamlDocument) -> None:
    for i, name in enumerate(names):
        if name in names[:i]:
            raise WorkspaceError(f"{name} is defined twice.", where=document.place((key, i)))


def _load_semantics(root: Path, names: Names) -> Semantics | None:
    """The metrics layer; None where the workspace has none."""
    document = _read(root / "semantics.yaml")
    if not document.value:
        return None
    models = [resolve_model(m, names, at) for m, at in _entries(document, "models")]
    known = {str(m.get("name")): names.dataset(str(m["dataset"]), document.where) for m in models}
    metrics = tuple(resolve_layer_metric(m, known, at) for m, at in _entries(document, "metrics"))
    spines = tuple(resolve_spine(s, names, at) for s, at in _entries(document, "spines"))
    values = {**_mapping(document), "models": models, "metrics": metrics, "spines": spines}
    loaded = _validate(document, (), Semantics, values)
    for i, metric in enumerate(loaded.metrics):
        for name in (wanted.metric for wanted in inputs_of(metric)):
            if loaded.metric(name) is None:
                raise WorkspaceError(
                    f"the metric {metric.name} refers to {name}, which is not defined.",
                    where=document.place(("metrics", i)),
                    hint=Names.did_you_mean(name, (m.name for m in loaded.metrics)),
                )
    return loaded


def _check_metric_references(document: YamlDocument, metrics: tuple[Metric, ...]) -> None:
    known = {metric.name: metric for metric in metrics}
    for i, metric in enumerate(metrics):
        references = [metric.numerator, metric.denominator, metric.inner]
        if metric.formula is not None:
            references += Names.metric_names(metric.formula)
        for name in references:
            if name is not None and name not in known:
                raise WorkspaceError(
                    f"the metric {metric.name} refers to {name}, which is not defined.",
                    where=document.place(("metrics", i)),
                    hint=Names.did_you_mean(name, known),
                )
    for i, metric in enumerate(metrics):
        _refuse_cycle(metric, known, (), document.place(("metrics", i)))


def _refuse_cycle(metric: Metric, known: dict[str, Metric], seen: tuple[str, ...], where: str) -> None:
    if metric.name in seen:
        raise WorkspaceError(f"the metric is defined by itself: {' -> '.join((*seen, metric.name))}.", where=where)
    inner = [metric.numerator, metric.denominator, metric.inner]
    inner += Names.metric_names(metric.formula) if metric.formula is not None else []
    for name in inner:
        if name is not None:
            _refuse_cycle(known[name], known, (*seen, metric.name), where)


def _check_roles(document: YamlDocument, catalog: tuple[YamlDocument, ...], workspace: Workspace) -> None:
    known = [role.name for role in workspace.roles] or [workspace.default_role]
    named: list[tuple[str, tuple[str | int, ...]]] = [(workspace.default_role, ("default_role",))]
    named += [(role, ("users", user)) for user, role in workspace.users]
    for role, path in named:
        if role not in known:
            hint = Names.did_you_mean(role, known)
            raise WorkspaceError(f"there is no role {role}.", where=document.place(path), hint=hint)
    for dataset, its_file in zip(workspace.datasets, catalog, strict=True):
        for i, role in enumerate(dataset.roles):
            if role not in known:
                hint = Names.did_you_mean(role, known)
                where = its_file.place(("roles", i))
                raise WorkspaceError(f"{dataset.name} names the role {role}, which is none.", where=where, hint=hint)


def _check_term_references(document: YamlDocument, workspace: Workspace) -> None:
    metrics, bundles = {m.name for m in workspace.metrics}, {b.name for b in workspace.bundles}
    for i, term in enumerate(workspace.terms):
        for sense in term.senses:
            for name, known in ((sense.metric, metrics), (sense.bundle, bundles)):
                if name is not None and name not in known:
                    raise WorkspaceError(
                        f"the term {term.term!r} means {name}, which is not defined.",
                        where=document.place(("terms", i)),
                        hint=Names.did_you_mean(name, known),
                    )
    for i, bundle in enumerate(workspace.bundles):
        for name in bundle.metrics:
            if name not in metrics:
                raise WorkspaceError(
                    f"the bundle {bundle.name} lists {name}, which is not defined.",
                    where=document.place(("bundles", i)),
                    hint=Names.did_you_mean(name, metrics),
                )


def _read(file: Path, *, required: bool = False) -> YamlDocument:
    if not file.is_file():
        if required:
            raise WorkspaceError(
                "the file is missing; it makes a folder a workspace.", where=str(file), hint="See docs/workspace.md."
            )
        return YamlDocument({}, {}, str(file))
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"cannot be read: {error}.", where=str(file)) from error
    return read_yaml(text, str(file))


def _mapping(document: YamlDocument) -> dict[str, object]:
    return _as_mapping(document.value, document, ())


def _as_mapping(value: object, document: YamlDocument, path: tuple[str | int, ...]) -> dict[str, object]:
    if not isinstance(value, dict):
        raise WorkspaceError("`key: value` lines were expected here.", where=document.place(path))
    return value


def _entries(document: YamlDocument, key: str) -> list[tuple[dict[str, object], YamlPlace]]:
    items = _mapping(document).get(key, [])
    if not isinstance(items, list):
        raise WorkspaceError(f"a list was expected under {key}.", where=document.place((key,)))
    return [(_as_mapping(item, document, (key, i)), YamlPlace(document, (key, i))) for i, item in enumerate(items)]


def _validated(document: YamlDocument, key: str, model: type[A], items: tuple[dict[str, object], ...]) -> tuple[A, ...]:
    built = tuple(_validate(document, (key, i), model, item) for i, item in enumerate(items))
    names = [getattr(item, "name", None) or getattr(item, "term", None) for item in built]
    _refuse_twice(key, [str(name) for name in names], document)
    return built


def _validate(document: YamlDocument, path: tuple[str | int, ...], model: type[A], values: dict[str, object]) -> A:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        location = tuple(part for part in first["loc"] if isinstance(part, str | int))
        field = ".".join(str(part) for part in location)
        expected = "no such field" if first["type"] == "extra_forbidden" else first["msg"].rstrip(".")
        hint = Names.did_you_mean(str(location[-1]), model.model_fields) if location else ""
        raise WorkspaceError(f"{field}: {expected}.", where=document.place((*path, *location)), hint=hint) from error

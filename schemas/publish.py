"""`python -m schemas.publish` writes the JSON Schemas of all files and lines people exchange with Goldsmith.

A schema is what pydantic says of the class. Workspace files differ from the classes they are loaded into in their
spelling alone: an expression is SQL text, an attribute is `schema.table.column`, and a few fields have another name.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from schemas.artifact import Artifact
from schemas.batch import BatchAnswer, BatchQuery, BatchRequest
from schemas.expressions import ColumnRef
from schemas.field_docs import field_docs
from schemas.question import Question
from schemas.score_segment import ScoreSegment
from schemas.semantics import Semantics
from schemas.spec import ProductSpec
from schemas.workspace import Bundle, Dataset, Metric, SourceRule, Term, Workspace

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = Path(__file__).parent / "json"


class GlossaryFile(Artifact):
    """glossary.yaml: the words of the business and the named entity views."""

    terms: tuple[Term, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    segments: tuple[ScoreSegment, ...] = ()


class MetricsFile(Artifact):
    """metrics.yaml: the defined measures, in MetricFlow's terms."""

    metrics: tuple[Metric, ...] = ()


class RulesFile(Artifact):
    """rules.yaml: known rules of the sources, or of metrics beside each other."""

    rules: tuple[SourceRule, ...] = ()


class _Documented(GenerateJsonSchema):
    """Says of every field what the text below it in its class says."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        body = super().model_schema(schema)
        for name, text in field_docs(schema["cls"]).items():
            if name in body.get("properties", {}):
                body["properties"][name].setdefault("description", text)
        return body


class _FileSpelling(_Documented):
    """The spelling of workspace files: typed expressions and column references stand there as text."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        if schema["cls"] is ColumnRef:
            return {"type": "string", "description": "An attribute, as `schema.table.column`."}
        return super().model_schema(schema)


def _as_is(body: JsonSchemaValue) -> None:
    """The file is spelled like the class."""


def _workspace_spelling(body: JsonSchemaValue) -> None:
    for elsewhere in ("root", "datasets", "terms", "metrics", "bundles", "segments", "rules", "semantics"):
        _leave_out(body, elsewhere)
    body["description"] = "workspace.yaml: name, clock, roles and defaults of a workspace."
    body["properties"]["users"] = {
        "type": "object",
        "additionalProperties": {"type": "string"},
        "default": {},
        "description": "User name to role.",
        "title": "Users",
    }


def _dataset_spelling(body: JsonSchemaValue) -> None:
    _rename(body, "name", "dataset")
    body["description"] = "catalog/*.yaml: one table of the warehouse in each file; `dataset` is `schema.table`."


def _glossary_spelling(body: JsonSchemaValue) -> None:
    _rename(body["$defs"]["Term"], "senses", "means")


def _metrics_spelling(body: JsonSchemaValue) -> None:
    metric = body["$defs"]["Metric"]
    _leave_out(metric, "formula")
    metric["description"] = metric["description"].replace("`formula`", "`expr`")
    metric["properties"]["expr"]["description"] = (
        "What is aggregated, over the columns of `dataset`; of a derived metric, its formula over other metrics."
    )


def _semantics_spelling(body: JsonSchemaValue) -> None:
    """A window is written `7 days`; an expression that is the element's own name, an alias, may be left out."""
    definitions = body["$defs"]
    definitions["LayerWindow"] = {"type": "string", "description": "`7 days`, `1 month`.", "pattern": r"^\\d+ \\w+$"}
    for name in ("Entity", "LayerDimension", "Aggregation"):
        definitions[name]["required"].remove("expr")
    definitions["MetricInput"]["required"].remove("alias")
    definitions["CustomGrain"]["required"].remove("column")


@dataclass(frozen=True)
class Publication:
    """One schema: the class it is made from, and what the file spells differently from it."""

    name: str
    title: str
    model: type[BaseModel]
    mode: Literal["validation", "serialization"] = "validation"
    generator: type[GenerateJsonSchema] = _Documented
    spelling: Callable[[JsonSchemaValue], None] = _as_is


PUBLICATIONS: tuple[Publication, ...] = (
    Publication("product_spec", "Data product specification", ProductSpec),
    Publication("batch_request", "Batch request", BatchRequest),
    Publication("batch_answer", "Batch answer", BatchAnswer, mode="serialization"),
    Publication("query", "Query", BatchQuery),
    Publication("question", "Question", Question),
    Publication("workspace", "Workspace", Workspace, generator=_FileSpelling, spelling=_workspace_spelling),
    Publication("dataset", "Dataset", Dataset, generator=_FileSpelling, spelling=_dataset_spelling),
    Publication("glossary", "Glossary", GlossaryFile, generator=_FileSpelling, spelling=_glossary_spelling),
    Publication("metrics", "Metrics", MetricsFile, generator=_FileSpelling, spelling=_metrics_spelling),
    Publication("rules", "Rules", RulesFile, generator=_FileSpelling),
    Publication("semantics", "Metrics layer", Semantics, generator=_FileSpelling, spelling=_semantics_spelling),
)


def publish(folder: Path = FOLDER) -> tuple[Path, ...]:
    """Write every schema into `folder`, over what is there."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for publication in PUBLICATIONS:
        file = folder / f"{publication.name}.schema.json"
        file.write_text(schema_text(publication), encoding="utf-8")
        written.append(file)
    return tuple(written)


def schema_text(publication: Publication) -> str:
    """The schema as JSON text, the same bytes each time."""
    return json.dumps(_schema(publication), indent=2, ensure_ascii=False) + "\n"


def _schema(publication: Publication) -> JsonSchemaValue:
    body = publication.model.model_json_schema(mode=publication.mode, schema_generator=publication.generator)
    publication.spelling(body)
    body["title"] = publication.title
    head = {"$schema": DIALECT, "$id": f"urn:goldsmith:schema:{publication.name}:1"}
    return {**head, **_pruned(body)}


def _rename(definition: JsonSchemaValue, field: str, spelling: str) -> None:
    properties = definition["properties"].items()
    definition["properties"] = {spelling if name == field else name: value for name, value in properties}
    definition["properties"][spelling]["title"] = spelling.capitalize()
    if "required" in definition:
        definition["required"] = [spelling if name == field else name for name in definition["required"]]


def _leave_out(definition: JsonSchemaValue, field: str) -> None:
    del definition["properties"][field]
    if field in definition.get("required", ()):
        definition["required"].remove(field)


def _pruned(body: JsonSchemaValue) -> JsonSchemaValue:
    """`body` without the definitions nothing refers to any more."""
    definitions = body.get("$defs", {})
    used = _references({key: value for key, value in body.items() if key != "$defs"})
    while more := {name for used_name in used for name in _references(definitions[used_name])} - used:
        used |= more
    kept = {name: value for name, value in definitions.items() if name in used}
    rest = {key: value for key, value in body.items() if key != "$defs"}
    return {**rest, "$defs": kept} if kept else rest


def _references(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {str(value["$ref"]).rpartition("/")[2]} if "$ref" in value else set()
        return own.union(*(_references(item) for item in value.values()))
    if isinstance(value, list):
        return set().union(*(_references(item) for item in value))
    return set()


if __name__ == "__main__":
    publish()

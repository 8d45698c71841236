"""Whether a specification, perhaps edited by hand, is one: its shape by the JSON Schema, then what belongs together."""

import datetime
import json
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple, cast

import jsonschema
from pydantic import ValidationError

from exporters.expression_words import listed
from exporters.spec_checks import CHECKS
from exporters.yaml_text import load_yaml_document
from schemas.json_schema import json_schema
from schemas.spec import ProductSpec

SHOWN = 60
"""So many characters of a wrong value are shown."""

Path = tuple[str | int, ...]


class Problem(NamedTuple):
    """What is wrong at `path`, and what was expected there."""

    path: Path
    message: str

    def __str__(self) -> str:
        return f"{path_text(self.path)}: {self.message}" if self.path else self.message


def validate_spec(data: object, where: str) -> tuple[str, ...]:
    """A line `where: yaml.path: problem` for each problem; none for a valid specification."""
    return tuple(f"{where}: {problem}" for problem in find_problems(data))


def validate_spec_text(text: str, where: str) -> tuple[str, ...]:
    """As `validate_spec`, from YAML text and with the line: `where:line: yaml.path: problem`.

    Raises `WorkspaceError` for what is not plain YAML.
    """
    document = load_yaml_document(text, where)
    return tuple(f"{document.place(problem.path)}: {problem}" for problem in find_problems(document.value))


def find_problems(data: object) -> tuple[Problem, ...]:
    """Problems of shape by path; where there are none, those between the parts."""
    errors = sorted(_validator().iter_errors(data), key=_position)
    shape = tuple(Problem(tuple(error.absolute_path), _expected(error)) for error in errors)
    if shape:
        return shape
    try:
        spec = ProductSpec.model_validate(data)
    except ValidationError as error:
        return tuple(Problem(tuple(item["loc"]), item["msg"]) for item in error.errors())
    return tuple(Problem(path, message) for check in CHECKS for path, message in check(spec))


def path_text(path: Path) -> str:
    """`data_model.columns[2].name`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


@cache
def _validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema("product_spec"))


def _position(error: jsonschema.ValidationError) -> list[tuple[str, int]]:
    return [("", part) if isinstance(part, int) else (str(part), 0) for part in error.absolute_path]


def _expected(error: jsonschema.ValidationError) -> str:
    wording = _WORDING.get(str(error.validator))
    return wording(error) if wording else error.message


def _missing(error: jsonschema.ValidationError) -> str:
    return f"the field {error.message.removesuffix(' is a required property')} is missing"


def _unknown(error: jsonschema.ValidationError) -> str:
    known = list(cast("dict[str, Any]", error.schema)["properties"])
    unknown = [str(name) for name in cast("dict[str, Any]", error.instance) if name not in known]
    return f"no such field: {', '.join(unknown)}; expected are {', '.join(known)}"


def _wrong_type(error: jsonschema.ValidationError) -> str:
    inner = [choice.validator_value for choice in error.context or ()] or [error.validator_value]
    expected = " or ".join(_TYPES.get(str(name), str(name)) for name in inner)
    return f"expected {expected}, found {_found(error.instance)}"


def _not_listed(error: jsonschema.ValidationError) -> str:
    allowed = cast("list[str]", error.validator_value)
    return f"expected {listed(allowed, 'or')}, found {_found(error.instance)}"


def _found(value: object) -> str:
    if isinstance(value, datetime.date):
        return f"the date {value.isoformat()}: put it in quotes"
    if isinstance(value, dict | list):
        return _TYPES["object" if isinstance(value, dict) else "array"]
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


_TYPES = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "object": "`key: value` lines",
    "array": "a list",
    "null": "nothing",
}
_WORDING: dict[str, Callable[[jsonschema.ValidationError], str]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "type": _wrong_type,
    "anyOf": _wrong_type,
    "pattern": lambda error: f"{_found(error.instance)} does not have the form {error.validator_value}",
    "enum": _not_listed,
    "const": lambda error: f"expected {_found(error.validator_value)}, found {_found(error.instance)}",
    "minItems": lambda error: f"expected at least {error.validator_value} entry",
    "minimum": lambda error: f"expected at least {error.validator_value}, found {_found(error.instance)}",
    "maximum": lambda error: f"expected at most {error.validator_value}, found {_found(error.instance)}",
}

"""The semantic version of a product: what a reader of the previous one has to expect."""

import re
from collections.abc import Hashable, Sequence

from schemas.errors import UserError
from schemas.spec import VERSION_PATTERN, ProductSpec

FIRST_VERSION = "1.0.0"


def next_version(
    previous: str | None,
    previous_columns: Sequence[Hashable],
    columns: Sequence[Hashable],
    changed: bool,
    *,
    previous_grain: Sequence[str] = (),
    grain: Sequence[str] = (),
) -> str:
    """The version that follows `previous`; columns are (name, type) pairs, so that another type is another column.

    Raises `UserError` if `previous` is not a semantic version.

    >>> next_version("1.2.3", [("week", "DATE")], [("week", "DATE"), ("clicks", "BIGINT")], changed=True)
    '1.3.0'
    """
    if previous is None:
        return FIRST_VERSION
    if not re.fullmatch(VERSION_PATTERN, previous):
        raise UserError(f"{previous!r} is not a version.", hint="A version is written as 1.0.0.")
    major, minor, patch = (int(part) for part in previous.split("."))
    if set(previous_columns) - set(columns) or tuple(previous_grain) != tuple(grain):
        return f"{major + 1}.0.0"
    if set(columns) - set(previous_columns):
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}" if changed else previous


def versioned(previous: ProductSpec | None, spec: ProductSpec) -> ProductSpec:
    """`spec` with the version that follows `previous`; `previous` itself where the content is the same."""
    if previous is None:
        return _with_version(spec, FIRST_VERSION)
    if same_content(previous, spec):
        return previous
    version = next_version(
        previous.metadata.version,
        _columns(previous),
        _columns(spec),
        changed=True,
        previous_grain=previous.data_model.grain,
        grain=spec.data_model.grain,
    )
    return _with_version(spec, version)


def same_content(one: ProductSpec, other: ProductSpec) -> bool:
    """Whether the two differ in version and time at most."""
    metadata = other.metadata.model_copy(
        update={"version": one.metadata.version, "created_at": one.metadata.created_at}
    )
    return one == other.model_copy(update={"metadata": metadata})


def _with_version(spec: ProductSpec, version: str) -> ProductSpec:
    return spec.model_copy(update={"metadata": spec.metadata.model_copy(update={"version": version})})


def _columns(spec: ProductSpec) -> tuple[tuple[str, str], ...]:
    return tuple((column.name, column.type) for column in spec.data_model.columns)

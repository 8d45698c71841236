"""A saved product as the knowledge graph knows it."""

from __future__ import annotations

from typing import Any

from schemas.artifact import Artifact


class KnownProduct(Artifact):
    """Name, version and table of a product, and the datasets it is computed from."""

    name: str
    version: str
    target_table: str
    datasets: tuple[str, ...]
    metrics: tuple[str, ...]

    @classmethod
    def of_specification(cls, data: Any) -> KnownProduct:  # noqa: ANN401 — parsed YAML
        """From the content of a specification file; `KeyError` or `TypeError` where it is none."""
        return cls(
            name=data["metadata"]["name"],
            version=data["metadata"]["version"],
            target_table=data["data_model"]["target_table"],
            datasets=tuple(source["dataset"] for source in data["source_datasets"]),
            metrics=tuple(metric["name"] for metric in data["business_context"]["metrics"]),
        )

"""The files of the four classic requests, as a user gets them; of the rows the first ones and a digest of all."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from runs.service import RunService
from schemas.run import RunRequest
from schemas.spec import ProductFile

SAMPLE = Path(__file__).parents[2] / "sample_data"
FOLDER = Path(__file__).parent / "specs"
FIRST_LINES = 25
"""Lines of a CSV file that are kept, its header among them."""


def classic_requests(service: RunService) -> tuple[str, ...]:
    """The four requests the sample workspace suggests first."""
    return service.workspace.suggestions[:4]


def golden_files(service: RunService | None = None) -> dict[str, str]:
    """Names and contents, in the order the products are asked for."""
    own = service or RunService(SAMPLE, persist=False)
    files: dict[str, str] = {}
    for request in classic_requests(own):
        result = own.start(RunRequest(request=request))
        if result.package is None:
            raise ValueError(f"{result.status}: {result.reason}")
        files |= kept(result.package.files)
    if service is None:
        own.close()
    return files


def kept(files: Sequence[ProductFile]) -> dict[str, str]:
    """Names and contents of a product's files; a CSV file becomes `.csv.head` with its digest on the last line."""
    return dict(_digested(file) if file.name.endswith(".csv") else (file.name, file.content) for file in files)


def _digested(file: ProductFile) -> tuple[str, str]:
    lines = file.content.splitlines(keepends=True)
    digest = hashlib.sha256(file.content.encode()).hexdigest()
    return f"{file.name}.head", f"{''.join(lines[:FIRST_LINES])}… {len(lines)} lines, sha256 {digest}\n"

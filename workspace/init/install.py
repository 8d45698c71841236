"""Putting finished files into their place: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


def install(built: Path, target: Path, files: Sequence[str], gone: Sequence[str], aside: Path) -> None:
    """Move `files` from `built` into `target` and take `gone` out of it; an `OSError` on the way undoes it all.

    What was there is put into `aside`, which has to be on the same disk.
    """
    done: list[str] = []
    try:
        for file in (*files, *gone):
            done.append(file)
            _move(target / file, aside / file)
            _move(built / file, target / file)
    except OSError:
        for file in reversed(done):
            _move(target / file, built / file)
            _move(aside / file, target / file)
        raise


def _move(source: Path, destination: Path) -> None:
    if source.is_file():
        destination.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, destination)  # noqa: PTH105 — onto a file that is there, which `rename` refuses on some systems

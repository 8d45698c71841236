"""Write the golden files anew: `python -m tests.golden.update [FOLDER]`.

Read what changed before it is committed (`git diff tests/golden`): these files are what a user gets.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.golden.products import FOLDER, golden_files

CLOCK = "1793491200"
"""2026-11-01T00:00:00Z."""


def update(folder: Path) -> tuple[Path, ...]:
    """Every golden file in `folder`, and no other: what is no longer made is removed."""
    folder.mkdir(parents=True, exist_ok=True)
    files = golden_files()
    for old in folder.iterdir():
        if old.name not in files:
            old.unlink()
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8", newline="")
    return tuple(folder / name for name in files)


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = CLOCK
    for path in update(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(path)

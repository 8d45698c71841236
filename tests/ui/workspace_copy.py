"""A copy of the sample workspace, so that runs of the tests leave no state in it."""

import shutil
from pathlib import Path

from ui.session import SAMPLE


def copy_workspace(target: Path) -> Path:
    """The sample workspace at `target`, without the state and the code beside it."""
    return Path(shutil.copytree(SAMPLE, target, ignore=shutil.ignore_patterns(".goldsmith", "__pycache__", "*.py")))

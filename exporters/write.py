"""Writing the files of a product: all of them, or none."""

import re
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from schemas.errors import InternalError, UserError
from schemas.spec import ProductFile

_FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,119}")
# Names that are devices, not files, on some systems a folder may be copied to.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def write_files(files: Sequence[ProductFile], folder: Path) -> tuple[Path, ...]:
    """Write `files` into `folder`, made where missing, over files of the same name; gives their paths in order.

    On an error everything is as it was before. `UserError` says what cannot be written.
    """
    targets = tuple(folder / plain_file_name(file.name) for file in files)
    if len(set(targets)) < len(targets):
        raise InternalError(f"two files of one name: {[file.name for file in files]}")
    try:
        with ExitStack() as undo_folder:
            _make_folder(folder, undo_folder)
            with tempfile.TemporaryDirectory(prefix=".goldsmith-", dir=folder) as staging, ExitStack() as undo:
                staged = [Path(staging) / target.name for target in targets]
                for file, path in zip(files, staged, strict=True):
                    path.write_bytes(file.content.encode())
                for path, target in zip(staged, targets, strict=True):
                    _replace(path, target, undo)
                undo.pop_all()
            undo_folder.pop_all()
    except OSError as error:
        place = str(error.filename2 or folder)
        reason = error.strerror or str(error)
        raise UserError(f"cannot be written: {reason}.", where=place, hint="Name another folder with -o.") from error
    return targets


def plain_file_name(name: str) -> str:
    """`name`, if it is one: `InternalError` for what is a path, hidden, a device or too long."""
    if not _FILE_NAME.fullmatch(name) or _DEVICE.fullmatch(name):
        raise InternalError(f"not a plain file name: {name!r}")
    return name


def _make_folder(folder: Path, undo: ExitStack) -> None:
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir(exist_ok=True)
        undo.callback(_remove_empty, parent)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _replace(staged: Path, target: Path, undo: ExitStack) -> None:
    if target.is_symlink() or target.is_file():
        kept = staged.with_name(f"{staged.name}~")
        shutil.copy2(target, kept, follow_symlinks=False)
        undo.callback(kept.replace, target)
    elif not target.exists():
        undo.callback(target.unlink, missing_ok=True)
    staged.replace(target)

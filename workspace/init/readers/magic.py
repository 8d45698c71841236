"""The first bytes of a file."""

from pathlib import Path


def starts_with(file: Path, magic: bytes, offset: int = 0) -> bool:
    """Whether `file` is a file with `magic` at `offset`."""
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(offset + len(magic))[offset:] == magic

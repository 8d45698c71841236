"""What every text file has to be: not empty, UTF-8, without NUL bytes."""

from __future__ import annotations

import codecs
from pathlib import Path

from schemas.errors import WorkspaceError

_BLOCK = 1 << 20
_UTF8 = "Save it as UTF-8: iconv -f WINDOWS-1252 -t UTF-8 {name} > fixed, or choose UTF-8 in the program it is from."
_WIDE = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}


def check_text(file: Path, where: str) -> None:
    """Read `file` once; `WorkspaceError` names the line of the first byte that does not belong into a text file."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    line, offset, something = 1, 0, False
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            if offset == 0 and block[:2] in _WIDE:
                raise WorkspaceError("is UTF-16, not UTF-8.", where=f"{where}:1", hint="Save it as UTF-8.")
            _refuse_nul(block, where, line)
            pending = len(decoder.getstate()[0])
            try:
                text = decoder.decode(block)
            except UnicodeDecodeError as error:
                at = max(error.start - pending, 0)
                found = line + block.count(b"\n", 0, at)
                raise WorkspaceError(
                    f"is not UTF-8: byte 0x{error.object[error.start]:02X} at offset {offset + at:,}.",
                    where=f"{where}:{found}",
                    hint=_UTF8.format(name=file.name),
                ) from error
            something = something or bool(text.strip("\ufeff \t\r\n"))
            line += block.count(b"\n")
            offset += len(block)
    if decoder.getstate()[0]:
        raise WorkspaceError("ends in the middle of a character.", where=f"{where}:{line}", hint="Fetch it again.")
    if not something:
        raise WorkspaceError("the file is empty.", where=f"{where}:1", hint="Fill it, or take it out of the folder.")


def _refuse_nul(block: bytes, where: str, line: int) -> None:
    at = block.find(b"\0")
    if at >= 0:
        found = line + block.count(b"\n", 0, at)
        raise WorkspaceError(
            "has a NUL byte: it is no text, or was cut off while it was written.",
            where=f"{where}:{found}",
            hint="Fetch it again, or take the byte out.",
        )

"""The products of a workspace on disk: `products/<name>/<version>/`, one folder per version, never changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from schemas.errors import UserError
from schemas.product import KnownProduct
from schemas.spec import Package
from schemas.strict_yaml import read_yaml

Write = Callable[[Package, Path], object]


class Products:
    """Saved versions. Saving is for reading later: no request looks at what is here."""

    def __init__(self, root: Path) -> None:
        self._folder = root / "products"

    def save(self, package: Package, write: Write) -> Path | None:
        """Keep the files of `package`; None if that version is there with other content, which stays as it is."""
        metadata = package.data_product_spec.metadata
        folder = self._folder / metadata.name / metadata.version
        if folder.is_dir():
            return folder if self._is_same(package, folder) else None
        write(package, folder)
        return folder

    @staticmethod
    def _is_same(package: Package, folder: Path) -> bool:
        """Whether the folder holds this product, the time it was made aside."""
        for file in package.files:
            path = folder / file.name
            if not path.is_file():
                return False
            saved = path.read_text(encoding="utf-8")
            if _undated(saved) != _undated(file.content):
                return False
        return True

    def known(self) -> tuple[KnownProduct, ...]:
        """What the saved specifications say of themselves, by name and version; unreadable ones are errors."""
        return tuple(_read(file) for file in sorted(self._folder.glob("*/*/*.yaml")))


def _undated(text: str) -> str:
    """The content but for the line that says when it was made."""
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("created_at:"))


def _read(file: Path) -> KnownProduct:
    try:
        document = read_yaml(file.read_text(encoding="utf-8"), str(file))
        return KnownProduct.of_specification(document.value)
    except (KeyError, TypeError, UnicodeDecodeError) as error:
        raise UserError("is no specification.", where=str(file), hint="Move it out of products/.") from error

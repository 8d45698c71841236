"""Where data are: a path, or the URL of a database."""

from __future__ import annotations

import re
from pathlib import Path

_URL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")


def place(source: Path | str) -> str:
    """A URL as it is, a path made absolute.

    >>> place("postgresql://localhost/shop")
    'postgresql://localhost/shop'
    """
    return source if isinstance(source, str) and is_url(source) else str(Path(source).resolve())


def is_url(source: str) -> bool:
    """Whether `source` is a URL."""
    return _URL.match(source) is not None


def shown(source: str) -> str:
    """`source` as it may be shown: of a URL nothing that stands before its host, which may hold a password.

    >>> shown("mysql://me:secret@db.example.org/shop?password=x"), shown("/data/shop")
    ('mysql://db.example.org/shop', '/data/shop')
    """
    if not is_url(source):
        return source
    scheme, _, rest = source.partition("://")
    return f"{scheme}://{rest.partition('?')[0].rpartition('@')[2]}"

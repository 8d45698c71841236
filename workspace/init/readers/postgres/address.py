"""Where a Postgres database is, told without its password."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import psycopg
from psycopg.conninfo import conninfo_to_dict

from schemas.errors import WorkspaceError

SCHEMES = ("postgresql://", "postgres://")
_SECRETS = ("password", "sslpassword")


@dataclass(frozen=True)
class Address:
    """A URL and its parts; only `place` may be shown or written."""

    url: str
    parts: Mapping[str, object]

    @classmethod
    def of(cls, url: str) -> Address:
        """The parts of `url`. Raises `WorkspaceError`, which does not repeat it: it may hold a password."""
        parts = _parts(url)
        if parts is None:
            raise WorkspaceError(
                "is no URL of a Postgres database.",
                where=url.partition("//")[0] + "//…",
                hint="It has the form postgresql://user:password@host:5432/database; write @ : / and % in the "
                "password as %40 %3A %2F %25, or leave it out and set PGPASSWORD.",
            )
        return cls(url, parts)

    @property
    def place(self) -> str:
        """`postgresql://user@host:port/database`."""
        user = f"{self.parts['user']}@" if self.parts.get("user") else ""
        host = str(self.parts.get("host") or self.parts.get("hostaddr") or "localhost")
        port = f":{self.parts['port']}" if self.parts.get("port") else ""
        return f"postgresql://{user}{host}{port}/{self.parts.get('dbname') or ''}"

    def without_secrets(self, text: str) -> str:
        """`text` in which no password of the URL stands."""
        for name in _SECRETS:
            secret = str(self.parts.get(name) or "")
            text = text.replace(secret, "…") if secret else text
        return text


def _parts(url: str) -> Mapping[str, object] | None:
    """None for what is no URL, and for one cut apart in its password, which then stands in other parts."""
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        return None
    is_cut = "@" in str(parts.get("dbname") or "") or not str(parts.get("port") or "0").replace(",", "").isdigit()
    return None if is_cut else parts

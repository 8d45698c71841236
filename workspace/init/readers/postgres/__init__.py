"""The tables of a Postgres database: what its catalog says of them, and their rows of one moment."""

from workspace.init.readers.postgres.postgres import Postgres

__all__ = ["Postgres"]

"""Forms with figures as queries of tables."""

from language.questions.resolving.tables.tables import Tables

__all__ = ["Tables"]

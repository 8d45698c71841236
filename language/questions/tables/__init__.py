"""Forms with figures as queries of tables."""

from language.questions.tables.tables import Tables

__all__ = ["Tables"]

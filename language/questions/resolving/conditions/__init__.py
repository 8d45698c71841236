"""Conditions of a form as expressions over the thing at hand."""

from language.questions.resolving.conditions.conditions import Conditions

__all__ = ["Conditions"]

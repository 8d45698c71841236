"""LangGraph, all of it imported from here: without what it brings along to reach servers, as nothing here does.

Its client for graphs that run elsewhere, and the classes of LangSmith's own interface, make a fifth of what a command
imports; they are imported when somebody uses them.
"""

from __future__ import annotations

from schemas.import_later import imported_later

with imported_later("langgraph_sdk.client", "langsmith.types.run_select_field"):
    from langgraph.checkpoint.base import BaseCheckpointSaver
    from langgraph.checkpoint.memory import InMemorySaver
    from langgraph.checkpoint.sqlite import SqliteSaver
    from langgraph.graph import END, START, StateGraph
    from langgraph.graph.state import CompiledStateGraph
    from langgraph.types import Command, interrupt

__all__ = [
    "END",
    "START",
    "BaseCheckpointSaver",
    "Command",
    "CompiledStateGraph",
    "InMemorySaver",
    "SqliteSaver",
    "StateGraph",
    "interrupt",
]

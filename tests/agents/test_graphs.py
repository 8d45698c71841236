"""LangGraph without its clients, in a process of its own, since what a process has imported stays."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LEFT_OUT = """
import sys
from agents.graphs import END, START, InMemorySaver, StateGraph
builder = StateGraph(dict)
builder.add_node("double", lambda state: {"n": 2 * state["n"]})
builder.add_edge(START, "double")
builder.add_edge("double", END)
print(builder.compile(checkpointer=InMemorySaver()).invoke({"n": 21}, {"configurable": {"thread_id": "1"}}))
print([name for name in ("langgraph_sdk.client", "langsmith.types", "httpx") if name in sys.modules])
import langgraph_sdk
print(type(langgraph_sdk.get_sync_client(url="http://localhost:1")).__name__)
from langsmith.types.run_select_field import RunSelectField
print("ID" in RunSelectField.__args__)
"""


def test_graphs_run_without_the_clients_and_clients_are_there_when_asked_for() -> None:
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", LEFT_OUT], capture_output=True, text=True, check=True)

    assert run.stdout.splitlines() == ["{'n': 42}", "[]", "SyncLangGraphClient", "True"]


def test_langgraph_is_imported_in_one_place() -> None:
    files = [file for folder in ("agents", "runs", "ui") for file in (ROOT / folder).rglob("*.py")]
    importing = {
        file.relative_to(ROOT).as_posix()
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("langgraph")
    }

    assert importing == {"agents/graphs.py"}

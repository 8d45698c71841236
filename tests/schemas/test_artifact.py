"""Artifacts are worked out when the first value of them is made, the same wherever that is."""

from __future__ import annotations

import subprocess
import sys

import pytest

NAMES_OF_THE_CALLER = """
from schemas.query import NamedMeasure, RatioMeasure
def first():
    Measure = int
    named = {"kind": "named", "name": "a", "metric": "a"}
    return RatioMeasure.model_validate({"name": "r", "numerator": named, "denominator": named})
print(first().numerator == NamedMeasure(name="a", metric="a"))
"""
MANY_AT_ONCE = """
import threading
from schemas.query import RatioMeasure, Table
start, found = threading.Barrier(8), []
def first():
    start.wait()
    named = {"kind": "named", "name": "a", "metric": "a"}
    measure = {"kind": "ratio", "name": "r", "numerator": named, "denominator": named}
    found.append(Table.model_validate({"measures": [measure]}))
threads = [threading.Thread(target=first) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(found) == 8 and all(type(table.measures[0]) is RatioMeasure for table in found))
"""


@pytest.mark.parametrize("code", [NAMES_OF_THE_CALLER, MANY_AT_ONCE])
def test_first_value_is_of_the_classes_of_the_module(code: str) -> None:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert run.stdout == "True\n", run.stderr

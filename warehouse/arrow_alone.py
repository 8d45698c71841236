"""Arrow without pandas, for a process that makes no data frames."""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec


def leave_pandas_out() -> None:
    """Let pyarrow work as where pandas is not installed, from now on, in this process.

    It looks for pandas as it makes its first array, for conversions that nothing here makes, and half a second goes
    into that import. Without effect where pandas is there already; whoever imports pandas later gets it.
    """
    if "pandas" in sys.modules:
        return
    hidden = _NoPandas()
    sys.meta_path.insert(0, hidden)
    try:
        import pyarrow as pa

        pa.scalar(0)
    finally:
        sys.meta_path.remove(hidden)


class _NoPandas(MetaPathFinder):
    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname == "pandas":
            raise ModuleNotFoundError("No module named 'pandas'", name=fullname)
        return None

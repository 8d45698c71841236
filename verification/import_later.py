"""Modules that another package imports and hardly uses: they are really imported when something asks for a part."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def imported_later(*names: str) -> Iterator[None]:
    """Within the block, `import` of one of `names` gives a stand-in, unless the module is there already.

    Whoever got a stand-in keeps it, and notices no difference; imports after the block give the module itself.
    """
    stand_ins = {name: _StandIn(name) for name in names if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for stand_in in stand_ins.values():
            stand_in.give_way()


class _StandIn(ModuleType):
    """Answers for a module; the first question imports it."""

    def __getattr__(self, name: str) -> object:
        if name == "__file__":  # which tools ask of all modules alike, to list them
            raise AttributeError(name)
        self.give_way()
        return getattr(importlib.import_module(self.__name__), name)

    def give_way(self) -> None:
        """Leave the place to the module itself."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]

"""Modules that another package imports and hardly uses: they are really imported when a part of them is used."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def imported_later(*names: str) -> Iterator[None]:
    """Within the block, `import` of one of `names` gives a stand-in, unless the module is there already.

    Whoever got a stand-in keeps it, and notices no difference; imports after the block give the module itself. For
    modules whose functions are called: what is taken from a stand-in within the block can be called, and no more.
    """
    stand_ins = {name: _StandIn(name) for name in names if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, stand_in in stand_ins.items():
            stand_in.__dict__["_block_over"] = True
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


class _StandIn(ModuleType):
    """Answers for a module."""

    _block_over = False

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # which tools ask of all modules alike, and `from … import` of a package
            raise AttributeError(name)
        part = _Part(self.__name__, name)
        return part.itself() if self._block_over else part


class _Part:
    """Answers for a function of a module; the first call imports it."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def itself(self) -> object:
        if isinstance(sys.modules.get(self._module), _StandIn):
            del sys.modules[self._module]
        return getattr(importlib.import_module(self._module), self._name)

    def __call__(self, *arguments: object, **named: object) -> object:
        return self.itself()(*arguments, **named)  # type: ignore[operator]

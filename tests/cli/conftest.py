from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli import main
from tests.workspaces.make_tiny import make_tiny


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Goldsmith = Callable[..., Ended]


@pytest.fixture
def goldsmith(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Goldsmith:
    """Runs a `goldsmith` command as its entry point does, in this process, with output that is no terminal."""

    def run(*arguments: object) -> Ended:
        monkeypatch.setattr("sys.argv", ["goldsmith", *map(str, arguments)])
        with pytest.raises(SystemExit) as caught:
            main()
        out, err = capsys.readouterr()
        return Ended(int(caught.value.code or 0), out, err)

    return run


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny workspace that tests only add runs to."""
    return make_tiny(tmp_path_factory.mktemp("shop"))


@pytest.fixture
def own_shop(tmp_path: Path) -> Path:
    """A tiny workspace for a test that damages it."""
    return make_tiny(tmp_path)

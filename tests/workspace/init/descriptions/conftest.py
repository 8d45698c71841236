from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from schemas.workspace import Workspace
from tests.workspace.init.conftest import TODAY
from workspace.init.init_workspace import init_workspace
from workspace.init.report import InitReport
from workspace.loader import load_workspace

CLIENTS = """CUST_NO,NM,MAIL,SEG,born
001,Ann Lee,a@b.example,A,2000-01-01
002,Bob Ray,b@b.example,B,2000-02-01
003,Cy Poe,,B,
"""
ORDERS = """id,cust,amount,qty,day,status
1,001,10.50,1,2024-01-01,open
2,001,3.25,2,2024-01-02,done
3,003,4.25,4,2024-02-02,done
"""


@pytest.fixture
def data(tmp_path) -> Path:
    """Two tables without a declared key."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "customers.csv").write_text(CLIENTS)
    (folder / "orders.csv").write_text(ORDERS)
    return folder


@pytest.fixture
def described(data, tmp_path) -> Callable[[object], tuple[InitReport, Workspace]]:
    """Brings in the data with a description, given as text or as its value."""

    def bring_in(description: object) -> tuple[InitReport, Workspace]:
        file = tmp_path / "description.yaml"
        file.write_text(description if isinstance(description, str) else yaml.safe_dump(description, sort_keys=False))
        report = init_workspace(tmp_path / "shop", file, data=data, today=TODAY)
        return report, load_workspace(tmp_path / "shop")

    return bring_in

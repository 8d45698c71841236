import pytest

from language.reader import Reader
from language.time_phrases import Calendar
from tests.workspaces.fixtures import (  # noqa: F401 — fixtures
    airline,
    airline_folder,
    clinic,
    clinic_folder,
    wholesaler,
    wholesaler_folder,
)


@pytest.fixture(scope="session")
def readers(airline, wholesaler, clinic):  # noqa: F811 — the fixtures imported above
    """A reader of each company, by name."""
    companies = {"airline": airline, "wholesaler": wholesaler, "clinic": clinic}
    return {
        name: Reader(company.graph(), Calendar(as_of=company.workspace.as_of)) for name, company in companies.items()
    }


@pytest.fixture(scope="session")
def air(readers):
    return readers["airline"]


@pytest.fixture(scope="session")
def wh(readers):
    return readers["wholesaler"]


@pytest.fixture(scope="session")
def clin(readers):
    return readers["clinic"]

"""Session-wide fixtures; a folder's conftest imports those it needs."""

import pytest

from tests.workspaces.airline import write_airline
from tests.workspaces.clinic import write_clinic
from tests.workspaces.college import write_college
from tests.workspaces.opened import open_company
from tests.workspaces.theatre import write_theatre
from tests.workspaces.wholesaler import write_wholesaler


@pytest.fixture(scope="session")
def airline_folder(tmp_path_factory):
    return write_airline(tmp_path_factory.mktemp("airline") / "w")


@pytest.fixture(scope="session")
def wholesaler_folder(tmp_path_factory):
    return write_wholesaler(tmp_path_factory.mktemp("wholesaler") / "w")


@pytest.fixture(scope="session")
def clinic_folder(tmp_path_factory):
    return write_clinic(tmp_path_factory.mktemp("clinic") / "w")


@pytest.fixture(scope="session")
def airline(airline_folder):
    return open_company(airline_folder)


@pytest.fixture(scope="session")
def wholesaler(wholesaler_folder):
    return open_company(wholesaler_folder)


@pytest.fixture(scope="session")
def clinic(clinic_folder):
    return open_company(clinic_folder)


@pytest.fixture(scope="session")
def theatre_folder(tmp_path_factory):
    return write_theatre(tmp_path_factory.mktemp("theatre") / "w")


@pytest.fixture(scope="session")
def theatre(theatre_folder):
    return open_company(theatre_folder)


@pytest.fixture(scope="session")
def college_folder(tmp_path_factory):
    return write_college(tmp_path_factory.mktemp("college") / "w")


@pytest.fixture(scope="session")
def college(college_folder):
    return open_company(college_folder)

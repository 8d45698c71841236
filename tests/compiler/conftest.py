from tests.workspaces.fixtures import (  # noqa: F401 — fixtures
    airline,
    airline_folder,
    clinic,
    clinic_folder,
    college,
    college_folder,
    theatre,
    theatre_folder,
    wholesaler,
    wholesaler_folder,
)

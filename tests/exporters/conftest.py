import pytest

from schemas.spec import ProductSpec
from tests.exporters.sample import assembled


@pytest.fixture
def spec() -> ProductSpec:
    return assembled()

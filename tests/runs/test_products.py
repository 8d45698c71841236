"""Saved products: a folder per version, kept as it is, and known to the graph."""

import shutil

import pytest

from exporters.write import write_files
from runs.opened import OpenedWorkspace
from runs.service import RunService
from schemas.errors import UserError
from schemas.run import RunRequest
from warehouse.result_store import MemoryResultStore
from workspace.products import Products

REQUEST = RunRequest(request="revenue by region last quarter")


@pytest.fixture(scope="module")
def root(tmp_path_factory, sample_root):
    copy = tmp_path_factory.mktemp("products") / "sample"
    shutil.copytree(sample_root, copy, ignore=shutil.ignore_patterns("products", "*.py", "__pycache__", "state"))
    return copy


@pytest.fixture(scope="module")
def result(root):
    service = RunService(root)
    finished = service.start(REQUEST)
    service.close()
    return finished


def write(package, folder):
    write_files(package.files, folder)


def test_finished_run_saves_its_files(root, result):
    folder = root / "products" / "revenue_by_region" / "1.0.0"

    assert sorted(file.name for file in folder.iterdir()) == sorted(file.name for file in result.package.files)


def test_same_product_made_later_is_the_same_version(root, result):
    later = result.package.data_product_spec.metadata.created_at.replace("20", "21", 1)
    files = tuple(
        file.model_copy(
            update={"content": file.content.replace(result.package.data_product_spec.metadata.created_at, later)}
        )
        if file.name.endswith(".yaml")
        else file
        for file in result.package.files
    )
    again = result.package.model_copy(update={"files": files})

    assert Products(root).save(again, write) == root / "products" / "revenue_by_region" / "1.0.0"


def test_other_content_does_not_replace_a_version(root, result):
    other = result.package.model_copy(
        update={"files": (result.package.files[1].model_copy(update={"content": "SELECT 2\n"}),)}
    )

    assert Products(root).save(other, write) is None
    assert (root / "products" / "revenue_by_region" / "1.0.0" / "revenue_by_region.sql").read_text() != "SELECT 2\n"


def test_graph_knows_the_product_and_its_sources(root, result):
    opened = OpenedWorkspace(root, MemoryResultStore())
    graph = opened.services("analyst").graph

    assert graph.neighbours("product:revenue_by_region@1.0.0", "derived_from") == (
        "transformation:revenue_by_region@1.0.0",
    )
    assert "dataset:bronze.orders" in graph.neighbours("transformation:revenue_by_region@1.0.0", "derived_from")
    assert "product:revenue_by_region@1.0.0" in graph.neighbours("metric:revenue", "used_by")
    opened.close()


def test_file_that_is_no_specification_is_named(root):
    stray = root / "products" / "stray" / "1.0.0" / "stray.yaml"
    stray.parent.mkdir(parents=True)
    stray.write_text("hello: there\n")

    with pytest.raises(UserError, match=r"stray\.yaml: is no specification"):
        Products(root).known()
    shutil.rmtree(root / "products" / "stray")

"""The four classic requests give the same bytes on every machine, by every way in.

`python -m tests.golden.update` writes the files anew; their figures are checked against hand-written SQL in
tests/requests/public.py.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from schemas.run import RunRequest
from schemas.spec import ProductFile
from tests.golden.products import FOLDER, classic_requests, golden_files, kept
from tests.golden.update import CLOCK, update

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def made(sample_service):
    return golden_files(sample_service)


@pytest.mark.timeout(120)
def test_products_are_the_golden_ones_byte_for_byte(made):
    golden = {path.name: path.read_bytes() for path in FOLDER.iterdir()}

    assert sorted(made) == sorted(golden)
    for name, content in made.items():
        assert content.encode() == golden[name], f"{name} changed; see tests/golden/update.py"


def test_second_time_gives_the_same_bytes(made, sample_service):
    for request in classic_requests(sample_service)[:1]:
        again = kept(sample_service.start(RunRequest(request=request)).package.files)
        assert again == {name: made[name] for name in again}


def test_updater_writes_what_is_compared(made, tmp_path, monkeypatch):
    monkeypatch.setattr("tests.golden.update.golden_files", lambda: made)
    (tmp_path / "old.yaml").write_text("of a product there is no more")

    written = update(tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        name: content.encode() for name, content in made.items()
    }
    assert [path.name for path in written] == list(made)


@pytest.mark.timeout(180)
def test_command_line_in_another_process_gives_the_same_bytes(made, sample_service, tmp_path):
    """Two processes whose sets and dictionaries are ordered otherwise, on copies of the workspace without caches."""
    request = classic_requests(sample_service)[0]
    for seed in ("1", "4242"):
        folder = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": CLOCK, "PYTHONPATH": str(ROOT)}
        subprocess.run(
            [sys.executable, "-m", "cli", "generate", request, "-w", _copy(tmp_path / f"w{seed}"), "-o", folder],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env=environment,
        )
        files = [ProductFile(name=path.name, content=path.read_bytes().decode()) for path in folder.iterdir()]
        for name, content in kept(files).items():
            assert content == made[name], name


def _copy(root: Path) -> Path:
    """The sample workspace, its data linked; caches, runs and earlier products stay behind."""
    sample = ROOT / "sample_data"
    for file in (*sample.glob("*.yaml"), *sample.glob("catalog/*.yaml"), *sample.glob("*/*.parquet")):
        target = root / file.relative_to(sample)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(file)
    return root

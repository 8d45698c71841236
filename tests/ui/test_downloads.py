"""The archive of a product's files."""

import io
import zipfile

from exporters.write import write_files
from schemas.spec import ProductFile
from ui.downloads import zipped

FILES = (
    ProductFile(name="sales.yaml", content="title: Größe\n"),
    ProductFile(name="sales.csv", content="region,revenue\nEast,1.50\n"),
)


def test_zipped_holds_the_bytes_that_are_written_to_a_folder(tmp_path):
    written = write_files(FILES, tmp_path)

    with zipfile.ZipFile(io.BytesIO(zipped(FILES))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {f.name: f.read_bytes() for f in written}


def test_zipped_is_the_same_on_any_day():
    with zipfile.ZipFile(io.BytesIO(zipped(FILES))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert zipped(FILES) == zipped(FILES)

"""The files of a product to take along."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from functools import partial

import streamlit as st

from schemas.spec import Package, ProductFile

_MIME = {".yaml": "application/yaml", ".csv": "text/csv"}
_LABELS = {".yaml": "YAML", ".csv": "Rows as CSV"}
# The earliest time a ZIP file can hold: the archive of the same files is the same bytes on any day.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def downloads(package: Package) -> None:
    """A button for the specification, the rows, and everything."""
    name = package.data_product_spec.metadata.name
    files = {file.name.removeprefix(name): file for file in package.files}
    with st.container(key="downloads", horizontal=True):
        for suffix, label in _LABELS.items():
            st.download_button(
                label,
                files[suffix].content.encode(),
                file_name=files[suffix].name,
                mime=_MIME[suffix],
                key=f"download{suffix}",
                on_click="ignore",
                icon=":material/download:",
            )
        st.download_button(
            "Everything as ZIP",
            partial(zipped, package.files),
            file_name=f"{name}.zip",
            mime="application/zip",
            key="download.zip",
            on_click="ignore",
            icon=":material/folder_zip:",
        )


def zipped(files: Sequence[ProductFile]) -> bytes:
    """A ZIP archive of what `goldsmith generate -o` writes, byte by byte; the same files give the same archive."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as target:
        for file in files:
            entry = zipfile.ZipInfo(file.name, _EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            target.writestr(entry, file.content.encode(), zipfile.ZIP_DEFLATED, compresslevel=9)
    return archive.getvalue()

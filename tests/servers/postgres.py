"""A Postgres server of the tests' own: in a new folder, on a free port of this machine, ended by its process id."""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

PATIENCE_SECONDS = 60
INSTALL = "Postgres is missing: apt-get install -y postgresql"
PASSWORD = "s3cret/word"  # in a URL it has to be written s3cret%2Fword
USER = "keeper"


@dataclass
class Server:
    """A running server; `process` is the postmaster's."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]

    def url(self, database: str) -> str:
        return f"postgresql://{USER}:s3cret%2Fword@127.0.0.1:{self.port}/{database}"

    def create(self, database: str, *statements: str) -> str:
        """A database made anew, with what `statements` make in it; its URL."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            name = sql.Identifier(database)
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
            connection.execute(sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0").format(name))
        with psycopg.connect(self.url(database)) as connection:
            for statement in statements:
                connection.execute(statement)
        return self.url(database)

    def kill(self) -> None:
        """End it as a failing machine does; its children notice at once."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(PATIENCE_SECONDS)


def binaries() -> Path | None:
    """Where `initdb` and `postgres` are: Debian keeps them apart by version."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    on_path = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    return next((path for path in (*debian, *on_path) if (path / "initdb").is_file()), None)


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """A new server with the programs of that folder; it and its files are gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="goldsmith-postgres-"))
    account = "postgres" if os.geteuid() == 0 else None  # a server refuses to run as root
    if account is not None:
        shutil.chown(folder, account)
    try:
        server = _started(programs, folder, account)
        try:
            yield server
        finally:
            if server.process.poll() is None:
                server.kill()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _started(programs: Path, folder: Path, account: str | None) -> Server:
    secret, data = folder / "password", folder / "data"
    secret.write_text(PASSWORD)
    as_account = {} if account is None else {"user": account, "group": pwd.getpwnam(account).pw_gid, "extra_groups": ()}
    if account is not None:
        shutil.chown(secret, account)
    made = [str(programs / "initdb"), "-D", str(data), "-U", USER, "--pwfile", str(secret), "-A", "scram-sha-256"]
    made += ["-E", "UTF8", "--locale=C", "--no-sync"]
    subprocess.run(made, check=True, capture_output=True, cwd=folder, **as_account)
    port = _free_port()
    command = [str(programs / "postgres"), "-D", str(data), "-p", str(port), "-k", str(folder)]
    command += ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "autovacuum=off"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, **as_account)
    server = Server(folder, port, process)
    _wait_for(server)
    return server


def _wait_for(server: Server) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            psycopg.connect(server.url("postgres")).close()
            return
        except psycopg.OperationalError:
            if server.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError((server.folder / "log").read_text()) from None
            time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def may_run() -> bool:
    """Whether a server can be started at all: the programs are there, and an account that is not root."""
    if binaries() is None:
        return False
    if os.geteuid() != 0:
        return True
    return any(entry.pw_name == "postgres" for entry in pwd.getpwall()) and bool(getpass.getuser())

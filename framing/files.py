"""Write files so that each is replaced whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Self

from framing.errors import OutputError


def check_folder(folder: Path) -> None:
    """Raise OutputError when results could not be written here, before hours are spent on them."""
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not existing.is_dir():
        raise OutputError(f"{folder}: {existing} is a file; choose another --out folder")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"{folder}: not allowed to write here; choose another --out folder")


def check_file(path: Path, option: str = "--out", reads: Iterable[Path] = ()) -> None:
    """Raise OutputError when a file could not be written here, before hours are spent on it.

    `reads` are the files that the command reads: to write over one of them would destroy it.
    """
    if path.is_dir():
        raise OutputError(f"{option} {path}: a folder; name the file to write")
    if path.resolve() in {read.resolve() for read in reads}:
        raise OutputError(
            f"{option} {path}: is read by this command, so it must stay; name another file"
        )
    check_folder(path.parent)


def write_files(
    files: Mapping[str, bytes], folder: Path, stale: Iterable[str] = ()
) -> tuple[Path, ...]:
    """Write files so that each is either the old or the whole new one, never half.

    All are first written beside their places, then moved in together; then the files named in
    `stale`, which belong to what was replaced, are taken away.
    """
    with StagedFiles(folder) as staged:
        for name, content in files.items():
            staged.append(name, content)
        return staged.finish(stale)


def write_folder(files: Mapping[str, str], folder: Path) -> Path:
    """Write texts as the files of a new folder and return it; it appears whole or not at all.

    A folder that exists and is not empty raises `OutputError`: nothing is overwritten.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(f"{folder}: exists already; choose a new folder, nothing was written")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            for name, text in files.items():
                (made / name).write_text(text, encoding="utf-8", newline="\n")
            made.chmod(0o755)
            _note_write()
            made.replace(folder)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror}") from None
    return folder


def has_written() -> bool:
    """Say whether this process has begun to put a file in its place."""
    return bool(_noted)


_noted: list[bool] = []


def _note_write() -> None:
    _noted[:] = [True]


class StagedFiles:
    """Files that grow beside their places in a folder and are moved in together when finished.

    Used as a context: what is not finished is taken away, and so is a folder made for it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._prefix = f".framing-{secrets.token_hex(6)}-"
        self._files: dict[str, BinaryIO] = {}
        self._made = False

    def __enter__(self) -> Self:
        return self

    def append(self, name: str, content: bytes) -> None:
        """Add bytes to the end of a file; its first bytes open it."""
        with self._explain():
            if name not in self._files:
                self._files[name] = self._open(name)
            self._files[name].write(content)

    def finish(self, stale: Iterable[str] = ()) -> tuple[Path, ...]:
        """Move every file to its place, take away the `stale` ones and return the paths."""
        targets = tuple(self._folder / name for name in self._files)
        with self._explain():
            for file in self._files.values():
                file.flush()
                os.fsync(file.fileno())
                file.close()
                Path(file.name).chmod(0o644)
            _note_write()
            for file, target in zip(self._files.values(), targets, strict=True):
                Path(file.name).replace(target)
            for name in stale:
                (self._folder / name).unlink(missing_ok=True)
        self._files.clear()
        return targets

    def __exit__(self, *failure: object) -> None:
        for file in self._files.values():
            with suppress(OSError):  # closing writes what is left, and the disk may be full
                file.close()
        # Told by their names: an interrupt may come before a file that is open is noted.
        for path in self._folder.glob(f"{self._prefix}*"):
            with suppress(OSError):
                path.unlink(missing_ok=True)
        if self._made:
            with suppress(OSError):  # not empty once it is finished
                self._folder.rmdir()

    def _open(self, name: str) -> BinaryIO:
        if not self._folder.is_dir():
            self._made = True
            self._folder.mkdir(parents=True)
        return (self._folder / f"{self._prefix}{name}").open("xb")

    @contextmanager
    def _explain(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError(
                f"{self._folder}: cannot write here ({reason}); choose another --out folder"
            ) from None

"""What only a real process shows: interrupts, hash seeds, the installed wheel."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def start(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    """Start the command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "framing", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    """Two runs with different hash seeds write the same report and tables."""
    runs = [
        start("report", "seeds", "--out", str(tmp_path / seed), PYTHONHASHSEED=seed)
        for seed in ("0", "1")
    ]
    for process in runs:  # side by side
        process.communicate(timeout=100)
        assert process.returncode == 0
    names = sorted(path.name for path in (tmp_path / "0").iterdir())
    assert names == sorted(path.name for path in (tmp_path / "1").iterdir())
    for name in names:
        assert (tmp_path / "0" / name).read_bytes() == (tmp_path / "1" / name).read_bytes(), name


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT to send to a process")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupt_leaves_nothing_half_written(tmp_path: Path, workers: str) -> None:
    """Ctrl-C in the middle, which reaches every process, ends with one line, its own exit code and no output."""
    source = tmp_path / "many.jsonl"
    line = '{"text": "Police said the march was peaceful. Residents denied it.", "lang": "en"}\n'
    source.write_text(line * 200_000, encoding="utf-8")
    process = start("score", str(source), "--out", str(tmp_path / "out"), "--workers", workers)
    deadline = time.monotonic() + 60
    while not (tmp_path / "out").exists():  # the first tables are being written there
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors == "framing: interrupted; no file was written\n"
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT to send to a process")
def test_an_interrupt_does_not_deny_what_was_written(tmp_path: Path) -> None:
    """Once a file stands in its place, the line no longer says that none was written."""
    code = (
        "import os, signal, sys; from pathlib import Path; import framing.cli.app as app\n"
        "from framing.cli.main import run; from framing.files import write_files\n"
        "def act(**_): write_files({'a.csv': b'x'}, Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGINT)\n"
        "app.app = act; run([])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, "framing: interrupted\n")
    assert (tmp_path / "a.csv").read_bytes() == b"x"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    """Whatever part of the tables was written is gone, and the exit code says that it went wrong."""
    out = tmp_path / "out"
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000));"
        f"sys.argv = ['framing', 'score', 'seeds', '--out', {str(out)!r}];"
        "from framing.cli.main import run; run()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(f"framing: --out {out}: cannot write here")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", ["score", "sources", "events"])
def test_output_that_cannot_be_printed_is_one_line(command: str) -> None:
    """No traceback and no exit code that reads as done."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "framing", command, "seeds"],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    said = done.stderr.splitlines()[-1]
    assert said == "framing: standard output: cannot write (No space left on device)"


@pytest.mark.slow
def test_installed_wheel_finds_its_lexicons(tmp_path: Path) -> None:
    """A wheel built from the checkout runs the main job from another folder."""
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(tmp_path), str(ROOT)], check=True, timeout=100)
    (wheel,) = tmp_path.glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "site", "zip")
    code = "import framing, sys; print(framing.__file__); from framing.cli.main import run; run()"
    done = subprocess.run(
        [sys.executable, "-c", code, "report", str(ROOT / "seeds"), "--out", str(tmp_path / "out")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    assert done.stdout.startswith(str(tmp_path / "site"))
    assert (tmp_path / "out" / "frames.csv").stat().st_size

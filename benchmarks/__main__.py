"""Run benchmarks by name: `python -m benchmarks [NAME…]`; without a name, all of them."""

import os
import sys
from importlib import import_module

TARGETS = (
    "seeds",
    "dev",
    "segmentation",
    "roles",
    "attribution",
    "confusion",
    "peer",
    "lexicon_terms",
    "frames",
    "deep",
    "agreement",
    "prevalence",
    "figures",
    "passages",
    "events",
    "placement",
    "speed",
    "basil",
    "statistics",
    "simulations",
    "coverage",
    "hostile",
    "floors",
)


def main() -> None:
    """Run the named benchmarks in order; each prints its figures or says why it is skipped."""
    names = sys.argv[1:] or TARGETS
    unknown = [name for name in names if name not in TARGETS]
    if unknown:
        sys.exit(f"no benchmark {', '.join(unknown)}; choose {', '.join(TARGETS)}")
    # As the command line does, and before numpy is imported: threads cost more than they save.
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    for name in names:
        print(f"\n== {name}", flush=True)
        import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()

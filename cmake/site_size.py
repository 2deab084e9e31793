#!/usr/bin/env python3
"""site_size.py SITE MODEL: prints each file's size, raw and gzip, and fails when the first load is over its budget.

The model is part of onrecord-engine.wasm; it is counted by itself, since it grows with the engine's accuracy.
"""
import gzip
import sys
from pathlib import Path

BUDGET_BYTES = 2_500_000  # gzip, of all that the first load of the page fetches, without the model
NOT_FIRST_LOAD = ("licences/", "samples/", "model/")


def main():
    site, model = Path(sys.argv[1]), Path(sys.argv[2])
    first_load = 0
    print(f"{'raw':>11} {'gzip':>11}")
    for path in sorted(p for p in site.rglob("*") if p.is_file()):
        name = path.relative_to(site).as_posix()
        content = path.read_bytes()
        packed = len(gzip.compress(content, 9))
        if not name.startswith(NOT_FIRST_LOAD):
            first_load += packed
        print(f"{len(content):>11,} {packed:>11,}  {name}")
    model_bytes = len(gzip.compress(model.read_bytes(), 9))
    print(f"First load: {first_load:,} bytes gzip, {model_bytes:,} of them the model; "
          f"the rest, {first_load - model_bytes:,}, may be {BUDGET_BYTES:,}")
    first_load -= model_bytes
    if first_load > BUDGET_BYTES:
        sys.exit("The first load is over its budget: the largest files above are where to look.")


if __name__ == "__main__":
    main()

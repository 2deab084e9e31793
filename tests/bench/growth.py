#!/usr/bin/env python3
"""growth.py ONRECORD [--small MB] [--large MB] [--only KIND]

How the cost of `onrecord analyze` grows with the text: processor time and peak memory of a small and a ten times larger
file, for prose (the samples, repeated) and for texts made to hurt. Processor time, so that other programs on the
machine change little. Fails where the larger costs more than 11 times the smaller, or 1 MB takes 300 MB or more.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "assets" / "samples"


def planes():
    """A word of every Unicode plane's characters, with reports between them."""
    points = [c for c in range(0x21, 0x110000, 61) if not 0xD800 <= c < 0xE000]
    return "".join(chr(c) + (" said " if i % 9 == 0 else "") for i, c in enumerate(points))


KINDS = {
    "prose": ("txt", lambda: "\n\n".join(p.read_text("utf-8") for p in sorted(SAMPLES.glob("*.md")))),
    "opening quotation marks": ("txt", lambda: "“"),
    "said": ("txt", lambda: "said "),
    "one unbroken word": ("txt", lambda: "x"),
    "nested Markdown": ("md", lambda: ">" * 400 + " - " * 400 + "“he said\n"),
    "every Unicode plane": ("txt", planes),
}


def cost(program, path):
    """Processor seconds and peak memory in MB."""
    child = subprocess.Popen([program, "analyze", path, "-o", os.devnull])
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{program} ended with {child.returncode} on {path}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--small", type=float, default=1)
    parser.add_argument("--large", type=float, default=10)
    parser.add_argument("--only", choices=KINDS)
    options = parser.parse_args()
    failed = False
    print(f"{'':26}{'seconds':>20}{'MB of memory':>20}   times")
    with tempfile.TemporaryDirectory() as folder:
        for kind, (suffix, make) in KINDS.items():
            if options.only not in (None, kind):
                continue
            piece, costs = make().encode(), []
            for size in (options.small, options.large):
                count = int(size * 1e6)
                path = Path(folder) / f"text.{suffix}"
                whole = (piece * (count // len(piece) + 1))[:count]
                path.write_bytes(whole.decode("utf-8", "ignore").encode())
                costs.append(cost(options.program, str(path)))
            (t1, m1), (t2, m2) = costs
            ratio = t2 / t1
            bad = ratio > 1.1 * options.large / options.small or (options.small == 1 and m1 >= 300)
            failed |= bad
            print(f"{kind:26}{t1:10.2f}{t2:10.2f}{m1:10.0f}{m2:10.0f}{ratio:8.1f}{'  too much' if bad else ''}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()

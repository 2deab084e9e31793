#!/usr/bin/env python3
"""same_bytes.py NATIVE NODE_PROGRAM.js FILE …: fails when the two programs answer differently.

Both analyse every file, in every format; a difference is shown with the first line that differs.
"""
import subprocess
import sys

FORMATS = ["briefing", "attributions"]


def answer(command):
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)} failed ({run.returncode}):\n{run.stderr.decode(errors='replace')}")
    return run.stdout


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    native, node, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    for file in files:
        for name in FORMATS:
            ours = answer([native, "analyze", file, "--format", name])
            theirs = answer(["node", node, "analyze", file, "--format", name])
            if not ours:
                sys.exit(f"{file}: no {name} at all")
            if ours != theirs:
                for number, (a, b) in enumerate(zip(ours.splitlines(), theirs.splitlines()), 1):
                    if a != b:
                        sys.exit(f"{file}, {name}, line {number}:\n  native {a[:300]!r}\n  Node   {b[:300]!r}")
                sys.exit(f"{file}, {name}: {len(ours)} bytes natively, {len(theirs)} in Node")
            print(f"{file}: {name}, {len(ours)} bytes, the same")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""site_files.py SITE: writes the site's version and its files into its service worker, SITE/sw.js."""
import hashlib
import json
import sys
from pathlib import Path

NOT_OFFLINE = ("licences/", "sw.js", "README.md")
PLACE = "const BUILD = { version: 'none', files: [] };"


def main():
    site = Path(sys.argv[1])
    digest = hashlib.sha256()
    files = []
    for path in sorted(p for p in site.rglob("*") if p.is_file()):
        name = path.relative_to(site).as_posix()
        if name.startswith(NOT_OFFLINE):
            continue
        files.append(name)
        digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    worker = site / "sw.js"
    source = worker.read_text(encoding="utf-8")
    digest.update(source.encode())
    if source.count(PLACE) != 1:
        sys.exit(f"{worker} has no line “{PLACE}” to write the site's files into.")
    build = {"version": digest.hexdigest()[:16], "files": files}
    worker.write_text(source.replace(PLACE, f"const BUILD = {json.dumps(build)};"), encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""check_includes.py SRC | --self-test: fails when a folder of src/ includes one that comes after it.

The folders are the flow of the data; each may include itself and those that it may see, and outside libraries only
where they belong. Includes are written from src/.
"""
import re
import sys
import tempfile
from pathlib import Path

FLOW = ["base", "document", "model", "language", "attribution", "briefing", "engine", "view", "panels", "app"]
ENGINE = FLOW[: FLOW.index("engine") + 1]
MAY_SEE = {folder: FLOW[: i + 1] for i, folder in enumerate(FLOW)}
MAY_SEE["cli"] = [*ENGINE, "cli"]
MAY_SEE["training"] = [*ENGINE, "cli", "training"]  # the card's scores are those of `onrecord eval`
MAY_SEE_AS_WELL = {"cli/main.cpp": ["app"]}  # `onrecord view` opens the window

LIBRARIES = [  # what a header is called, and the folders that may include it
    (re.compile(r"^(imgui|imgui_internal|imgui_stdlib|imstb_\w+)\.h$"), {"panels", "app"}),
    (re.compile(r"^(imgui_impl_\w+\.h|(SDL2/)?SDL\w*\.h|emscripten(/.*)?(\.h)?)$"), {"app"}),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)


def violations(src):
    for path in sorted(p for p in src.rglob("*") if p.suffix in {".h", ".cpp"}):
        name = path.relative_to(src).as_posix()
        folder = name.split("/")[0]
        if folder not in MAY_SEE:
            yield f"{name}: src/{folder}/ is no folder of the architecture"
            continue
        text = path.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            line = text.count("\n", 0, match.start(2)) + 1
            problem = problem_of(src, name, folder, match[1], match[2])
            if problem:
                yield f"{name}:{line}: {problem}"


def problem_of(src, name, folder, quote, header):
    for pattern, folders in LIBRARIES:
        if pattern.match(header):
            return None if folder in folders else f"{header} belongs to {' and '.join(sorted(folders))} alone"
    target = header.split("/")[0]
    if (src / header).is_file():
        allowed = MAY_SEE[folder] + MAY_SEE_AS_WELL.get(name, [])
        return None if target in allowed else f"{folder}/ may not include {target}/ ({header})"
    if quote == '"':
        return f'"{header}" is no file of src/: includes are written from there'
    return None


def self_test():
    """Every kind of violation is found, and nothing else is."""
    files = {
        "base/range.h": "#include <vector>\n",
        "engine/analyze.h": '#include "base/range.h"\n',
        "engine/upward.cpp": '#include "view/state.h"\n',
        "engine/library.cpp": "#include <imgui.h>\n",
        "view/state.h": '#include "engine/analyze.h"\n',
        "view/window.cpp": '  #  include "SDL.h"\n',
        "panels/claims.cpp": '#include <imgui.h>\n#include "view/state.h"\n',
        "panels/window.cpp": "\n#include <SDL2/SDL.h>\n",
        "app/window.cpp": "#include <SDL.h>\n#include <imgui_impl_sdl2.h>\n#include <imgui.h>\n",
        "app/relative.cpp": '#include "window.h"\n',
        "cli/main.cpp": '#include "app/viewer.h"\n#include "cli/batch.h"\n',
        "cli/batch.h": '#include "app/viewer.h"\n',
        "app/viewer.h": "",
        "engine/trained.cpp": '#include "training/train.h"\n',
        "training/train.h": '#include "engine/analyze.h"\n',
        "helpers/strings.h": "",
    }
    expected = ["app/relative.cpp:1", "cli/batch.h:1", "engine/library.cpp:1", "engine/trained.cpp:1",
                "engine/upward.cpp:1", "helpers/strings.h", "panels/window.cpp:2", "view/window.cpp:1"]
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found = [violation.split(": ")[0] for violation in violations(Path(folder))]
    if found != expected:
        sys.exit(f"expected {expected}\n   found {found}")


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        return
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    src = Path(sys.argv[1])
    if not any(src.rglob("*.cpp")):
        sys.exit(f"{src} holds no sources")
    found = list(violations(src))
    if found:
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main()

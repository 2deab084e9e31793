#!/usr/bin/env python3
"""window_opens.py ONRECORD FILE: `onrecord view` opens its window, rests when nothing changes, and ends when asked to.

Needs Xvfb and xwininfo; the display is one of its own.
"""
import os
import signal
import subprocess
import sys
import time

PATIENCE_SECONDS = 60
REST_SECONDS = 3
REST_SHARE = 0.1  # of one processor; a viewer that draws every frame takes all of it


def processor_seconds(process):
    with open(f"/proc/{process.pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wait_for(what, holds):
    for _ in range(PATIENCE_SECONDS * 2):
        if holds():
            return
        time.sleep(0.5)
    sys.exit(f"no {what} after {PATIENCE_SECONDS} s")


def check(viewer, environment):
    def window_is_there():
        if viewer.poll() is not None:
            sys.exit(f"the viewer ended by itself with {viewer.returncode}")
        tree = subprocess.run(["xwininfo", "-root", "-tree"], env=environment, capture_output=True, check=True)
        return b'"On Record' in tree.stdout or b"On Record\"" in tree.stdout

    def rests():
        before = processor_seconds(viewer)
        time.sleep(REST_SECONDS)
        return processor_seconds(viewer) - before < REST_SHARE * REST_SECONDS

    wait_for("window", window_is_there)
    wait_for("rest", rests)
    viewer.send_signal(signal.SIGTERM)
    code = viewer.wait(timeout=PATIENCE_SECONDS)
    if code != 0:
        sys.exit(f"the viewer ended with {code}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    read_end, write_end = os.pipe()
    display = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1000x24"],
                               pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    viewer = None
    try:
        number = os.read(read_end, 16).decode().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "SDL_VIDEODRIVER": "x11", "LIBGL_ALWAYS_SOFTWARE": "1"}
        viewer = subprocess.Popen([sys.argv[1], "view", sys.argv[2]], env=environment)
        check(viewer, environment)
    finally:
        if viewer and viewer.poll() is None:
            viewer.kill()
        display.terminate()
        display.wait()


if __name__ == "__main__":
    main()

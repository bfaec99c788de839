"""Runs the launcher at a pseudo terminal over many configurations, and looks at what that shows.

Usage: progress.py LAUNCHER EXAMPLE FOLDER    (EXAMPLE is a configuration of the usual size)
"""

import os
import pathlib
import pty
import re
import select
import subprocess
import sys

LAUNCHER, EXAMPLE, FOLDER = sys.argv[1:]
COMMAND = [LAUNCHER, "check", "--target", "newest", "--color", "never", "--format", "concise"]
COUNT = 400
LINE = re.compile(r"checked ([\d,]+) of 400 configurations")
END = f" in {COUNT} configurations, "


def make():
    main_cf, master_cf = (pathlib.Path(EXAMPLE, name).read_text() for name in ("main.cf", "master.cf"))
    for number in range(COUNT):
        host = pathlib.Path(FOLDER, f"host{number:04}")
        host.mkdir(parents=True)
        (host / "main.cf").write_text(f"# {number}\n{main_cf}")
        (host / "master.cf").write_text(master_cf)


def at_terminal(*options, term="xterm", stdout=None, stderr=None):
    """Returns what arrives at a terminal that stands for all streams that are not given."""
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *options, FOLDER], stdin=subprocess.DEVNULL, stdout=stdout or end, stderr=stderr or end, env={**os.environ, "TERM": term}
    )
    os.close(end)
    seen = b""
    while select.select([terminal], [], [], 120)[0]:
        try:
            piece = os.read(terminal, 1 << 16)
        except OSError:  # the last writer is gone
            break
        if not piece:
            break
        seen += piece
    process.wait()
    os.close(terminal)
    return seen.decode()


def screen(text):
    """Returns the lines that a terminal shows in the end."""
    lines, column = [""], 0
    for piece in re.findall(r"\r\n|[\r\n]|[^\r\n]+", text):
        if "\n" in piece:
            lines.append("")
        if piece in ("\r\n", "\r"):
            column = 0
        elif piece != "\n":
            lines[-1] = lines[-1][:column] + piece + lines[-1][column + len(piece):]
            column += len(piece)
    return [line.rstrip() for line in lines]


def expect(what, holds, text):
    if not holds:
        sys.exit(f"progress, {what}: not so in {text[-2000:]!r}")
    print(f"progress, {what}: ok")


def main():
    make()
    nowhere = open(os.devnull, "wb")
    plain = subprocess.run([*COMMAND, FOLDER], capture_output=True, text=True)
    expect("none in pipes", END in plain.stderr and not LINE.search(plain.stdout + plain.stderr), plain.stderr)

    text = at_terminal(stdout=nowhere)
    counts = [int(each.replace(",", "")) for each in LINE.findall(text)]
    expect("it is told beside a report that goes elsewhere", len(counts) > 1 and counts == sorted(set(counts)), text)
    expect("and gone in the end", screen(text) == [*plain.stderr.splitlines(), ""], text)

    text = at_terminal()
    expect("it is told between the lines of a report", len(LINE.findall(text)) > 1, text)
    expect("and gone in the end there, too", screen(text) == [*(plain.stdout + plain.stderr).splitlines(), ""], text)

    for what, text in (
        ("none with --quiet", at_terminal("--quiet", stdout=nowhere)),
        ("none where TERM is dumb", at_terminal(term="dumb", stdout=nowhere)),
        ("none in a file", at_terminal(stderr=nowhere)),
    ):
        expect(what, not LINE.search(text), text)
    reader = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=nowhere)
    text = at_terminal(stdout=reader.stdin)
    reader.stdin.close()
    reader.wait()
    expect("none where a pipe carries the report", END in text and not LINE.search(text), text)


main()

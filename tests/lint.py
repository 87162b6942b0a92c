#!/usr/bin/env python3
"""Run clang-tidy 14 over sources, several of one target at a time.

usage: tests/lint.py BUILD [SOURCE...]

Most of clang-tidy's time goes into what a source includes, so sources that are compiled with the
same options are looked at as one: a unit that includes them. A source that does not compile beside
those before it, because a local name stands in both, goes into a later unit.
BUILD holds compile_commands.json. Exits with 1 when there is a finding.
"""

import concurrent.futures
import itertools
import json
import os
import re
import shlex
import subprocess
import sys

COMPILER = "clang++-14"
TIDY = "clang-tidy-14"
SOURCES_IN_UNIT = 24


def options_of(entry):
    """The compiler's options of an entry, without the compiler, the source and the output."""
    words = shlex.split(entry["command"])[1:]
    options = []
    while words:
        word = words.pop(0)
        if word in ("-o", "-c"):
            words.pop(0)
        else:
            options.append(word)
    return tuple(options)


def grouped(build, sources):
    """Sources by what they are compiled with."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = {entry["file"]: entry for entry in json.load(file)}
    groups = {}
    for source in sources:
        entry = entries.get(os.path.abspath(source))
        if entry:
            groups.setdefault(options_of(entry), []).append(entry["file"])
    return groups


class Units:
    """Writes the units into a folder of the build."""

    def __init__(self, build):
        self.folder = os.path.abspath(os.path.join(build, "units"))
        os.makedirs(self.folder, exist_ok=True)
        self.numbers = itertools.count(1)

    def write(self, sources):
        # Counted by what several threads can count with.
        path = os.path.join(self.folder, f"unit{next(self.numbers)}.cpp")
        with open(path, "w", encoding="utf-8") as file:
            for number, source in enumerate(sources):
                # Most sources have a local struct of this name for their translations.
                file.write(f"#define Words Words{number}\n")
                file.write(f'#include "{source}" // NOLINT\n')
                file.write("#undef Words\n")
        return path


def sources_in_error(unit, sources, options):
    """The sources in which the compiler finds an error when they are compiled as one."""
    command = [COMPILER, *options, "-w", "-ferror-limit=0", "-fsyntax-only", unit]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode == 0:
        return []
    named = set(re.findall(r"^(.+?):\d+:\d+: (?:fatal )?error: ", done.stderr, re.MULTILINE))
    # An error in a header is that of a source whose names it meets: which, it does not say.
    return [source for source in sources if source in named] or sources[1:]


def divided(units, sources, options):
    """Units that hold the sources, each once, and compile."""
    made = []
    while sources:
        beside, later = sources, []
        unit = None
        while len(beside) > 1 and unit is None:
            unit = units.write(beside)
            wrong = sources_in_error(unit, beside, options)
            if wrong:
                # The first of a unit always stays: it has nothing beside it to be wrong about.
                wrong = [source for source in wrong if source != beside[0]] or beside[1:]
                beside = [source for source in beside if source not in wrong]
                later += wrong
                unit = None
        made.append(unit or beside[0])
        sources = later
    return made


def findings(unit, options):
    command = [TIDY, "--quiet", "--header-filter=/(app|core|ui)/.*", unit, "--", *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          check=False)
    # What it counts to itself is of no use to a reader.
    said = [line for line in done.stderr.splitlines() if not re.match(r"\d+ warnings? ", line)]
    return done.returncode, done.stdout + "\n".join(said)


def look_at(units, sources, options):
    failed = False
    for unit in divided(units, sources, options):
        code, text = findings(unit, options)
        failed = failed or code != 0
        if text.strip():
            print(text, flush=True)
    return failed


def main():
    build, *sources = sys.argv[1:]
    units = Units(build)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        looks = []
        for options, files in grouped(build, sources).items():
            for first in range(0, len(files), SOURCES_IN_UNIT):
                part = files[first:first + SOURCES_IN_UNIT]
                looks.append(pool.submit(look_at, units, part, options))
        return any([look.result() for look in looks])


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Writes the table of Han characters as C++: what each is in simplified writing, and all its readings.

usage: han_table.py FOLDER OUT.cpp

FOLDER holds Unihan_Readings.txt and Unihan_Variants.txt of the Unicode Han database, plain or packed with
bzip2 as Debian's package unicode-data has them.
"""
import bz2
import collections
import os
import re
import sys
import unicodedata

FIRST, LAST = 0x3400, 0x9FFF
MODERN = ("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983")
SYLLABLE = re.compile(r"[a-zü]+")


def lines(folder, name):
    path = os.path.join(folder, name)
    opened = bz2.open(path + ".bz2", "rt", encoding="utf-8") if os.path.exists(path + ".bz2") else open(
        path, encoding="utf-8")
    with opened as file:
        for line in file:
            if line.startswith("U+"):
                code, key, value = line.rstrip("\n").split("\t", 2)
                yield int(code[2:], 16), key, value


def toneless(text):
    """'lüè(12)' and '0683.040:lè' are 'lüe' and 'le'; the tone marks of Unicode stand behind their letter."""
    text = unicodedata.normalize("NFD", text).replace("u\u0308", "ü")
    return "".join(c for c in text if not unicodedata.combining(c))


def syllables(value):
    for part in value.split():
        for reading in part.split(":")[-1].split(","):
            found = SYLLABLE.match(toneless(reading))
            if found and re.search("[aeiouü]", found[0]):
                # ü is typed as v, and as u by those who do not know that.
                yield found[0].replace("ü", "v")
                if "ü" in found[0]:
                    yield found[0].replace("ü", "u")


def readings_of(folder):
    modern, old = collections.defaultdict(list), collections.defaultdict(list)
    order = {key: place for place, key in enumerate(MODERN)}
    found = collections.defaultdict(list)
    for code, key, value in lines(folder, "Unihan_Readings.txt"):
        if FIRST <= code <= LAST and (key in order or key == "kHanyuPinyin"):
            found[code].append((order.get(key, len(order)), key, value))
    for code, values in found.items():
        for _, key, value in sorted(values):
            (modern if key in order else old)[code] += syllables(value)
    return {code: list(dict.fromkeys(modern[code] or old[code])) for code in found}


def simplified_of(folder):
    direct = {}
    for code, key, value in lines(folder, "Unihan_Variants.txt"):
        if key != "kSimplifiedVariant" or not FIRST <= code <= LAST:
            continue
        targets = [int(each.split("<")[0][2:], 16) for each in value.split()]
        targets = [each for each in targets if FIRST <= each <= LAST and each != code]
        if targets:
            direct[code] = targets[0]
    def last(code):
        seen = set()
        while code in direct and code not in seen:
            seen.add(code)
            code = direct[code]
        return code
    return {code: last(code) for code in direct}


def rows(values, per_row=16):
    for at in range(0, len(values), per_row):
        yield "    " + ", ".join(str(each) for each in values[at:at + per_row]) + ","


def main(folder, out):
    readings = readings_of(folder)
    simplified = simplified_of(folder)
    # Who searches folds first: a character is also read as those that fold to it.
    for code, target in simplified.items():
        readings[target] = list(dict.fromkeys(readings.get(target, []) + readings.get(code, [])))
    names = sorted({name for each in readings.values() for name in each})
    number = {name: place for place, name in enumerate(names)}
    runs, places = [0xFFFF], {}
    at = []
    for code in range(FIRST, LAST + 1):
        run = tuple(number[name] for name in readings.get(code, []))
        if run and run not in places:
            places[run] = len(runs)
            runs += [*run, 0xFFFF]
        at.append(places.get(run, 0))
    with open(out, "w", encoding="utf-8") as file:
        print('#include "core/base/han_table.h"\n\nnamespace attache::han {\n', file=file)
        print("const char16_t Simplified[] = {", file=file)
        print(*rows([simplified.get(code, code) for code in range(FIRST, LAST + 1)]), sep="\n", file=file)
        print("};\n\nconst quint16 ReadingsAt[] = {", file=file)
        print(*rows(at), sep="\n", file=file)
        print("};\n\nconst quint16 Readings[] = {", file=file)
        print(*rows(runs), sep="\n", file=file)
        print("};\n\nconst std::string_view Syllables[] = {", file=file)
        print(*rows([f'"{name}"' for name in names], 10), sep="\n", file=file)
        print(f"}};\nconst quint16 SyllableCount = {len(names)};\n\n}} // namespace attache::han", file=file)


main(*sys.argv[1:])

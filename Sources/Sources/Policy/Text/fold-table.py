#!/usr/bin/env python3
"""Writes FoldTable.swift: what a reader takes a character for.

Sources: Python's unicodedata (compatibility forms, diacritics), html.entities (HTML5 names), the confusables of UTS #39
as carried by the PyPI package confusable-homoglyphs 3.3.1 (MIT licence; the data under the Unicode licence), and the
hand-made lists below (look-alike alphabets that people copy from "fancy text" generators).

    pip install confusable-homoglyphs==3.3.1
    python3 fold-table.py > Sources/Policy/Text/FoldTable.swift
"""
import html.entities
import json
import os
import re
import sys
import unicodedata

import confusable_homoglyphs

ASCII = "abcdefghijklmnopqrstuvwxyz"
SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢǫ", "abcdefghijklmnopqrstuvwyzq"))
UPSIDE_DOWN = dict(zip("ɐɔǝəɟƃɓɥıᴉᴚɾʞʃ˥ɯɹʇʌʍʎ∀ƆƎℲ⅁⅄¡¿˙", "aceefgghiirjkllmrtvwyacefgy!?."))
PLAIN = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "ǽ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ǿ": "o",
    "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ĳ": "ij", "Ĳ": "ij",
    "ŋ": "n", "Ŋ": "n", "ħ": "h", "Ħ": "h", "ŉ": "'n", "ŀ": "l", "Ŀ": "l", "ſ": "s", "ª": "a", "º": "o",
    "’": "'", "‘": "'", "‚": "'", "‛": "'", "ʼ": "'", "ʻ": "'", "′": "'", "´": "'", "‹": "'", "›": "'", "＇": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "〝": '"', "〞": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "﹘": "-", "⁃": "-", "➖": "-",
    "…": "...", "⁄": "/", "∕": "/", "½": "1/2", "¼": "1/4", "¾": "3/4", "\u2800": " ", "\u3164": " ", "\u1680": " ",
    "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\t": " ",
}
# Alphabets of "fancy text" generators and the letters that UTS #39 gives to another letter than a reader would.
LOOKS = dict(zip("αвс∂єfgнιјкℓмησρqяѕтυνωχуz", ASCII))
LOOKS |= dict(zip("авсԁеғԍніјкӏмпорԛгѕтцѵшхуз", ASCII))
LOOKS |= dict(zip("αβςδεφγηικλμνοπρστυωχψζ", "abcdefyniklmvonpotuwxyz"))
LOOKS |= {"λ": "a", "Λ": "a", "Δ": "a", "ξ": "e", "Σ": "e", "Ξ": "e", "θ": "o", "Θ": "o", "Ω": "o", "φ": "o", "Φ": "o", "δ": "d",
          "Η": "h", "Ν": "n", "Υ": "y", "Ρ": "p", "Χ": "x", "Ι": "i", "Τ": "t", "Ζ": "z", "Κ": "k", "Μ": "m", "Π": "n", "Β": "b",
          "І": "i", "Ӏ": "i", "ӏ": "l", "Ү": "y", "ү": "y", "Ч": "y", "ч": "y", "и": "n", "И": "n", "Я": "r", "Ѕ": "s", "Ј": "j",
          "Ь": "b", "ь": "b", "ъ": "b", "б": "b", "Г": "r", "ш": "w", "щ": "w", "ф": "o", "э": "e", "ё": "e", "һ": "h", "П": "n",
          "З": "e", "з": "e", "ц": "u", "д": "d", "л": "n", "ғ": "f", "ҏ": "p", "Ԝ": "w", "ԝ": "w", "Ц": "u", "Ш": "w",
          "ค": "a", "๒": "b", "๔": "d", "ђ": "h", "เ": "i", "๓": "m", "ภ": "n", "๏": "o", "ร": "s", "ย": "u", "ฬ": "w"}
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "LISU", "COPTIC", "DESERET", "CANADIAN", "OLD ITALIC", "GOTHIC")
FLAGS = """AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF
CG CH CI CK CL CM CN CO CP CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF GG GH
GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA
LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ
OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD
TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"""


def letters(text):
    return text.isascii() and text.isalpha()


def with_diacritics(table):
    """Letters of the Latin alphabet with marks; those that no language of ours writes are `odd`."""
    for code in range(0x80, 0x20000):
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) < 2 or not letters(parts[0]) or chr(code) in PLAIN:
            continue
        if not all(unicodedata.category(mark) == "Mn" for mark in parts[1:]):
            continue
        base = parts[0].lower()
        usual = base in "aeiouy" or (code <= 0x17F and chr(code) not in "ċĊġĠ") or 0x218 <= code <= 0x21B
        table["plain" if usual else "odd"][code] = base


def compatible(table):
    """Characters that Unicode itself calls forms of others."""
    keep = {0x2122, 0x2120, 0x2139}
    for code in range(0x80, 0x20000):
        form = unicodedata.normalize("NFKC", chr(code)).lower()
        if not form.isascii() or code in table["plain"] or code in table["odd"] or code in keep or 0x3200 <= code <= 0x33FF:
            continue
        bare = re.sub(r"^[(〔]([a-z])[)〕]$", r"\1", form)
        kind = "styled" if len(bare) == 1 and bare.isalpha() or 0x2160 <= code <= 0x217F else "plain"
        table[kind][code] = bare
    for first in (0x1F150, 0x1F170):
        for index, letter in enumerate(ASCII):
            table["look"][first + index] = letter
    for letter, plain in SMALL_CAPITALS.items():
        table["styled"][ord(letter)] = plain


def confusable(table):
    """Letters of other scripts (and odd Latin ones) that look like a letter of ours."""
    with open(os.path.join(os.path.dirname(confusable_homoglyphs.__file__), "confusables.json"), encoding="utf-8") as file:
        data = json.load(file)
    taken = set().union(*(table[kind] for kind in ("plain", "odd", "styled")))
    for char, plain in LOOKS.items():
        for form in {char, char.upper()} if char.upper() not in LOOKS else {char}:
            if not form.isascii() and len(form) == 1:
                table["look"].setdefault(ord(form), plain)
    for char, likes in data.items():
        if len(char) != 1 or ord(char) < 0x80 or ord(char) in taken or ord(char) in table["look"]:
            continue
        if not unicodedata.category(char).startswith("L") or not unicodedata.name(char, "").startswith(SCRIPTS):
            continue
        found = [like["c"] for like in likes if letters(like["c"]) and len(like["c"]) == 1]
        found += [SMALL_CAPITALS[like["c"]] for like in likes if like["c"] in SMALL_CAPITALS]
        if found:
            upper = char.isupper() and found[0] in "lI"
            same = [f for f in found if f.islower() == char.islower()] or found
            table["look"][ord(char)] = "i" if upper else same[0].lower()
    for code in range(0x370, 0x530):
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) > 1 and chr(code) not in "йЙ" and ord(parts[0]) in table["look"]:
            table["look"].setdefault(code, table["look"][ord(parts[0])])


def runs(mapping):
    """`hex=t` one, `hex~n=t` n characters to the same, `hex+n=t` n characters to t, t + 1, …"""
    codes, out, index = sorted(mapping), [], 0
    while index < len(codes):
        code, target = codes[index], mapping[codes[index]]
        rising = same = 1
        while mapping.get(code + same) == target:
            same += 1
        if len(target) == 1:
            while mapping.get(code + rising) == chr(ord(target) + rising):
                rising += 1
        count, sign = (same, "~") if same >= rising else (rising, "+")
        shown = {" ": "SP", "\n": "NL", "=": "EQ", '"': "DQ", "\\": "BS"}.get(target, target)
        out.append(f"{code:x}" + (f"{sign}{count:x}" if count > 1 else "") + "=" + shown)
        index += count
    return out


def entities():
    wanted = {}
    for name, text in html.entities.html5.items():
        if not name.endswith(";") or len(text) != 1:
            continue
        code = ord(text)
        if code < 0x180 or 0x2000 <= code <= 0x206F or code in (0x20AC, 0x2122, 0x2260, 0x2212):
            wanted.setdefault(name[:-1].lower(), code)
    return [f"{name}={code:x}" for name, code in sorted(wanted.items())]


def literal(name, summary, words):
    print(f"\n    /// {summary}\n    static let {name} = \"\"\"")
    line = ""
    for word in words:
        if len(line) + len(word) > 108:
            print(f"        {line} \\")
            line = ""
        line = f"{line} {word}".strip()
    print(f"        {line}\n        \"\"\"")


def main():
    table = {"plain": {ord(char): plain for char, plain in PLAIN.items()}, "odd": {}, "styled": {}, "look": {}}
    with_diacritics(table)
    compatible(table)
    confusable(table)
    print("// Made by fold-table.py; do not edit. Characters: Unicode", unicodedata.unidata_version, "(Python's unicodedata).")
    print("// Confusables: UTS #39 as carried by confusable-homoglyphs 3.3.1 (PyPI), and the script's own lists.")
    print("\n/// What a reader takes a character for, as text; `FoldTable.shared` reads it once.")
    print("///\n/// `hex=t` one character, `hex~n=t` n to the same, `hex+n=t` n to t, t + 1, … (all numbers hexadecimal).")
    print("enum FoldTableText {", end="")
    literal("plain", "Usual diacritics, quotes, dashes, spaces, digits and other forms: no disguise.", runs(table["plain"]))
    literal("odd", "Diacritics that Dutch, English, German, French and Spanish don't write.", runs(table["odd"]))
    literal("styled", "Letters in another dress: fullwidth, mathematical, circled, raised, small capitals.", runs(table["styled"]))
    literal("look", "Letters of other scripts that look like a Latin one, or emoji of a letter.", runs(table["look"]))
    literal("turned", "Letters standing on their heads.", runs({ord(c): p for c, p in UPSIDE_DOWN.items()}))
    literal("entities", "HTML entities: name and code point.", entities())
    literal("flags", "Pairs of regional indicators that are flags (ISO 3166, lower case).", FLAGS.lower().split())
    print("}")


main()

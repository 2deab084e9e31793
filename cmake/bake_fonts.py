#!/usr/bin/env python3
"""Bakes the fonts that the viewer ships from the four static cuts of Source Serif 4 and Source Sans 3.

    bake_fonts.py OUTPUT_FOLDER CUT=FONT.ttf …        e.g. RecordSerif-Regular=SourceSerif4_400Regular.ttf

Each cut gives CUT.ttf, cut down to the scripts that the viewer sets and renamed (the Open Font License keeps the name
"Source" for the originals), and CUT.kern, the pairs of the font's GPOS kerning that running text shows, since
Dear ImGui does not kern. CUT.kern, little-endian, pairs sorted by first and then second code point:

    char[4] "ORKN" | u32 version = 1 | u32 units_per_em | u32 pair_count | pair_count × { u32 first, u32 second, i32 adjust }

The same input gives the same bytes.
"""
import struct
import sys
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

SHIPPED = [
    (0x0020, 0x024F),  # Latin, with Latin-1, Extended A and B
    (0x02B0, 0x02FF), (0x0300, 0x036F),  # modifiers and combining accents
    (0x0370, 0x03FF), (0x0400, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF),  # punctuation, super- and subscripts, currency
    (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),  # letterlike, fractions, arrows, operators
    (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFFFD, 0xFFFD),  # shapes, ticks, the replacement character
]

# Kerning is kept between letters of one of these, and between them and the punctuation, where a reader can see it: a
# pair below the threshold moves a letter of 18 px by less than a seventh of a pixel.
KERNING_THRESHOLD = 8
KERNED_SCRIPTS = [
    [(0x0041, 0x005A), (0x0061, 0x007A), (0x00C0, 0x00FF)],
    [(0x0386, 0x03CE)],
    [(0x0400, 0x045F), (0x0490, 0x0491)],
]
KERNED_PUNCTUATION = set("0123456789 .,:;!?-/()[]{}*&\"'«»‹›‘’‚“”„–—…·@%$€£")

REPLACEMENT = 0xFFFD


def codes(ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def add_replacement_glyph(font):
    """U+FFFD, which the cuts lack: a diamond with the font's own question mark cut out of it."""
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    if REPLACEMENT in cmap:
        return
    em, height = font["head"].unitsPerEm, font["OS/2"].sCapHeight
    radius = round(height * 0.62)
    width, middle_x, middle_y = 2 * radius + em // 10, radius + em // 20, height // 2
    pen = TTGlyphPen(None)
    corners = [(0, radius), (radius, 0), (0, -radius), (-radius, 0)]  # clockwise: filled
    pen.moveTo((middle_x, middle_y + radius))
    for x, y in corners[1:]:
        pen.lineTo((middle_x + x, middle_y + y))
    pen.closePath()
    scale = 0.8
    question = glyphs["question"]
    shift = (middle_x - scale * question.width / 2, middle_y - scale * height / 2)
    question.draw(TransformPen(ReverseContourPen(pen), (scale, 0, 0, scale, *shift)))
    name = "uniFFFD"
    glyph = pen.glyph()
    glyph.coordinates.toInt()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (width, middle_x - radius)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[REPLACEMENT] = name


def kerning_pairs(font):
    """{(left code, right code): adjustment in font units} of the GPOS feature `kern`, first match wins as in shaping."""
    by_glyph = {}
    for code, name in font.getBestCmap().items():
        by_glyph.setdefault(name, []).append(code)
    punctuation = {ord(c) for c in KERNED_PUNCTUATION}
    scripts = [codes(ranges) for ranges in KERNED_SCRIPTS]
    groups = {code: [i for i, s in enumerate(scripts) if code in s] or [-1] for s in scripts for code in s}
    groups.update({code: [-1] for code in punctuation})

    gpos = font["GPOS"].table
    lookups = sorted({index for record in gpos.FeatureList.FeatureRecord if record.FeatureTag == "kern"
                      for index in record.Feature.LookupListIndex})
    glyph_pairs = {}
    for index in lookups:
        seen_first = set()  # glyphs whose pair was settled by an earlier subtable of this lookup
        for table in gpos.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            if table.Format == 1:
                for first, pair_set in zip(table.Coverage.glyphs, table.PairSet):
                    for record in pair_set.PairValueRecord:
                        glyph_pairs.setdefault((first, record.SecondGlyph), advance(record.Value1))
            else:
                second_classes = {}
                for name in by_glyph:
                    second_classes.setdefault(table.ClassDef2.classDefs.get(name, 0), []).append(name)
                for first in table.Coverage.glyphs:
                    if first not in by_glyph or first in seen_first:
                        continue
                    record = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
                    for second_class, second in enumerate(record.Class2Record):
                        for name in second_classes.get(second_class, []):
                            glyph_pairs.setdefault((first, name), advance(second.Value1))
                seen_first.update(table.Coverage.glyphs)

    pairs = {}
    for (first, second), adjust in glyph_pairs.items():
        if abs(adjust) < KERNING_THRESHOLD:
            continue
        for left in by_glyph.get(first, []):
            for right in by_glyph.get(second, []):
                if left in groups and right in groups and kerned_together(groups[left], groups[right]):
                    pairs[left, right] = adjust
    return pairs


def advance(value):
    return getattr(value, "XAdvance", 0) if value else 0


def kerned_together(left, right):
    return left == right or left == [-1] or right == [-1]


def rename(font, cut):
    family, style = cut.split("-")
    family = family.replace("Record", "Record ")
    names = font["name"]
    copyright_, license_, license_url = (names.getDebugName(i) for i in (0, 13, 14))
    names.names = []
    values = {0: copyright_, 1: family if style == "Regular" else f"{family} {style}", 2: "Regular", 3: cut,
              4: f"{family} {style}", 6: cut, 13: license_, 14: license_url, 16: family, 17: style}
    for name_id, value in values.items():
        if value:
            names.setName(value, name_id, 3, 1, 0x409)


def bake(source, cut, folder):
    font = TTFont(source, recalcTimestamp=False)
    add_replacement_glyph(font)
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes(SHIPPED))
    subsetter.subset(font)

    pairs = kerning_pairs(font)
    header = struct.pack("<4sIII", b"ORKN", 1, font["head"].unitsPerEm, len(pairs))
    table = b"".join(struct.pack("<IIi", *pair, adjust) for pair, adjust in sorted(pairs.items()))
    (folder / f"{cut}.kern").write_bytes(header + table)

    for tag in ("GPOS", "GSUB", "GDEF", "BASE", "STAT", "prep", "gasp"):
        if tag in font:
            del font[tag]
    rename(font, cut)
    font.save(folder / f"{cut}.ttf")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for argument in sys.argv[2:]:
        cut, source = argument.split("=", 1)
        bake(source, cut, folder)


if __name__ == "__main__":
    main()

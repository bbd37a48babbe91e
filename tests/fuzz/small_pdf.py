#!/usr/bin/python3
"""Makes a small PDF of a form: fields, XMP and the attached record, without what collect never looks at.

    tests/fuzz/small_pdf.py FORM.pdf SMALL.pdf [FIELDS]

The seeds of filled_pdf are made so; FIELDS (all of them) is how many fields stay.
"""
import sys

import pikepdf
from pikepdf import Name

source, target = sys.argv[1], sys.argv[2]
most = int(sys.argv[3]) if len(sys.argv) > 3 else None
pdf = pikepdf.open(source)
for key in list(pdf.Root.keys()):
    if key not in ("/Type", "/Pages", "/AcroForm", "/Metadata", "/Lang", "/AF", "/Names"):
        del pdf.Root[key]
for page in pdf.pages:
    for key in list(page.keys()):
        if key not in ("/Type", "/Parent", "/MediaBox", "/Annots"):
            del page[key]
if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
    del pdf.Root.Names["/Dests"]
form = pdf.Root.AcroForm
if most is not None:
    form.Fields = pikepdf.Array(list(form.Fields)[:most])
    for page in pdf.pages:
        if "/Annots" in page:
            del page["/Annots"]
if "/DR" in form:
    del form["/DR"]
seen = set()


def strip(node):
    if node.objgen in seen:
        return
    seen.add(node.objgen)
    for key in ("/AP", "/MK", "/P", "/StructParent", "/DA", "/TU", "/BS", "/Border"):
        if key in node:
            del node[key]
    for kid in node.get("/Kids", []):
        strip(kid)


for field in form.Fields:
    strip(field)
del pdf.docinfo
pdf.save(target, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
         object_stream_mode=pikepdf.ObjectStreamMode.disable)

#!/usr/bin/python3
"""Fills in fields as scripts do that use pikepdf (libqpdf): /V, and /AS of buttons.

    fill.py FILE.pdf FILLED.pdf NAME=VALUE...
"""
import sys

import pikepdf

source, target, *pairs = sys.argv[1:]
values = dict(pair.split("=", 1) for pair in pairs)


def fill(field, prefix):
    name = prefix + str(field.T)
    kids = list(field.get("/Kids", []))
    parts = [kid for kid in kids if "/T" in kid]
    for part in parts:
        fill(part, name + ".")
    if parts or name not in values:
        return
    value = values.pop(name)
    if field.FT != "/Btn":
        field.V = pikepdf.String(value)
        return
    field.V = pikepdf.Name("/" + value)
    for widget in kids or [field]:
        widget.AS = field.V if "/" + value in widget.AP.N else pikepdf.Name("/Off")


with pikepdf.open(source) as pdf:
    for root in pdf.Root.AcroForm.Fields:
        fill(root, "")
    if values:
        sys.exit(f"no field {sorted(values)[0]}")
    pdf.save(target, linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)

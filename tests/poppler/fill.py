#!/usr/bin/python3
"""Fills in fields as poppler does for who fills in a form within Evince or Okular, and saves the file with them.

    fill.py FILE.pdf FILLED.pdf NAME=VALUE...

The value of a button is that of its widget among those of its field, counted from 0.
"""
import sys

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402

source, target, *pairs = sys.argv[1:]
values = dict(pair.split("=", 1) for pair in pairs)
document = Poppler.Document.new_from_file("file://" + source)
for number in range(document.get_n_pages()):
    fields = [mapping.field for mapping in reversed(document.get_page(number).get_form_field_mapping())]
    for name, value in values.items():
        widgets = [field for field in fields if field.get_name() == name]
        if not widgets:
            continue
        if widgets[0].get_field_type() == Poppler.FormFieldType.TEXT:
            widgets[0].text_set_text(value)
        else:
            widgets[int(value)].button_set_state(True)
document.save("file://" + target)

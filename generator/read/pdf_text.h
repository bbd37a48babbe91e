// Text of a PDF: strings in their three encodings, streams, and the properties of an XMP packet.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/qpdf.h"

namespace drieluik {

// A text string (ISO 32000-1, 7.9.2.2: PDFDocEncoding or UTF-16; 32000-2: UTF-8 too) as UTF-8, without the escapes that
// name a language. What is no character becomes U+FFFD.
std::string text_of(QPDFObjectHandle string);
std::string text_of_name(QPDFObjectHandle name);  // without its slash
std::string text_of_bytes(const std::string& bytes);

// The decoded bytes; nothing when there are more than `most`, or they cannot be decoded.
std::optional<std::string> bytes_of(QPDFObjectHandle stream, std::size_t most);

// A simple property of an XMP packet, written as an element or as an attribute, as UTF-8; empty when it is not there.
std::string xmp_property(std::string_view packet, std::string_view name_space, std::string_view name);
// The language of an XMP packet (dc:language), the first of several.
std::string xmp_language(std::string_view packet);

}  // namespace drieluik

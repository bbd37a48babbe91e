// Short ways to what stands in a PDF's objects. libqpdf's handles have no const methods: they are taken by value.
#pragma once

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace drieluik::pdf {

// A name without its slash; empty where it is no name.
std::string name_of(QPDFObjectHandle object);
// An entry of a dictionary as text, string or name; empty where there is none or it is of another kind.
std::string text_of(QPDFObjectHandle dictionary, const char* key);
bool has(QPDFObjectHandle dictionary, const char* key);
bool is_true(QPDFObjectHandle object);
std::optional<long long> integer_of(QPDFObjectHandle dictionary, const char* key);
// The items of an array; what is no array is its only item, null has none.
std::vector<QPDFObjectHandle> items_of(QPDFObjectHandle object);
// A stream's bytes without their filters; empty where it is no stream.
std::string bytes_of(QPDFObjectHandle stream);
// An entry that a page, a field or a structure element takes from the nearest /Parent (or other key) that has it.
QPDFObjectHandle inherited(QPDFObjectHandle object, const char* key, const char* up = "/Parent");
// "12 0"
std::string place_of(QPDFObjectHandle object);

}  // namespace drieluik::pdf

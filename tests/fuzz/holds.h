// What has to hold whatever the input says. libFuzzer keeps an input that breaks it; a test fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "read/markup.h"
#include "read/value.h"

namespace drieluik::fuzz {

class Breach final : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Throws `what` with `seen` behind it.
void hold(bool truth, std::string_view what, std::string_view seen = {});

Source source_of(std::string path, const std::uint8_t* data, std::size_t size);
Span whole(const Source& source);

void hold_utf8(std::string_view text, std::string_view what);
void hold_place(Span span, const Source& source, std::string_view what);
// Each stands within a source, or in no file; as JSON they are UTF-8, and so is what people read.
void hold_diagnostics(const Diagnostics& diagnostics);
// The same, and each stands in this source.
void hold_diagnostics(const Diagnostics& diagnostics, const Source& source);
// Places, limits, UTF-8.
void hold_value(const Value& value, const Source& source);
void hold_markup(const Markup& markup, const Source& source);
// Tags are opened and closed in turn, attributes are quoted, an id comes once.
void hold_html(std::string_view html);

}  // namespace drieluik::fuzz

// What stands at the head and at the foot of the pages, as print.yaml has it:
//
//   head:
//     first: {right: "{logo}"}                     # of a document; as `later` when it is not there
//     later: {left: "{title}", right: "{section}"}
//   foot:
//     later: {left: "{form} · {date}", centre: {nl: Vertrouwelijk, en: Confidential}, right: "{page}"}
//     rule: true
//
// Of a text, the parts between “ · ” stand alone: one that names something that a document does not have is left out.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "layout/units.h"
#include "read/value.h"
#include "validate/field.h"
#include "validate/local_text.h"

namespace drieluik {

struct RunningLine {
  LocalText left, centre, right;
};

struct RunningStyle {
  RunningLine first, later;
  bool rule = false;  // a thin line between the text and what stands here
};

RunningStyle default_head();  // the title, from the second page on
RunningStyle default_foot();  // which form this is, and the page

// The keys of `head` and `foot`.
Field running_field(std::string key);
// Reports names that nothing has, with "did you mean", and a foot in which a form cannot be told from another. What is
// faulty is left out; without a value it is `otherwise`.
RunningStyle check_running_style(const Value* value, const RunningStyle& otherwise, bool is_foot,
                                 Diagnostics& diagnostics);

inline constexpr float kHeadDistance = 9 * kMillimetre;   // from the head's baseline to the text
inline constexpr float kFootDistance = 12 * kMillimetre;  // from the text to the foot's baseline
inline constexpr float kPaperEdge = 5 * kMillimetre;      // where printers do not print

bool shows_logo(const RunningLine& line);

// What a name in braces stands for; empty where a document has no such thing.
struct RunningName {
  std::string_view name;
  std::string text;
};
std::string fill_running_text(std::string_view pattern, std::span<const RunningName> names);
bool names(std::string_view pattern, std::string_view name);  // "{title}" names title

}  // namespace drieluik

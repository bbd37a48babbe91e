// What Drieluik tells an author about a source: all faults of a run, each with a place, a cause and a hint.
//
// A message is a row of constants next to the stage that reports it, in English and in Dutch; {0}, {1}, … stand for
// the arguments. Example:
//
//   inline constexpr Message kUnknownId{"unknown-id",
//                                       {"there is no page “{0}”", "er is geen pagina “{0}”"},
//                                       {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
//   diagnostics.error(span, kUnknownId, {"growe", "grow"});
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace drieluik {

enum class Severity { error, warning };

// The languages in which the program itself speaks.
enum class Speech { english, dutch };

// One text in both. An empty text means that there is none.
struct Bilingual {
  std::string_view english;
  std::string_view dutch;

  std::string_view in(Speech speech) const { return speech == Speech::dutch ? dutch : english; }
};

struct Message {
  std::string_view code;  // small letters and hyphens, unique over the program
  Bilingual text;
  Bilingual hint;
};

// An argument of a message. What a client wrote is a value and is left out where nobody should see it.
struct Argument {
  std::string english;
  std::string dutch;
  bool is_value = false;

  Argument(const char* text) : Argument(std::string(text)) {}
  Argument(std::string_view text) : Argument(std::string(text)) {}
  Argument(const std::string& text) : english(text), dutch(text) {}
  Argument(std::string english_text, std::string dutch_text)
      : english(std::move(english_text)), dutch(std::move(dutch_text)) {}

  const std::string& in(Speech speech) const { return speech == Speech::dutch ? dutch : english; }
};

Argument value_argument(std::string_view text);
// A number with its noun: "1 PDF", "2 PDFs".
Argument counted(std::size_t count, const Bilingual& one, const Bilingual& many);

struct Diagnostic {
  Severity severity = Severity::error;
  const Message* message = nullptr;  // a constant that outlives the diagnostic
  Span span;
  std::vector<Argument> arguments;
  std::size_t others = 0;  // equal ones elsewhere, which are told with this one
};

// The text or the hint of a diagnostic with its arguments filled in; values become “…” when hidden.
std::string fill_in(std::string_view pattern, const std::vector<Argument>& arguments, Speech speech, bool hide_values);

// The diagnostics of one task, in the order in which they were found. A value: tasks that run side by side have one
// each, and are merged in order.
class Diagnostics {
 public:
  void error(Span span, const Message& message, std::vector<Argument> arguments = {});
  void warning(Span span, const Message& message, std::vector<Argument> arguments = {});
  void add(Diagnostic diagnostic);
  void merge(Diagnostics other);
  // Without what is told already of the same source, at whatever place of it.
  void merge_new(Diagnostics other);
  // Of warnings that say the same, the first remains and counts the others.
  void sum_equal_warnings();
  // By path, then by place; equal places keep their order.
  void sort();

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  bool empty() const { return list_.empty(); }
  const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
  std::size_t errors_ = 0;
};

}  // namespace drieluik

// Builds a Value from yaml-cpp's events, with the limits and the places that yaml-cpp does not keep.
#pragma once

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/line_table.h"
#include "read/value.h"

namespace drieluik::yaml {

// Thrown by the builder, through yaml-cpp, when a fault that is already reported makes reading on useless.
struct Stop {};

// Stands for “?” in what yaml-cpp reads.
inline constexpr char kQuestionMark = '\xff';

class Builder final : public YAML::EventHandler {
 public:
  // `text` is what yaml-cpp reads: its marks count from there.
  Builder(Span text, Diagnostics& diagnostics);

  Value take_root() { return std::move(root_); }

  // What is known when yaml-cpp gives up.
  std::optional<std::size_t> innermost_open_flow() const;
  std::size_t last_end() const { return last_end_; }
  // A text in quotes that runs over a line that looks like a key: its closing quote may belong to another text.
  std::optional<std::pair<std::size_t, std::size_t>> suspect() const { return suspect_; }
  // Whether a text of several lines, or a collection in brackets, covers this place.
  bool covers(std::size_t at) const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& masked) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  // Size and height of a value with all that is in it.
  struct Extent {
    std::size_t values = 1;
    std::size_t bytes = 0;
    int height = 0;
  };
  struct Anchored {
    Value value;
    Extent extent;
  };
  struct Key {
    std::string text;
    Span span;
    bool faulty = false;
  };
  struct Frame {
    Value value;
    YAML::anchor_t anchor = 0;
    bool flow = false;
    std::optional<Key> key;  // of a mapping: the key whose value is next
  };

  Span span(std::size_t begin, std::size_t end) const;
  bool expects_key() const;
  void check_tag(std::size_t at, const std::string& tag);
  void count(std::size_t values, Span place);
  void open(ValueKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  void close();
  void drop_duplicates(std::vector<Member>& members);
  void add(Value value, YAML::anchor_t anchor);
  void add_key(Value value);
  static Extent measure(const Value& value);

  Span place_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  Value root_;
  bool started_ = false;
  std::vector<Frame> frames_;
  std::map<YAML::anchor_t, Anchored> anchored_;
  std::optional<LineTable> lines_;  // made when a place is told in a message
  std::size_t values_ = 0;
  std::size_t repeated_bytes_ = 0;
  std::size_t last_end_ = 0;
  std::optional<std::pair<std::size_t, std::size_t>> suspect_;
  std::vector<std::pair<std::size_t, std::size_t>> covered_;  // sorted by end
};

}  // namespace drieluik::yaml

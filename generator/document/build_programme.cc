// The programme of a course: what is learned, what comes before it, its parts at a glance and one by one, and the end.
#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "document/blocks.h"
#include "resolve/programme.h"

namespace drieluik {
namespace {

// Together; 0 when one of them does not say how long it takes.
int minutes_of(const std::vector<CoursePart>& parts) {
  const bool is_known =
      std::all_of(parts.begin(), parts.end(), [](const CoursePart& part) { return part.duration_minutes > 0; });
  const auto add = [](int sum, const CoursePart& part) { return sum + part.duration_minutes; };
  return is_known ? std::accumulate(parts.begin(), parts.end(), 0, add) : 0;
}

Inlines plain(std::string_view text) { return {{TextRun{std::string(text)}}}; }

Block paragraph(std::string_view text) { return {Paragraph{plain(text)}}; }

class ProgrammeBuilder {
 public:
  ProgrammeBuilder(BuildContext& context, Blocks& out)
      : context_(context), programme_(*context.current->programme), out_(out) {}

  void build() {
    const Text& course = *context_.current;
    headings_ = programme_headings(course, heading_anchors(context_.trees.of(course)));
    add_list(programme_.goals);
    add_list(programme_.preparation);
    if (!programme_.parts.empty()) add_parts();
    if (programme_.assessment.empty()) return;
    add_heading(2);
    out_.push_back(paragraph(programme_.assessment));
  }

 private:
  std::string_view word(std::string_view key) const { return context_.words[key]; }

  // The next one; it has no anchor where a course shows its programme twice.
  std::string add_heading(int level) {
    const ProgrammeHeading& heading = headings_[next_++];
    std::string anchor = context_.anchors.take(heading.anchor);
    out_.push_back({Heading{level, anchor, plain(heading.word.empty() ? heading.title : word(heading.word))}});
    return anchor;
  }

  void add_list(const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    add_heading(2);
    List list;
    for (const std::string& text : texts) list.items.push_back({.ticked = {}, .content = {paragraph(text)}});
    out_.push_back({std::move(list)});
  }

  void add_parts() {
    add_heading(2);
    const std::size_t overview = out_.size();
    out_.emplace_back();
    std::vector<std::string> anchors;
    for (const CoursePart& part : programme_.parts) {
      anchors.push_back(add_heading(3));
      if (!part.text.empty()) out_.push_back(paragraph(part.text));
      add_details(part);
    }
    out_[overview] = {overview_of(anchors)};
  }

  void add_details(const CoursePart& part) {
    DefinitionList details;
    const auto add = [&](std::string_view term, std::vector<Inlines> meanings) {
      if (!meanings.empty()) details.entries.push_back({plain(word(term)), std::move(meanings)});
    };
    std::vector<Inlines> goals;
    for (const std::string& goal : part.goals) goals.push_back(plain(goal));
    if (part.duration_minutes > 0) add("duration", {plain(duration_in_words(part.duration_minutes, context_.words))});
    add("programme-part-goals", std::move(goals));
    add("programme-read", links_to(part.frameworks));
    add("programme-do", links_to(part.exercises));
    add("programme-fill-in", links_to(part.forms));
    if (!details.entries.empty()) out_.push_back({std::move(details)});
  }

  // An exercise says how long it takes.
  std::vector<Inlines> links_to(const std::vector<Reference>& references) const {
    std::vector<Inlines> links;
    for (const Reference& reference : references) {
      const Text* text = context_.library.text(reference.id, context_.language);
      if (!text) continue;
      Inlines& line =
          links.emplace_back(Inlines{{Link{page_target(*text, context_.reader_language), plain(text->title)}}});
      if (text->kind != Kind::exercise || text->duration_minutes == 0) continue;
      append_text(line, " (" + duration_in_words(text->duration_minutes, context_.words) + ")");
    }
    return links;
  }

  Table overview_of(const std::vector<std::string>& anchors) const {
    Table table{.columns = {Alignment::start, Alignment::start, Alignment::end},
                .head = row(plain(word("programme-part")), plain(word("programme-do")), plain(word("duration"))),
                .rows = {}};
    for (std::size_t i = 0; i < programme_.parts.size(); ++i) {
      const CoursePart& part = programme_.parts[i];
      Target target = page_target(*context_.text, context_.reader_language);
      target.fragment = anchors[i];
      table.rows.push_back(
          row({{Link{std::move(target), plain(part.title)}}}, doings_of(part), time(part.duration_minutes)));
    }
    if (const int total = minutes_of(programme_.parts); total > 0) {
      table.rows.push_back(row({{Strong{plain(word("programme-total"))}}}, {}, {{Strong{time(total)}}}));
      std::vector<TableCell>& cells = table.rows.back().cells;
      cells[0].column_span = 2;
      cells[1].column_span = 0;
    }
    return table;
  }

  static TableRow row(Inlines part, Inlines exercises, Inlines time) {
    return {{{std::move(part)}, {std::move(exercises)}, {std::move(time)}}};
  }

  // A cell with nothing in it would be room to write.
  static constexpr std::string_view kNothing = "–";

  Inlines time(int minutes) const {
    return plain(minutes == 0 ? std::string(kNothing) : duration_in_words(minutes, context_.words));
  }

  Inlines doings_of(const CoursePart& part) const {
    std::vector<std::string_view> titles;
    for (const std::vector<Reference>* references : {&part.exercises, &part.forms}) {
      for (const Reference& reference : *references) {
        if (const Text* text = context_.library.text(reference.id, context_.language)) titles.push_back(text->title);
      }
    }
    return plain(titles.empty() ? std::string(kNothing) : join(titles, word("list-separator")));
  }

  BuildContext& context_;
  const Programme& programme_;
  Blocks& out_;
  std::vector<ProgrammeHeading> headings_;
  std::size_t next_ = 0;
};

}  // namespace

void append_programme(BuildContext& context, Blocks& out) { ProgrammeBuilder(context, out).build(); }

int course_minutes(const Text& text) {
  if (text.duration_minutes > 0) return text.duration_minutes;
  return minutes_of(text.programme->parts);
}

}  // namespace drieluik

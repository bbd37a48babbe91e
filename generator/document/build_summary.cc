#include "document/build_summary.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "document/attainment.h"
#include "document/blocks.h"
#include "document/draw_summary.h"
#include "document/small_groups.h"

namespace drieluik {
namespace {

struct Builder {
  const Library& library;
  const CohortSummary& summary;
  const std::string& language;
  const Words& words;
  Blocks out = {};

  std::string word(std::string_view key) const { return std::string(words[key]); }
  // "3 doelen", or the word for one.
  std::string counted(const std::string& key, std::size_t count) const {
    return fill_pattern(words[count == 1 ? key + "-1" : key], {{"n", std::to_string(count)}});
  }
  std::string decimal(double number) const { return t_in_words(number, words["decimal-sign"]); }
  std::string signed_decimal(double number) const { return (number >= 0.05 ? "+" : "") + decimal(number); }
};

Inlines plain(const std::string& text) {
  Inlines content;
  append_text(content, text);
  return content;
}

void add_heading(Builder& to, const std::string& key) {
  to.out.push_back({Heading{.level = 2, .anchor = key, .content = plain(to.word(key))}});
}

void add_paragraph(Builder& to, const std::string& text) { to.out.push_back({Paragraph{plain(text)}}); }

using Cells = std::vector<std::string>;

TableRow row_of(const Cells& cells) {
  TableRow row;
  for (const std::string& text : cells) row.cells.push_back({.content = plain(text)});
  return row;
}

// The first column has words, the others numbers.
void add_table(Builder& to, const Cells& head, const std::vector<Cells>& rows) {
  Table table;
  table.columns.assign(head.size(), Alignment::end);
  table.columns.front() = Alignment::start;
  table.head = row_of(head);
  for (const Cells& row : rows) table.rows.push_back(row_of(row));
  to.out.push_back({std::move(table)});
}

void add_figure(Builder& to, const std::string& title, const std::string& description, Drawing drawing) {
  to.out.push_back({FigureBlock{.id = std::string(kSummary),
                                .title = title,
                                .description = description,
                                .drawing = std::make_shared<const Drawing>(std::move(drawing))}});
}

void add_chief_numbers(Builder& to) {
  const CohortSummary& summary = to.summary;
  std::vector<ChiefNumber> numbers = {{std::to_string(summary.clients), to.word("summary-clients")}};
  if (summary.goals > 0) numbers.push_back({std::to_string(summary.goals), to.word("summary-goals")});
  numbers.push_back({std::to_string(summary.records), to.word("summary-records")});
  if (may_tell(summary.last_t.count)) {
    numbers.push_back({to.decimal(summary.last_t.mean()), to.word("summary-mean-t")});
  }
  std::string description;
  for (const ChiefNumber& one : numbers) {
    description += (description.empty() ? "" : "; ") + one.label + ": " + one.number;
  }
  add_figure(to, "", description + ".", draw_chief_numbers(numbers));
}

std::string total_and_mean(const Builder& to, const Measure& measure) {
  if (!may_tell(measure.count)) return to.word("summary-too-few");
  const double sum = measure.mean() * static_cast<double>(measure.count);
  return fill_pattern(to.words["summary-total-and-mean"],
                      {{"n", std::to_string(std::llround(sum))}, {"mean", to.decimal(measure.mean())}});
}

void add_agreements(Builder& to) {
  const CohortSummary& summary = to.summary;
  std::vector<Cells> rows;
  const bool is_told = may_tell(summary.clients);
  if (summary.goals > 0 && !is_told) rows.push_back({to.word("summary-goals"), to.word("summary-too-few")});
  if (summary.goals > 0 && is_told) {
    const bool tells_spread = std::all_of(summary.clients_by_goals.begin(), summary.clients_by_goals.end(),
                                          [](const auto& part) { return may_tell(part.second); });
    for (const auto& [goals, clients] : summary.clients_by_goals) {
      if (tells_spread) rows.push_back({to.counted("summary-with-goals", goals), std::to_string(clients)});
    }
    rows.push_back({to.word("summary-goals"), std::to_string(summary.goals)});
    rows.push_back({to.word("summary-indicators"), std::to_string(summary.indicators)});
    rows.push_back({to.word("summary-scales"),
                    fill_pattern(to.words["summary-of"], {{"n", std::to_string(summary.goals_with_scale)},
                                                          {"all", std::to_string(summary.goals)}})});
  }
  if (summary.sessions.count > 0) rows.push_back({to.word("summary-sessions"), total_and_mean(to, summary.sessions)});
  if (rows.empty()) return;
  add_heading(to, "summary-agreements");
  add_table(to, {to.word("summary-what"), to.word("summary-number")}, rows);
}

// The mean in bold, and what it means.
void add_mean(Builder& to, double t) {
  Paragraph paragraph;
  paragraph.content.push_back({Strong{plain(to.word("summary-mean-t") + ": " + to.decimal(t) + ".")}});
  append_text(paragraph.content, " " + to.word(t_meaning(t)));
  to.out.push_back({std::move(paragraph)});
}

void add_means(Builder& to) {
  const CohortSummary& summary = to.summary;
  const Measure &last = summary.last_t, &first = summary.first_of_several, &later = summary.last_of_several;
  const std::string none = "–";
  const std::string hidden = to.word("summary-not-told");
  std::vector<Cells> rows;
  rows.push_back({to.word("summary-all-scored"), std::to_string(last.count), none,
                  may_tell(last.count) ? to.decimal(last.mean()) : hidden, none});
  if (later.count > 0) {
    const bool is_told = may_tell_part(later.count, last.count);
    rows.push_back({to.word("summary-several-scored"), std::to_string(later.count),
                    is_told ? to.decimal(first.mean()) : hidden, is_told ? to.decimal(later.mean()) : hidden,
                    is_told ? to.signed_decimal(later.mean() - first.mean()) : hidden});
  }
  add_table(to,
            {to.word("summary-group"), to.word("summary-clients"), to.word("summary-first"), to.word("summary-last"),
             to.word("summary-change")},
            rows);
}

void add_bands(Builder& to) {
  const std::vector<ToldBand> bands = bands_to_tell(to.summary.bands);
  if (bands.empty()) {
    add_paragraph(to, to.word("summary-no-bands"));
    return;
  }
  std::vector<Bar> bars;
  std::string description;
  for (const ToldBand& band : bands) {
    bars.push_back({to.word(band.word), band.clients});
    description += (description.empty() ? "" : "; ") + bars.back().label + ": " + std::to_string(band.clients);
  }
  add_figure(to, to.word("summary-bands"), description + ".", draw_bars(bars));
}

bool is_evaluated(const Library& library, const CohortSummary& summary) {
  return std::any_of(summary.forms.begin(), summary.forms.end(),
                     [&](const auto& form) { return library.find(form.first)->form->contract != nullptr; });
}

void add_privacy(Builder& to) {
  Callout callout{.kind = CalloutKind::note, .title = to.word("summary-privacy-title"), .content = {}};
  callout.content.push_back({Paragraph{plain(to.word("summary-privacy"))}});
  to.out.push_back({std::move(callout)});
}

// With scores they have a page of their own.
void add_results(Builder& to) {
  const CohortSummary& summary = to.summary;
  if (summary.goals == 0 && !is_evaluated(to.library, summary)) return;
  add_heading(to, "summary-results");
  if (summary.last_t.count == 0) {
    add_paragraph(to, to.word("summary-no-scores"));
    return;
  }
  if (may_tell(summary.last_t.count)) {
    add_paragraph(to, to.word("summary-t"));
    add_mean(to, summary.last_t.mean());
  } else {
    add_paragraph(to, to.word("summary-t") + " " + to.word("attainment-as-expected"));
  }
  add_means(to);
  add_bands(to);
  add_privacy(to);
  to.out.push_back({PageBreak{}});
}

// Contracts and what stands by itself first, then what derives from them.
void add_forms(Builder& to) {
  if (to.summary.forms.empty()) return;
  std::vector<Cells> first, derived;
  for (const auto& [id, count] : to.summary.forms) {
    const Text* text = to.library.text(id, to.language);
    const bool is_derived = to.library.find(id)->form->contract != nullptr;
    (is_derived ? derived : first)
        .push_back({text ? text->title : id, std::to_string(count.records), std::to_string(count.clients)});
  }
  std::move(derived.begin(), derived.end(), std::back_inserter(first));
  add_heading(to, "summary-forms");
  add_table(to, {to.word("form"), to.word("summary-records"), to.word("summary-clients")}, first);
}

void add_left_out(Builder& to) {
  if (to.summary.left_out > 0) add_paragraph(to, to.counted("summary-left-out", to.summary.left_out));
}

std::string period_of(const Builder& from) {
  const CohortSummary& summary = from.summary;
  if (summary.first_date.empty() || !may_tell(summary.clients)) return {};
  return fill_pattern(from.words["summary-period-pattern"], {{"first", date_in_words(summary.first_date, from.words)},
                                                             {"last", date_in_words(summary.last_date, from.words)}});
}

}  // namespace

Document build_summary(const Library& library, const CohortSummary& summary, const std::string& language,
                       const Words& words) {
  Builder builder{.library = library, .summary = summary, .language = language, .words = words};
  Document document;
  document.id = kSummary;
  document.language = language;
  document.title = builder.word("summary-title");
  document.summary = builder.word("summary-about");
  if (std::string period = period_of(builder); !period.empty()) {
    document.facts.push_back({builder.word("summary-period"), std::move(period)});
  }
  add_chief_numbers(builder);
  add_results(builder);
  add_agreements(builder);
  add_forms(builder);
  add_left_out(builder);
  if (summary.last_t.count == 0) add_privacy(builder);
  document.content = std::move(builder.out);
  return document;
}

}  // namespace drieluik

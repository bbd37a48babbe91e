// Citations in a sentence, and the year with its letter.
#include "document/cite.h"

#include <tuple>

#include "base/numerals.h"
#include "document/blocks.h"
#include "document/names.h"

namespace drieluik {
namespace {

std::string_view year_alone(const Work& work) { return std::string_view(work.issued).substr(0, work.issued.find('-')); }

void append_work(const Work& work, std::string_view locator, const Library& library, const Words& words, Inlines& out) {
  Link link{{.kind = Target::Kind::bibliography, .fragment = work.id}, {}};
  if (people_of(work).empty()) {
    link.content.push_back({Emphasis{{{TextRun{work.title}}}}});
  } else {
    append_text(link.content, names_in_sentence(work, words));
  }
  append_text(link.content, ", " + year_of(work, library, words));
  out.push_back({std::move(link)});
  if (!locator.empty()) append_text(out, ", " + std::string(locator));
}

}  // namespace

std::string year_of(const Work& work, const Library& library, const Words& words) {
  const std::string names = names_in_sentence(work, words);
  const std::string_view year = year_alone(work);
  const auto order = [](const Work& w) { return std::tie(w.title, w.id); };
  std::size_t same = 0, before = 0;
  for (const auto& [id, other] : library.bibliography) {
    if (year_alone(other) != year || &other == &work || names_in_sentence(other, words) != names) continue;
    ++same;
    if (order(other) < order(work)) ++before;
  }
  std::string out(year.empty() ? words["no-date"] : year);
  if (same > 0) out += (year.empty() ? "-" : "") + letters(before + 1, 'a');
  return out;
}

Citation cite(const Library& library, std::span<const CitedWork> works, const Words& words) {
  Citation citation;
  for (const CitedWork& cited : works) {
    const auto work = library.bibliography.find(cited.key);
    if (work == library.bibliography.end()) continue;
    append_text(citation.content, citation.content.empty() ? "(" : "; ");
    append_work(work->second, cited.locator, library, words, citation.content);
  }
  if (!citation.content.empty()) append_text(citation.content, ")");
  return citation;
}

}  // namespace drieluik

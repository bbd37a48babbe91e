// Works written in full, as in a bibliography.
#include <algorithm>

#include "base/text.h"
#include "document/blocks.h"
#include "document/cite.h"
#include "document/collation.h"
#include "document/names.h"

namespace drieluik {
namespace {

class ReferenceWriter {
 public:
  ReferenceWriter(const Work& work, const Library& library, const Words& words, std::string_view language)
      : work_(work), words_(words), note_(work.note.in(language)), year_("(" + year_of(work, library, words) + ")") {}

  Inlines write() {
    const std::vector<PersonName>& people = people_of(work_);
    if (people.empty()) {
      title();
      text(" " + year_);
    } else {
      text(names_in_list(people, words_));
      if (work_.authors.empty()) text(" (" + editors_word() + ")");
      text(" " + year_);
      end_sentence();
      text(" ");
      title();
    }
    end_sentence();
    container();
    if (work_.type != "thesis" && publisher() != names_in_sentence(work_, words_)) sentence(publisher());
    address();
    sentence(thesis_note() ? "" : note_);
    return std::move(out_);
  }

 private:
  bool is_part() const { return work_.type == "chapter" || work_.type == "article-journal"; }
  bool thesis_note() const { return work_.type == "thesis" && !note_.empty(); }

  const std::string& publisher() const {
    if (work_.type == "webpage" && !work_.container_title.empty()) return work_.container_title;
    return work_.publisher.empty() ? work_.publisher_place : work_.publisher;
  }

  std::string editors_word() const { return std::string(words_[work_.editors.size() == 1 ? "editor" : "editors"]); }

  std::string edition() const {
    const bool counted =
        std::all_of(work_.edition.begin(), work_.edition.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!counted) return work_.edition;
    const auto own = words_.all().find("edition-" + work_.edition);  // 1st, 2nd, 3rd
    return own != words_.all().end() ? own->second : fill_pattern(words_["edition-n"], {{"n", work_.edition}});
  }

  std::string pages() const {
    std::string out = work_.page;
    if (const std::size_t hyphen = out.find('-'); hyphen != std::string::npos && out.find("–") == std::string::npos)
      out.replace(hyphen, 1, "–");
    return out;
  }

  void title() {
    if (is_part()) {
      text(work_.title);
    } else {
      emphasis(work_.title);
    }
    if (work_.type != "chapter") details({});
    if (work_.type == "thesis") {
      std::string kind = thesis_note() ? note_ : std::string(words_["thesis"]);
      if (!publisher().empty()) kind += ", " + publisher();
      text(" [" + kind + "]");
    } else if (work_.type == "manuscript" && note_.empty()) {  // a note says what it is
      text(" [" + std::string(words_["manuscript"]) + "]");
    }
  }

  // "(2nd ed., vol. 3, pp. 12–20)"
  void details(const std::string& pages) {
    if (work_.type == "article-journal") return;
    std::string in;
    const auto add = [&](const std::string& part) { in += (in.empty() || part.empty() ? "" : ", ") + part; };
    if (!work_.edition.empty()) add(edition());
    if (!work_.volume.empty()) add(fill_pattern(words_["volume-n"], {{"n", work_.volume}}));
    if (!pages.empty()) add(std::string(words_["pages-short"]) + " " + pages);
    if (!in.empty()) text(" (" + in + ")");
  }

  void container() {
    if (!is_part() || work_.container_title.empty()) return;
    if (work_.type == "chapter") {
      text(" " + std::string(words_["in-volume"]) + " ");
      if (!work_.editors.empty() && !work_.authors.empty())
        text(names_in_order(work_.editors, words_) + " (" + editors_word() + "), ");
      emphasis(work_.container_title);
      details(pages());
    } else {
      text(" ");
      emphasis(work_.container_title);
      if (!work_.volume.empty()) {
        text(", ");
        emphasis(work_.volume);
      }
      if (!work_.issue.empty()) text((work_.volume.empty() ? ", " : "") + std::string("(") + work_.issue + ")");
      if (!work_.page.empty()) text(", " + pages());
    }
    end_sentence();
  }

  void address() {
    if (work_.url.empty()) return;
    text(" ");
    if (!work_.accessed.empty())
      text(fill_pattern(words_["accessed"], {{"date", date_in_words(work_.accessed, words_)}}) + " ");
    out_.push_back({Link{{.kind = Target::Kind::url, .url = work_.url}, {{TextRun{work_.url}}}}});
  }

  void sentence(const std::string& words) {
    if (words.empty()) return;
    text((out_.empty() ? "" : " ") + words);
    end_sentence();
  }

  void end_sentence() {
    if (last_ != '.' && last_ != '?' && last_ != '!') text(".");
  }

  void text(std::string_view words) {
    if (words.empty()) return;
    append_text(out_, words);
    last_ = words.back();
  }

  void emphasis(const std::string& words) {
    if (words.empty()) return;
    out_.push_back({Emphasis{{{TextRun{words}}}}});
    last_ = words.back();
  }

  const Work& work_;
  const Words& words_;
  const std::string note_;
  const std::string year_;
  Inlines out_;
  char last_ = 0;
};

}  // namespace

Inlines full_reference(const Work& work, const Library& library, const Words& words, std::string_view language) {
  return ReferenceWriter(work, library, words, language).write();
}

std::vector<SourceEntry> build_sources(const Library& library, std::vector<std::string> keys, const Words& words,
                                       std::string_view language) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<const Work*> works;
  std::vector<std::string> names;
  for (const std::string& key : keys) {
    const auto work = library.bibliography.find(key);
    if (work == library.bibliography.end()) continue;
    works.push_back(&work->second);
    names.push_back(sort_name(work->second) + " " + year_of(work->second, library, words));
  }
  std::vector<SourceEntry> entries;
  entries.reserve(works.size());
  for (const std::size_t i : collated_order(names, language))
    entries.push_back({works[i]->id, full_reference(*works[i], library, words, language), works[i]->span});
  return entries;
}

}  // namespace drieluik

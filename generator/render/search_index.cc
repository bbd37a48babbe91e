#include "render/search_index.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "layout/hyphenator.h"
#include "render/search_words.h"

namespace drieluik {
namespace {

constexpr std::size_t kPart = 16384;      // bytes: as large as a part becomes before the next one begins
constexpr std::size_t kShownText = 8192;  // bytes of a section that are kept to be shown
constexpr std::size_t kMostPages = 2000;  // of a term: those where it says most
constexpr std::size_t kLeastDivided = 7;  // letters of a word whose parts are found
constexpr std::size_t kHash = 4;          // digits of the hash in a name
constexpr std::size_t kLeastPart = 4;     // letters of such a part
constexpr std::uint32_t kInTitle = 160, kInTerm = 80, kInHeading = 40, kInText = 4;
constexpr std::uint32_t kWholeTitle = 60;  // more, for a title of that word alone; less for each other word

struct Posting {
  std::uint32_t page, weight, section;
};

struct Term {
  std::vector<std::string_view> words;  // in order
  std::vector<Posting> postings;        // by page
};

// The words of a site by their stems, in the order of those.
using Terms = std::map<std::string, Term, std::less<>>;

void append_base36(std::string& out, std::uint32_t number) {
  char digits[8];
  int count = 0;
  do {
    digits[count++] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
    number /= 36;
  } while (number > 0);
  while (count > 0) out += digits[--count];
}

std::string reversed(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t end = word.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(word[begin]) & 0xc0) == 0x80) --begin;
    out += word.substr(begin, end - begin);
    end = begin;
  }
  return out;
}

// Writes parts of one kind, and remembers what each begins with.
class PartWriter {
 public:
  PartWriter(OutputFiles& files, std::string name) : files_(files), name_(std::move(name)) {}

  // Before an entry: begins a part with it when the last one is full.
  void begin_entry(const std::string& key) {
    if (!starts_.empty() && size() < kPart) return;
    finish();
    starts_.push_back(key);
  }
  std::string text, second;  // of the part that is being written; the second, if any, comes behind a bar

  // What each part begins with, and the hash in its name, as JSON.
  std::string parts() {
    finish();
    std::vector<std::string_view> starts(starts_.begin(), starts_.end());
    return "{\"starts\":\"" + escape_json(join(starts, " ")) + "\",\"hashes\":\"" + hashes_ + "\"}";
  }

 private:
  std::size_t size() const { return text.size() + second.size(); }
  // A part that a browser keeps from an earlier site has another name, so that parts of two sites never mix.
  void finish() {
    if (size() == 0) return;
    if (!second.empty()) text.append("|").append(second);
    std::string hash;
    append_base36(hash, static_cast<std::uint32_t>(fast_hash(text)));
    hash = hash.substr(hash.size() - std::min(hash.size(), kHash));
    hash.insert(0, kHash - hash.size(), '0');
    const std::string name = name_ + "-" + std::to_string(starts_.size() - 1) + "-" + hash;
    hashes_ += hash;
    files_.emplace("search/" + name + ".js", "drieluik_search(\"" + name + "\",\"" + escape_json(text) + "\")\n");
    text.clear();
    second.clear();
  }

  OutputFiles& files_;
  std::string name_;
  std::vector<std::string> starts_;
  std::string hashes_;  // each of kHash digits
};

class IndexWriter {
 public:
  IndexWriter(const std::vector<const IndexedPage*>& pages, std::string_view language)
      : pages_(pages), language_(language) {}

  OutputFiles write() {
    gather();
    std::string index = "{\"pages\":" + std::to_string(pages_.size());
    index += ",\"common\":\"" + std::string(function_words(language_)) + '"';
    index += ",\"words\":" + write_words();
    index += ",\"ends\":" + write_ends();
    index += ",\"terms\":" + write_terms();
    index += ",\"texts\":" + write_texts();
    files_.emplace("search/index.js", "drieluik_search(\"index\"," + index + "})\n");
    return std::move(files_);
  }

 private:
  void gather() {
    const Stemmer stemmer(language_);
    std::unordered_map<std::string_view, Term*> known;
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      for (const PageWord& one : pages_[page]->words) {
        const std::string_view word = pages_[page]->text_of(one);
        auto [entry, is_new] = known.try_emplace(word, nullptr);
        if (is_new) {
          entry->second = &terms_[stemmer.stem(word)];
          entry->second->words.push_back(word);
        }
        add(entry->second->postings, {static_cast<std::uint32_t>(page), one.weight, one.section});
      }
    }
    std::uint32_t number = 0;
    for (auto& [stem, term] : terms_) {
      std::sort(term.words.begin(), term.words.end());
      for (const std::string_view word : term.words) term_of_.emplace(word, number);
      ++number;
    }
  }

  // Two forms of a word on one page say it as strongly as the stronger one.
  static void add(std::vector<Posting>& postings, const Posting& posting) {
    if (postings.empty() || postings.back().page != posting.page) return postings.push_back(posting);
    if (posting.weight > postings.back().weight) postings.back() = posting;
  }

  std::string write_words() {
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> parts;
    const std::unique_ptr<Hyphenator> hyphenator = Hyphenator::open(language_);
    for (const auto& [word, term] : term_of_) {
      if (!hyphenator || word.size() < kLeastDivided) continue;
      for (const std::size_t point : hyphenator->points(word)) {
        if (word.size() - point < kLeastPart) continue;
        parts[std::string(word.substr(point))].push_back(term);
      }
    }
    for (auto& [word, terms] : parts) {
      std::sort(terms.begin(), terms.end());
      terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    }
    PartWriter out(files_, "words");
    auto part = parts.begin();
    const auto write_parts_before = [&](std::string_view word, bool is_last) {
      for (; part != parts.end() && (is_last || part->first < word); ++part) {
        out.begin_entry(part->first);
        if (!out.second.empty()) out.second += ' ';
        out.second += part->first;
        char separator = ':';
        for (const std::uint32_t term : part->second) {
          out.second += separator;
          append_base36(out.second, term);
          separator = '.';
        }
      }
    };
    for (const auto& [word, term] : term_of_) {
      write_parts_before(word, false);
      out.begin_entry(std::string(word));
      append_word(out.text, word, term);
    }
    write_parts_before({}, true);
    return out.parts();
  }

  std::string write_ends() {
    std::map<std::string, std::pair<std::string_view, std::uint32_t>> ends;
    for (const auto& [word, term] : term_of_) ends.try_emplace(reversed(word), word, term);
    PartWriter out(files_, "ends");
    for (const auto& [end, entry] : ends) {
      out.begin_entry(end);
      append_word(out.text, entry.first, entry.second);
    }
    return out.parts();
  }

  static void append_word(std::string& out, std::string_view word, std::uint32_t term) {
    if (!out.empty()) out += ' ';
    out.append(word) += ':';
    append_base36(out, term);
  }

  std::string write_terms() {
    PartWriter out(files_, "terms");
    std::uint32_t number = 0;
    for (auto& [stem, term] : terms_) {
      std::string key;
      append_base36(key, number++);
      out.begin_entry(key);
      if (!out.text.empty()) out.text += '\n';
      for (const std::string_view word : term.words) {
        if (word != term.words.front()) out.text += ' ';
        out.text += word;
      }
      char separator = '|';
      std::uint32_t before = 0;
      for (const Posting& posting : strongest(term.postings)) {
        out.text += separator;
        append_base36(out.text, posting.page - before);
        out.text += '.';
        append_base36(out.text, posting.weight);
        if (posting.section > 0) {
          out.text += '.';
          append_base36(out.text, posting.section);
        }
        separator = ' ';
        before = posting.page;
      }
    }
    return out.parts();
  }

  static std::vector<Posting>& strongest(std::vector<Posting>& postings) {
    if (postings.size() <= kMostPages) return postings;
    std::stable_sort(postings.begin(), postings.end(),
                     [](const Posting& a, const Posting& b) { return a.weight > b.weight; });
    postings.resize(kMostPages);
    std::sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) { return a.page < b.page; });
    return postings;
  }

  // A section a line: "\f" and the page's number, address, title, kind and language, once in each part; then the
  // section's number, anchor, heading and text, all between tabs.
  std::string write_texts() {
    PartWriter out(files_, "texts");
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      const SearchPage& one = pages_[page]->page;
      for (std::size_t section = 0; section < one.sections.size(); ++section) {
        std::string place;
        append_base36(place, static_cast<std::uint32_t>(page));
        const std::string number = place;
        place += '.';
        append_base36(place, static_cast<std::uint32_t>(section));
        out.begin_entry(place);
        if (out.text.empty() || section == 0) {
          out.text += '\f' + number;
          const std::string_view language = one.language == language_ ? std::string_view() : one.language;
          for (const std::string_view text :
               {std::string_view(one.address), std::string_view(one.title), std::string_view(one.kind), language}) {
            append_column(out.text, text);
          }
        }
        out.text += '\n';
        append_base36(out.text, static_cast<std::uint32_t>(section));
        append_column(out.text, one.sections[section].anchor);
        append_column(out.text, one.sections[section].heading);
        append_column(out.text, shown(one.sections[section].text));
      }
    }
    return out.parts();
  }

  static std::string_view shown(std::string_view text) {
    if (text.size() <= kShownText) return text;
    return text.substr(0, text.rfind(' ', kShownText));
  }

  static void append_column(std::string& out, std::string_view text) {
    out += '\t';
    for (const char c : text) out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }

  const std::vector<const IndexedPage*>& pages_;
  std::string_view language_;
  Terms terms_;
  std::map<std::string_view, std::uint32_t> term_of_;  // by word
  OutputFiles files_;
};

}  // namespace

IndexedPage index_page(SearchPage page) {
  struct Uses {
    bool in_title = false, in_heading = false;
    std::uint32_t times = 0, section = 0;
  };
  std::unordered_map<std::string, Uses> all;
  std::string key;
  const auto use = [&](std::string_view word, std::uint32_t section) -> Uses& {
    key = word;
    return all.try_emplace(key, Uses{.section = section}).first->second;
  };
  std::uint32_t title_words = 0;
  each_search_word(page.title, [&](std::string_view word) {
    use(word, 0).in_title = true;
    ++title_words;
  });
  for (std::uint32_t i = 0; i < page.sections.size(); ++i) {
    each_search_word(page.sections[i].heading, [&](std::string_view word) {
      Uses& uses = use(word, i);
      if (!uses.in_heading) uses.section = i;
      uses.in_heading = true;
    });
    each_search_word(page.sections[i].text, [&](std::string_view word) {
      Uses& uses = use(word, i);
      if (uses.times++ == 0 && !uses.in_heading) uses.section = i;
    });
  }
  each_search_word(page.kind, [&](std::string_view word) { ++use(word, 0).times; });
  for (const std::string& tag : page.tags) {
    each_search_word(tag, [&](std::string_view word) {
      Uses& uses = use(word, 0);
      uses.in_heading = uses.in_heading || !uses.in_title;
    });
  }
  std::vector<std::pair<std::string_view, const Uses*>> in_order;
  in_order.reserve(all.size());
  for (const auto& [word, uses] : all) in_order.emplace_back(word, &uses);
  std::sort(in_order.begin(), in_order.end());
  IndexedPage indexed{.page = std::move(page)};
  indexed.words.reserve(all.size());
  for (const auto& [word, found] : in_order) {
    const Uses& uses = *found;
    const auto often = std::min<std::uint32_t>(static_cast<std::uint32_t>(std::bit_width(uses.times)), 8);
    const std::uint32_t title =
        uses.in_title ? (indexed.page.is_term ? kInTerm : kInTitle) + kWholeTitle / title_words : 0;
    indexed.words.push_back({.begin = static_cast<std::uint32_t>(indexed.letters.size()),
                             .length = static_cast<std::uint32_t>(word.size()),
                             .weight = title + (uses.in_heading ? kInHeading : 0) + kInText * often,
                             .section = uses.section});
    indexed.letters += word;
  }
  indexed.letters.shrink_to_fit();
  return indexed;
}

OutputFiles search_index(const std::vector<const IndexedPage*>& pages, std::string_view language) {
  return IndexWriter(pages, language).write();
}

}  // namespace drieluik

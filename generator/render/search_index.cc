#include "render/search_index.h"

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/byte_stream.h"
#include "base/eight_bytes.h"
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

struct Posting {
  std::uint32_t page, weight, section;
};

// All words with one stem, and the pages that have one of them.
class WordFamily {
 public:
  std::vector<std::string_view> words;  // at the end in order

  // By page. Two forms of a word on one page say it as strongly as the stronger one.
  void add(const Posting& posting) {
    if (count_ > 0 && posting.page == last_.page) {
      if (posting.weight > last_.weight) last_ = posting;
      return;
    }
    put_away_last();
    last_ = posting;
    ++count_;
  }

  // Calls `visit` with each, by page; of very many, with those where it says most.
  void visit(const std::function<void(const Posting&)>& visit) {
    put_away_last();
    std::map<std::uint32_t, std::size_t, std::greater<>> pages;  // by weight
    each([&](const Posting& posting) { ++pages[posting.weight]; });
    std::size_t left = kMostPages;
    auto least = pages.begin();
    while (least != pages.end() && least->second <= left) left -= (least++)->second;
    each([&](const Posting& posting) {
      const bool is_least = least != pages.end() && posting.weight == least->first;
      if (least != pages.end() && posting.weight < least->first) return;
      if (is_least && left == 0) return;
      if (is_least) --left;
      visit(posting);
    });
  }

 private:
  void put_away_last() {
    if (count_ == 0) return;
    packed_.write(last_.page - packed_page_);
    packed_page_ = last_.page;
    const bool is_small = last_.weight > 0 && last_.weight < kWeights;
    packed_.write(last_.section * kWeights + (is_small ? last_.weight : 0));
    if (!is_small) packed_.write(last_.weight);
    if (packed_.bytes().size() < kPart) return;
    full_.push_back(packed_.bytes());
    packed_ = ByteWriter();
  }

  void each(const auto& visit) const {
    std::uint32_t page = 0;
    const auto read = [&](std::string_view bytes) {
      for (ByteReader in(bytes); !in.is_at_end();) {
        page += static_cast<std::uint32_t>(in.number());
        const auto both = static_cast<std::uint32_t>(in.number());
        Posting posting{.page = page, .weight = both % kWeights, .section = both / kWeights};
        if (posting.weight == 0) posting.weight = static_cast<std::uint32_t>(in.number());
        visit(posting);
      }
    };
    for (const std::string& part : full_) read(part);
    read(packed_.bytes());
  }

  // Of a weight in a text, which is what there are most of, section and weight take one byte together.
  static constexpr std::uint32_t kWeights = 16;
  // In small parts: one that grew and grew would take its room twice.
  static constexpr std::size_t kPart = 400;
  std::vector<std::string> full_;
  ByteWriter packed_;  // behind them all but the last: the pages as differences
  std::uint32_t count_ = 0, packed_page_ = 0;
  Posting last_{0, 0, 0};
};

// The words of a site by their stems, in the order of those.
using WordFamilies = std::map<std::string, WordFamily, std::less<>>;

void append_base36(std::string& out, std::uint32_t number) {
  constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
  if (number < 36) return out.push_back(kDigits[number]);
  std::array<char, 8> digits;
  std::size_t first = digits.size();
  for (; number > 0; number /= 36) digits[--first] = kDigits[number % 36];
  out.append(digits.data() + first, digits.size() - first);
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
  // Paths begin with `folder`: "nl/search/".
  PartWriter(Output& output, const std::string& folder, std::string name)
      : output_(output), folder_(folder), name_(std::move(name)) {}

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
    output_.put(folder_ + name + ".js", "drieluik_search(\"" + name + "\",\"" + escape_json(text) + "\")\n");
    text.clear();
    second.clear();
  }

  Output& output_;
  const std::string& folder_;
  std::string name_;
  std::vector<std::string> starts_;
  std::string hashes_;  // each of kHash digits
};

}  // namespace

class SearchIndex::Writer {
 public:
  Writer(std::string_view language, Output& output)
      : language_(language), output_(output), folder_(language_ + "/search/"), stemmer_(language) {}

  void add(const IndexedPage& page) {
    write_texts(page.page);
    for (const PageWord& one : page.words)
      term_of(page.text_of(one)).add({.page = pages_, .weight = one.weight, .section = one.section});
    ++pages_;
  }

  void finish() {
    number_terms();
    std::string index = "{\"pages\":" + std::to_string(pages_);
    index += ",\"common\":\"" + std::string(function_words(language_)) + '"';
    index += ",\"words\":" + write_words();
    index += ",\"ends\":" + write_ends();
    index += ",\"terms\":" + write_terms();
    index += ",\"texts\":" + texts_.parts();
    output_.put(folder_ + "index.js", "drieluik_search(\"index\"," + index + "})\n");
  }

 private:
  WordFamily& term_of(std::string_view word) {
    const auto known = known_.find(word);
    if (known != known_.end()) return *known->second;
    const std::string& kept = words_.emplace_back(word);
    WordFamily& term = terms_[stemmer_.stem(word)];
    term.words.push_back(kept);
    known_.emplace(kept, &term);
    return term;
  }

  void number_terms() {
    std::uint32_t number = 0;
    for (auto& [stem, term] : terms_) {
      std::sort(term.words.begin(), term.words.end());
      for (const std::string_view word : term.words) numbers_.emplace(word, number);
      ++number;
    }
  }

  std::string write_words() {
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> parts;
    const std::unique_ptr<Hyphenator> hyphenator = Hyphenator::open(language_);
    for (const auto& [word, term] : numbers_) {
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
    PartWriter out(output_, folder_, "words");
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
    for (const auto& [word, term] : numbers_) {
      write_parts_before(word, false);
      out.begin_entry(std::string(word));
      append_word(out.text, word, term);
    }
    write_parts_before({}, true);
    return out.parts();
  }

  std::string write_ends() {
    std::map<std::string, std::pair<std::string_view, std::uint32_t>> ends;
    for (const auto& [word, term] : numbers_) ends.try_emplace(reversed(word), word, term);
    PartWriter out(output_, folder_, "ends");
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
    PartWriter out(output_, folder_, "terms");
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
      term.visit([&](const Posting& posting) {
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
      });
    }
    return out.parts();
  }

  // A section a line: "\f" and the page's number, address, title, kind and language, once in each part; then the
  // section's number, anchor, heading and text, all between tabs.
  void write_texts(const SearchPage& page) {
    for (std::size_t section = 0; section < page.sections.size(); ++section) {
      std::string place;
      append_base36(place, pages_);
      const std::string number = place;
      place += '.';
      append_base36(place, static_cast<std::uint32_t>(section));
      texts_.begin_entry(place);
      std::string& out = texts_.text;
      if (out.empty() || section == 0) {
        out += '\f' + number;
        const std::string_view language = page.language == language_ ? std::string_view() : page.language;
        for (const std::string_view text :
             {std::string_view(page.address), std::string_view(page.title), std::string_view(page.kind), language}) {
          append_column(out, text);
        }
      }
      out += '\n';
      append_base36(out, static_cast<std::uint32_t>(section));
      append_column(out, page.sections[section].anchor);
      append_column(out, page.sections[section].heading);
      append_column(out, shown(page.sections[section].text));
    }
  }

  static std::string_view shown(std::string_view text) {
    if (text.size() <= kShownText) return text;
    return text.substr(0, text.rfind(' ', kShownText));
  }

  static void append_column(std::string& out, std::string_view text) {
    out += '\t';
    const std::size_t begin = out.size();
    out += text;
    const auto has_any = [](std::uint64_t bytes) { return has_below(bytes, ' '); };
    for (std::size_t i = pass_over(out, begin, has_any); i < out.size(); i = pass_over(out, i + 1, has_any)) {
      if (static_cast<unsigned char>(out[i]) < ' ') out[i] = ' ';
    }
  }

  const std::string language_;
  Output& output_;
  const std::string folder_;
  const Stemmer stemmer_;
  PartWriter texts_{output_, folder_, "texts"};
  std::uint32_t pages_ = 0;
  std::deque<std::string> words_;
  std::unordered_map<std::string_view, WordFamily*> known_;  // by word
  WordFamilies terms_;
  std::map<std::string_view, std::uint32_t> numbers_;  // of the terms, by word
};

SearchIndex::SearchIndex(std::string_view language, Output& output)
    : writer_(std::make_unique<Writer>(language, output)) {}
SearchIndex::~SearchIndex() = default;
void SearchIndex::add(const IndexedPage& page) { writer_->add(page); }
void SearchIndex::finish() { writer_->finish(); }

}  // namespace drieluik

#include "render/indexed_page.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/byte_stream.h"
#include "base/hash.h"
#include "render/search_words.h"

namespace drieluik {
namespace {

constexpr std::uint32_t kInTitle = 160, kInTerm = 80, kInHeading = 40, kInText = 4;
constexpr std::uint32_t kWholeTitle = 60;  // more, for a title of that word alone; less for each other word

// How a page uses its words.
class WordUses {
 public:
  struct Uses {
    PageWord word;
    bool in_title = false, in_heading = false;
    std::uint32_t times = 0;
  };

  WordUses() : slots_(1024, kNone) {}

  // Of a word that is new, `section` is where it is shown.
  Uses& of(std::string_view word, std::uint32_t section) {
    if (all_.size() * 2 >= slots_.size()) grow();
    std::uint32_t& slot = slot_of(word);
    if (slot != kNone) return all_[slot];
    slot = static_cast<std::uint32_t>(all_.size());
    const PageWord begun{.begin = static_cast<std::uint32_t>(letters_.size()),
                         .length = static_cast<std::uint32_t>(word.size()),
                         .section = section};
    letters_ += word;
    return all_.emplace_back(Uses{.word = begun});
  }

  const std::vector<Uses>& all() const { return all_; }
  std::string take_letters() { return std::move(letters_); }

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;

  std::uint32_t& slot_of(std::string_view word) {
    for (std::size_t at = fast_hash(word);; ++at) {
      std::uint32_t& slot = slots_[at & (slots_.size() - 1)];
      if (slot == kNone || text_of(all_[slot]) == word) return slot;
    }
  }
  std::string_view text_of(const Uses& uses) const {
    return std::string_view(letters_).substr(uses.word.begin, uses.word.length);
  }
  void grow() {
    slots_.assign(slots_.size() * 2, kNone);
    for (std::uint32_t i = 0; i < all_.size(); ++i) slot_of(text_of(all_[i])) = i;
  }

  std::string letters_;
  std::vector<Uses> all_;
  std::vector<std::uint32_t> slots_;  // places in `all_`, by hash; a power of two
};

}  // namespace

IndexedPage index_page(SearchPage page) {
  WordUses words;
  std::uint32_t title_words = 0;
  each_search_word(page.title, [&](std::string_view word) {
    words.of(word, 0).in_title = true;
    ++title_words;
  });
  for (std::uint32_t i = 0; i < page.sections.size(); ++i) {
    each_search_word(page.sections[i].heading, [&](std::string_view word) {
      WordUses::Uses& uses = words.of(word, i);
      if (!uses.in_heading) uses.word.section = i;
      uses.in_heading = true;
    });
    each_search_word(page.sections[i].text, [&](std::string_view word) {
      WordUses::Uses& uses = words.of(word, i);
      if (uses.times++ == 0 && !uses.in_heading) uses.word.section = i;
    });
  }
  each_search_word(page.kind, [&](std::string_view word) { ++words.of(word, 0).times; });
  for (const std::string& tag : page.tags) {
    each_search_word(tag, [&](std::string_view word) {
      WordUses::Uses& uses = words.of(word, 0);
      uses.in_heading = uses.in_heading || !uses.in_title;
    });
  }
  IndexedPage indexed{.page = std::move(page)};
  indexed.words.reserve(words.all().size());
  for (const WordUses::Uses& uses : words.all()) {
    const auto often = std::min<std::uint32_t>(static_cast<std::uint32_t>(std::bit_width(uses.times)), 8);
    const std::uint32_t title =
        uses.in_title ? (indexed.page.is_term ? kInTerm : kInTitle) + kWholeTitle / title_words : 0;
    indexed.words.push_back(uses.word);
    indexed.words.back().weight = title + (uses.in_heading ? kInHeading : 0) + kInText * often;
  }
  indexed.letters = words.take_letters();
  return indexed;
}

std::string pack(const std::vector<IndexedPage>& pages) {
  ByteWriter out;
  out.write_all(pages, [&](const IndexedPage& indexed) {
    const SearchPage& page = indexed.page;
    for (const std::string* text : {&page.address, &page.title, &page.kind, &page.language})
      out.write(std::string_view(*text));
    out.write_all(page.tags, [&](std::string_view tag) { out.write(tag); });
    out.write_all(page.sections, [&](const SearchSection& section) {
      for (const std::string* text : {&section.anchor, &section.heading, &section.text})
        out.write(std::string_view(*text));
    });
    out.write(std::uint64_t{page.is_term});
    out.write(std::string_view(indexed.letters));
    out.write_all(indexed.words, [&](const PageWord& word) {
      for (const std::uint32_t number : {word.length, word.weight, word.section}) out.write(number);
    });
  });
  return out.take();
}

std::vector<IndexedPage> unpack(std::string_view packed) {
  std::vector<IndexedPage> pages;
  ByteReader in(packed);
  in.read_all([&] {
    IndexedPage& indexed = pages.emplace_back();
    SearchPage& page = indexed.page;
    for (std::string* text : {&page.address, &page.title, &page.kind, &page.language}) *text = in.text();
    in.read_all([&] { page.tags.emplace_back(in.text()); });
    in.read_all([&] {
      SearchSection& section = page.sections.emplace_back();
      for (std::string* text : {&section.anchor, &section.heading, &section.text}) *text = in.text();
    });
    page.is_term = in.number() != 0;
    indexed.letters = in.text();
    std::uint32_t begin = 0;
    in.read_all([&] {
      PageWord& word = indexed.words.emplace_back();
      for (std::uint32_t* number : {&word.length, &word.weight, &word.section})
        *number = static_cast<std::uint32_t>(in.number());
      word.begin = begin;
      begin += word.length;
    });
    if (begin > indexed.letters.size()) pages.clear();
  });
  if (!in.is_sound()) pages.clear();
  return pages;
}

}  // namespace drieluik

#include "render/page_hashes.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "base/program_hash.h"
#include "resolve/outline.h"

namespace drieluik {
namespace {

void append_text(const TextsByLanguage& texts, std::string& out) {
  for (const auto& [language, text] : texts) (out += std::to_string(text.source->text.hash())) += ' ';
}

std::string options_as_text(const SiteOptions& options) {
  std::string out = options.edition == Edition::teacher ? "teacher" : "student";
  for (const std::string& language : options.languages) (out += ' ') += language;
  return out + (options.pdf ? " pdf " : " ") + options.date;
}

}  // namespace

PageHashes::PageHashes(const Library& library, const NotedReads& files, const SiteOptions& options) : files_(files) {
  std::string outlines, bytes;
  const auto add = [&](const TextsByLanguage& texts) {
    append_text(texts, bytes);
    for (const auto& [language, text] : texts) {
      append_outline(text, outlines);
      sources_.emplace_back(text.source->path);
    }
  };
  for (const auto& [id, item] : library.items) add(item.texts);
  for (const auto& [id, item] : library.left_out) add(item.texts);
  add(library.homes);
  std::sort(sources_.begin(), sources_.end());
  texts_ = fast_hash(bytes);
  shared_ = fast_hash(std::string(hash_of_program()) + '\n' + options_as_text(options) + '\n' +
                      std::to_string(of_everything_else()) + '\n' + outlines);
}

std::uint64_t PageHashes::of(const TextsByLanguage* own) const {
  std::string all = std::to_string(shared_) + ' ';
  own ? append_text(*own, all) : void(all += std::to_string(texts_));
  return fast_hash(all);
}

}  // namespace drieluik

// What the pages of a site are made from, as hashes: a page with the hash of before is the page of before.
//
//   const PageHashes hashes(library, files, options);
//   hashes.of(&item.texts) == before
//
// Of the page's own texts every byte counts, of all other texts their outlines (resolve/outline.h), and of everything
// else that was read, such as definitions, clauses, figures and the theme, every byte again.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/noted_reads.h"
#include "render/site_context.h"
#include "render/site_page.h"
#include "resolve/library.h"

namespace drieluik {

class PageHashes {
 public:
  PageHashes(const Library& library, const NotedReads& files, const SiteOptions& options);
  // `own`: of an item or of the home page; null: of a page that is gathered from all texts.
  std::uint64_t of(const TextsByLanguage* own) const;
  // Of what was read so far, but for the texts: fonts too, once there is a press.
  std::uint64_t of_everything_else() const { return files_.hash_without(sources_); }

 private:
  const NotedReads& files_;
  std::vector<std::string_view> sources_;  // of the texts, in order
  std::uint64_t shared_ = 0, texts_ = 0;
};

}  // namespace drieluik

// The sidebar of a page. A section of it is rendered once, with marks where each of its entries may be the present
// page. When the site is large, only the section of the present page shows its entries. Where pages lie in folders, it
// shows those around the present page and around what that belongs to.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "render/html.h"

namespace drieluik {

struct LanguageFrame;

struct SidebarSection {
  std::string open, closed;
  std::vector<std::size_t> marks;  // in `open`: where ` aria-current="page"` goes for each entry
};

// A section as the pages of one folder show it, but for the mark of the present one.
class FolderMemo {
 public:
  struct Key {
    std::size_t section, folder;
    int depth;
    auto operator<=>(const Key&) const = default;
  };
  // Null: it is not known.
  std::shared_ptr<const SidebarSection> find(const Key& key) const;
  void keep(const Key& key, std::shared_ptr<const SidebarSection> section);

 private:
  mutable std::mutex mutex_;
  std::map<Key, std::shared_ptr<const SidebarSection>> known_;
};

struct Sidebars {
  std::vector<std::vector<SidebarSection>> sections;  // as seen from pages 1, 2, … folders deep
  std::unique_ptr<FolderMemo> folders = std::make_unique<FolderMemo>();
};

Sidebars make_sidebars(const SiteFrame::Data& site, const LanguageFrame& frame);
std::string sidebar_of(const SiteFrame::Data& site, const LanguageFrame& frame, std::string_view path, int depth);

}  // namespace drieluik

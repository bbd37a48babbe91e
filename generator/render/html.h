// Pages of the website from documents.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/volume_plan.h"
#include "document/words.h"
#include "render/theme.h"
#include "resolve/library.h"

namespace drieluik {

// The text of a document as HTML: what stands within <article>, from the first block to the last footnote. `depth` is
// the number of folders between the site's root and the page ("nl/frameworks/grow.html": 2).
std::string render_blocks(const Document& document, const Words& words, int depth);

// The address of a target as seen from a page `depth` folders deep: "../frameworks/grow.html#reality".
std::string relative_address(const Target& target, std::string_view language, int depth);

// Everything around the text.
struct PageFrame {
  std::string language;                   // of the interface
  std::string path;                       // "nl/frameworks/grow.html"
  std::vector<std::string> translations;  // languages in which the page has a text of its own
  std::string download = {};              // "grow.pdf", beside the page; empty: none
  std::string fillable = {};              // "triangle-contract.fillable.pdf", the same
  bool is_outdated = false;               // a translation that is older than its original
  std::string form_data = {};             // of a form that is filled in on the page: form_data(); empty: none
};

// What the pages of a site share, made once a run: navigation, interface texts, addresses. It refers to the library and
// the theme. Any number of threads may render with it.
class SiteFrame {
 public:
  // `languages`: those that are built; empty: all of the site.
  SiteFrame(const Library& library, const Theme& theme, std::vector<std::string> languages = {},
            Edition edition = Edition::student);
  SiteFrame(SiteFrame&&) noexcept;
  ~SiteFrame();

  // Whether a template took more than a page can be: the pages are then not what they should be.
  bool is_cut() const;

  struct Data;  // html_frame.h
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<const Data> data_;
};

std::string render_page(const Document& document, const PageFrame& frame, const SiteFrame& site);
// The page of one kind: all its items with their summaries.
std::string render_overview(Kind kind, const PageFrame& frame, const SiteFrame& site);
// OUT/index.html, which offers the languages, and OUT/404.html.
std::string render_front_door(const SiteFrame& site);
std::string render_not_found(const SiteFrame& site);

// The same for one page alone.
std::string render_page(const Document& document, const PageFrame& frame, const Library& library, const Theme& theme);
std::string render_overview(Kind kind, const PageFrame& frame, const Library& library, const Theme& theme);
std::string render_front_door(const Library& library, const Theme& theme);
std::string render_not_found(const Library& library, const Theme& theme);

}  // namespace drieluik

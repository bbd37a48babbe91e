// One build of the site, from its source to its files: what `build` and `serve` have in common.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "base/cancel.h"
#include "base/output.h"
#include "publish/claim.h"
#include "publish/stage.h"
#include "render/page_memo.h"
#include "render/site_context.h"
#include "resolve/library_memo.h"
#include "run.h"

namespace drieluik {

// What is kept from one build to the next: by `serve` all of it, by `build` the pages, in their output.
struct SiteMemo {
  std::optional<LibraryMemo> library;  // nothing: every file is read anew
  PageMemo pages;
};

struct SiteParts {
  bool pages_alone = false;  // no PDFs and search index
  bool has_fonts = true;     // for the browser
  Checkpoint checkpoint = [] {};
};

class SiteBuild {
 public:
  SiteBuild(const Options& options, Environment& environment, SiteMemo& memo)
      : run(options, environment), memo_(memo) {}

  Run run;

  // From before the last build is looked at, no other writes into the output. Without a source nothing is made there.
  // Null: it cannot be had, which is reported.
  std::unique_ptr<Claim> claim_output();
  Path out() const;
  Extent extent() const { return run.options.force ? Extent::whole : Extent::changes; }

  // All files of the site, with their links checked unless its pages are made alone. An exit code.
  int make(Output& output, const SiteParts& parts);
  // Once it is made.
  const SiteContext& context() const { return *context_; }
  // The same of a library in which texts have other titles now.
  void renew_context() {
    SiteOptions options = context_->options;
    context_.emplace(run.library(), run.theme(), std::move(options));
  }

 private:
  SiteMemo& memo_;
  std::optional<SiteContext> context_;
};

}  // namespace drieluik

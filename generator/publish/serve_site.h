// A site on this machine while it is being written: http://127.0.0.1:PORT/, for this machine alone. Each page gets a
// script that reloads it when the site was built anew, and that shows what is wrong with the source. The policy of the
// pages is widened to let it listen to this server; the files of the site are not touched.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/cancel.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/output.h"

namespace drieluik {

// What a build gave. After one with faults, `files` are those of the last one without.
struct ServedSite {
  std::shared_ptr<const OutputFiles> files, files_before;
  std::shared_ptr<const OutputFiles> patches;  // pages that are newer than those among `files`; null: none
  std::string faults;          // what there is to say, as the terminal shows it: errors, or warnings alone
  unsigned serial = 0;         // of the pages: another one for each build that made them
  bool has_old_pages = false;  // besides those that were patched
  bool is_whole = true;        // PDFs and search index are as new as the pages, or the source has faults

  // Its bytes; null when there is none. Until PDFs and search index are made, those of before stand in.
  const std::string* find(std::string_view path) const;
};

enum class BuildPart { pages, all };

struct ServeRun {
  unsigned port = 0;  // 0: any that is free
  std::vector<Path> watched;
  // `before` is what the last build gave; nothing before the first one. A change is built in two parts, so that its
  // pages can be seen before their PDFs are printed; the first is left out when a patch has all pages. The second may
  // be cancelled.
  std::function<std::shared_ptr<const ServedSite>(const std::shared_ptr<const ServedSite>& before, BuildPart part,
                                                  const Checkpoint& checkpoint)>
      build;
  // The same site with the pages of those texts among what was `changed` that can be shown at once; null when there
  // are none. It comes before the parts.
  std::function<std::shared_ptr<const ServedSite>(const std::shared_ptr<const ServedSite>& before,
                                                  const std::vector<Path>& changed)>
      patch;
  std::function<void(unsigned port)> started;  // once, when the server answers
};

// Until the process gets SIGINT or SIGTERM. False when the port cannot be had.
bool serve_site(const ServeRun& run, Diagnostics& diagnostics);

}  // namespace drieluik

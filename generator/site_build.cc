#include "site_build.h"

#include <string>
#include <utility>

#include "publish/link_check.h"
#include "render/site.h"
#include "resolve/selection.h"

namespace drieluik {

std::unique_ptr<Claim> SiteBuild::claim_output() {
  if (!run.handbook.is_there(run.diagnostics)) return nullptr;
  return Claim::take(run.environment.files, out(), run.diagnostics);
}

Path SiteBuild::out() const {
  const std::string name = run.options.site.empty() ? "handbook" : run.options.site;
  return run.options.out.value_or("build/" + name + (run.options.edition == Edition::teacher ? "-teacher" : ""));
}

int SiteBuild::make(Output& output, const SiteParts& parts) {
  if (!run.handbook.load(run.sources, run.diagnostics, memo_.library ? &*memo_.library : nullptr)) return kFailed;
  SiteOptions options{.edition = run.options.edition,
                      .languages = run.handbook.languages(run.diagnostics),
                      .pdf = !run.options.no_pdf,
                      .jobs = run.jobs(),
                      .date = run.environment.date,
                      .checkpoint = parts.checkpoint,
                      .pages_alone = parts.pages_alone,
                      .has_fonts = parts.has_fonts};
  if (run.has_changed_source() || run.diagnostics.has_errors()) return kFaults;
  leave_out(run.handbook.library());
  CheckedOutput checked(output);
  context_.emplace(run.library(), run.theme(), std::move(options));
  if (!render_site(*context_, run.handbook.files(), run.options.source, parts.pages_alone ? output : checked,
                   run.diagnostics, &memo_.pages))
    return kFailed;
  if (!parts.pages_alone) {
    run.handbook.note_program();
    checked.tell_dead_links(run.diagnostics);
  }
  run.has_changed_source();
  return run.diagnostics.has_errors() ? kFaults : kDone;
}

}  // namespace drieluik

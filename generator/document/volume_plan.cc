#include "document/volume_plan.h"

#include <set>

#include "resolve/numbered.h"
#include "resolve/page_tree.h"

namespace drieluik {
namespace {

class Planner {
 public:
  Planner(const Library& library, std::string_view language, Edition edition)
      : library_(library), language_(language), edition_(edition) {}

  VolumePlan plan() {
    const auto home = library_.homes.find(language_);
    if (home != library_.homes.end()) plan_.home = &home->second;
    choose_parts();
    if (plan_.home) count(*plan_.home);
    for (const VolumePlan::Part& part : plan_.parts) {
      if (part.is_appendix) continue;
      for (const Item* item : part.items) count(*library_.text(item->id, language_));
    }
    return std::move(plan_);
  }

 private:
  void choose_parts() {
    VolumePlan::Part forms{.kind = Kind::form, .is_appendix = true, .items = {}};
    std::set<std::string_view> named;
    const auto add = [&](const Item* item, VolumePlan::Part& part) {
      const Text* text = item ? library_.text(item->id, language_) : nullptr;
      if (!text || text->is_listing || !named.insert(item->id).second) return;
      (item->kind == Kind::form ? forms : part).items.push_back(item);
    };
    for (const NavigationPart& navigation : library_.site.navigation) {
      VolumePlan::Part part{.named = &navigation, .items = {}};
      for (const Reference& reference : navigation.items) {
        for (const PlacedPage& page : page_with_those_below(library_, reference.id)) add(library_.find(page.id), part);
      }
      take(std::move(part));
    }
    for (const Kind kind : kPublishedKinds) {
      if (kind == Kind::page) continue;
      VolumePlan::Part part{.kind = kind, .items = {}};
      for (const auto& [id, item] : library_.items) {
        if (item.kind == kind) add(&item, part);
      }
      take(std::move(part));
    }
    for (const PageSection& section : library_.pages) {
      VolumePlan::Part part{.section = &section, .items = {}};
      for (const PageNode& node : section.nodes) add(library_.find(node.id), part);
      take(std::move(part));
    }
    take(std::move(forms));
  }

  void take(VolumePlan::Part part) {
    if (!part.items.empty()) plan_.parts.push_back(std::move(part));
  }

  void count(const Text& text) {
    plan_.chapters.emplace(text.id, VolumePlan::Chapter{figures_, tables_});
    if (!text.body.may_have(MarkupKind::directive)) return;
    const std::shared_ptr<const Markup> tree = text.body.tree();
    for (const Numbered& block : numbered_blocks(*tree, edition_ == Edition::teacher)) {
      int& last = block.kind == Numbered::Kind::figure ? figures_ : tables_;
      ++last;
    }
  }

  const Library& library_;
  std::string_view language_;
  Edition edition_;
  VolumePlan plan_;
  int figures_ = 0, tables_ = 0;
};

}  // namespace

VolumePlan plan_volume(const Library& library, std::string_view language, Edition edition) {
  return Planner(library, language, edition).plan();
}

VolumePlans plan_volumes(const Library& library, Edition edition) {
  VolumePlans plans;
  for (const std::string& language : library.site.languages) {
    plans.emplace(language, plan_volume(library, language, edition));
  }
  return plans;
}

}  // namespace drieluik

// What was laid out for one client is used for the next, and nobody can tell.
#include <gmock/gmock.h>

#include "layout/flow_cache.h"
#include "support/dump_paper.h"
#include "support/read_text.h"
#include "support/sample_library.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

constexpr const char* kText =
    "## Wat vaststaat[^kop]\n\n"
    "Een alinea die voor ieder hetzelfde is en over meer dan één regel loopt, zodat zij gebroken en gedeeld wordt.\n\n"
    ":::note\n| a || b |\n|---|---|---|\n| c | d | |\n| ^^ | e ||\n\nCoach\n: wie vraagt\n:::\n\n"
    "- een\n- twee\n\n"
    "De coachee is {{coachee}}[^naam] en schrijft hier:\n\n"
    ":::answer lines=3 label=\"Ruimte\"\n\n"
    "> Een citaat.\n\n"
    "| p | q |\n|---|---|\n| r | {{coachee}}[^cel] |\n\n"
    ":::question\nWat nu?\n:::\n\n"
    ":::answer boxes=2\n\n"
    ":::page-break\n\n"
    "### Op een nieuwe bladzijde\n\n"
    "Nog een alinea.\n\n"
    "[^kop]: Noot bij de kop, en nog een[^diep].\n[^naam]: Noot over {{coachee}}.\n[^cel]: Noot in een cel.\n"
    "[^diep]: Noot in een noot.\n";

std::string everything(const Paper& paper) {
  std::string out = dump_paper(paper, true) + dump_structure(paper);
  for (const OutlineEntry& entry : paper.outline) {
    out += entry.title + " " + std::to_string(entry.page) + " " + std::to_string(entry.y) + "\n";
  }
  for (const Anchor& anchor : paper.anchors) {
    out += anchor.name + " " + std::to_string(anchor.page) + " " + std::to_string(anchor.y) + "\n";
  }
  for (const PaperPage& page : paper.pages) {
    for (const LinkArea& link : page.links) {
      out += link.destination + " " + std::to_string(link.element) + " " + std::to_string(link.area.x) + " " +
             std::to_string(link.area.y) + "\n";
    }
  }
  return out;
}

TEST(LayoutCache, MakesNoDifference) {
  SampleLibrary sample;
  sample.add(Kind::form, "contract", "nl", "Contract", kText);
  FormDefinition form;
  form.id = "contract";
  form.version = "1";
  form.fields = {field("coachee", FieldType::text)};
  Item& item = sample.library.items.at("contract");
  item.form = form;
  const PreparedForm prepared = prepare_form(sample.library, item, sample.options("nl"));

  TestLayout layout;
  LayoutCache cache;
  LayoutContext with_cache = layout.context();
  with_cache.cache = &cache;
  const Span place{&layout.source, 0, 1};
  const std::string long_name = "Anna " + repeated("van den Berg ", 30);
  for (const std::string& name : {std::string("Anna"), std::string("Bram"), long_name, std::string("Anna")}) {
    const ClientRecord record{"contract", "nl", group_answer("", {answer("coachee", name)}), nullptr};
    const Document document = build_form(sample.library, prepared, &record);
    const std::string kept = everything(lay_out(document, with_cache, place, layout.diagnostics));
    EXPECT_EQ(kept, everything(lay_out(document, layout.context(), place, layout.diagnostics))) << name;
    EXPECT_THAT(kept, testing::HasSubstr("footnote-4 0"));
    // Nor does it whether the fixed parts are built once.
    const Document built = build_form(sample.library, item, &record, sample.options("nl"));
    EXPECT_EQ(kept, everything(lay_out(built, layout.context(), place, layout.diagnostics))) << name;
  }
  EXPECT_FALSE(cache.flows.empty());
  EXPECT_THAT(layout.diagnostics.list(), testing::IsEmpty());
}

}  // namespace
}  // namespace drieluik

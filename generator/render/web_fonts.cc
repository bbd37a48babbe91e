#include "render/web_fonts.h"

#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace drieluik {
namespace {

struct CodePointRange {
  hb_codepoint_t first, last;
};

// ASCII, Latin-1, Latin Extended-A, the marks of a text, the euro and the minus.
constexpr CodePointRange kRanges[] = {{0x20, 0x7e},     {0xa0, 0x17f},    {0x2010, 0x2015}, {0x2018, 0x201e},
                                      {0x2022, 0x2022}, {0x2026, 0x2026}, {0x2030, 0x2030}, {0x2039, 0x203a},
                                      {0x20ac, 0x20ac}, {0x2190, 0x2193}, {0x2212, 0x2212}};

std::string cut(hb_face_t* face) {
  const std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)> input(hb_subset_input_create_or_fail(),
                                                                                     hb_subset_input_destroy);
  if (!input) return {};
  for (const CodePointRange& range : kRanges) {
    hb_set_add_range(hb_subset_input_unicode_set(input.get()), range.first, range.last);
  }
  // Graphite's tables say over what GSUB and GPOS say, and are most of the file.
  for (const char* tag : {"Silf", "Glat", "Gloc", "Feat", "Sill", "FFTM", "DSIG"}) {
    hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(tag, 4));
  }
  hb_set_t* features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (const char* tag : {"ccmp", "kern", "liga", "locl", "mark", "mkmk"})
    hb_set_add(features, hb_tag_from_string(tag, 4));
  const std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> subset(hb_subset_or_fail(face, input.get()),
                                                                      hb_face_destroy);
  if (!subset) return {};
  hb_blob_t* blob = hb_face_reference_blob(subset.get());
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  std::string bytes(data, length);
  hb_blob_destroy(blob);
  return bytes;
}

}  // namespace

std::map<std::string, std::string> web_fonts(const FontSet& fonts, const PrintStyle& style) {
  const std::pair<const char*, const std::vector<std::string>*> wanted[] = {
      {"text-regular.ttf", &style.text.regular},
      {"text-italic.ttf", &style.text.italic},
      {"text-bold.ttf", &style.text.bold},
      {"text-bold-italic.ttf", &style.text.bold_italic},
      {"heading-regular.ttf", &style.heading.regular},
      {"heading-bold.ttf", &style.heading.bold}};
  std::map<std::string, std::string> files;
  for (const auto& [name, chain] : wanted) {
    for (std::size_t i = 0; i < fonts.size() && !chain->empty(); ++i) {
      if (fonts[i].file == chain->front()) files.emplace(name, cut(fonts[i].face));
    }
  }
  return files;
}

}  // namespace drieluik

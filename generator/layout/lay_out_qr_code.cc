#include <algorithm>

#include "layout/lay_out.h"
#include "layout/page_break.h"
#include "layout/qr_code.h"
#include "layout/units.h"

namespace drieluik {
namespace {

constexpr float kSize = 23 * kMillimetre;
constexpr float kGap = 9 * kMillimetre;  // wider than the quiet zone
constexpr float kOverlap = 0.06f;        // points: no hairline shows between two rows

// Where the last slab begins on the first page.
float top_of_last(const Setting& setting) {
  const PageGrid grid{setting.page_height(), setting.style().line_height / 2};
  float top = 0, bottom = 0;
  for (std::uint32_t i = 0; i < setting.flow.size(); ++i) {
    top = top_of_slab(setting.flow, i, bottom, i > 0, grid);
    bottom = top + setting.flow.slabs[i].height;
  }
  return top;
}

void draw(Setting& setting, const QrCode& code, float left, float top, std::int32_t element) {
  const float module = kSize / static_cast<float>(code.size);
  const auto is_dark = [&](int row, int column) {
    const int index = row * code.size + column;
    return code.dark[static_cast<std::size_t>(index)];
  };
  for (int row = 0; row < code.size; ++row) {
    for (int column = 0; column < code.size;) {
      int end = column;
      while (end < code.size && is_dark(row, end)) ++end;
      if (end > column) {
        FilledPath bar = box_path(left + static_cast<float>(column) * module, top + static_cast<float>(row) * module,
                                  static_cast<float>(end - column) * module, module + kOverlap);
        bar.fills = true;
        add_piece(setting, {element, std::move(bar)}, 0, 0);
      }
      column = end + 1;
    }
  }
}

}  // namespace

float qr_code_room(const Setting& setting) { return setting.document.address.empty() ? 0 : kSize + kGap; }

void lay_out_qr_code(Setting& setting) {
  const std::string& address = setting.document.address;
  const std::optional<QrCode> code = address.empty() ? std::nullopt : make_qr_code(address);
  if (!code) return;
  const std::int32_t element = add_element(setting, Tag::figure, kRoot);
  const float top = top_of_last(setting), left = setting.x + setting.width - kSize;
  StructureElement& figure = setting.paper.elements.back();
  figure.alternative = fill_pattern(setting.words()["qr-code"], {{"address", address}});
  figure.bounds = {left, -top, kSize, kSize};
  setting.flow.marks.push_back({SlabMark::Kind::bounds, setting.flow.size() - 1, static_cast<std::uint32_t>(element)});
  draw(setting, *code, left, -top, element);
  Slab& last = setting.flow.slabs.back();
  last.after = std::max(last.after, kSize + kGap / 2 - top - last.height);
}

}  // namespace drieluik

#include "layout/running_heads.h"

#include <string>

#include "base/numerals.h"
#include "layout/units.h"

namespace drieluik {
namespace {

constexpr float kHeadDistance = 9 * kMillimetre;   // from the head's baseline to the text
constexpr float kFootDistance = 12 * kMillimetre;  // from the text to the foot's baseline

void add_text(Setting& setting, PaperPage& page, const SetLine& line, float x, float y) {
  const float left = setting.style().margin_left + x;
  for (const LinePiece& piece : line.pieces) {
    page.pieces.push_back(piece.piece);
    move_piece(page.pieces.back(), left, y);
  }
}

void add_rule(Setting& setting, PaperPage& page, float y) {
  const PrintStyle& style = setting.style();
  page.pieces.push_back(
      {kArtifact, line_path(style.margin_left, y, style.page_width - style.margin_right, y, style.line, 0.5f)});
}

std::string page_number(const Setting& setting, const RunningText& text, std::size_t index) {
  const std::size_t page = text.first_number + index;
  if (text.pages == 0) return text.has_roman_numbers ? roman(page) : std::to_string(page);
  const std::size_t pages = text.pages;
  return fill_pattern(setting.words()["page-of"], {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}});
}

std::string word(const Setting& setting, std::string_view key) { return std::string(setting.words()[key]); }

SetLine set_small(Setting& setting, std::string_view text) {
  return set_one_line(setting, plain_text(text, running_head_role(setting.style()), kArtifact));
}

}  // namespace

void add_running_heads(Setting& setting, const RunningText& text) {
  const Document& document = setting.document;
  const PrintStyle& style = setting.style();
  const float width = style.page_width - style.margin_left - style.margin_right;
  const float head = style.margin_top - kHeadDistance;
  const float foot = style.page_height - style.margin_bottom + kFootDistance;

  const SetLine title = set_small(setting, text.title);
  SetLine form;
  if (document.kind == DocumentKind::form) {
    std::string id = document.id;
    if (!document.form_version.empty()) id += "  ·  " + word(setting, "version") + " " + document.form_version;
    if (!document.text_hash.empty()) id += "  ·  " + word(setting, "text-hash") + " " + document.text_hash;
    form = set_small(setting, id);
  }
  for (std::size_t i = 0; i < setting.paper.pages.size(); ++i) {
    PaperPage& page = setting.paper.pages[i];
    if (i > 0) add_text(setting, page, title, 0, head);
    add_rule(setting, page, foot - 11);
    add_text(setting, page, form, 0, foot);
    const SetLine number = set_small(setting, page_number(setting, text, i));
    add_text(setting, page, number, width - number.width, foot);
  }
}

void add_running_heads(Setting& setting) {
  add_running_heads(setting,
                    {.title = setting.document.title, .pages = static_cast<std::uint32_t>(setting.paper.pages.size())});
}

}  // namespace drieluik

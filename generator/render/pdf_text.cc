#include "render/pdf_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

constexpr std::string_view kSpace = " ", kHyphen = "-", kSoftHyphen = "\xc2\xad";

// Glyphs [begin, end) that together stand for a stretch of the run's text.
struct Cluster {
  std::size_t begin = 0, end = 0;
  std::string_view text;
};

// Glyphs go from left to right; of a right-to-left script, the text of each cluster lies before that of the last.
bool is_right_to_left(const SetRun& run) { return run.glyphs.front().cluster > run.glyphs.back().cluster; }

Cluster cluster_at(const SetRun& run, std::size_t begin, bool right_to_left) {
  const auto& glyphs = run.glyphs;
  std::size_t end = begin + 1;
  while (end < glyphs.size() && glyphs[end].cluster == glyphs[begin].cluster) ++end;
  const std::size_t text_begin = glyphs[begin].cluster;
  std::size_t text_end = run.text.size();
  if (right_to_left && begin > 0) text_end = glyphs[begin - 1].cluster;
  if (!right_to_left && end < glyphs.size()) text_end = glyphs[end].cluster;
  if (text_begin > text_end) return {begin, end, {}};
  return {begin, end, std::string_view(run.text).substr(text_begin, text_end - text_begin)};
}

// Spaces that do not break or are of another width, and that fonts draw with the glyph of a space.
bool is_space(std::string_view text) {
  std::size_t offset = 0;
  const char32_t c = text.empty() ? 0 : next_code_point(text, offset);
  return offset == text.size() && (c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f);
}

// Code points without a picture (Unicode's Default_Ignorable_Code_Point, those that occur in names and sentences).
bool is_invisible(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool invisible = c == 0xad || c == 0x34f || c == 0x61c || (c >= 0x200b && c <= 0x200f) ||
                           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
                           (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff;
    if (!invisible) return false;
  }
  return !text.empty();
}

const FontSubset* subset_of(const DocumentFonts::Cuts& cuts, std::uint32_t glyph) {
  if (cuts.usual->id(glyph) != 0) return cuts.usual;
  if (cuts.rare->id(glyph) != 0) return cuts.rare;
  return cuts.own && cuts.own->id(glyph) != 0 ? cuts.own.get() : nullptr;
}

// A glyph of no width that a shaper puts in the place of a joiner or a mark of direction.
bool is_blank(const SetRun& run, const Cluster& cluster) {
  return cluster.end - cluster.begin == 1 && run.glyphs[cluster.begin].advance == 0 && is_invisible(cluster.text);
}

// Whether the ToUnicode maps alone give the cluster's text. A hyphen at a line's end may say that it is one: that is
// what readers look for when they put the halves of a word together, and U+00AD keeps poppler's from doing so.
bool speaks(const SetRun& run, const Cluster& cluster, const DocumentFonts::Cuts& fonts) {
  std::string_view left = cluster.text;
  const bool is_single = cluster.end - cluster.begin == 1;
  for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
    const std::uint32_t glyph = run.glyphs[i].glyph;
    const FontSubset* subset = subset_of(fonts, glyph);
    if (subset == nullptr) return false;
    const std::string& said = subset->texts[subset->id(glyph)];
    if (is_single && ((said == kSpace && is_space(left)) || (said == kHyphen && left == kSoftHyphen))) return true;
    if (!left.starts_with(said)) return false;
    left.remove_prefix(said.size());
  }
  return left.empty();
}

// How many glyphs from `begin` on are plainly the next letters of the text: nearly all of nearly every run.
std::size_t count_plain(const SetRun& run, std::size_t begin, const FontSubset& subset) {
  const auto& glyphs = run.glyphs;
  std::size_t i = begin;
  for (; i < glyphs.size(); ++i) {
    const std::size_t at = glyphs[i].cluster;
    const std::size_t next = i + 1 < glyphs.size() ? glyphs[i + 1].cluster : run.text.size();
    if (next != at + 1 || glyphs[i].glyph >= subset.letters.size()) break;
    if (subset.letters[glyphs[i].glyph] != run.text[at] || run.text[at] == '\0') break;
  }
  return i - begin;
}

void append_font(std::string& out, TextState& state, const SetRun& run, const FontSubset& subset,
                 std::string_view prefix) {
  out += prefix;
  append_integer(out, run.font);
  out += ' ';
  append_fixed(out, run.size);
  out += " Tf\n";
  state.subset = &subset;
  state.size = run.size;
}

long long rounded(double number) { return static_cast<long long>(number < 0 ? number - 0.5 : number + 0.5); }

// Begins a text object if there is none, and goes to a place on the page.
void append_move(const TextTarget& target, TextState& state, double x_points, double y_points) {
  std::string& out = target.out;
  const long long x = rounded(x_points * 100);
  const long long y = rounded((target.page_height - y_points) * 100);
  if (!state.is_open) {
    out += "BT\n";
    state.is_open = true;
    state.x = state.y = 0;
  }
  constexpr std::string_view kEnd = " Td\n";
  char digits[2 * kMostDigits + 1 + kEnd.size()];
  char* end = put_scaled(digits, x - state.x, 2);
  *end++ = ' ';
  end = put_scaled(end, y - state.y, 2);
  append_between(out, digits, put_text(end, kEnd));
  state.x = x;
  state.y = y;
}

// Bytes that need a backslash in a string.
constexpr auto kIsSpecial = [] {
  std::array<bool, 256> table{};
  table['('] = table[')'] = table['\\'] = table['\r'] = true;
  return table;
}();

// Writes glyphs. Adjustments are whole thousandths of the size, and what rounding leaves is carried on to the next
// glyph, so that a line ends where the layout says.
class StretchWriter {
 public:
  StretchWriter(const TextTarget& target, TextState& state, const SetRun& run, const DocumentFonts::Cuts& fonts)
      : target_(target), out_(target.out), state_(state), run_(run), fonts_(fonts) {}

  void write(const TextStretch& stretch) {
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      put_glyph(run_.glyphs[i]);
      wanted_ += run_.glyphs[i].advance;
    }
    end_show();
    if (rise_ != 0) set_rise(0);
  }

 private:
  static constexpr std::size_t kMostOfGlyph = kMostDigits + 16;  // characters that one glyph takes

  void put_glyph(const PlacedGlyph& glyph) {
    const FontSubset* subset = subset_of(fonts_, glyph.glyph);
    if (subset == nullptr) return;
    if (subset != state_.subset || run_.size != state_.size) {
      end_show();
      set_font(*subset);
    }
    if (glyph.dy != rise_) {
      end_show();
      set_rise(glyph.dy);
    }
    if (static_cast<std::size_t>(buffer_ + sizeof buffer_ - at_) < kMostOfGlyph) flush();
    if (!is_showing_) {
      *at_++ = '[';
      is_showing_ = true;
    }
    const std::uint16_t id = subset->id(glyph.glyph);
    const long long wanted = rounded((wanted_ + glyph.dx) * units_);
    if (wanted != pen_) {
      end_string();
      at_ = put_integer(at_, pen_ - wanted);
      pen_ = wanted;
    }
    begin_string();
    put_id(id);
    pen_ += subset->widths[id];
  }

  void put_id(std::uint16_t id) {
    const char bytes[] = {static_cast<char>(id >> 8), static_cast<char>(id & 0xff)};
    if (target_.hexadecimal) {
      flush();
      append_hex(out_, {bytes, 2});
      return;
    }
    for (const char byte : bytes) {
      if (kIsSpecial[static_cast<unsigned char>(byte)]) *at_++ = '\\';
      *at_++ = byte == '\r' ? 'r' : byte;
    }
  }

  void begin_string() {
    if (in_string_) return;
    *at_++ = target_.hexadecimal ? '<' : '(';
    in_string_ = true;
  }
  void end_string() {
    if (!in_string_) return;
    *at_++ = target_.hexadecimal ? '>' : ')';
    in_string_ = false;
  }
  void end_show() {
    end_string();
    flush();
    if (is_showing_) out_ += "]TJ\n";
    is_showing_ = false;
  }
  void flush() {
    append_between(out_, buffer_, at_);
    at_ = buffer_;
  }

  void set_font(const FontSubset& subset) {
    append_font(out_, state_, run_, subset, &subset == fonts_.usual ? "/F" : &subset == fonts_.rare ? "/R" : "/G");
  }
  void set_rise(float rise) {
    append_fixed(out_, -static_cast<double>(rise));
    out_ += " Ts\n";
    rise_ = rise;
  }

  const TextTarget& target_;
  std::string& out_;
  TextState& state_;
  const SetRun& run_;
  const DocumentFonts::Cuts& fonts_;
  const double units_ = 1000 / static_cast<double>(run_.size);  // thousandths of the size in a point
  double wanted_ = 0;  // where the next glyph is to stand, in points from the stretch's start
  long long pen_ = 0;  // where the reader's pen is, in thousandths of the size
  float rise_ = 0;
  bool is_showing_ = false, in_string_ = false;
  char buffer_[256] = {};  // what is not in out_ yet
  char* at_ = buffer_;
};

}  // namespace

void find_stretches(const SetRun& run, const DocumentFonts::Cuts& fonts, std::vector<TextStretch>& stretches) {
  stretches.clear();
  const bool right_to_left = is_right_to_left(run);
  double offset = 0;
  bool may_go_on = false;  // whether the last stretch ends here and its glyphs speak for themselves
  for (std::size_t i = 0; i < run.glyphs.size();) {
    const std::size_t plain = right_to_left ? 0 : count_plain(run, i, *fonts.usual);
    const Cluster cluster = plain > 0 ? Cluster{i, i + plain, {}} : cluster_at(run, i, right_to_left);
    const bool spoken_by_map = plain > 0 || speaks(run, cluster, fonts);
    if (!spoken_by_map && is_blank(run, cluster)) {
      may_go_on = false;
    } else if (spoken_by_map && may_go_on) {
      stretches.back().end = cluster.end;
    } else {
      stretches.push_back({cluster.begin, cluster.end, offset, std::nullopt});
      if (!spoken_by_map) stretches.back().spoken = cluster.text;
      may_go_on = spoken_by_map;
    }
    for (; i < cluster.end; ++i) offset += run.glyphs[i].advance;
  }
}

void append_stretch(const TextTarget& target, TextState& state, const GlyphRun& run, const TextStretch& stretch,
                    const DocumentFonts::Cuts& fonts) {
  append_move(target, state, run.x + stretch.offset, static_cast<double>(run.y));
  StretchWriter(target, state, *run.set, fonts).write(stretch);
}

std::string encode_run(const SetRun& run, const DocumentFonts::Cuts& fonts, bool hexadecimal) {
  std::vector<TextStretch> stretches;
  find_stretches(run, fonts, stretches);
  const bool is_usual = std::all_of(run.glyphs.begin(), run.glyphs.end(),
                                    [&](const PlacedGlyph& glyph) { return fonts.usual->id(glyph.glyph) != 0; });
  std::string out;
  if (!is_usual || stretches.size() != 1 || stretches[0].spoken ||
      stretches[0].end - stretches[0].begin != run.glyphs.size()) {
    return out;
  }
  TextState state{.is_open = true, .subset = fonts.usual, .size = run.size};
  StretchWriter({out, 0, hexadecimal}, state, run, fonts).write(stretches[0]);
  return out;
}

void append_encoded(const TextTarget& target, TextState& state, const GlyphRun& run, const FontSubset& usual,
                    std::string_view encoded) {
  append_move(target, state, static_cast<double>(run.x), static_cast<double>(run.y));
  if (state.subset != &usual || state.size != run.set->size) append_font(target.out, state, *run.set, usual, "/F");
  target.out += encoded;
}

void end_text(std::string& out, TextState& state) {
  if (state.is_open) out += "ET\n";
  state.is_open = false;
}

}  // namespace drieluik

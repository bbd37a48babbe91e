#include "render/pdf_text.h"

#include <cmath>
#include <optional>

#include "base/text.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

constexpr char kSpace[] = " ";

// Glyphs [begin, end) that together stand for bytes [text_begin, text_end) of the run's text.
struct Cluster {
  std::size_t begin = 0, end = 0;
  std::size_t text_begin = 0, text_end = 0;
};

bool runs_backwards(const GlyphRun& run) {
  for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
    if (run.glyphs[i].cluster < run.glyphs[i - 1].cluster) return true;
  }
  return false;
}

Cluster cluster_at(const GlyphRun& run, std::size_t begin) {
  Cluster cluster{begin, begin + 1, begin == 0 ? 0 : run.glyphs[begin].cluster, run.text.size()};
  while (cluster.end < run.glyphs.size() && run.glyphs[cluster.end].cluster == run.glyphs[begin].cluster) ++cluster.end;
  if (cluster.end < run.glyphs.size()) cluster.text_end = run.glyphs[cluster.end].cluster;
  return cluster;
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
  if (cuts.shared->id(glyph) != 0) return cuts.shared;
  return cuts.own && cuts.own->id(glyph) != 0 ? cuts.own.get() : nullptr;
}

// Writes the glyphs of one run. Adjustments are whole thousandths of the size, and what rounding leaves is carried on
// to the next glyph, so that a line ends where the layout says.
class RunWriter {
 public:
  RunWriter(const TextTarget& target, TextState& state, const GlyphRun& run)
      : target_(target), out_(target.out), state_(state), run_(run), cuts_(target.fonts[run.font]) {}

  void write() {
    if (runs_backwards(run_)) {
      write_with_text(0, run_.glyphs.size(), run_.text);
      return;
    }
    for (std::size_t i = 0; i < run_.glyphs.size();) {
      Cluster cluster = cluster_at(run_, i);
      if (speaks(cluster)) {
        put_glyphs(cluster.begin, cluster.end);
      } else if (!is_blank(cluster)) {
        // Neighbours that need a text of their own share it.
        while (cluster.end < run_.glyphs.size()) {
          const Cluster next = cluster_at(run_, cluster.end);
          if (speaks(next) || is_blank(next)) break;
          cluster.end = next.end;
          cluster.text_end = next.text_end;
        }
        write_with_text(cluster.begin, cluster.end, text(cluster));
      }
      i = cluster.end;
    }
    end_show();
    if (rise_ != 0) set_rise(0);
  }

 private:
  std::string_view text(const Cluster& cluster) const {
    return std::string_view(run_.text).substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
  }

  // Whether ToUnicode alone gives the cluster's text.
  bool speaks(const Cluster& cluster) const {
    std::string_view left = text(cluster);
    for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
      const std::uint32_t glyph = run_.glyphs[i].glyph;
      const FontSubset* subset = subset_of(cuts_, glyph);
      if (subset == nullptr) return false;
      const std::string& said = subset->texts[subset->id(glyph)];
      if (cluster.end - cluster.begin == 1 && said == kSpace && is_space(left)) return true;
      if (!left.starts_with(said)) return false;
      left.remove_prefix(said.size());
    }
    return left.empty();
  }

  // A glyph of no width that a shaper puts in the place of a joiner or a mark of direction.
  bool is_blank(const Cluster& cluster) const {
    return cluster.end - cluster.begin == 1 && run_.glyphs[cluster.begin].advance == 0 && is_invisible(text(cluster));
  }

  void write_with_text(std::size_t begin, std::size_t end, std::string_view text) {
    end_show();
    out_ += "/Span<</ActualText";
    append_text(out_, text);
    out_ += ">>BDC\n";
    put_glyphs(begin, end);
    end_show();
    out_ += "EMC\n";
  }

  void put_glyphs(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      put_glyph(run_.glyphs[i]);
      wanted_ += run_.glyphs[i].advance;
    }
  }

  void put_glyph(const PlacedGlyph& glyph) {
    const FontSubset* subset = subset_of(cuts_, glyph.glyph);
    if (subset == nullptr) return;
    if (subset != state_.subset || run_.size != state_.size) {
      end_show();
      set_font(*subset);
    }
    if (glyph.dy != rise_) {
      end_show();
      set_rise(glyph.dy);
    }
    if (!is_showing_) {
      out_ += '[';
      is_showing_ = true;
    }
    const std::uint16_t id = subset->id(glyph.glyph);
    const long long wanted = std::llround((wanted_ + static_cast<double>(glyph.dx)) * 1000 / run_.size);
    if (wanted != pen_) {
      end_string();
      append_integer(out_, pen_ - wanted);
      pen_ = wanted;
    }
    begin_string();
    put_id(id);
    pen_ += subset->widths[id];
  }

  void put_id(std::uint16_t id) {
    const char bytes[] = {static_cast<char>(id >> 8), static_cast<char>(id & 0xff)};
    if (target_.hexadecimal) {
      append_hex(out_, {bytes, 2});
      return;
    }
    for (const char byte : bytes) {
      if (byte == '(' || byte == ')' || byte == '\\') out_ += '\\';
      byte == '\r' ? out_ += "\\r" : out_ += byte;
    }
  }

  void begin_string() {
    if (in_string_) return;
    out_ += target_.hexadecimal ? '<' : '(';
    in_string_ = true;
  }
  void end_string() {
    if (!in_string_) return;
    out_ += target_.hexadecimal ? '>' : ')';
    in_string_ = false;
  }
  void end_show() {
    end_string();
    if (is_showing_) out_ += "]TJ\n";
    is_showing_ = false;
  }

  void set_font(const FontSubset& subset) {
    out_ += &subset == cuts_.shared ? "/F" : "/G";
    append_integer(out_, run_.font);
    out_ += ' ';
    append_fixed(out_, run_.size);
    out_ += " Tf\n";
    state_.subset = &subset;
    state_.size = run_.size;
  }
  void set_rise(float rise) {
    append_fixed(out_, -static_cast<double>(rise));
    out_ += " Ts\n";
    rise_ = rise;
  }

  const TextTarget& target_;
  std::string& out_;
  TextState& state_;
  const GlyphRun& run_;
  const DocumentFonts::Cuts& cuts_;
  double wanted_ = 0;  // where the next glyph is to stand, in points from the run's start
  long long pen_ = 0;  // where the reader's pen is, in thousandths of the size
  float rise_ = 0;
  bool is_showing_ = false, in_string_ = false;
};

}  // namespace

void append_run(const TextTarget& target, TextState& state, const GlyphRun& run) {
  std::string& out = target.out;
  const long long x = std::llround(static_cast<double>(run.x) * 100);
  const long long y = std::llround((target.page_height - static_cast<double>(run.y)) * 100);
  if (!state.is_open) {
    out += "BT\n";
    state.is_open = true;
    state.x = state.y = 0;
  }
  append_fixed(out, static_cast<double>(x - state.x) / 100);
  out += ' ';
  append_fixed(out, static_cast<double>(y - state.y) / 100);
  out += " Td\n";
  state.x = x;
  state.y = y;
  RunWriter(target, state, run).write();
}

void end_text(std::string& out, TextState& state) {
  if (state.is_open) out += "ET\n";
  state.is_open = false;
}

}  // namespace drieluik

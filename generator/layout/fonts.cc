#include "layout/fonts.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <map>
#include <mutex>

#include "layout/messages.h"

namespace drieluik {
namespace {

constexpr int kScale = 1000;

// Folders of /usr/share/fonts/truetype and the Debian packages that fill them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPackages{{
    {"/gentiumplus/", "fonts-sil-gentiumplus"},
    {"/open-sans/", "fonts-open-sans"},
    {"/noto/", "fonts-noto-core"},
    {"/dejavu/", "fonts-dejavu-core"},
    {"/liberation/", "fonts-liberation"},
    {"/lato/", "fonts-lato"},
    {"/charis/", "fonts-sil-charis"},
    {"/crosextra/", "fonts-crosextra-carlito"},
}};

std::string_view package_of(std::string_view file) {
  for (const auto& [folder, package] : kPackages) {
    if (file.find(folder) != std::string_view::npos) return package;
  }
  return {};
}

float metric(hb_font_t* font, hb_ot_metrics_tag_t tag, float otherwise) {
  hb_position_t position = 0;
  return hb_ot_metrics_get_position(font, tag, &position) ? static_cast<float>(position) : otherwise;
}

// Bytes of a table, big-endian, as OpenType has them.
int read_int16(const char* bytes) {
  return static_cast<std::int16_t>((static_cast<unsigned char>(bytes[0]) << 8) | static_cast<unsigned char>(bytes[1]));
}

void read_bounds(Font& font) {
  hb_blob_t* head = hb_face_reference_table(font.face, HB_TAG('h', 'e', 'a', 'd'));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(head, &length);
  const auto units = static_cast<float>(hb_face_get_upem(font.face));
  for (std::ptrdiff_t i = 0; i < 4 && length >= 54; ++i) {
    font.bounds[i] = static_cast<float>(read_int16(bytes + 36 + 2 * i)) * kScale / units;
  }
  hb_blob_destroy(head);
}

void read_italic_angle(Font& font) {
  hb_blob_t* post = hb_face_reference_table(font.face, HB_TAG('p', 'o', 's', 't'));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(post, &length);
  if (length >= 8) font.italic_angle = static_cast<float>(read_int16(bytes + 4));  // whole degrees of a 16.16 number
  hb_blob_destroy(post);
}

std::string postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  auto size = static_cast<unsigned>(name.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
  return std::string(name.data());
}

bool lookup(const Font& font, char32_t code_point) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font.font, code_point, &glyph) && glyph != 0;
}

// `bytes` must outlive the font.
bool open_font(std::string_view bytes, Font& font) {
  hb_blob_t* blob =
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  font.face = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  if (hb_face_get_glyph_count(font.face) == 0) return false;
  hb_face_make_immutable(font.face);
  font.font = hb_font_create(font.face);
  hb_font_set_scale(font.font, kScale, kScale);
  hb_ot_font_set_funcs(font.font);
  hb_font_make_immutable(font.font);

  font.ascent = metric(font.font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 800);
  font.descent = metric(font.font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -200);
  font.cap_height = metric(font.font, HB_OT_METRICS_TAG_CAP_HEIGHT, 700);
  font.x_height = metric(font.font, HB_OT_METRICS_TAG_X_HEIGHT, 500);
  read_bounds(font);
  read_italic_angle(font);
  font.postscript_name = postscript_name(font.face);
  for (char32_t c = 0; c < font.common.size(); ++c) font.common[c] = lookup(font, c);
  if (!hb_font_get_nominal_glyph(font.font, 0x2010, &font.hyphen)) {
    hb_font_get_nominal_glyph(font.font, '-', &font.hyphen);
  }
  hb_font_get_nominal_glyph(font.font, ' ', &font.space);
  font.hyphen_advance = static_cast<float>(hb_font_get_glyph_h_advance(font.font, font.hyphen));
  font.space_advance = static_cast<float>(hb_font_get_glyph_h_advance(font.font, font.space));
  return font.common[U' '] && !font.postscript_name.empty();
}

void make_empty(Font& font) {
  hb_font_destroy(font.font);
  hb_face_destroy(font.face);
  font.face = hb_face_get_empty();
  font.font = hb_font_get_empty();
  font.common.reset();
}

std::size_t slot(FontFamily family, FontStyle style) {
  return static_cast<std::size_t>(family) * 4 + static_cast<std::size_t>(style);
}

Span place_of(const PrintStyle& style, const std::string& file) {
  for (const auto& [name, span] : style.font_places) {
    if (name == file) return span;
  }
  return {};
}

}  // namespace

bool Font::has(char32_t code_point) const {
  return code_point < common.size() ? common[code_point] : lookup(*this, code_point);
}

struct FontSet::Data {
  // A font that is not the first of a list is read when a character asks for it: many runs need none of them.
  struct Entry {
    std::string bytes;
    Font font;
    std::mutex opening;
    std::atomic<bool> is_open = false;

    ~Entry() {
      hb_font_destroy(font.font);
      hb_face_destroy(font.face);
    }
  };

  explicit Data(const FileReader& reader) : files(reader) {}

  // One that is broken has no characters.
  const Font& open(Entry& entry) const {
    if (entry.is_open.load(std::memory_order_acquire)) return entry.font;
    const std::lock_guard lock(entry.opening);
    if (!entry.is_open) {
      if (files.read(entry.font.file, entry.bytes) || !open_font(entry.bytes, entry.font)) make_empty(entry.font);
      entry.is_open.store(true, std::memory_order_release);
    }
    return entry.font;
  }

  const FileReader& files;
  mutable std::deque<Entry> fonts;
  std::array<std::vector<std::uint16_t>, 8> orders;  // by slot()
};

FontSet::FontSet() = default;
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

std::optional<FontSet> FontSet::open(const FileReader& files, const PrintStyle& style, Diagnostics& diagnostics) {
  struct FileList {
    FontFamily family;
    FontStyle style;
    std::string_view family_name, style_name;
    const std::vector<std::string>& files;
  };
  const std::array<FileList, 8> lists{{
      {FontFamily::text, FontStyle::regular, "text", "regular", style.text.regular},
      {FontFamily::text, FontStyle::italic, "text", "italic", style.text.italic},
      {FontFamily::text, FontStyle::bold, "text", "bold", style.text.bold},
      {FontFamily::text, FontStyle::bold_italic, "text", "bold_italic", style.text.bold_italic},
      {FontFamily::heading, FontStyle::regular, "heading", "regular", style.heading.regular},
      {FontFamily::heading, FontStyle::italic, "heading", "italic", style.heading.italic},
      {FontFamily::heading, FontStyle::bold, "heading", "bold", style.heading.bold},
      {FontFamily::heading, FontStyle::bold_italic, "heading", "bold_italic", style.heading.bold_italic},
  }};

  FontSet set;
  set.data_ = std::make_unique<Data>(files);
  Data& data = *set.data_;
  std::map<std::string, std::optional<std::uint16_t>> opened;  // nothing: faulty, and reported
  const std::size_t errors = diagnostics.errors();
  bool is_whole = true;
  for (const FileList& list : lists) {
    is_whole = is_whole && !list.files.empty();
    // Where something was told before, the style is one that could not be read.
    if (list.files.empty() && errors == 0) diagnostics.error({}, kFontsMissing, {list.family_name, list.style_name});
    for (const std::string& file : list.files) {
      const auto [place, is_new] = opened.try_emplace(file);
      if (is_new) {
        if (files.kind(file) == FileKind::none) {
          const std::string_view package = package_of(file);
          diagnostics.error(place_of(style, file), package.empty() ? kFontFileMissing : kFontPackageMissing,
                            {file, package});
        } else {
          place->second = static_cast<std::uint16_t>(data.fonts.size());
          data.fonts.emplace_back().font.file = file;
        }
      }
      if (!place->second) continue;
      data.orders[slot(list.family, list.style)].push_back(*place->second);
      if (file == list.files.front() && !data.open(data.fonts[*place->second]).common[U' ']) {
        diagnostics.error(place_of(style, file), kFontFileBroken, {file});
        place->second.reset();
      }
    }
  }
  if (!is_whole || diagnostics.errors() > errors) return std::nullopt;
  return set;
}

const Font& FontSet::operator[](std::size_t index) const { return data_->open(data_->fonts[index]); }
std::size_t FontSet::size() const { return data_->fonts.size(); }

const std::vector<std::uint16_t>& FontSet::order(FontFamily family, FontStyle style) const {
  return data_->orders[slot(family, style)];
}

std::optional<std::uint16_t> FontSet::find(FontFamily family, FontStyle style, char32_t code_point) const {
  for (const std::uint16_t index : order(family, style)) {
    if ((*this)[index].has(code_point)) return index;
  }
  return std::nullopt;
}

}  // namespace drieluik

#include "render/pdf_pictures.h"

#include <array>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <utility>

#include "read/colour_profile.h"
#include "render/pdf_deflate.h"
#include "render/pdf_syntax.h"
#include "render/png_pixels.h"

namespace drieluik {
namespace {

constexpr int kLevel = 6;  // libdeflate's

int paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int to_left = std::abs(guess - left), to_above = std::abs(guess - above), to_corner = std::abs(guess - corner);
  if (to_left <= to_above && to_left <= to_corner) return left;
  return to_above <= to_corner ? above : corner;
}

// A row as its difference from what a filter of PNG expects (ISO/IEC 15948, 9.2), by the filter's number.
void filter_row(int filter, std::string_view row, std::string_view above, std::size_t step, std::string& out) {
  out.clear();
  const auto byte = [](std::string_view bytes, std::size_t i) {
    return static_cast<int>(static_cast<unsigned char>(bytes[i]));
  };
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int left = i < step ? 0 : byte(row, i - step);
    const int up = above.empty() ? 0 : byte(above, i);
    const int corner = i < step || above.empty() ? 0 : byte(above, i - step);
    const std::array<int, 5> expected{0, left, up, (left + up) / 2, paeth(left, up, corner)};
    out += static_cast<char>(byte(row, i) - expected[static_cast<std::size_t>(filter)]);
  }
}

// How far from zero a row's differences are: the least compresses best.
long weight(std::string_view row) {
  long sum = 0;
  for (const char c : row) sum += std::abs(static_cast<int>(static_cast<signed char>(c)));
  return sum;
}

std::string filtered(const Pixels& pixels) {
  const std::size_t length = static_cast<std::size_t>(pixels.width) * pixels.bytes_of_pixel();
  std::string out, row, best;
  out.reserve(pixels.bytes.size() + static_cast<std::size_t>(pixels.height));
  std::string_view above;
  for (std::size_t at = 0; at < pixels.bytes.size(); at += length) {
    const std::string_view plain = std::string_view(pixels.bytes).substr(at, length);
    int best_filter = 0;
    best = plain;
    for (int filter = 1; filter < 5 && pixels.kind != Pixels::Kind::palette; ++filter) {
      filter_row(filter, plain, above, pixels.bytes_of_pixel(), row);
      if (weight(row) >= weight(best)) continue;
      best.swap(row);
      best_filter = filter;
    }
    out += static_cast<char>(best_filter);
    out += best;
    above = plain;
  }
  return out;
}

void append_entry(std::string& out, std::string_view key, long long value) {
  out += key;
  append_integer(out, value);
}

std::string image_entries(int width, int height) {
  std::string out = "/Type/XObject/Subtype/Image/BitsPerComponent 8";
  append_entry(out, "/Width ", width);
  append_entry(out, "/Height ", height);
  return out;
}

void append_palette(std::string& out, const Pixels& pixels) {
  out += "/ColorSpace[/Indexed/DeviceRGB ";
  append_integer(out, static_cast<long long>(pixels.palette.size() / 3) - 1);
  out += '<';
  append_hex(out, pixels.palette);
  out += ">]";
}

std::optional<PdfPictures::Packed> pack_png(std::string_view file, Colour ground) {
  const std::optional<Pixels> pixels = read_png_pixels(file, ground);
  if (!pixels) return std::nullopt;
  PdfPictures::Packed out{image_entries(pixels->width, pixels->height), {}, {}};
  if (pixels->kind == Pixels::Kind::palette) {
    append_palette(out.entries, *pixels);
  } else {
    out.entries += pixels->kind == Pixels::Kind::rgb ? "/ColorSpace/DeviceRGB" : "/ColorSpace/DeviceGray";
  }
  out.entries += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
  append_integer(out.entries, static_cast<long long>(pixels->bytes_of_pixel()));
  append_entry(out.entries, "/Columns ", pixels->width);
  out.entries += ">>";
  Deflater(kLevel).append(out.bytes, filtered(*pixels));
  return out;
}

PdfPictures::Packed pack_jpeg(std::string_view file, const Picture& picture) {
  PdfPictures::Packed out{image_entries(picture.stored_width, picture.stored_height), jpeg_for_print(file),
                          colour_profile(file), picture.is_grey};
  if (out.profile.empty()) out.entries += picture.is_grey ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB";
  out.entries += "/Filter/DCTDecode";
  return out;
}

}  // namespace

struct PdfPictures::Data {
  struct Entry {
    std::once_flag once;
    std::optional<Packed> packed;
  };
  using Key = std::pair<std::string, std::uint32_t>;  // a file, and the ground that it is mixed with

  Data(const FileReader& reader, Path in) : files(reader), folder(std::move(in)) {}

  std::optional<Packed> pack(const PlacedPicture& placed) const {
    std::string bytes;
    if (const auto own = added.find(placed.file->name); own != added.end()) {
      bytes = own->second;
    } else if (files.read(folder / placed.file->name, bytes)) {
      return std::nullopt;
    }
    if (placed.file->picture.format == Picture::Format::jpeg) return pack_jpeg(bytes, placed.file->picture);
    return pack_png(bytes, placed.ground);
  }

  const FileReader& files;
  Path folder;
  std::map<std::string, std::string, std::less<>> added;
  std::mutex mutex;
  std::map<Key, Entry> entries;
};

PdfPictures::PdfPictures(const FileReader& files, Path folder)
    : data_(std::make_unique<Data>(files, std::move(folder))) {}
PdfPictures::PdfPictures(PdfPictures&&) noexcept = default;
PdfPictures::~PdfPictures() = default;

void PdfPictures::add(std::string_view name, std::string bytes) { data_->added.emplace(name, std::move(bytes)); }

const PdfPictures::Packed* PdfPictures::find(const PlacedPicture& picture) const {
  const Colour ground = picture.file->picture.has_alpha ? picture.ground : Colour{};
  const std::uint32_t colour = static_cast<std::uint32_t>(ground.red) << 16 | ground.green << 8 | ground.blue;
  Data::Entry* entry = nullptr;
  {
    const std::lock_guard lock(data_->mutex);
    entry = &data_->entries[{picture.file->name, colour}];
  }
  std::call_once(entry->once, [&] { entry->packed = data_->pack(picture); });
  return entry->packed ? &*entry->packed : nullptr;
}

DocumentPictures::DocumentPictures(const Paper& paper, const PdfPictures* pictures) : pictures_(pictures) {
  if (!pictures) return;
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* picture = std::get_if<PlacedPicture>(&piece.drawing);
      const PdfPictures::Packed* packed = picture ? pictures->find(*picture) : nullptr;
      if (packed && names_.emplace(packed, "/P" + std::to_string(list_.size())).second) list_.push_back(packed);
    }
  }
}

std::string_view DocumentPictures::name(const PlacedPicture& picture) const {
  const auto name = names_.find(pictures_ ? pictures_->find(picture) : nullptr);
  return name == names_.end() ? std::string_view() : std::string_view(name->second);
}

std::string DocumentPictures::write(PdfObjects& objects) const {
  if (list_.empty()) return {};
  std::string out = "<<";
  for (const PdfPictures::Packed* packed : list_) {
    const int number = objects.reserve();
    std::string entries = packed->entries;
    if (!packed->profile.empty()) {
      const int profile = objects.reserve();
      objects.add_stream(profile, packed->is_grey ? "/N 1/Alternate/DeviceGray" : "/N 3/Alternate/DeviceRGB",
                         packed->profile, StreamKind::shared);
      entries += "/ColorSpace[/ICCBased ";
      append_reference(entries, profile);
      entries += ']';
    }
    objects.add_plain(number, entries, packed->bytes);
    out += names_.at(packed);
    out += ' ';
    append_reference(out, number);
  }
  return out + ">>";
}

}  // namespace drieluik

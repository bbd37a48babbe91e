#include "support/pictures.h"

#include <lcms2.h>
#include <libdeflate.h>

#include <cstdint>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "render/pdf_deflate.h"
#include "render/png_pixels.h"
#include "support/program.h"

namespace drieluik {
namespace {

void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
}

void append_chunk(std::string& out, std::string_view type, std::string_view data) {
  append_number(out, static_cast<std::uint32_t>(data.size()));
  const std::string body = std::string(type) + std::string(data);
  out += body;
  append_number(out, libdeflate_crc32(0, body.data(), body.size()));
}

// A file of another program's making.
std::string converted(std::string_view pdf, const std::vector<std::string>& command, const char* ending) {
  const TemporaryFolder folder;
  const std::filesystem::path from = folder.path() / "in.pdf", to = folder.path() / "out";
  write_text(from, std::string(pdf));
  std::vector<std::string> arguments = command;
  arguments.insert(arguments.end(), {"-singlefile", from.string(), to.string()});
  run_program(arguments);
  return read_text(to.string() + ending);
}

std::vector<std::string> four_squares_rows(int size) {
  std::vector<std::string> rows;
  for (int y = 0; y < 2 * size; ++y) {
    std::string& row = rows.emplace_back();
    for (int x = 0; x < 2 * size; ++x) {
      const Colour colour = kFourColours[(y < size ? 0 : 2) + (x < size ? 0 : 1)];
      for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) row += static_cast<char>(part);
    }
  }
  return rows;
}

std::string join_rows(const std::vector<std::string>& rows) {
  std::string out;
  for (const std::string& row : rows) out += row;
  return out;
}

}  // namespace

std::string make_png(const PngRecipe& recipe) {
  std::string out("\x89PNG\r\n\x1a\n", 8);
  std::string head;
  append_number(head, static_cast<std::uint32_t>(recipe.width));
  append_number(head, static_cast<std::uint32_t>(recipe.height));
  head += static_cast<char>(recipe.bits);
  head += static_cast<char>(recipe.colour_type);
  head.append(2, '\0');
  head += recipe.interlaced ? '\1' : '\0';
  append_chunk(out, "IHDR", head);
  if (recipe.pixels_per_metre > 0) {
    std::string density;
    append_number(density, static_cast<std::uint32_t>(recipe.pixels_per_metre));
    append_number(density, static_cast<std::uint32_t>(recipe.pixels_per_metre));
    append_chunk(out, "pHYs", density + '\1');
  }
  if (!recipe.profile.empty()) {
    std::string packed;
    Deflater(6).append(packed, recipe.profile);
    append_chunk(out, "iCCP", std::string("own\0\0", 5) + packed);
  }
  if (!recipe.palette.empty()) append_chunk(out, "PLTE", recipe.palette);
  if (!recipe.alpha_of_palette.empty()) append_chunk(out, "tRNS", recipe.alpha_of_palette);
  std::string rows, packed;
  for (const std::string& row : recipe.rows) rows += '\0' + row;
  Deflater(6).append(packed, rows);
  append_chunk(out, "IDAT", packed);
  append_chunk(out, "IEND", "");
  return out;
}

std::string four_squares_png(int size, int pixels_per_metre) {
  PngRecipe recipe{.width = 2 * size, .height = 2 * size};
  recipe.pixels_per_metre = pixels_per_metre;
  recipe.rows = four_squares_rows(size);
  return make_png(recipe);
}

std::string four_squares_jpeg(int size, std::string_view options) {
  const std::string ppm = "P6\n" + std::to_string(2 * size) + ' ' + std::to_string(2 * size) + "\n255\n" +
                          join_rows(four_squares_rows(size));
  const TemporaryFolder folder;
  write_text(folder.path() / "in.ppm", ppm);
  std::vector<std::string> command{"cjpeg", "-sample", "1x1", "-outfile", (folder.path() / "out.jpg").string()};
  for (const std::string_view option : split(options, ' ')) {
    if (!option.empty()) command.emplace_back(option);
  }
  command.push_back((folder.path() / "in.ppm").string());
  run_program(command);
  return read_text(folder.path() / "out.jpg");
}

std::string saved(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string out(size, '\0');
  cmsSaveProfileToMem(profile, out.data(), &size);
  cmsCloseProfile(profile);
  return out;
}

std::string exchanging_profile() {
  const cmsCIExyY white{0.3127, 0.3290, 1};  // D65
  const cmsCIExyYTRIPLE primaries{{0.30, 0.60, 1}, {0.64, 0.33, 1}, {0.15, 0.06, 1}};
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
  cmsToneCurve* curves[3] = {curve, curve, curve};
  const std::string out = saved(cmsCreateRGBProfile(&white, &primaries, curves));
  cmsFreeToneCurve(curve);
  return out;
}

std::string linear_grey_profile() {
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 1);
  const std::string out = saved(cmsCreateGrayProfile(cmsD50_xyY(), curve));
  cmsFreeToneCurve(curve);
  return out;
}

std::string with_profile(std::string_view jpeg, std::string_view profile) {
  constexpr std::size_t kPart = 1000;  // several segments, the last one first
  const std::size_t count = (profile.size() + kPart - 1) / kPart;
  std::string segments;
  for (std::size_t i = count; i-- > 0;) {
    std::string data("ICC_PROFILE\0", 12);
    data += static_cast<char>(i + 1);
    data += static_cast<char>(count);
    data += profile.substr(i * kPart, kPart);
    segments += std::string("\xff\xe2", 2);
    segments += static_cast<char>((data.size() + 2) >> 8);
    segments += static_cast<char>((data.size() + 2) & 0xff);
    segments += data;
  }
  return std::string(jpeg.substr(0, 2)) + segments + std::string(jpeg.substr(2));
}

std::string with_orientation(std::string_view jpeg, int orientation) {
  std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
  exif += static_cast<char>(orientation);
  exif += std::string("\0\0\0\0\0\0secret place", 18);
  std::string segment("\xff\xe1", 2);
  segment += static_cast<char>((exif.size() + 2) >> 8);
  segment += static_cast<char>((exif.size() + 2) & 0xff);
  return std::string(jpeg.substr(0, 2)) + segment + exif + std::string(jpeg.substr(2));
}

Colour Shown::at(float x, float y) const {
  const std::size_t place =
      3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
  const auto part = [&](std::size_t i) { return static_cast<std::uint8_t>(pixels[place + i]); };
  return {part(0), part(1), part(2)};
}

Shown show_page(std::string_view pdf, int page) {
  const std::string number = std::to_string(page);
  const std::string png = converted(pdf, {"pdftoppm", "-r", "72", "-png", "-f", number, "-l", number}, ".png");
  const std::optional<Pixels> pixels = read_png_pixels(png, {255, 255, 255});
  if (!pixels || pixels->kind != Pixels::Kind::rgb) return {};
  return {pixels->width, pixels->height, pixels->bytes};
}

}  // namespace drieluik

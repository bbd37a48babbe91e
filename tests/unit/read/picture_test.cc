#include "read/picture.h"

#include <gmock/gmock.h>

#include "support/pictures.h"

namespace drieluik {
namespace {

// "png 4x4", with what else there is to say; or the code of the fault.
std::string told(std::string_view bytes) {
  Diagnostics diagnostics;
  const std::optional<Picture> picture = read_picture(bytes, {}, diagnostics);
  if (!picture) return diagnostics.list().size() == 1 ? std::string(diagnostics.list()[0].message->code) : "?";
  std::string out = picture->format == Picture::Format::png ? "png " : "jpeg ";
  out += std::to_string(picture->width()) + "x" + std::to_string(picture->height());
  if (picture->is_grey) out += " grey";
  if (picture->has_alpha) out += " alpha";
  if (picture->dpi > 0) out += " " + std::to_string(static_cast<int>(picture->dpi + 0.5)) + " dpi";
  if (picture->is_turned()) out += " turned";
  return out;
}

// A file with the byte at `at` (from the end where negative) changed.
std::string changed(std::string bytes, std::ptrdiff_t at, char to) {
  bytes[static_cast<std::size_t>(at < 0 ? static_cast<std::ptrdiff_t>(bytes.size()) + at : at)] = to;
  return bytes;
}

TEST(Picture, TellsWhatItTakesToPlaceIt) {
  EXPECT_EQ(told(four_squares_png(3)), "png 6x6");
  EXPECT_EQ(told(four_squares_png(3, 11811)), "png 6x6 300 dpi");
  EXPECT_EQ(told(make_png({.width = 3, .height = 1, .colour_type = 6, .rows = {std::string(12, 'x')}})),
            "png 3x1 alpha");
  EXPECT_EQ(told(make_png({.width = 2,
                           .height = 1,
                           .colour_type = 3,
                           .rows = {std::string("\0\0", 2)},
                           .palette = "abc",
                           .alpha_of_palette = "x"})),
            "png 2x1 alpha");
  const std::string jpeg = four_squares_jpeg(8);
  EXPECT_EQ(told(jpeg), "jpeg 16x16");
  EXPECT_EQ(told(four_squares_jpeg(8, "-grayscale")), "jpeg 16x16 grey");
  EXPECT_EQ(told(four_squares_jpeg(8, "-progressive")), "jpeg 16x16");
  EXPECT_EQ(told(changed(changed(changed(jpeg, 13, 1), 14, 1), 15, 44)), "jpeg 16x16 300 dpi");
  EXPECT_EQ(told(with_orientation(jpeg, 3)), "jpeg 16x16");
  EXPECT_EQ(told(with_orientation(jpeg, 6)), "jpeg 16x16 turned");
  EXPECT_EQ(told(jpeg + "what a camera puts behind it"), "jpeg 16x16");
}

TEST(Picture, ReportsWhatAPdfCannotHold) {
  const std::string png = four_squares_png(3), jpeg = four_squares_jpeg(8);
  EXPECT_EQ(told(""), "unknown-picture");
  EXPECT_EQ(told("GIF89a"), "unknown-picture");
  EXPECT_EQ(told("<svg/>"), "unknown-picture");
  for (const std::size_t length : {std::size_t{8}, std::size_t{20}, png.size() / 2, png.size() - 1}) {
    EXPECT_EQ(told(png.substr(0, length)), "broken-picture") << length;
  }
  EXPECT_EQ(told(changed(png, 18, '\1')), "broken-picture");  // the width, which no longer fits the checksum
  for (const std::size_t length : {std::size_t{3}, std::size_t{30}, jpeg.size() / 2, jpeg.size() - 2}) {
    EXPECT_EQ(told(jpeg.substr(0, length)), "broken-picture") << length;
  }
  const auto frame = static_cast<std::ptrdiff_t>(jpeg.find("\xff\xc0"));
  EXPECT_EQ(told(changed(jpeg, frame + 9, 4)), "cmyk-picture");
  EXPECT_EQ(told(changed(jpeg, frame + 9, 2)), "unknown-jpeg");
  EXPECT_EQ(told(changed(jpeg, frame + 4, 12)), "unknown-jpeg");      // bits
  EXPECT_EQ(told(changed(jpeg, frame + 1, '\xc9')), "unknown-jpeg");  // arithmetic coding
  PngRecipe tinted{.width = 1, .height = 1, .rows = {"abc"}};
  tinted.profile = "no profile at all";
  EXPECT_EQ(told(make_png(tinted)), "colour-profile");
  tinted.profile = linear_grey_profile();  // of pixels of three parts
  EXPECT_EQ(told(make_png(tinted)), "colour-profile");
  tinted.profile = exchanging_profile();
  EXPECT_EQ(told(make_png(tinted)), "png 1x1");
  tinted.profile = std::string(10'000'000, 'x');  // small when packed
  EXPECT_EQ(told(make_png(tinted)), "colour-profile");
  const std::string profiled = with_profile(jpeg, exchanging_profile() + std::string(1500, 'x'));
  EXPECT_EQ(told(profiled), "colour-profile");
  EXPECT_EQ(told(changed(with_profile(jpeg, exchanging_profile()), 2 + 4 + 13, 9)), "colour-profile");  // of 9 parts
  EXPECT_EQ(told(with_profile(jpeg, exchanging_profile())), "jpeg 16x16");
  std::string tall = changed(changed(jpeg, frame + 5, '\xff'), frame + 7, '\xff');  // 65,000 pixels each way
  EXPECT_EQ(told(tall), "huge-picture");
  PngRecipe huge{.width = 100'000, .height = 100'000, .rows = {"x"}};
  EXPECT_EQ(told(make_png(huge)), "huge-picture");
}

// Damage anywhere ends in a fault or a picture, never in reading past the end.
TEST(Picture, IsReadSafelyWhateverIsInIt) {
  const std::string whole = with_orientation(four_squares_jpeg(4), 6);
  int faults = 0;
  for (std::size_t i = 2; i < std::min<std::size_t>(whole.size(), 700); ++i) {
    for (const char to : {'\0', '\xff'})
      faults += told(changed(whole, static_cast<std::ptrdiff_t>(i), to)).find(' ') == std::string::npos;
  }
  EXPECT_GT(faults, 0);
}

TEST(Picture, IsPrintedWithoutWhatCamerasKnow) {
  const std::string jpeg = four_squares_jpeg(8);
  const std::string told_all = with_orientation(jpeg, 1);
  EXPECT_THAT(told_all, testing::HasSubstr("secret place"));
  const std::string printed = jpeg_for_print(told_all + "tail");
  EXPECT_THAT(printed, testing::Not(testing::HasSubstr("secret place")));
  EXPECT_EQ(told(printed), "jpeg 16x16");
  EXPECT_EQ(printed.substr(printed.size() - 2), "\xff\xd9");
}

}  // namespace
}  // namespace drieluik

#include "render/pdf_pictures.h"

#include <gmock/gmock.h>

#include <regex>
#include <thread>

#include "support/memory_file_system.h"
#include "support/paper_sketch.h"
#include "support/pdf_ua.h"
#include "support/pictures.h"
#include "support/shell.h"

namespace drieluik {
namespace {

using testing::HasSubstr;

Picture picture_of(std::string_view bytes) {
  Diagnostics diagnostics;
  return read_picture(bytes, {}, diagnostics).value_or(Picture{});
}

PlacedPicture placed(std::string name, const Picture& picture, Area area = {}, Colour ground = {}) {
  return {std::make_shared<const PictureFile>(std::move(name), picture), area, ground};
}

// A page with the file as a figure of 100 by 60 points at (50, 40).
std::string print(const std::string& bytes, Colour ground = {255, 255, 255}) {
  const MemoryFileSystem files({{"book/a.bin", bytes}});
  const PdfPictures pictures(files, "book");
  Paper paper = sketch_paper();
  const std::int32_t figure = sketch_element(paper, Tag::figure, 0);
  paper.elements.back().alternative = "Vier vlakken";
  paper.elements.back().bounds = {50, 40, 100, 60};
  Piece& piece = paper.pages[0].pieces.emplace_back();
  piece.element = figure;
  piece.drawing = placed("a.bin", picture_of(bytes), {50, 40, 100, 60}, ground);
  PdfOptions options;
  options.pictures = &pictures;
  return sketch_pdf(paper, FontSubsets(sketch_fonts()), options);
}

// The colours in the middle of the four quarters of the picture: above from left to right, then below.
std::vector<Colour> quarters(const Shown& page) {
  return {page.at(75, 55), page.at(125, 55), page.at(75, 85), page.at(125, 85)};
}

bool is_near(Colour a, Colour b) {
  const auto far = [](int x, int y) { return std::abs(x - y) > 6; };
  return !far(a.red, b.red) && !far(a.green, b.green) && !far(a.blue, b.blue);
}

// "red green blue yellow", by the nearest of the four.
std::string names_of(const std::vector<Colour>& colours) {
  static constexpr const char* kNames[] = {"red", "green", "blue", "yellow"};
  std::string out;
  for (const Colour colour : colours) {
    std::string name = "other";
    for (int i = 0; i < 4; ++i) {
      if (is_near(colour, kFourColours[i])) name = kNames[i];
    }
    out += (out.empty() ? "" : " ") + name;
  }
  return out;
}

TEST(PdfPictures, AreShownAsTheyAre) {
  for (const std::string& file : {four_squares_png(16), four_squares_jpeg(16, "-quality 100"),
                                  four_squares_jpeg(16, "-progressive -quality 100")}) {
    const std::string pdf = print(file);
    const ShellResult check = run_on_file("qpdf --check {}", pdf);
    EXPECT_EQ(check.status, 0) << check.output;
    EXPECT_THAT(broken_rules(pdf), testing::IsEmpty());
    EXPECT_EQ(names_of(quarters(show_page(pdf))), "red green blue yellow");
    EXPECT_THAT(run_on_file("qpdf --qdf --object-streams=disable {} -", pdf).output, HasSubstr("/Alt (Vier vlakken)"));
  }
}

struct Held {
  int orientation;
  const char* colours;
};

class HeldCamera : public testing::TestWithParam<Held> {};

TEST_P(HeldCamera, IsTurnedUpright) {
  const std::string jpeg = with_orientation(four_squares_jpeg(16, "-quality 100"), GetParam().orientation);
  EXPECT_EQ(names_of(quarters(show_page(print(jpeg)))), GetParam().colours);
}

// By Exif 2.3, table 4: which side of what is seen the first row and the first column are.
INSTANTIATE_TEST_SUITE_P(Exif, HeldCamera,
                         testing::Values(Held{1, "red green blue yellow"},    // top, left
                                         Held{2, "green red yellow blue"},    // top, right
                                         Held{3, "yellow blue green red"},    // bottom, right
                                         Held{4, "blue yellow red green"},    // bottom, left
                                         Held{5, "red blue green yellow"},    // left, top
                                         Held{6, "blue red yellow green"},    // right, top
                                         Held{7, "yellow green blue red"},    // right, bottom
                                         Held{8, "green yellow red blue"}));  // left, bottom

struct Kind {
  const char* name;
  PngRecipe recipe;
  Colour ground;
  Colour shown;
};

class PngKinds : public testing::TestWithParam<Kind> {};

TEST_P(PngKinds, AreFlattenedOnTheirGround) {
  const std::string pdf = print(make_png(GetParam().recipe), GetParam().ground);
  const Shown page = show_page(pdf);
  const Colour found = page.at(100, 70);
  EXPECT_TRUE(is_near(found, GetParam().shown))
      << static_cast<int>(found.red) << ' ' << static_cast<int>(found.green) << ' ' << static_cast<int>(found.blue);
  EXPECT_EQ(run_on_file("qpdf --check {}", pdf).status, 0);
  const std::string objects = run_on_file("qpdf --qdf --object-streams=disable {} -", pdf).output;
  for (const char* transparency : {"/SMask", "/Mask", "/ExtGState", "/Group"}) {
    EXPECT_THAT(objects, testing::Not(HasSubstr(transparency)));
  }
}

std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

constexpr Colour kMint{0xee, 0xf4, 0xf3};

INSTANTIATE_TEST_SUITE_P(
    Cases, PngKinds,
    testing::Values(
        Kind{"grey", {.width = 1, .height = 1, .colour_type = 0, .rows = {bytes({90})}}, kMint, {90, 90, 90}},
        Kind{"one bit", {.width = 1, .height = 1, .bits = 1, .colour_type = 0, .rows = {bytes({0})}}, kMint, {}},
        Kind{"16 bits",
             {.width = 1, .height = 1, .bits = 16, .colour_type = 2, .rows = {bytes({200, 0, 100, 0, 50, 0})}},
             kMint,
             {200, 100, 50}},
        Kind{"rgb", {.width = 1, .height = 1, .colour_type = 2, .rows = {bytes({1, 2, 200})}}, kMint, {1, 2, 200}},
        Kind{"palette",
             {.width = 1,
              .height = 1,
              .bits = 4,
              .colour_type = 3,
              .rows = {bytes({0x10})},
              .palette = bytes({1, 2, 3, 200, 100, 50})},
             kMint,
             {200, 100, 50}},
        Kind{"clear palette",
             {.width = 1,
              .height = 1,
              .bits = 8,
              .colour_type = 3,
              .rows = {bytes({0})},
              .palette = bytes({1, 2, 3}),
              .alpha_of_palette = bytes({0})},
             kMint,
             kMint},
        Kind{"clear", {.width = 1, .height = 1, .colour_type = 6, .rows = {bytes({9, 9, 9, 0})}}, kMint, kMint},
        Kind{"clear grey", {.width = 1, .height = 1, .colour_type = 4, .rows = {bytes({9, 0})}}, kMint, kMint},
        Kind{"clear grey on white",
             {.width = 1, .height = 1, .colour_type = 4, .rows = {bytes({9, 0})}},
             {255, 255, 255},
             {255, 255, 255}},
        Kind{
            "solid", {.width = 1, .height = 1, .colour_type = 6, .rows = {bytes({9, 90, 9, 255})}}, kMint, {9, 90, 9}}),
    [](const auto& kind) { return std::regex_replace(std::string(kind.param.name), std::regex(" "), "_"); });

// Red and green are exchanged where the profile is heeded.
TEST(PdfPictures, HeedColourProfiles) {
  const std::string profile = exchanging_profile();
  PngRecipe recipe{.width = 1, .height = 1, .rows = {bytes({208, 32, 32})}};
  recipe.profile = profile;
  const Colour png = show_page(print(make_png(recipe))).at(100, 70);
  EXPECT_GT(png.green, png.red + 100);
  const std::string jpeg = with_profile(four_squares_jpeg(16, "-quality 100"), profile);
  const std::string pdf = print(jpeg);
  const std::vector<Colour> shown = quarters(show_page(pdf));
  EXPECT_GT(shown[0].green, shown[0].red + 100);
  EXPECT_GT(shown[1].red, shown[1].green + 100);
  EXPECT_EQ(run_on_file("qpdf --check {}", pdf).status, 0);
  EXPECT_THAT(run_on_file("pdfimages -list {}", pdf).output, HasSubstr(" icc "));
  PngRecipe grey{.width = 1, .height = 1, .colour_type = 0, .rows = {bytes({128})}};
  grey.profile = linear_grey_profile();
  EXPECT_TRUE(is_near(show_page(print(make_png(grey))).at(100, 70), {188, 188, 188}));  // sRGB of half the light
}

TEST(PdfPictures, MixWhatShowsThroughInOneColourSpace) {
  PngRecipe recipe{.width = 1, .height = 1, .colour_type = 6, .rows = {bytes({208, 32, 32, 0})}};
  recipe.profile = exchanging_profile();
  EXPECT_TRUE(is_near(show_page(print(make_png(recipe), kMint)).at(100, 70), kMint));
}

// Adam7: the upper left pixel, the upper right one, the lower row.
TEST(PdfPictures, MayBeInterlaced) {
  const std::string red = bytes({208, 32, 32}), green = bytes({32, 160, 64});
  const std::string lower = bytes({32, 64, 208, 240, 208, 32});
  PngRecipe recipe{.rows = {red, green, lower}};
  recipe.interlaced = true;
  EXPECT_EQ(names_of(quarters(show_page(print(make_png(recipe))))), "red green blue yellow");
}

// A PNG of noise and of steps: what comes out of the PDF is what went in, pixel by pixel.
TEST(PdfPictures, KeepEveryPixel) {
  PngRecipe recipe{.width = 61, .height = 47};
  std::uint32_t noise = 1;
  for (int y = 0; y < recipe.height; ++y) {
    std::string& row = recipe.rows.emplace_back();
    for (int x = 0; x < recipe.width * 3; ++x) {
      noise = noise * 1'664'525 + 1'013'904'223;
      row += static_cast<char>(y % 3 == 0 ? noise >> 24 : static_cast<std::uint32_t>(x * 2 + y * 5));
    }
  }
  const std::string pdf = print(make_png(recipe));
  std::string all;
  for (const std::string& row : recipe.rows) all += row;
  const std::string ppm = run_on_file("pdfimages {} {}-p && cat {}-p-000.ppm && rm {}-p-000.ppm", pdf).output;
  EXPECT_EQ(ppm, "P6\n61 47\n255\n" + all);
}

TEST(PdfPictures, AreReadOnceForAllThreads) {
  class Counting final : public FileReader {
   public:
    explicit Counting(std::string bytes) : bytes_(std::move(bytes)) {}
    std::error_code read(const Path&, std::string& bytes) const override {
      ++reads;
      bytes = bytes_;
      return {};
    }
    std::error_code list(const Path&, std::vector<FolderEntry>&) const override { return {}; }
    FileKind kind(const Path&) const override { return FileKind::file; }
    mutable std::atomic<int> reads = 0;

   private:
    std::string bytes_;
  };
  const std::string png = four_squares_png(40);
  const Counting files(png);
  const PdfPictures pictures(files, "");
  const PlacedPicture on_black = placed("a.png", picture_of(png));
  std::vector<std::thread> threads;
  std::vector<const PdfPictures::Packed*> found(4);
  for (std::size_t i = 0; i < found.size(); ++i) threads.emplace_back([&, i] { found[i] = pictures.find(on_black); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(files.reads, 1);
  for (const auto* packed : found) EXPECT_EQ(packed, found[0]);
  PlacedPicture on_mint = on_black;
  on_mint.ground = kMint;
  EXPECT_EQ(pictures.find(on_mint), found[0]);  // nothing shows through
}

TEST(PdfPictures, TellOfDamageAndOfWhatIsGone) {
  PngRecipe cut{.width = 20, .height = 20, .rows = {std::string(60, 'x')}};  // one row of twenty
  const MemoryFileSystem files({{"a.png", make_png(cut)}});
  const PdfPictures pictures(files, "");
  EXPECT_EQ(pictures.find(placed("a.png", picture_of(make_png(cut)))), nullptr);
  EXPECT_EQ(pictures.find(placed("b.png", {})), nullptr);
}

}  // namespace
}  // namespace drieluik

#include "read/jpeg.h"

#include "read/big_endian.h"
#include "read/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kStart = "\xff\xd8", kEnd = "\xff\xd9";
constexpr unsigned char kBaseline = 0xc0, kExtended = 0xc1, kProgressive = 0xc2, kFirstFrame = 0xc0, kLastFrame = 0xcf;
constexpr unsigned char kHuffmanTables = 0xc4, kReserved = 0xc8, kArithmeticTables = 0xcc;  // among the frames' markers
constexpr unsigned char kScan = 0xda, kJfif = 0xe0, kExif = 0xe1, kAdobe = 0xee, kLastApplication = 0xef;
constexpr unsigned char kComment = 0xfe;
constexpr double kCentimetresInInch = 2.54;

struct Segment {
  unsigned char marker = 0;
  std::string_view data;  // without its length
  std::size_t end = 0;    // in the file
};

// The segment at `at`; nothing where there is none, or it is cut off.
std::optional<Segment> segment_at(std::string_view bytes, std::size_t at) {
  while (at + 1 < bytes.size() && bytes[at] == '\xff' && bytes[at + 1] == '\xff') ++at;  // fill bytes
  if (at + 4 > bytes.size() || bytes[at] != '\xff') return std::nullopt;
  const std::uint32_t length = big_endian_16(bytes.substr(at + 2));
  if (length < 2 || length > bytes.size() - at - 2) return std::nullopt;
  return Segment{static_cast<unsigned char>(bytes[at + 1]), bytes.substr(at + 4, length - 2), at + 2 + length};
}

bool is_frame(unsigned char marker) {
  return marker >= kFirstFrame && marker <= kLastFrame && marker != kHuffmanTables && marker != kReserved &&
         marker != kArithmeticTables;
}

// Exif's directory is a TIFF file's, in the byte order that its first two letters tell.
class ExifReader {
 public:
  explicit ExifReader(std::string_view tiff) : tiff_(tiff), is_little_(tiff.starts_with("II")) {}

  int orientation() const {
    constexpr std::uint32_t kTag = 0x0112;
    constexpr std::size_t kEntry = 12;
    const std::size_t directory = number(4, 4);
    const std::size_t entries = number(directory, 2);
    for (std::size_t i = 0; i < entries; ++i) {
      const std::size_t entry = directory + 2 + i * kEntry;
      if (entry + kEntry > tiff_.size()) break;
      if (number(entry, 2) != kTag) continue;
      const std::uint32_t value = number(entry + 8, 2);
      return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
  }

 private:
  std::uint32_t number(std::size_t at, std::size_t width) const {
    if (at > tiff_.size() || width > tiff_.size() - at) return 0;
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < width; ++i) {
      const auto byte = static_cast<unsigned char>(tiff_[is_little_ ? at + width - 1 - i : at + i]);
      out = out << 8 | byte;
    }
    return out;
  }

  std::string_view tiff_;
  bool is_little_;
};

void read_jfif(std::string_view data, Picture& picture) {
  if (!data.starts_with(std::string_view("JFIF\0", 5)) || data.size() < 12) return;
  const double density = big_endian_16(data.substr(8));
  if (data[7] == 1) picture.dpi = density;
  if (data[7] == 2) picture.dpi = density * kCentimetresInInch;
}

const Message* read_frame(const Segment& frame, Picture& picture) {
  if (frame.marker != kBaseline && frame.marker != kExtended && frame.marker != kProgressive) return &kUnknownJpeg;
  if (frame.data.size() < 6) return &kBrokenPicture;
  constexpr char kBits = 8;
  const auto components = static_cast<unsigned char>(frame.data[5]);
  if (frame.data[0] != kBits) return &kUnknownJpeg;
  picture.stored_height = static_cast<int>(big_endian_16(frame.data.substr(1)));
  picture.stored_width = static_cast<int>(big_endian_16(frame.data.substr(3)));
  if (components == 4) return &kCmykPicture;
  if (components != 1 && components != 3) return &kUnknownJpeg;
  picture.is_grey = components == 1;
  return picture.stored_width > 0 && picture.stored_height > 0 ? nullptr : &kBrokenPicture;
}

}  // namespace

bool is_jpeg(std::string_view bytes) { return bytes.starts_with("\xff\xd8\xff"); }

std::vector<std::string_view> jpeg_segments(std::string_view bytes, unsigned char marker) {
  std::vector<std::string_view> all;
  std::size_t at = kStart.size();
  while (const std::optional<Segment> segment = segment_at(bytes, at)) {
    if (segment->marker == marker) all.push_back(segment->data);
    if (segment->marker == kScan) break;
    at = segment->end;
  }
  return all;
}

std::optional<Picture> read_jpeg(std::string_view bytes, Span place, Diagnostics& diagnostics) {
  Picture picture{.format = Picture::Format::jpeg};
  const Message* fault = nullptr;
  bool has_frame = false, has_scan = false;
  std::size_t at = kStart.size();
  while (!fault && !has_scan) {
    const std::optional<Segment> segment = segment_at(bytes, at);
    if (!segment) break;
    at = segment->end;
    if (segment->marker == kJfif) read_jfif(segment->data, picture);
    constexpr std::string_view kExifName("Exif\0\0", 6);
    if (segment->marker == kExif && segment->data.starts_with(kExifName)) {
      picture.orientation = ExifReader(segment->data.substr(kExifName.size())).orientation();
    }
    if (is_frame(segment->marker)) {
      fault = read_frame(*segment, picture);
      has_frame = true;
    }
    has_scan = segment->marker == kScan;
  }
  // What follows the first scan is pixels, up to the end's mark; cameras put more behind it.
  const bool is_whole = has_frame && has_scan && bytes.find(kEnd, at) != std::string_view::npos;
  if (!fault && !is_whole) fault = &kBrokenPicture;
  if (!fault) return picture;
  diagnostics.error(place, *fault);
  return std::nullopt;
}

std::string jpeg_for_print(std::string_view bytes) {
  std::string out(kStart);
  std::size_t at = kStart.size();
  while (const std::optional<Segment> segment = segment_at(bytes, at)) {
    const bool is_about =
        (segment->marker >= kExif && segment->marker <= kLastApplication) || segment->marker == kComment;
    // Adobe's tells whether the colours are RGB or YCbCr.
    if (!is_about || segment->marker == kAdobe) out += bytes.substr(at, segment->end - at);
    at = segment->end;
    if (segment->marker == kScan) break;
  }
  const std::size_t end = bytes.rfind(kEnd);
  out += bytes.substr(at, end + kEnd.size() - at);
  return out;
}

}  // namespace drieluik

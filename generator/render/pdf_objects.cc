#include "render/pdf_objects.h"

#include <array>

#include "render/pdf_cache.h"
#include "render/pdf_encryption.h"
#include "render/pdf_mark.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

constexpr std::uint32_t kObjectsPerStream = 500;  // a reader unpacks a whole stream for one object
constexpr std::size_t kHexPerLine = 64;           // bytes
constexpr std::size_t kMostOfPlace = 4;           // bytes of a place in the file
constexpr char kUp = 2;                           // before a row of PNG's (its specification, 9.2)

char* put_big_endian(char* out, std::uint64_t value, int width) {
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) *out++ = static_cast<char>(value >> shift & 0xff);
  return out;
}

}  // namespace

PdfObjects::PdfObjects(bool compress, PdfCache& cache, const PdfEncryption* encryption)
    : compress_(compress), cache_(cache), encryption_(encryption), places_(1) {
  file_.reserve(1 << 16);
  // The second line tells programs that guess a file's kind that this is no text.
  file_ = compress ? "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" : "%PDF-1.7\n";
}

int PdfObjects::reserve(int count) {
  const auto first = static_cast<int>(places_.size());
  places_.resize(places_.size() + static_cast<std::size_t>(count));
  return first;
}

void PdfObjects::begin_object(int number) {
  places_[static_cast<std::size_t>(number)] = {0, static_cast<std::uint32_t>(file_.size())};
  append_integer(file_, number);
  file_ += " 0 obj\n";
}

std::string& PdfObjects::open(int number) {
  if (!compress_) {
    begin_object(number);
    return file_;
  }
  if (packed_stream_ == 0) packed_stream_ = reserve();
  places_[static_cast<std::size_t>(number)] = {static_cast<std::uint32_t>(packed_stream_), packed_count_++};
  char entry[2 * kMostDigits + 2];
  char* end = put_integer(entry, number);
  *end++ = ' ';
  end = put_integer(end, static_cast<long long>(packed_.size()));
  *end++ = ' ';
  append_between(packed_index_, entry, end);
  return packed_;
}

void PdfObjects::close() {
  if (!compress_) {
    file_ += "\nendobj\n";
    return;
  }
  packed_ += '\n';
  if (packed_count_ == kObjectsPerStream) write_object_stream(StreamKind::shared);
}

void PdfObjects::write_stream(int number, std::string_view entries, std::string_view filter, std::string_view bytes) {
  if (encryption_) {
    encrypted_.clear();
    encryption_->append(encrypted_, bytes);
    bytes = encrypted_;
  }
  write_plain_stream(number, entries, filter, bytes);
}

void PdfObjects::write_plain_stream(int number, std::string_view entries, std::string_view filter,
                                    std::string_view bytes) {
  begin_object(number);
  file_ += "<<";
  file_ += entries;
  file_ += filter;
  file_ += "/Length ";
  append_integer(file_, static_cast<long long>(bytes.size()));
  file_ += ">>\nstream\n";
  file_ += bytes;
  file_ += "\nendstream\nendobj\n";
}

void PdfObjects::add_stream(int number, std::string_view entries, std::string_view bytes, StreamKind kind) {
  if (!compress_) {
    add_plain(number, entries, bytes);
    return;
  }
  write_stream(number, entries, "/Filter/FlateDecode", cache_.deflated(bytes, kind));
}

void PdfObjects::add_plain(int number, std::string_view entries, std::string_view bytes) {
  write_stream(number, entries, "", bytes);
}

void PdfObjects::add_binary(int number, std::string_view entries, std::string_view bytes, std::string_view packed) {
  if (compress_) {
    write_stream(number, entries, "/Filter/FlateDecode", packed);
    return;
  }
  std::string digits;
  for (std::size_t i = 0; i < bytes.size(); i += kHexPerLine) {
    append_hex(digits, bytes.substr(i, kHexPerLine));
    digits += '\n';
  }
  digits += '>';
  write_stream(number, entries, "/Filter/ASCIIHexDecode", digits);
}

void PdfObjects::add_text(int number, std::string_view text, std::string_view packed) {
  compress_ ? write_stream(number, "", "/Filter/FlateDecode", packed) : add_plain(number, "", text);
}

void PdfObjects::end_group() { write_object_stream(StreamKind::shared); }

void PdfObjects::write_object_stream(StreamKind kind) {
  if (packed_stream_ == 0) return;
  std::string entries = "/Type/ObjStm/N ";
  append_integer(entries, packed_count_);
  entries += "/First ";
  append_integer(entries, static_cast<long long>(packed_index_.size()));
  packed_index_ += packed_;
  add_stream(packed_stream_, entries, packed_index_, kind);
  packed_.clear();
  packed_index_.clear();
  packed_count_ = 0;
  packed_stream_ = 0;
}

std::uint64_t PdfObjects::hash_so_far() {
  hash_.add(std::string_view(file_).substr(hashed_));
  hashed_ = file_.size();
  return hash_.value();
}

std::string PdfObjects::identifier() {
  std::string bytes(8, '\0');
  put_big_endian(bytes.data(), hash_so_far(), 8);
  const std::uint64_t second = fast_hash(bytes + std::to_string(file_.size()));
  bytes.resize(16);
  put_big_endian(bytes.data() + 8, second, 8);
  std::string out = "/ID[<";
  append_hex(out, bytes);
  out += "><";
  append_hex(out, bytes);
  out += ">]";
  return out;
}

// An object of its own, which readers need before they can read streams.
int PdfObjects::write_encryption() {
  const int number = reserve();
  begin_object(number);
  file_ += encryption_->dictionary();
  file_ += "\nendobj\n";
  return number;
}

std::size_t PdfObjects::write_table(std::string_view entries) {
  const std::size_t start = file_.size();
  const std::string id = identifier();
  file_ += "xref\n0 ";
  append_integer(file_, static_cast<long long>(places_.size()));
  file_ += "\n0000000000 65535 f \n";
  for (std::size_t i = 1; i < places_.size(); ++i) {
    std::string offset;
    append_integer(offset, places_[i].position);
    file_.append(10 - offset.size(), '0');
    file_ += offset;
    file_ += " 00000 n \n";
  }
  file_ += "trailer\n<<";
  file_ += entries;
  file_ += id;
  file_ += "/Size ";
  append_integer(file_, static_cast<long long>(places_.size()));
  file_ += ">>\n";
  return start;
}

// ISO 32000-1, 7.5.8: rows of a kind, a place and an index. Each is written as what it has more than the one above,
// since places that follow each other then look the same (PNG's predictor "up", 7.4.4.4).
std::size_t PdfObjects::write_table_stream(std::string_view entries) {
  const int encryption = encryption_ ? write_encryption() : 0;
  const int number = reserve();
  const std::size_t start = file_.size();
  const int width = start < (1u << 16) ? 2 : start < (1u << 24) ? 3 : 4;
  places_[static_cast<std::size_t>(number)].position = static_cast<std::uint32_t>(start);
  std::array<char, 1 + kMostOfPlace + 2> above{}, row{};
  const auto columns = static_cast<std::size_t>(1 + width + 2);
  std::string rows;
  rows.reserve(places_.size() * (columns + 1));
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const Place& place = places_[i];
    const bool is_packed = place.stream != 0;
    row[0] = i == 0 ? '\0' : is_packed ? '\2' : '\1';
    char* const index = put_big_endian(row.data() + 1, is_packed ? place.stream : place.position, width);
    put_big_endian(index, i == 0 ? 0xffff : is_packed ? place.position : 0, 2);
    rows += kUp;
    for (std::size_t column = 0; column < columns; ++column) {
      rows += static_cast<char>(static_cast<unsigned char>(row[column]) - static_cast<unsigned char>(above[column]));
    }
    above = row;
  }
  std::string dictionary = "/Type/XRef";
  dictionary += entries;
  if (encryption != 0) {
    dictionary += "/Encrypt ";
    append_reference(dictionary, encryption);
  }
  dictionary += identifier();
  dictionary += "/W[1 ";
  append_integer(dictionary, width);
  dictionary += " 2]/Size ";
  append_integer(dictionary, static_cast<long long>(places_.size()));
  dictionary += "/DecodeParms<</Predictor 12/Columns ";
  append_integer(dictionary, static_cast<long long>(columns));
  dictionary += ">>";
  write_plain_stream(number, dictionary, "/Filter/FlateDecode", cache_.deflated(rows, StreamKind::text));
  return start;
}

void PdfObjects::write_end(std::size_t table, std::optional<std::uint64_t> made_from) {
  std::string end = "startxref\n";
  append_integer(end, static_cast<long long>(table));
  end += "\n%%EOF\n";
  if (made_from) {
    append_marked_end(file_, hash_so_far(), *made_from, end);
  } else {
    file_ += end;
  }
}

std::string PdfObjects::finish(std::string_view entries, std::optional<std::uint64_t> made_from) {
  if (compress_) write_object_stream(StreamKind::text);
  write_end(compress_ ? write_table_stream(entries) : write_table(entries), made_from);
  return std::move(file_);
}

}  // namespace drieluik

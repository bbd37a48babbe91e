// The objects of a PDF file: their numbers, their places, and the table that leads to them.
//
//   PdfCache cache;
//   PdfObjects objects(/*compress=*/true, cache);
//   const int catalogue = objects.reserve();
//   objects.open(catalogue) += "<</Type/Catalog>>";
//   objects.close();
//   std::string file = objects.finish("/Root 1 0 R");
//
// Compressed, everything but streams goes into object streams (ISO 32000-1, 7.5.7): a tagged document is for the
// greater part structure. Uncompressed, the file is a text that people can read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace drieluik {

class PdfCache;
class PdfEncryption;

// What a stream consists of.
enum class StreamKind : std::uint8_t { page, text, shared };  // operators with glyphs; letters; the same in many files

class PdfObjects {
 public:
  // Streams are encrypted, if at all, as is all that lies in object streams: then `compress` has to be true, and no
  // `entries` of a stream may have a string. The encryption outlives the objects.
  PdfObjects(bool compress, PdfCache& cache, const PdfEncryption* encryption = nullptr);

  bool compresses() const { return compress_; }
  int reserve(int count = 1);  // the first of so many consecutive numbers

  // What is appended to the text, until close(), is the object. One object at a time.
  std::string& open(int number);
  void close();

  // What comes next is compressed apart from what came before: objects that many documents have in common.
  void end_group();

  // Streams; `entries` are what the dictionary has besides /Length and /Filter.
  void add_stream(int number, std::string_view entries, std::string_view bytes, StreamKind kind);
  void add_plain(int number, std::string_view entries, std::string_view bytes);  // never compressed
  // Bytes that are no text: `packed`, compressed beforehand, or `bytes` in hexadecimal digits.
  void add_binary(int number, std::string_view entries, std::string_view bytes, std::string_view packed);
  // A text that is compressed beforehand, too.
  void add_text(int number, std::string_view text, std::string_view packed);

  // The whole file. `entries` are what the trailer has besides /Size and /ID; `made_from` see render/pdf_mark.h.
  std::string finish(std::string_view entries, std::optional<std::uint64_t> made_from = {});

 private:
  struct Place {
    std::uint32_t stream = 0;    // the number of the object stream that holds it, or 0
    std::uint32_t position = 0;  // its byte offset in the file, or its index in that stream
  };
  void begin_object(int number);
  void write_stream(int number, std::string_view entries, std::string_view filter, std::string_view bytes);
  void write_plain_stream(int number, std::string_view entries, std::string_view filter, std::string_view bytes);
  int write_encryption();
  void write_object_stream(StreamKind kind);
  std::string identifier();
  std::uint64_t hash_so_far();
  std::size_t write_table(std::string_view entries);  // where the table begins
  std::size_t write_table_stream(std::string_view entries);
  void write_end(std::size_t table, std::optional<std::uint64_t> made_from);

  bool compress_;
  PdfCache& cache_;
  const PdfEncryption* encryption_;
  std::string encrypted_;  // of the stream at hand
  std::string file_;
  RunningHash hash_;           // of its first …
  std::size_t hashed_ = 0;     // … so many bytes
  std::vector<Place> places_;  // by number; 0 is free
  std::string packed_;         // the objects of the object stream that is being filled …
  std::string packed_index_;   // … their numbers and offsets …
  std::uint32_t packed_count_ = 0;
  int packed_stream_ = 0;  // … and its number
};

}  // namespace drieluik

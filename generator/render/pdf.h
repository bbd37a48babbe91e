// Writes PDF 1.7, tagged for PDF/UA-1, from laid-out pages.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cancel.h"
#include "layout/fonts.h"
#include "layout/paper.h"

namespace drieluik {

class PdfCache;
class PdfPictures;

struct PdfOptions {
  bool compress = true;  // false: content streams and metadata as readable text, for goldens
  std::string producer;  // "Drieluik 0.1.0"
  std::string date;      // "2026-11-22", from the record or SOURCE_DATE_EPOCH; empty: none is written
  std::string author;    // empty: none is named
  std::string client;    // whose answers can be changed, in XMP; empty: nobody's
  std::string form_id, form_version, text_hash;  // in XMP; empty for what is no form
  std::string attachment_name, attachment;       // the client record, as an associated file; empty: none
  const PdfPictures* pictures = nullptr;         // null: none is shown
  std::optional<std::uint64_t> made_from;  // a hash of all that it depends on (pdf_mark.h); nothing: it does not say
  Checkpoint checkpoint = [] {};           // called between pages
  std::string password;  // a prepared one (pdf_encryption.h): encrypts, and only what is compressed; empty: none
};

// Subset fonts that many documents share: the glyphs of the fixed texts and of the Latin alphabet are cut and
// compressed once a run. Glyphs that a document needs beyond them come in a small second subset of its own.
//
// Of forms to fill in, one font alone has the letters that people type, and of more alphabets.
// Glyphs of each font of a set, with what they say (pdf_font_subset.h).
using UsedGlyphs = std::vector<std::map<std::uint32_t, std::string>>;

class FontSubsets {
 public:
  enum class Use : std::uint8_t { reading, filling_in };
  explicit FontSubsets(const FontSet& fonts, Use use = Use::reading);
  FontSubsets(FontSubsets&&) noexcept;
  ~FontSubsets();
  UsedGlyphs used_by(const Paper& paper) const;
  // Adds what a paper uses to the shared subsets. Call before the first write_pdf; not while others write.
  void add(const UsedGlyphs& used);
  void add(const Paper& paper) { add(used_by(paper)); }
  // Of all that was added: the same where the subsets will be the same.
  std::uint64_t hash() const;

  struct Data;
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

// The cache is of this thread, and of the TextCache that the paper was laid out with.
std::string write_pdf(const Paper& paper, const FontSubsets& subsets, const PdfOptions& options, PdfCache& cache);

}  // namespace drieluik

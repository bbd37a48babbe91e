// A press: the fonts, hyphenation and font subsets of one theme, opened once and used for every document of a run.
//
//   std::optional<Press> press = Press::open(files, source, theme, diagnostics);
//   press->prepare(blank_contract, place, diagnostics);         // what is the same for all clients
//   Compositor compositor;                                      // of each thread
//   std::string pdf = press->print(contract, options, place, diagnostics, compositor);
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "document/document.h"
#include "render/pdf.h"
#include "render/theme.h"
#include "validate/records.h"

namespace drieluik {

// One thread's hand at the press: remembers what it set and wrote, for the documents to come.
class Compositor {
 public:
  Compositor();
  Compositor(Compositor&&) noexcept;
  ~Compositor();

 private:
  friend class Press;
  struct Data;
  std::unique_ptr<Data> data_;
};

class Press {
 public:
  // Pictures are read from the source folder when they are first printed.
  static std::optional<Press> open(const FileReader& files, const Path& source, const Theme& theme,
                                   Diagnostics& diagnostics);
  Press(Press&&) noexcept;
  Press& operator=(Press&&) noexcept;
  ~Press();

  // What a document needs of the fonts. Several threads may ask at the same time; with its compositor, a thread has
  // less to do when it prints the document.
  UsedGlyphs glyphs_of(const Document& document, Span place, Diagnostics& diagnostics,
                       Compositor* compositor = nullptr) const;
  // Adds that, of a document with fields or without, to the shared font subsets. Not while others print.
  void prepare(const UsedGlyphs& used, FontSubsets::Use use);
  void prepare(const Document& document, Span place, Diagnostics& diagnostics);
  // Of all that was prepared, and of the hyphenation: where it is the same, so are the PDFs of a document.
  std::uint64_t hash_of_prepared() const;
  // `place` is the source that a missing character is reported at; `answers` are those of the record, whose own places
  // are better. The result is empty after an error; after a warning it does not say what it was made from, so that it
  // is made anew, and told of, the next time.
  std::string print(const Document& document, PdfOptions options, Span place, Diagnostics& diagnostics,
                    Compositor& compositor, const Answer* answers = nullptr) const;
  const FontSet& fonts() const;

 private:
  Press();
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace drieluik

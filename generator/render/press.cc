#include "render/press.h"

#include <map>
#include <mutex>
#include <set>
#include <string_view>
#include <utility>

#include "base/hash.h"
#include "base/noted_reads.h"
#include "layout/hyphenator.h"
#include "layout/lay_out_volume.h"
#include "layout/layout.h"
#include "render/messages.h"
#include "render/pdf_cache.h"
#include "render/pdf_pictures.h"

namespace drieluik {

struct Compositor::Data {
  LayoutCache laid_out;
  PdfCache written;
  PdfCache written_to_fill_in;  // with the other fonts
};

Compositor::Compositor() : data_(std::make_unique<Data>()) {}
Compositor::Compositor(Compositor&&) noexcept = default;
Compositor::~Compositor() = default;

struct Press::Data {
  Data(FontSet set, PdfPictures some, const Theme& its_theme)
      : fonts(std::move(set)),
        subsets(fonts),
        subsets_to_fill_in(fonts, FontSubsets::Use::filling_in),
        pictures(std::move(some)),
        theme(&its_theme) {}

  Paper lay_out(
      const Document& document, Span place, const Answer* answers, LayoutCache* cache, Diagnostics& diagnostics,
      const Checkpoint& checkpoint = [] {}) const {
    const auto context_of = [&](const std::string& language) {
      checkpoint();  // a volume asks for each of its sections
      return LayoutContext{.fonts = &fonts,
                           .style = &theme->print,
                           .words = &theme->words_of(language),
                           .hyphenator = hyphenator_of(language),
                           .cache = cache,
                           .answers = answers};
    };
    if (document.kind == DocumentKind::volume) return lay_out_volume(document, context_of, place, diagnostics);
    return drieluik::lay_out(document, context_of(document.language), place, diagnostics);
  }

  // Opened by the first document that is printed: the pages of a site alone need none.
  const Hyphenator* hyphenator_of(const std::string& language) const {
    std::call_once(opening, [&] {
      for (const auto& [known, words] : theme->words) hyphenators.emplace(known, Hyphenator::open(known));
    });
    const auto hyphenator = hyphenators.find(language);
    return hyphenator == hyphenators.end() ? nullptr : hyphenator->second.get();
  }

  FontSet fonts;
  FontSubsets subsets, subsets_to_fill_in;
  PdfPictures pictures;
  std::uint64_t patterns = 0;  // a hash of the hyphenation, which a library reads
  mutable std::once_flag opening;
  mutable std::map<std::string, std::unique_ptr<Hyphenator>> hyphenators;
  const Theme* theme;
};

namespace {

// What is missing in a picture's file was reported when it was read; not what is wrong in its pixels.
void report_broken_pictures(const Paper& paper, const PdfPictures& pictures, Span place, Diagnostics& diagnostics) {
  std::set<std::string_view> told;
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* picture = std::get_if<PlacedPicture>(&piece.drawing);
      if (!picture || pictures.find(*picture) || !told.insert(picture->file->name).second) continue;
      diagnostics.error(place, kUnreadablePixels, {picture->file->name});
    }
  }
}

}  // namespace

std::optional<Press> Press::open(const FileReader& files, const Path& source, const Theme& theme,
                                 Diagnostics& diagnostics) {
  std::optional<FontSet> fonts = FontSet::open(files, theme.print, diagnostics);
  if (!fonts) return std::nullopt;
  Press press;
  PdfPictures pictures(files, source);
  if (theme.print.logo && !theme.print.logo->is_drawn()) pictures.add(kLogo, theme.print.logo->bytes);
  press.data_ = std::make_unique<Data>(*std::move(fonts), std::move(pictures), theme);
  std::string patterns;
  for (const auto& [language, words] : theme.words) {
    for (const std::string& file : hyphenation_files(language)) patterns += hash_of_file(files, file) + ' ';
  }
  press.data_->patterns = fast_hash(patterns);
  return press;
}

Press::Press() = default;
Press::Press(Press&&) noexcept = default;
Press& Press::operator=(Press&&) noexcept = default;
Press::~Press() = default;

const FontSet& Press::fonts() const { return data_->fonts; }

UsedGlyphs Press::glyphs_of(const Document& document, Span place, Diagnostics& diagnostics,
                            Compositor* compositor) const {
  LayoutCache* const cache = compositor ? &compositor->data_->laid_out : nullptr;
  return data_->subsets.used_by(data_->lay_out(document, place, nullptr, cache, diagnostics));
}

void Press::prepare(const UsedGlyphs& used, FontSubsets::Use use) {
  (use == FontSubsets::Use::reading ? data_->subsets : data_->subsets_to_fill_in).add(used);
}

void Press::prepare(const Document& document, Span place, Diagnostics& diagnostics) {
  prepare(glyphs_of(document, place, diagnostics),
          document.fields.empty() ? FontSubsets::Use::reading : FontSubsets::Use::filling_in);
}

std::uint64_t Press::hash_of_prepared() const {
  const std::uint64_t hashes[] = {data_->subsets.hash(), data_->subsets_to_fill_in.hash(), data_->patterns};
  return fast_hash({reinterpret_cast<const char*>(hashes), sizeof hashes});
}

std::string Press::print(const Document& document, PdfOptions options, Span place, Diagnostics& diagnostics,
                         Compositor& compositor, const Answer* answers) const {
  const std::size_t errors = diagnostics.errors(), told = diagnostics.list().size();
  const Paper paper =
      data_->lay_out(document, place, answers, &compositor.data_->laid_out, diagnostics, options.checkpoint);
  report_broken_pictures(paper, data_->pictures, place, diagnostics);
  if (diagnostics.errors() > errors) return {};
  if (diagnostics.list().size() > told) options.made_from.reset();
  options.pictures = &data_->pictures;
  options.producer = "Drieluik " DRIELUIK_VERSION;
  if (document.kind == DocumentKind::form) {
    options.form_id = document.id;
    options.form_version = document.form_version;
    options.text_hash = document.text_hash;
  }
  if (document.fields.empty()) return write_pdf(paper, data_->subsets, options, compositor.data_->written);
  return write_pdf(paper, data_->subsets_to_fill_in, options, compositor.data_->written_to_fill_in);
}

}  // namespace drieluik

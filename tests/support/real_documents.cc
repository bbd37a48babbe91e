#include "support/real_documents.h"

#include <filesystem>
#include <stdexcept>

#include "base/file_system.h"
#include "resolve/clients.h"
#include "support/real_pdfs.h"

namespace drieluik {
namespace fs = std::filesystem;

struct RealDocuments::Data {
  DiskFileSystem files;
  SourceMap sources;
  Diagnostics diagnostics;
  Library library;
  Theme theme;
};

RealDocuments::RealDocuments() : data_(std::make_unique<Data>()) {
  const fs::path root = DRIELUIK_ROOT;
  data_->library = load_library(data_->files, root, data_->sources, data_->diagnostics);
  data_->theme = load_theme(data_->files, root / "themes/default", data_->sources, data_->diagnostics);
}

RealDocuments::~RealDocuments() = default;

RealDocument RealDocuments::of(const std::string& pdf) const {
  const fs::path path = pdf;
  const bool is_site = pdf.starts_with("site/");
  // "site/nl/forms/x.pdf", else "…/x.nl.pdf".
  const std::string language = is_site ? (++path.begin())->string() : path.stem().extension().string().substr(1);
  const std::string name = path.filename().string(), id = name.substr(0, name.find('.'));
  const bool is_for_client = pdf.starts_with("print/") || pdf.starts_with("both/");
  const bool is_fillable = pdf.starts_with("fillable/") || pdf.starts_with("both/") || name == id + ".fillable.pdf";
  const BuildOptions options{.language = language, .words = &data_->theme.words_of(language), .fillable = is_fillable};
  const Item* item = data_->library.find(id);
  if (item == nullptr) throw std::runtime_error("no item " + id);
  if (item->kind != Kind::form) {
    return {build_page(data_->library, *data_->library.text(id, language), options), options.words};
  }
  if (!is_for_client) return {build_form(data_->library, *item, nullptr, options), options.words};
  const fs::path folder = fs::path(DRIELUIK_ROOT) / "content/clients" / path.parent_path().filename();
  for (const RecordFile& file : find_client(data_->files, folder, data_->diagnostics)) {
    const auto record = load_record(data_->files, file, data_->library, data_->sources, data_->diagnostics);
    if (record && record->form == id) return {build_form(data_->library, *item, &*record, options), options.words};
  }
  throw std::runtime_error("no record for " + pdf);
}

}  // namespace drieluik

// Pictures as a PDF holds them: image XObjects (ISO 32000-1, 8.9.5).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "layout/paper.h"
#include "render/pdf_objects.h"

namespace drieluik {

// A picture read, flattened and compressed, which is done once a run. Any number of threads may ask for them.
class PdfPictures {
 public:
  // Files are relative to `folder`.
  PdfPictures(const FileReader& files, Path folder);
  PdfPictures(PdfPictures&&) noexcept;
  ~PdfPictures();
  // A file by another name than its own. Before the first find().
  void add(std::string_view name, std::string bytes);

  struct Packed {
    std::string entries;  // of the dictionary of its stream, but for the colour space where it has a profile
    std::string bytes;
    std::string profile;  // ICC, of a JPEG
    bool is_grey = false;
  };
  // Null where the file cannot be read, or is damaged.
  const Packed* find(const PlacedPicture& picture) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

// The pictures of one document.
class DocumentPictures {
 public:
  // `pictures` may be null: then nothing is shown.
  DocumentPictures(const Paper& paper, const PdfPictures* pictures);

  // "/P0"; empty for one that cannot be shown.
  std::string_view name(const PlacedPicture& picture) const;
  // Writes the pictures; gives the dictionary that names them, or nothing where there are none.
  std::string write(PdfObjects& objects) const;

 private:
  const PdfPictures* pictures_;
  std::map<const PdfPictures::Packed*, std::string> names_;
  std::vector<const PdfPictures::Packed*> list_;  // in the order of their names
};

}  // namespace drieluik

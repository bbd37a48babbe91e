#include "render/pdf.h"

#include "render/pdf_attachment.h"
#include "render/pdf_cache.h"
#include "render/pdf_colour_profile.h"
#include "render/pdf_encryption.h"
#include "render/pdf_fields.h"
#include "render/pdf_fonts.h"
#include "render/pdf_metadata.h"
#include "render/pdf_navigation.h"
#include "render/pdf_objects.h"
#include "render/pdf_pages.h"
#include "render/pdf_structure.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

// The parts of a document that the catalogue names; 0 where there is none.
struct Parts {
  int pages = 0, first_page = 0, structure = 0, metadata = 0, colour_profile = 0, outline = 0, attachment = 0, form = 0;
};

void append_names(std::string& out, const Paper& paper, const PdfOptions& options, const Parts& parts) {
  if (paper.anchors.empty() && parts.attachment == 0) return;
  out += "/Names<<";
  if (!paper.anchors.empty()) {
    out += "/Dests";
    append_destinations(out, paper, parts.first_page);
  }
  if (parts.attachment != 0) {
    out += "/EmbeddedFiles<</Names[";
    append_text(out, options.attachment_name);
    append_reference(out, parts.attachment);
    out += "]>>";
  }
  out += ">>";
}

void append_catalogue(std::string& out, const Paper& paper, const PdfOptions& options, const Parts& parts) {
  const auto refer = [&](std::string_view key, int object) {
    out += key;
    append_reference(out, object);
  };
  out += "<</Type/Catalog";
  refer("/Pages ", parts.pages);
  refer("/StructTreeRoot ", parts.structure);
  refer("/Metadata ", parts.metadata);
  out += "/Lang";
  append_literal(out, paper.language);
  out += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
  append_page_labels(out, paper);
  refer(
      "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
      "/DestOutputProfile ",
      parts.colour_profile);
  out += ">>]";
  if (parts.outline != 0) refer("/Outlines ", parts.outline);
  if (parts.form != 0) refer("/AcroForm ", parts.form);
  append_names(out, paper, options, parts);
  if (!options.password.empty()) out += "/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>";
  if (parts.attachment != 0) {
    refer("/AF[", parts.attachment);
    out += ']';
  }
  out += ">>";
}

int write_metadata(PdfObjects& objects, const Paper& paper, const PdfOptions& options) {
  const int metadata = objects.reserve();
  objects.add_plain(metadata, "/Type/Metadata/Subtype/XML", xmp_packet(paper, options));
  return metadata;
}

int write_colour_profile(PdfObjects& objects) {
  const int profile = objects.reserve();
  if (objects.compresses()) {
    objects.add_stream(profile, "/N 3", srgb_profile(), StreamKind::shared);
  } else {
    objects.add_binary(profile, "/N 3", srgb_profile(), {});
  }
  return profile;
}

}  // namespace

std::string write_pdf(const Paper& paper, const FontSubsets& subsets, const PdfOptions& options, PdfCache& cache) {
  const std::optional<PdfEncryption> encryption =
      options.password.empty() ? std::nullopt : std::optional<PdfEncryption>(options.password);
  PdfObjects objects(options.compress, cache, encryption ? &*encryption : nullptr);
  const int catalogue = objects.reserve();
  const int info = objects.reserve();
  const PageObjects pages{objects.reserve(), objects.reserve(static_cast<int>(paper.pages.size())), objects.reserve()};
  if (options.compress) cache.prepare(subsets);
  DocumentFonts fonts(paper, subsets, cache);
  const DocumentPictures pictures(paper, options.pictures);
  PdfStructure structure(paper, objects, pages.first);
  PdfFields fields(paper, objects);

  write_pages(objects, paper, pages, {fonts, pictures, structure, fields, cache, options.checkpoint});
  objects.end_group();
  structure.write(objects);
  objects.end_group();
  Parts parts;
  parts.pages = pages.tree;
  parts.first_page = pages.first;
  parts.structure = structure.root();
  parts.form = fields.write(objects, pages.first, pages.resources, fonts);
  parts.outline = write_outline(objects, paper, pages.first);
  parts.attachment = write_attachment(objects, options);
  parts.colour_profile = write_colour_profile(objects);
  parts.metadata = write_metadata(objects, paper, options);
  append_catalogue(objects.open(catalogue), paper, options, parts);
  objects.close();
  append_info(objects.open(info), paper, options);
  objects.close();

  std::string trailer = "/Root ";
  append_reference(trailer, catalogue);
  trailer += "/Info ";
  append_reference(trailer, info);
  return objects.finish(trailer, options.made_from);
}

}  // namespace drieluik

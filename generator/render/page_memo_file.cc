#include "render/page_memo_file.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/byte_stream.h"
#include "base/hash.h"
#include "base/program_hash.h"

namespace drieluik {
namespace {

void write_glyphs(ByteWriter& out, const UsedGlyphs& fonts) {
  out.write_all(fonts, [&](const auto& glyphs) {
    out.write_all(glyphs, [&](const auto& entry) {
      out.write(entry.first);
      out.write(std::string_view(entry.second));
    });
  });
}

UsedGlyphs read_glyphs(ByteReader& in) {
  UsedGlyphs fonts;
  in.read_all([&] {
    auto& glyphs = fonts.emplace_back();
    in.read_all([&] {
      const auto glyph = static_cast<std::uint32_t>(in.number());
      glyphs.emplace(glyph, in.text());
    });
  });
  return fonts;
}

void write_archived(ByteWriter& out, const Archived& place) {
  const std::string_view in_memory = place.bytes ? std::string_view(*place.bytes) : std::string_view();
  out.write(in_memory);
  for (const std::uint64_t number : {place.offset, place.size, place.hash}) out.write(number);
}

Archived read_archived(ByteReader& in) {
  Archived place;
  if (const std::string_view in_memory = in.text(); !in_memory.empty())
    place.bytes = std::make_shared<const std::string>(in_memory);
  for (std::uint64_t* number : {&place.offset, &place.size, &place.hash}) *number = in.number();
  return place;
}

void write_page(ByteWriter& out, std::string_view path, std::uint64_t made_from, const MadePage& page) {
  out.write(path);
  out.write(std::uint64_t{page.is_whole});
  for (const std::uint64_t hash : {made_from, page.html, page.pdf, page.fillable, page.fonts}) out.write(hash);
  write_glyphs(out, page.glyphs);
  write_glyphs(out, page.glyphs_to_fill_in);
  write_archived(out, page.found_as);
  for (const auto* files : {&page.files->images, &page.files->linked}) {
    out.write_all(*files, [&](std::string_view file) { out.write(file); });
  }
  out.write(std::string_view(page.language));
}

void read_page(ByteReader& in, PageMemo& memo) {
  const std::string path(in.text());
  std::uint64_t made_from = 0;
  MadePage page;
  page.is_whole = in.number() != 0;
  for (std::uint64_t* hash : {&made_from, &page.html, &page.pdf, &page.fillable, &page.fonts}) *hash = in.number();
  page.glyphs = read_glyphs(in);
  page.glyphs_to_fill_in = read_glyphs(in);
  page.found_as = read_archived(in);
  FilesOfSite files;
  for (auto* some : {&files.images, &files.linked}) in.read_all([&] { some->emplace(in.text()); });
  if (!files.images.empty() || !files.linked.empty()) page.files.edit() = std::move(files);
  page.language = in.text();
  if (in.is_sound()) memo.keep(path, made_from, std::make_shared<const MadePage>(std::move(page)));
}

// Behind the pages.
std::string end_of(std::string_view pages) {
  return '\n' + std::string(hash_of_program()) + ' ' + std::to_string(fast_hash(pages));
}

}  // namespace

std::string write_page_memo(const PageMemo& memo) {
  ByteWriter out;
  std::size_t pages = 0;
  memo.visit([&](const auto&...) { ++pages; });
  out.write(pages);
  memo.visit([&](std::string_view path, std::uint64_t made_from, const MadePage& page) {
    write_page(out, path, made_from, page);
  });
  std::string bytes = out.take();
  bytes += end_of(bytes);
  return bytes;
}

PageMemo read_page_memo(std::string_view bytes) {
  PageMemo memo;
  const std::string_view pages = bytes.substr(0, bytes.rfind('\n'));
  if (bytes.substr(pages.size()) != end_of(pages)) return memo;
  ByteReader in(pages);
  in.read_all([&] { read_page(in, memo); });
  return memo;
}

}  // namespace drieluik

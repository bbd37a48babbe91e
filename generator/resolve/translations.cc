#include "resolve/translations.h"

#include <algorithm>
#include <functional>

#include "base/hash.h"
#include "resolve/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kKey = "translation_of";
constexpr std::size_t kDigits = 8;

void each_page(const Library& library, const std::function<void(const Texts&)>& visit) {
  for (const auto* all : {&library.items, &library.clauses}) {
    for (const auto& [id, item] : *all) visit(item.texts);
  }
  visit(library.homes);
}

// Calls with each translation and its original.
void each_translation(const Library& library, const std::function<void(const Text&, const Text&)>& visit) {
  each_page(library, [&](const Texts& texts) {
    const Text* original = original_of(texts, library.site);
    for (const auto& [language, text] : texts) {
      if (original && &text != original) visit(text, *original);
    }
  });
}

// The file with the key in its front matter. It keeps its other bytes.
std::string with_hash(const Text& text, const std::string& hash) {
  std::string bytes(text.source->text.view());
  if (text.translation_of) {
    const Span& place = text.translation_of->span;
    return bytes.replace(place.begin, place.end - place.begin, hash);
  }
  const std::size_t end = bytes.find("\n---", 3);
  if (end == std::string::npos) return bytes;
  const bool has_returns = end > 0 && bytes[end - 1] == '\r';
  std::string line(kKey);
  line.append(": ").append(hash).append(has_returns ? "\r\n" : "\n");
  return bytes.insert(end + 1, line);
}

}  // namespace

std::string content_hash(const Source& source) {
  std::string text(source.text.borrowed().view());
  std::erase(text, '\r');
  return sha256_hex(text).substr(0, kDigits);
}

const Text* original_of(const Texts& texts, const Site& site) {
  for (const std::string& language : site.languages) {
    if (const auto text = texts.find(language); text != texts.end()) return &text->second;
  }
  return nullptr;
}

bool is_outdated(const Text& text, const Texts& texts, const Site& site) {
  const Text* original = original_of(texts, site);
  return original && original != &text && text.translation_of &&
         text.translation_of->id != content_hash(*original->source);
}

void check_translations(const Library& library, Diagnostics& diagnostics) {
  each_page(library, [&](const Texts& texts) {
    const Text* original = original_of(texts, library.site);
    if (!original) return;
    for (const std::string& language : library.site.languages) {
      if (!texts.contains(language)) diagnostics.warning({original->source, 0, 0}, kUntranslated, {language});
    }
  });
  each_translation(library, [&](const Text& text, const Text& original) {
    if (!text.translation_of) {
      diagnostics.warning({text.source, 0, 0}, kTranslationOfWhat, {original.source->path, text.source->path});
    } else if (text.translation_of->id != content_hash(*original.source)) {
      diagnostics.warning(text.translation_of->span, kOutdatedTranslation, {original.source->path, text.source->path});
    }
  });
}

std::vector<AcceptedTranslation> accept_translations(const Library& library, std::vector<std::string> paths,
                                                     Diagnostics& diagnostics) {
  for (std::string& path : paths) path = Path(path).lexically_normal().string();
  std::vector<AcceptedTranslation> accepted;
  std::vector<std::string> known;
  each_translation(library, [&](const Text& text, const Text& original) {
    known.push_back(text.source->path);
    if (!paths.empty() && std::find(paths.begin(), paths.end(), text.source->path) == paths.end()) return;
    std::string bytes = with_hash(text, content_hash(*original.source));
    if (bytes != text.source->text.view()) accepted.push_back({text.source->path, std::move(bytes)});
  });
  for (const std::string& path : paths) {
    if (std::find(known.begin(), known.end(), path) == known.end()) diagnostics.error({}, kNoTranslation, {path});
  }
  return accepted;
}

}  // namespace drieluik

#include "support/sample_library.h"

#include <gtest/gtest.h>

#include <fstream>

#include "read/markdown.h"
#include "support/checked.h"
#include "support/places.h"

namespace drieluik {
namespace {

void expect_none(const Diagnostics& diagnostics) { EXPECT_EQ(printed(diagnostics), ""); }

}  // namespace

Words theme_words(const std::string& language) {
  const std::string path = repository().string() + "/themes/default/i18n/" + language + ".yaml";
  std::ifstream in(path, std::ios::binary);
  Source source;
  source.path = path;
  source.text = std::string(std::istreambuf_iterator<char>(in), {});
  Diagnostics diagnostics;
  Words words = check_words(value_of(source, diagnostics), diagnostics);
  check_needed(words, {&source, 0, 0}, diagnostics);
  expect_none(diagnostics);
  return words;
}

LocalText in_both(std::string dutch, std::string english) {
  return LocalText(
      std::vector<std::pair<std::string, std::string>>{{"nl", std::move(dutch)}, {"en", std::move(english)}});
}

Field field(std::string key, FieldType type, std::vector<Field> members) {
  Field out;
  out.label = in_both(key + " (nl)", key + " (en)");
  out.key = std::move(key);
  out.type = type;
  out.fields = std::move(members);
  return out;
}

Answer answer(std::string key, std::string text) {
  Answer out;
  out.key = std::move(key);
  out.text = std::move(text);
  return out;
}

Answer group_answer(std::string key, std::vector<Answer> members) {
  Answer out;
  out.key = std::move(key);
  out.members = std::move(members);
  return out;
}

Answer list_answer(std::string key, std::vector<Answer> items) {
  Answer out;
  out.key = std::move(key);
  out.items = std::move(items);
  return out;
}

SampleLibrary::SampleLibrary() : dutch_(theme_words("nl")), english_(theme_words("en")) {
  library.site.languages = {"nl", "en"};
}

Text& SampleLibrary::add(Kind kind, const std::string& id, const std::string& language, const std::string& title,
                         const std::string& markdown) {
  const std::string folder = "content/" + std::string(folder_of(kind));
  const Source& source = sources_.add({.path = folder + "/" + id + "." + language + ".md", .text = markdown});
  Diagnostics diagnostics;
  Text text;
  text.kind = kind;
  text.id = id;
  text.language = language;
  text.folder = folder;
  text.source = &source;
  text.title = title;
  text.body = read_content(source, diagnostics).body;
  expect_none(diagnostics);
  Item& item = kind == Kind::clause ? library.clauses[id] : library.items[id];
  item.kind = kind;
  item.id = id;
  return item.texts.insert_or_assign(language, std::move(text)).first->second;
}

BuildOptions SampleLibrary::options(const std::string& language, Edition edition) const {
  return {.edition = edition, .language = language, .words = language == "nl" ? &dutch_ : &english_};
}

Document SampleLibrary::page(const std::string& id, const std::string& language, Edition edition) const {
  return build_page(library, library.items.at(id).texts.at(language), options(language, edition));
}

}  // namespace drieluik

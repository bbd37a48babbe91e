// A library made by hand, for tests of what is built from one.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/source.h"
#include "document/build.h"
#include "document/words.h"
#include "resolve/library.h"

namespace drieluik {

// The theme's own interface texts.
Words theme_words(const std::string& language);

LocalText in_both(std::string dutch, std::string english);

// A field and its answers, for forms made by hand: group("coach", {field("name", FieldType::text)}).
Field field(std::string key, FieldType type, std::vector<Field> members = {});
Answer answer(std::string key, std::string text);
Answer group_answer(std::string key, std::vector<Answer> members);
Answer list_answer(std::string key, std::vector<Answer> items);

class SampleLibrary {
 public:
  SampleLibrary();

  // Reads `markdown` (without front matter) as a text of this kind; a fault in it fails the test. The text that comes
  // back may still be changed.
  Text& add(Kind kind, const std::string& id, const std::string& language, const std::string& title,
            const std::string& markdown);

  BuildOptions options(const std::string& language, Edition edition = Edition::student) const;
  Document page(const std::string& id, const std::string& language, Edition edition = Edition::student) const;

  Library library;

 private:
  SourceMap sources_;
  Words dutch_, english_;
};

}  // namespace drieluik

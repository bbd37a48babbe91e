// The keys of a work: the variables of CSL 1.0.2 (docs.citationstyles.org, appendix IV). Those that no citation of ours
// prints are accepted too, so that an export of a reference manager can be used as it is.
#include "validate/check.h"
#include "validate/table.h"

namespace drieluik {
namespace {

using namespace table;

Field names(const char* key) {
  return list_of_groups(key, {when(required(text("family")), "not literal"), when(text("given"), "not literal"),
                              text("literal"), text("dropping-particle"), text("non-dropping-particle"), text("suffix"),
                              yesno("comma-suffix"), yesno("static-ordering"), yesno("parse-names")});
}

std::vector<Field> make_fields() {
  std::vector<Field> fields = {
      required(work_key("id")),
      required(choice("type", {"book", "chapter", "article-journal", "report", "thesis", "webpage", "manuscript"})),
      names("author"),
      names("editor"),
      anything("issued"),
      required(longtext("title")),
      longtext("container-title"),
      text("volume"),
      text("issue"),
      text("page"),
      text("edition"),
      text("publisher"),
      text("publisher-place"),
      written_as(up_to(longtext("URL"), 2'000), "https?://[^\\s<>\"]+", "write the whole address: https://…",
                 "schrijf het hele adres: https://…"),
      text("DOI"),
      anything("accessed"),
      text("language"),
      plain_or_local_text("note")};
  for (const char* key :
       {"collection-editor", "composer", "container-author", "contributor", "director", "editorial-director",
        "illustrator", "interviewer", "original-author", "recipient", "reviewed-author", "translator"}) {
    fields.push_back(names(key));
  }
  for (const char* key : {"available-date", "event-date", "original-date", "submitted"})
    fields.push_back(anything(key));
  for (const char* key : {"abstract",
                          "annote",
                          "archive",
                          "archive-place",
                          "archive_location",
                          "authority",
                          "call-number",
                          "chapter-number",
                          "citation-key",
                          "citation-label",
                          "citation-number",
                          "collection-number",
                          "collection-title",
                          "container-title-short",
                          "dimensions",
                          "division",
                          "event",
                          "event-place",
                          "event-title",
                          "genre",
                          "ISBN",
                          "ISSN",
                          "journalAbbreviation",
                          "jurisdiction",
                          "keyword",
                          "locator",
                          "medium",
                          "number",
                          "number-of-pages",
                          "number-of-volumes",
                          "original-publisher",
                          "original-publisher-place",
                          "original-title",
                          "page-first",
                          "part",
                          "part-title",
                          "PMCID",
                          "PMID",
                          "printing",
                          "references",
                          "reviewed-genre",
                          "reviewed-title",
                          "scale",
                          "section",
                          "shortTitle",
                          "source",
                          "status",
                          "supplement",
                          "title-short",
                          "version",
                          "volume-title",
                          "year-suffix"}) {
    fields.push_back(longtext(key));
  }
  return fields;
}

}  // namespace

const std::vector<Field>& bibliography_fields() {
  static const std::vector<Field> kFields = make_fields();
  return kFields;
}

}  // namespace drieluik

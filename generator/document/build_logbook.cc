#include "document/build_logbook.h"

#include <algorithm>
#include <iterator>

#include "document/blocks.h"
#include "resolve/directives.h"

namespace drieluik {
namespace {

constexpr int kLinesOfAnswer = 5;

void collect_questions(const Markup& node, std::vector<const Markup*>& questions) {
  if (is_for_teachers(node)) return;
  if (node.kind == MarkupKind::directive && node.text == "question") {
    questions.push_back(&node);
    return;
  }
  for (const Markup& child : node.children) collect_questions(child, questions);
}

// The texts that ask: those for readers of another language are not in the logbook.
const Text* asking_text(const Library& library, const Item& item, std::string_view language) {
  if (item.kind != Kind::framework && item.kind != Kind::exercise) return nullptr;
  const Text* text = library.text(item.id, language);
  return text && text->language == language ? text : nullptr;
}

std::vector<const Markup*> questions_of(const Markup& tree) {
  std::vector<const Markup*> questions;
  collect_questions(tree, questions);
  return questions;
}

Markup text_node(std::string_view words) {
  Markup node;
  node.kind = MarkupKind::text;
  node.text = words;
  return node;
}

// The one paragraph of a footnote of the page; null when it has more.
const Markup* paragraph_of_note(const Markup& page, std::string_view label) {
  const auto note = std::find_if(page.children.begin(), page.children.end(), [&](const Markup& block) {
    return block.kind == MarkupKind::footnote_definition && block.text == label;
  });
  const bool is_short =
      note != page.children.end() && note->children.size() == 1 && note->children.front().kind == MarkupKind::paragraph;
  return is_short ? &note->children.front() : nullptr;
}

// Notes of one paragraph stand between brackets: the foot of their page is elsewhere. Longer ones, and notes to notes,
// stay with their page.
Markup with_notes_inside(Markup node, const Markup& page, bool is_note = false) {
  std::vector<Markup> children;
  for (Markup& child : node.children) {
    if (child.kind != MarkupKind::footnote_reference) {
      children.push_back(with_notes_inside(std::move(child), page, is_note));
      continue;
    }
    const Markup* const note = is_note ? nullptr : paragraph_of_note(page, child.text);
    if (!note) continue;
    children.push_back(text_node(" ("));
    for (Markup& part : with_notes_inside(*note, page, true).children) children.push_back(std::move(part));
    children.push_back(text_node(")"));
  }
  node.children = std::move(children);
  return node;
}

bool has_room_to_write(const Markup& node) {
  if (node.kind == MarkupKind::directive && node.text == "answer") return true;
  return std::any_of(node.children.begin(), node.children.end(), has_room_to_write);
}

class LogbookBuilder {
 public:
  LogbookBuilder(const Library& library, const BuildOptions& options)
      : library_(library), options_(options), words_(*options.words) {}

  Document build() {
    for (const VolumePlan::Part& part : options_.volume->parts) add_part(part);
    if (content_.empty()) return {};
    Document logbook{.kind = DocumentKind::sheet,
                     .id = std::string(kLogbook),
                     .language = options_.language,
                     .title = std::string(words_["logbook"]),
                     .summary = std::string(words_["logbook-summary"])};
    for (const char* label : {"logbook-owner", "logbook-begun"}) {
      logbook.content.push_back({AnswerSpace{.label = std::string(words_[label]), .lines = 1}});
    }
    std::move(content_.begin(), content_.end(), std::back_inserter(logbook.content));
    return logbook;
  }

 private:
  void add_part(const VolumePlan::Part& part) {
    const std::string_view title = part.named ? part.named->title.in(options_.language) : words_[folder_of(part.kind)];
    const std::size_t before = content_.size();
    for (const Item* item : part.items) {
      if (const Text* text = asking_text(library_, *item, options_.language)) add_page(*text);
    }
    if (content_.size() == before) return;
    content_.insert(content_.begin() + static_cast<std::ptrdiff_t>(before),
                    {Heading{2, "part-" + std::to_string(++parts_), {{TextRun{std::string(title)}}}}});
  }

  void add_page(const Text& text) {
    const std::shared_ptr<const Markup> tree = text.body.tree();
    const std::vector<const Markup*> questions = questions_of(*tree);
    if (questions.empty()) return;
    content_.push_back({Heading{3, text.id, {{Link{page_target(text, options_.language), {{TextRun{text.title}}}}}}}});
    BuildContext context = make_context(library_, text, options_);
    for (const Markup* question : questions) {
      if (const std::string_view title = argument_of(*question, "title"); !title.empty()) {
        content_.push_back({Paragraph{{{Strong{{{TextRun{std::string(title)}}}}}}}});
      }
      const Markup asked = with_notes_inside(*question, *tree);
      append_blocks(asked.children, context, content_);
      if (!has_room_to_write(asked)) content_.push_back({AnswerSpace{.label = {}, .lines = kLinesOfAnswer}});
    }
  }

  const Library& library_;
  const BuildOptions& options_;
  const Words& words_;
  Blocks content_;
  int parts_ = 0;
};

}  // namespace

Document build_logbook(const Library& library, const BuildOptions& options) {
  return LogbookBuilder(library, options).build();
}

bool has_questions(const Library& library, std::string_view language) {
  return std::any_of(library.items.begin(), library.items.end(), [&](const auto& entry) {
    const Text* text = asking_text(library, entry.second, language);
    return text && !questions_of(*text->body.tree()).empty();
  });
}

}  // namespace drieluik

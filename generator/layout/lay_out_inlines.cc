#include <algorithm>
#include <array>

#include "base/text.h"
#include "document/volume_anchors.h"
#include "layout/lay_out.h"
#include "layout/units.h"
#include "layout/widgets.h"

namespace drieluik {
namespace {

constexpr float kBlankWidth = 40 * kMillimetre;
constexpr float kPictureHeight = 1.15f;  // at most, of the size of the letters
constexpr float kFieldWidth = 60 * kMillimetre, kBriefField = 30 * kMillimetre;
constexpr std::string_view kIsolate = "\xe2\x81\xa8", kEndIsolate = "\xe2\x81\xa9";  // U+2068, U+2069

// Bytes that line breaks and tabs begin with, in UTF-8.
constexpr auto kMayBreak = [] {
  std::array<bool, 256> table{};
  std::fill_n(table.begin(), 0x20, true);
  table[0xc2] = table[0xe2] = true;
  return table;
}();

bool may_break(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return kMayBreak[static_cast<unsigned char>(c)]; });
}

std::string with_plain_breaks(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kBreaks{"\r\n", "\r", "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"};
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto found =
        std::find_if(kBreaks.begin(), kBreaks.end(), [&](std::string_view x) { return text.starts_with(x); });
    if (found != kBreaks.end()) {
      out += '\n';
      text.remove_prefix(found->size());
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

std::string on_one_line(std::string_view text) {
  std::string out = with_plain_breaks(text);
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return out;
}

struct Flattener {
  Setting& setting;
  StyledText out;
  std::vector<int> notes;  // that the text refers to

  void add(const Inlines& inlines, const StyledSpan& look) {
    for (const Inline& one : inlines) std::visit([&](const auto& node) { add(node, look); }, one.node);
  }

  void add(const TextRun& run, const StyledSpan& look) { add_line(run.text, look); }
  void add_line(std::string_view text, const StyledSpan& look) {
    may_break(text) ? out.add(on_one_line(text), look) : out.add(text, look);
  }
  void add(const LineBreak&, const StyledSpan& look) { out.add("\n", look); }
  void add(const Citation& citation, const StyledSpan& look) { add(citation.content, look); }
  void add(const TermUse& term, const StyledSpan& look) {
    if (!setting.document.is_chapter) return add(term.content, look);
    add(Link{{.kind = Target::Kind::glossary, .fragment = term.id}, term.content}, look);
  }

  void add(const Strikethrough& strike, StyledSpan look) {
    look.is_struck = true;
    look.element = add_element(setting, Tag::span, look.element);
    setting.paper.elements.back().is_struck = true;
    add(strike.content, look);
  }

  void add(const Emphasis& emphasis, StyledSpan look) {
    look.role.style = emphasised(look.role.style);
    add(emphasis.content, look);
  }

  void add(const Strong& strong, StyledSpan look) {
    look.role.style = strengthened(look.role.style);
    add(strong.content, look);
  }

  void add(const CodeRun& code, StyledSpan look) {
    const TextRole role = code_role(setting.style());
    look.role.family = role.family;
    look.role.size *= role.size / body_role(setting.style()).size;
    look.role.hyphenates = false;
    look.element = add_element(setting, Tag::code, look.element);
    add_line(code.text, look);
  }

  // Stands for what is not here.
  void add_in_brackets(const std::string& name, StyledSpan look) {
    look.role.style = emphasised(look.role.style);
    out.add("[" + name + "]", look);
  }

  // As high as the letters around it. What is no PNG or JPEG has its words alone.
  void add(const Image& image, StyledSpan look) {
    if (!image.picture) return add_in_brackets(image.alternative, look);
    const Area natural = natural_size(*image.picture);
    look.element = add_element(setting, Tag::figure, look.element);
    setting.paper.elements.back().alternative = image.alternative;
    look.picture = &image;
    look.object_width = natural.width * std::min(1.0f, kPictureHeight * look.role.size / natural.height);
    out.add(kObject, look);
  }

  // In a volume all pages of the site are there; what it does not have after all is found when it is bound.
  static std::string destination_in_volume(const Target& target) {
    switch (target.kind) {
      case Target::Kind::page:
        return anchor_in_volume(target.id, target.fragment);
      case Target::Kind::bibliography:
        return anchor_in_volume(kBibliographyChapter, target.fragment.empty() ? "" : "source-" + target.fragment);
      case Target::Kind::glossary:
        return anchor_in_volume(kGlossaryChapter, target.fragment);
      case Target::Kind::url:
      case Target::Kind::file:
        break;
    }
    return {};
  }

  // The anchor in this document to which a target leads; empty when it leads elsewhere.
  std::string destination(const Target& target) const {
    if (setting.document.is_chapter) return destination_in_volume(target);
    switch (target.kind) {
      case Target::Kind::page: {
        const bool is_here = target.folder == setting.document.folder && target.id == setting.document.id;
        return is_here ? target.fragment : std::string();
      }
      case Target::Kind::bibliography: {
        const auto& sources = setting.document.sources;
        const bool is_here = std::any_of(sources.begin(), sources.end(),
                                         [&](const SourceEntry& source) { return source.key == target.fragment; });
        return is_here ? "source-" + target.fragment : std::string();
      }
      case Target::Kind::glossary:
      case Target::Kind::url:
      case Target::Kind::file:
        break;
    }
    return {};
  }

  void add(const Link& link, StyledSpan look) {
    StyledLink area;
    if (link.target.kind == Target::Kind::url) area.url = link.target.url;
    area.destination = destination(link.target);
    if (look.link >= 0 || (area.url.empty() && area.destination.empty())) return add(link.content, look);
    area.element = add_element(setting, Tag::link, look.element);
    look.element = area.element;
    look.link = static_cast<std::int32_t>(out.links.size());
    const bool is_to_chapter = setting.document.is_chapter && link.target.kind == Target::Kind::page;
    if (!area.url.empty() || is_to_chapter) look.role.colour = setting.style().brand;
    out.links.push_back(std::move(area));
    const std::size_t start = out.text.size();
    add(link.content, look);
    StyledLink& added = out.links[static_cast<std::size_t>(look.link)];
    added.description = out.text.substr(start);
    if (!added.url.empty() && added.description != added.url) added.description += " (" + added.url + ")";
  }

  void add(const FootnoteMark& mark, StyledSpan look) {
    notes.push_back(mark.number);
    const std::string number = std::to_string(mark.number);
    look.element = add_element(setting, Tag::reference, look.element);
    look.element = add_element(setting, Tag::link, look.element);
    look.link = static_cast<std::int32_t>(out.links.size());
    look.rise = 0.33f * look.role.size;
    look.role.size *= 0.66f;
    out.links.push_back({look.element, "", footnote_anchor(mark.number), number});
    out.add(number, look);
  }

  void add(const PageReference& reference, const StyledSpan& look) {
    const std::string place = destination(reference.target);
    if (place.empty() || look.link < 0) return;
    const std::string page = setting.pages.number_of(place, look.element);
    if (!page.empty()) out.add(fill_pattern(setting.words()["on-page"], {{"page", page}}), look);
  }

  // On a line of its own when its answer needs more than one.
  void add_field(const AnswerRun& answer, const StyledSpan& look) {
    constexpr float kMargin = -1;          // points: fields on two lines do not touch
    constexpr float kPunctuationRoom = 8;  // points: a full stop stands beside the field, not on a line of its own
    const TextRole role = typed_role(setting, look.role);
    const bool is_brief = answer.type == FieldType::date || answer.type == FieldType::number;
    const float usual = is_brief ? kBriefField : kFieldWidth;
    const bool has_lines = answer.answer && answer.answer->find('\n') != std::string::npos;
    const float wanted = has_lines ? setting.width : wanted_width(setting, answer.path, role);
    out.add(kObject, field_span(setting, answer.path,
                                {.width = std::min(std::max(usual, wanted), setting.width - kPunctuationRoom),
                                 .least_height = role.leading + kMargin,
                                 .most_height = setting.page_height() / 2,
                                 .margin = kMargin,
                                 .role = role},
                                look.element));
  }

  void add_given(const AnswerRun& answer, StyledSpan look) {
    look.role.hyphenates = look.role.hyphenates && answer.type == FieldType::longtext;
    look.answer = answer.path;
    const std::string text = plain_answer(*answer.answer);
    const bool isolates = has_rtl(text) && text.find('\n') == std::string::npos;
    if (isolates) out.add(kIsolate, look);
    out.add(text, look);
    if (isolates) out.add(kEndIsolate, look);
  }

  void add_blank(const AnswerRun& answer, StyledSpan look) {
    look.role.colour = setting.style().writing;
    look.object_width = std::min(kBlankWidth, setting.width);
    look.element = add_element(setting, Tag::span, look.element);
    setting.paper.elements.back().alternative = answer.label.empty()
                                                    ? std::string(setting.words()["blank"])
                                                    : answer.label + ": " + std::string(setting.words()["blank"]);
    out.add(kObject, look);
  }

  void add(const AnswerRun& answer, const StyledSpan& look) {
    const FormField* field = find_form_field(setting, answer.path);
    if (field && is_boxed(*field)) {
      add_field(answer, look);
    } else if (answer.answer && !answer.answer->empty()) {
      add_given(answer, look);
    } else if (field) {
      add_in_brackets(answer.label, look);  // it is ticked elsewhere: a line would take nothing
    } else {
      add_blank(answer, look);
    }
    if (!answer.unit.empty()) out.add(" " + answer.unit, look);
  }
};

}  // namespace

std::string without_tabs(std::string_view text) {
  constexpr std::size_t kTab = 4;
  if (text.find('\t') == std::string_view::npos) return std::string(text);
  std::string out;
  std::size_t column = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    if (c == '\t') {
      const std::size_t wide = kTab - column % kTab;
      out.append(wide, ' ');
      column += wide;
    } else {
      out += text.substr(begin, offset - begin);
      column = c == '\n' ? 0 : column + 1;
    }
  }
  return out;
}

std::string plain_answer(std::string_view text) {
  return may_break(text) ? without_tabs(with_plain_breaks(text)) : std::string(text);
}

StyledText lay_out_inlines(Setting& setting, const Inlines& inlines, const TextRole& role, std::int32_t element) {
  Flattener flattener{setting, {}, {}};
  flattener.out.spans.reserve(inlines.size());
  flattener.add(inlines, {.role = role, .element = element});
  if (!flattener.notes.empty()) lay_out_footnotes(setting, flattener.notes, element);
  return std::move(flattener.out);
}

void add_answer(StyledText& out, std::string_view answer, std::string_view path, const TextRole& role,
                std::int32_t element) {
  out.add(plain_answer(answer), {.role = role, .element = element, .answer = path});
}

}  // namespace drieluik

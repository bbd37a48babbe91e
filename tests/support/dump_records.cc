#include "support/dump_records.h"

#include <array>

#include "base/text.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

std::string in_quotes(std::string_view text) { return "\"" + escape_json(text) + "\""; }

void put(std::string& out, std::string_view name, const std::string& text) {
  if (!text.empty()) out += std::string(name) + ": " + in_quotes(text) + "\n";
}

void put(std::string& out, std::string_view name, const LocalText& text) {
  if (!text.empty()) out += std::string(name) + ": " + dump(text) + "\n";
}

void put(std::string& out, std::string_view name, const std::vector<std::string>& texts) {
  const std::vector<std::string_view> parts(texts.begin(), texts.end());
  if (!texts.empty()) out += std::string(name) + ": " + join(parts, ", ") + "\n";
}

void put(std::string& out, std::string_view name, const std::vector<Reference>& references) {
  std::vector<std::string> ids;
  for (const Reference& reference : references) ids.push_back(reference.id);
  put(out, name, ids);
}

void put(std::string& out, std::string_view name, const std::vector<PersonName>& names) {
  for (const PersonName& person : names) {
    put(out, name, person.literal.empty() ? person.family + " | " + person.given : person.literal);
  }
}

void put(std::string& out, std::string_view name, const std::vector<FigurePart>& parts) {
  for (const FigurePart& part : parts) {
    out += std::string(name) + ": " + dump(part.label) + (part.text.empty() ? "" : " / " + dump(part.text));
    if (!part.mark.empty()) out += " mark " + in_quotes(part.mark);
    if (part.is_emphasised) out += " emphasised";
    for (const LocalText& line : part.lines) out += " - " + dump(line);
    out += "\n";
  }
}

void put_answer(std::string& out, const Answer& answer, const std::string& path) {
  const std::string prefix = path.empty() ? "" : path + ".";
  if (!answer.text.empty()) out += path + ": " + in_quotes(answer.text) + "\n";
  for (const Answer& member : answer.members) put_answer(out, member, prefix + member.key);
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    put_answer(out, answer.items[i], prefix + std::to_string(i + 1));
  }
  if (answer.text.empty() && answer.members.empty() && answer.items.empty()) out += path + ": {}\n";
}

void put_field(std::string& out, const Field& field, const std::string& indent) {
  out += indent + (field.key.empty() ? "-" : field.key) + ": " + std::string(name_of(field.type));
  const auto word = [&](bool is_set, const char* name) { out += is_set ? std::string(" ") + name : ""; };
  const auto value = [&](bool is_set, const char* name, const std::string& text) {
    out += is_set ? std::string(" ") + name + "=" + text : "";
  };
  const auto limit = [&](const auto& number, const char* name) {
    if (number) value(true, name, to_text(static_cast<double>(*number)));
  };
  word(field.required, "required");
  word(field.all_or_none, "all_or_none");
  word(field.whole, "whole");
  limit(field.min, "min");
  limit(field.max, "max");
  limit(field.above, "above");
  value(!field.min_date.empty(), "min", field.min_date);
  value(!field.max_date.empty(), "max", field.max_date);
  limit(field.min_items, "min_items");
  limit(field.max_items, "max_items");
  value(field.max_length > 0, "max_length", std::to_string(field.max_length));
  value(!field.pattern.empty(), "pattern", field.pattern);
  value(!field.default_value.empty(), "default", field.default_value);
  value(field.lines > 0, "lines", std::to_string(field.lines));
  value(field.blank_items > 0, "blank", std::to_string(field.blank_items));
  value(field.when.has_value(), "when", field.when ? "(" + to_text(*field.when) + ")" : "");
  for (const auto& [name, text] : {std::pair("label", field.label),
                                   {"help", field.help},
                                   {"unit", field.unit},
                                   {"unit_one", field.unit_one},
                                   {"item_label", field.item_label}}) {
    value(!text.empty(), name, "[" + dump(text) + "]");
  }
  out += "\n";
  for (const Option& option : field.options) out += indent + "  * " + option.key + " " + dump(option.label) + "\n";
  for (const Field& member : field.fields) put_field(out, member, indent + "  ");
}

}  // namespace

std::string dump(const Answer& answers) {
  std::string out;
  put_answer(out, answers, "");
  return out;
}

std::string dump(const LocalText& text) {
  std::string out;
  for (const auto& [tag, words] : text.all())
    out += (out.empty() ? "" : " ") + tag + (tag.empty() ? "" : "=") + in_quotes(words);
  return out;
}

std::string dump(const FormDefinition& form) {
  std::string out = form.id + " " + form.version + "\n";
  for (const Field& field : form.fields) put_field(out, field, "  ");
  for (const Rule& rule : form.rules) {
    out += "rule " + to_text(rule.check) + " at " + rule.at + ": " + dump(rule.message) + "\n";
  }
  for (const Signatory& signatory : form.signatories) {
    out += "signs " + signatory.key + " " + dump(signatory.label) + " name=" + signatory.name + "\n";
  }
  return out;
}

std::string dump(const Text& text) {
  std::string out = std::string(folder_of(text.kind)) + "/" + text.id + "." + text.language + "\n";
  put(out, "title", text.title);
  put(out, "short_title", text.short_title);
  put(out, "summary", text.summary);
  put(out, "tags", text.tags);
  put(out, "sources", text.sources);
  put(out, "exercises", text.exercises);
  put(out, "forms", text.forms);
  put(out, "frameworks", text.frameworks);
  put(out, "aim", text.aim);
  put(out, "duration", text.duration_minutes > 0 ? std::to_string(text.duration_minutes) : "");
  put(out, "group", text.group);
  put(out, "materials", text.materials);
  return out;
}

std::string dump(const FigureShape& shape) {
  static constexpr std::string_view kKinds[] = {"circle", "ellipse", "rectangle", "line", "polygon", "curve", "arc"};
  std::string out(kKinds[static_cast<std::size_t>(shape.kind)]);
  for (const FigurePoint& point : shape.points) out += " " + to_text(point.x) + "," + to_text(point.y);
  if (shape.width > 0) out += " " + to_text(shape.width) + "x" + to_text(shape.height);
  if (shape.radius > 0) out += " radius " + to_text(shape.radius);
  if (!shape.fill.empty()) out += " fill " + shape.fill;
  if (!shape.stroke.empty()) out += " stroke " + shape.stroke + " " + to_text(shape.stroke_width);
  return out;
}

std::string dump(const Figure& figure) {
  constexpr std::array<std::string_view, 9> kTypes = {"pyramid", "triangle", "quadrant",   "iceberg", "flow",
                                                      "cycle",   "balance",  "comparison", "picture"};
  constexpr std::array<std::string_view, 3> kTips = {"level", "left", "right"};
  std::string out = figure.id + " " + std::string(kTypes[static_cast<std::size_t>(figure.type)]) + "\n";
  put(out, "title", figure.title);
  put(out, "description", figure.description);
  put(out, "part", figure.parts);
  put(out, "side", figure.sides);
  put(out, "below", figure.below);
  put(out, "row", figure.rows);
  put(out, "left", figure.axes.left);
  put(out, "right", figure.axes.right);
  put(out, "top", figure.axes.top);
  put(out, "bottom", figure.axes.bottom);
  put(out, "waterline", figure.waterline);
  put(out, "legend", figure.legend);
  put(out, "centre", figure.centre);
  put(out, "beam", figure.beam);
  put(out, "pivot", figure.pivot);
  if (figure.tip != Tip::level) out += "tips " + std::string(kTips[static_cast<std::size_t>(figure.tip)]) + "\n";
  if (figure.width > 0) put(out, "size", to_text(figure.width) + " " + to_text(figure.height));
  for (const FigureShape& shape : figure.shapes) put(out, "shape", dump(shape));
  return out;
}

std::string dump(const Site& site) {
  std::string out;
  put(out, "title", site.title);
  put(out, "tagline", site.tagline);
  put(out, "footer", site.footer);
  put(out, "languages", site.languages);
  for (const NavigationPart& part : site.navigation) put(out, dump(part.title), part.items);
  put(out, "colour", site.brand_colour);
  put(out, "address", site.address);
  return out;
}

std::string dump(const GlossaryTerm& term) {
  return term.id + ": " + dump(term.term) + " / " + dump(term.definition) + "\n";
}

std::string dump(const Work& work) {
  std::string out = work.id + " " + work.type + "\n";
  put(out, "  author", work.authors);
  put(out, "  editor", work.editors);
  put(out, "  issued", work.issued);
  put(out, "  title", work.title);
  put(out, "  container", work.container_title);
  put(out, "  volume", work.volume);
  put(out, "  issue", work.issue);
  put(out, "  page", work.page);
  put(out, "  edition", work.edition);
  put(out, "  publisher", work.publisher);
  put(out, "  place", work.publisher_place);
  put(out, "  url", work.url);
  put(out, "  accessed", work.accessed);
  put(out, "  language", work.language);
  put(out, "  note", work.note);
  return out;
}

}  // namespace drieluik

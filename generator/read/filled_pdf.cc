#include "read/filled_pdf.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "base/text.h"
#include "read/messages.h"
#include "read/pdf_text.h"

namespace drieluik {
namespace {

constexpr std::string_view kFormNamespace = "urn:drieluik:form#";
constexpr std::size_t kMaxStream = 4u << 20;
constexpr std::size_t kMaxFields = 100'000;
constexpr std::size_t kMaxText = 16u << 20;  // of names and values together: what a field inherits it says again
constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxHeaderOffset = 1024;

std::string with_plain_line_ends(std::string text) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    text[kept++] = text[i] == '\r' ? '\n' : text[i];
  }
  text.resize(kept);
  return text;
}

// Values as readers write them: a string, a stream for a long text, a name for a button, an array of several choices.
void add_value(QPDFObjectHandle value, std::vector<std::string>& values) {
  std::string text;
  if (value.isString()) {
    text = with_plain_line_ends(text_of(value));
  } else if (value.isName()) {
    text = value.getName() == "/Off" ? "" : text_of_name(value);
  } else if (value.isStream()) {
    text = with_plain_line_ends(text_of_bytes(bytes_of(value, kMaxStream).value_or("")));
  } else if (value.isScalar() && !value.isNull()) {
    text = value.unparse();
  }
  if (!text.empty()) values.push_back(std::move(text));
}

// What a field has from those above it (ISO 32000-1, table 220).
struct Inherited {
  QPDFObjectHandle type = QPDFObjectHandle::newNull(), value = type, printed = type, options = type;
};

FilledFieldKind kind_of(QPDFObjectHandle type) {
  if (!type.isName()) return FilledFieldKind::other;
  const std::string name = type.getName();
  if (name == "/Tx") return FilledFieldKind::text;
  if (name == "/Ch") return FilledFieldKind::choice;
  if (name == "/Btn") return FilledFieldKind::button;
  return name == "/Sig" ? FilledFieldKind::signature : FilledFieldKind::other;
}

class FieldTree {
 public:
  explicit FieldTree(std::vector<FilledField>& fields) : fields_(fields) {}

  void walk(QPDFObjectHandle node, const std::string& prefix, Inherited inherited, int depth) {
    if (!node.isDictionary() || depth > kMaxDepth || fields_.size() >= kMaxFields) return;
    if (node.isIndirect() && !seen_.insert(node.getObjGen()).second) return;
    inherit(node, "/FT", inherited.type);
    inherit(node, "/V", inherited.value);
    inherit(node, "/DV", inherited.printed);
    inherit(node, "/Opt", inherited.options);
    std::string name = prefix;
    if (QPDFObjectHandle part = node.getKey("/T"); part.isString()) {
      (name += name.empty() ? "" : ".") += text_of(part);
    }
    std::vector<QPDFObjectHandle> widgets;
    bool has_fields = false;
    if (QPDFObjectHandle kids = node.getKey("/Kids"); kids.isArray()) {
      for (QPDFObjectHandle kid : kids.aitems()) {
        if (!kid.isDictionary()) continue;
        if (kid.hasKey("/T") || kid.hasKey("/Kids")) {
          has_fields = true;
          walk(kid, name, inherited, depth + 1);
        } else {
          widgets.push_back(kid);
        }
      }
    }
    if (!has_fields) add(node, name, inherited, widgets);
  }

 private:
  static void inherit(QPDFObjectHandle node, const char* key, QPDFObjectHandle& to) {
    if (node.hasKey(key)) to = node.getKey(key);
  }

  // Throws when it is more than a form can hold.
  void take_room(std::size_t bytes) {
    text_ += bytes;
    if (text_ > kMaxText) throw std::length_error("the fields hold too much text");
  }

  std::vector<std::string> values_of(QPDFObjectHandle value) {
    std::vector<std::string> values;
    const auto take = [&](const QPDFObjectHandle& item) {
      const std::size_t before = values.size();
      add_value(item, values);
      if (values.size() > before) take_room(sizeof(std::string) + values.back().size());
    };
    if (!value.isArray()) {
      take(value);
      return values;
    }
    for (const QPDFObjectHandle& item : value.aitems()) take(item);
    return values;
  }

  void add(const QPDFObjectHandle& node, const std::string& name, const Inherited& inherited,
           const std::vector<QPDFObjectHandle>& widgets) {
    take_room(name.size());
    const auto [known, is_new] = known_.try_emplace(name, fields_.size());
    if (is_new) fields_.push_back({.name = name, .kind = kind_of(inherited.type), .values = {}, .printed = {}});
    FilledField& field = fields_[known->second];
    if (field.kind == FilledFieldKind::signature) {
      field.is_signed = field.is_signed || QPDFObjectHandle(inherited.value).isDictionary();
      return;
    }
    if (is_new) field.values = field.printed = values_of(inherited.printed);
    const bool is_button = field.kind == FilledFieldKind::button;
    const auto offer = [&](const QPDFObjectHandle& value) {
      std::vector<std::string> values = values_of(value);
      if (is_button) name_states(inherited.options, values);
      add_answer(field, std::move(values));
    };
    if (QPDFObjectHandle value = inherited.value; !value.isNull()) {
      offer(value);
    } else if (is_button) {
      offer(chosen_state(node, widgets));
    } else {
      offer(QPDFObjectHandle::newString(""));
    }
    for (QPDFObjectHandle widget : widgets) {
      if (widget.hasKey("/V")) offer(widget.getKey("/V"));
    }
  }

  // What differs from what was printed was typed. Two programs may have left two such answers.
  static void add_answer(FilledField& field, std::vector<std::string> values) {
    if (values == field.values || values == field.printed) return;
    if (field.values == field.printed) {
      field.values = std::move(values);
    } else if (!values.empty() &&
               std::find(field.rivals.begin(), field.rivals.end(), values.front()) == field.rivals.end()) {
      field.rivals.push_back(std::move(values.front()));
    }
  }

  static QPDFObjectHandle chosen_state(QPDFObjectHandle node, const std::vector<QPDFObjectHandle>& widgets) {
    QPDFObjectHandle state = node.getKey("/AS");
    for (QPDFObjectHandle widget : widgets) {
      if (!state.isName() || state.getName() == "/Off") state = widget.getKey("/AS");
    }
    return state;
  }

  // Some programs number the states of a button and name them in /Opt (12.7.4.2.3).
  static void name_states(QPDFObjectHandle options, std::vector<std::string>& values) {
    if (!options.isArray()) return;
    for (std::string& value : values) {
      if (!is_digits(value) || value.size() > 4) continue;
      const int index = std::stoi(value);
      if (index >= options.getArrayNItems()) continue;
      if (QPDFObjectHandle option = options.getArrayItem(index); option.isString()) value = text_of(option);
    }
  }

  std::vector<FilledField>& fields_;
  std::size_t text_ = 0;
  std::set<QPDFObjGen> seen_;
  std::map<std::string, std::size_t> known_;
};

// Fields that a program left on the pages only.
std::vector<QPDFObjectHandle> roots_on_pages(QPDF& file) {
  std::vector<QPDFObjectHandle> roots;
  for (QPDFObjectHandle page : file.getAllPages()) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray()) continue;
    for (QPDFObjectHandle root : annotations.aitems()) {
      if (!root.isDictionary() || !root.getKey("/Subtype").isNameAndEquals("/Widget")) continue;
      for (int depth = 0; depth < kMaxDepth && root.getKey("/Parent").isDictionary(); ++depth) {
        root = root.getKey("/Parent");
      }
      roots.push_back(root);
    }
  }
  return roots;
}

void read_fields(QPDF& file, FilledPdf& out) {
  FieldTree tree(out.fields);
  QPDFObjectHandle form = file.getRoot().getKey("/AcroForm");
  QPDFObjectHandle roots = form.isDictionary() ? form.getKey("/Fields") : form;
  if (roots.isArray()) {
    for (const QPDFObjectHandle& root : roots.aitems()) tree.walk(root, "", {}, 0);
  }
  if (!out.fields.empty()) return;
  for (const QPDFObjectHandle& root : roots_on_pages(file)) tree.walk(root, "", {}, 0);
}

bool is_record_name(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

// The name in a file specification, without the folders that a program may have put before it.
std::string name_of(QPDFObjectHandle specification) {
  std::string name;
  for (const char* key : {"/F", "/UF"}) {
    if (QPDFObjectHandle text = specification.getKey(key); text.isString()) name = text_of(text);
  }
  return name.substr(name.find_last_of("/\\") + 1);
}

bool read_attachment(QPDFObjectHandle specification, FilledPdf& out) {
  if (!specification.isDictionary() || !specification.getKey("/EF").isDictionary()) return false;
  std::string name = name_of(specification);
  QPDFObjectHandle file = specification.getKey("/EF").getKey("/F");
  if (!is_record_name(name) || !file.isStream()) return false;
  std::optional<std::string> bytes = bytes_of(file, kMaxStream);
  if (!bytes) return false;
  out.attachment_name = std::move(name);
  out.attachment = *std::move(bytes);
  return true;
}

void read_attachments(QPDF& file, FilledPdf& out) {
  QPDFObjectHandle associated = file.getRoot().getKey("/AF");
  if (associated.isArray()) {
    for (const QPDFObjectHandle& specification : associated.aitems()) {
      if (read_attachment(specification, out)) return;
    }
  }
  QPDFEmbeddedFileDocumentHelper embedded(file);
  if (!embedded.hasEmbeddedFiles()) return;
  for (const auto& [name, specification] : embedded.getEmbeddedFiles()) {
    if (read_attachment(specification->getObjectHandle(), out)) return;
  }
}

void read_metadata(QPDF& file, FilledPdf& out) {
  QPDFObjectHandle metadata = file.getRoot().getKey("/Metadata");
  if (metadata.isStream()) {
    const std::string packet = bytes_of(metadata, kMaxStream).value_or("");
    out.form_id = xmp_property(packet, kFormNamespace, "id");
    out.form_version = xmp_property(packet, kFormNamespace, "version");
    out.text_hash = xmp_property(packet, kFormNamespace, "textHash");
    out.client = xmp_property(packet, kFormNamespace, "client");
    out.language = xmp_language(packet);
  }
  if (QPDFObjectHandle language = file.getRoot().getKey("/Lang"); language.isString()) out.language = text_of(language);
}

bool has_damage(QPDF& file) {
  const std::vector<QPDFExc> warnings = file.getWarnings();
  return std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc& warning) {
    return warning.getErrorCode() == qpdf_e_damaged_pdf || warning.getErrorCode() == qpdf_e_object;
  });
}

}  // namespace

bool is_pdf(std::string_view bytes) {
  return bytes.substr(0, kMaxHeaderOffset).find("%PDF-") != std::string_view::npos;
}

std::optional<FilledPdf> read_filled_pdf(std::string_view bytes, const std::string& password, Span place,
                                         Diagnostics& diagnostics) {
  if (!is_pdf(bytes)) {
    diagnostics.error(place, kNotAPdf);
    return std::nullopt;
  }
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("pdf", bytes.data(), bytes.size(), password.c_str());
    FilledPdf out;
    read_metadata(file, out);
    read_fields(file, out);
    read_attachments(file, out);
    if (has_damage(file)) diagnostics.warning(place, kMendedPdf);
    return out;
  } catch (const QPDFExc& fault) {
    if (fault.getErrorCode() == qpdf_e_password) {
      diagnostics.error(place, password.empty() ? kLockedPdf : kWrongPassword);
    } else if (fault.getErrorCode() == qpdf_e_unsupported) {
      diagnostics.error(place, kUnknownEncryption);
    } else {
      diagnostics.error(place, kDamagedPdf);
    }
  } catch (const std::exception&) {
    diagnostics.error(place, kDamagedPdf);
  }
  return std::nullopt;
}

}  // namespace drieluik

#include <stdexcept>

#include "support/pdf_ua_model.h"

namespace drieluik {
namespace {

constexpr int kDeepestForm = 20;

struct TextState {
  std::string font;  // a key of UaDocument::fonts
  long long rendering = 0;
};

// Follows a content stream, and the forms that it paints, operator by operator (ISO 32000-1, annex A).
class ContentReader : public QPDFObjectHandle::ParserCallbacks {
 public:
  ContentReader(UaDocument& document, std::string where, const std::set<int>& tagged)
      : document_(document), where_(std::move(where)), tagged_(tagged) {}

  void read(QPDFObjectHandle page) {
    resources_ = page.getKey("/Resources");
    for (QPDFObjectHandle node = page; resources_.isNull() && node.hasKey("/Parent");) {
      node = node.getKey("/Parent");
      resources_ = node.getKey("/Resources");
    }
    page.parsePageContents(this);
  }

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (object.isInlineImage()) {
      paint("inline image");
    } else if (object.isOperator()) {
      const std::string operation = object.getOperatorValue();
      handle(operation);
      operands_.clear();
    } else {
      operands_.push_back(object);
    }
  }
  void handleEOF() override {}

 private:
  struct Open {
    bool is_tagged, is_artifact;
  };

  QPDFObjectHandle operand(std::size_t from_end) const {
    return from_end < operands_.size() ? operands_[operands_.size() - 1 - from_end] : QPDFObjectHandle::newNull();
  }
  QPDFObjectHandle resource(const char* kind, QPDFObjectHandle name) const {
    QPDFObjectHandle list = QPDFObjectHandle(resources_).getKeyIfDict(kind);
    return name.isName() && list.isDictionary() ? list.getKey(name.getName()) : QPDFObjectHandle::newNull();
  }

  void handle(const std::string& operation) {
    static const std::set<std::string> kPaints = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"};
    if (operation == "BMC" || operation == "BDC") {
      begin_mark(operation == "BDC");
    } else if (operation == "EMC") {
      if (!open_.empty()) open_.pop_back();
    } else if (operation == "q") {
      saved_.push_back(text_);
    } else if (operation == "Q") {
      if (!saved_.empty()) {
        text_ = saved_.back();
        saved_.pop_back();
      }
    } else if (operation == "Tf") {
      set_font(resource("/Font", operand(1)));
    } else if (operation == "Tr") {
      text_.rendering = operand(0).isInteger() ? operand(0).getIntValue() : 0;
    } else if (operation == "Tj" || operation == "TJ" || operation == "'" || operation == "\"") {
      paint(operation);
      show(operand(0));
    } else if (operation == "Do") {
      paint_object(resource("/XObject", operand(0)));
    } else if (kPaints.contains(operation)) {
      paint(operation);
    }
  }

  bool is_within(bool Open::*what) const {
    for (const Open& open : open_) {
      if (open.*what) return true;
    }
    return false;
  }

  void begin_mark(bool has_properties) {
    UaMark mark;
    mark.where = where_;
    QPDFObjectHandle tag = operand(has_properties ? 1 : 0);
    if (tag.isName()) mark.tag = tag.getName().substr(1);
    mark.properties = QPDFObjectHandle::newDictionary();
    if (has_properties) {
      mark.properties = operand(0).isName() ? resource("/Properties", operand(0)) : operand(0);
    }
    QPDFObjectHandle identifier = mark.properties.getKeyIfDict("/MCID");
    mark.is_tagged = identifier.isInteger() && tagged_.contains(static_cast<int>(identifier.getIntValue()));
    mark.within_tagged = is_within(&Open::is_tagged);
    mark.within_artifact = is_within(&Open::is_artifact);
    open_.push_back({mark.is_tagged, mark.tag == "Artifact"});
    document_.marks.push_back(std::move(mark));
  }

  void paint(const std::string& what) {
    document_.contents.push_back({where_ + ": " + what, is_within(&Open::is_tagged), is_within(&Open::is_artifact)});
  }

  void paint_object(QPDFObjectHandle object) {
    if (!object.isStream() || ua_text(object.getDict(), "/Subtype") != "Form") {
      paint("Do");
      return;
    }
    if (++depth_ > kDeepestForm) throw std::runtime_error("forms within forms without end");
    const QPDFObjectHandle outer = resources_;
    if (object.getDict().hasKey("/Resources")) resources_ = object.getDict().getKey("/Resources");
    const auto operands = std::move(operands_);
    operands_.clear();
    object.parseAsContents(this);
    operands_ = operands;
    resources_ = outer;
    --depth_;
  }

  void set_font(QPDFObjectHandle font) {
    text_.font = font.getObjGen().unparse();
    document_.fonts[text_.font].object = font;
  }

  void show(QPDFObjectHandle shown) {
    UaFont& font = document_.fonts[text_.font];
    if (text_.rendering != 3) font.is_rendered = true;
    const bool is_wide = ua_text(font.object, "/Subtype") == "Type0";
    const auto add = [&](QPDFObjectHandle text) {
      if (!text.isString()) return;
      const std::string bytes = text.getStringValue();
      for (std::size_t i = 0; i + (is_wide ? 1 : 0) < bytes.size(); i += is_wide ? 2 : 1) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])); };
        font.codes.insert(is_wide ? byte(i) << 8 | byte(i + 1) : byte(i));
      }
    };
    if (!shown.isArray()) {
      add(shown);
      return;
    }
    for (int i = 0; i < shown.getArrayNItems(); ++i) add(shown.getArrayItem(i));
  }

  UaDocument& document_;
  std::string where_;
  const std::set<int>& tagged_;
  QPDFObjectHandle resources_;
  std::vector<QPDFObjectHandle> operands_;
  std::vector<Open> open_;
  TextState text_;
  std::vector<TextState> saved_;
  int depth_ = 0;
};

}  // namespace

void read_ua_content(UaDocument& document, QPDFObjectHandle page, std::size_t number,
                     const std::set<int>& tagged_identifiers) {
  ContentReader(document, "page " + std::to_string(number), tagged_identifiers).read(page);
}

}  // namespace drieluik

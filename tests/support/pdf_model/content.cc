#include "support/pdf_model/content.h"

#include <algorithm>
#include <qpdf/QUtil.hh>
#include <stdexcept>

#include "support/pdf_model/values.h"

namespace drieluik::pdf {
namespace {

constexpr int kDeepestForm = 20;
constexpr long long kInvisible = 3;  // the text rendering mode

const std::set<std::string> kPaints = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"};
const std::set<std::string> kShows = {"Tj", "TJ", "'", "\""};
const std::map<std::string, std::string> kColours = {{"g", "DeviceGray"}, {"G", "DeviceGray"}, {"rg", "DeviceRGB"},
                                                     {"RG", "DeviceRGB"}, {"k", "DeviceCMYK"}, {"K", "DeviceCMYK"}};

struct State {
  std::string font;  // a key of Content::fonts
  long long rendering = 0;
};

struct Open {
  ContentKey key;
  bool is_tagged, is_artifact, has_language;
};

// Follows a content stream, and the forms that it paints, operator by operator (ISO 32000-1, annex A).
class Reader : public QPDFObjectHandle::ParserCallbacks {
 public:
  Reader(Content& content, const Structure& structure, std::string where, bool is_page)
      : content_(content), structure_(structure), place_(std::move(where)), is_page_(is_page) {}

  void read_page(QPDFObjectHandle page) {
    resources_ = inherited(page, "/Resources");
    const auto streams = items_of(page.getKey("/Contents"));
    enter(page, "stream " + place_of(streams.empty() ? page : streams.front()));
    page.parsePageContents(this);
    finish();
  }

  void read_form(QPDFObjectHandle form) {
    resources_ = form.getDict().getKey("/Resources");
    enter(form, "form " + place_of(form));
    form.parseAsContents(this);
    finish();
  }

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (object.isInlineImage()) {
      content_.inline_images.push_back(where_);
      paint("inline image", false);
    } else if (object.isOperator()) {
      const std::string operation = object.getOperatorValue();
      content_.operators.emplace(operation, where_);
      handle(operation);
      operands_.clear();
    } else {
      operands_.push_back(object);
    }
  }
  void handleEOF() override {}

 private:
  void enter(QPDFObjectHandle owner, const std::string& stream) {
    where_ = place_ + ": " + stream;
    owner_ = owner.getObjGen();
    struct_parents_ = integer_of(owner.isStream() ? owner.getDict() : owner, "/StructParents");
  }

  void finish() {
    if (!open_.empty()) content_.unbalanced.push_back(where_ + ": BMC without EMC");
    if (!saved_.empty()) content_.unbalanced.push_back(where_ + ": q without Q");
  }

  QPDFObjectHandle operand(std::size_t from_end) const {
    return from_end < operands_.size() ? operands_[operands_.size() - 1 - from_end] : QPDFObjectHandle::newNull();
  }

  QPDFObjectHandle resource(const char* kind, QPDFObjectHandle name) const {
    QPDFObjectHandle list = QPDFObjectHandle(resources_).getKeyIfDict(kind);
    return name.isName() && list.isDictionary() ? list.getKey(name.getName()) : QPDFObjectHandle::newNull();
  }

  void handle(const std::string& operation) {
    const auto colour = kColours.find(operation);
    if (colour != kColours.end()) use_space(colour->second);
    if (operation == "BMC" || operation == "BDC") {
      begin_mark(operation == "BDC");
    } else if (operation == "EMC") {
      end(open_, "EMC without BMC");
    } else if (operation == "q") {
      saved_.push_back(state_);
      content_.deepest_state = std::max(content_.deepest_state, static_cast<int>(saved_.size()));
    } else if (operation == "Q") {
      if (!saved_.empty()) state_ = saved_.back();
      end(saved_, "Q without q");
    } else if (operation == "Tf") {
      set_font(resource("/Font", operand(1)));
    } else if (operation == "Tr") {
      state_.rendering = operand(0).isInteger() ? operand(0).getIntValue() : 0;
    } else if (operation == "gs") {
      set_state(resource("/ExtGState", operand(0)));
    } else if (operation == "cs" || operation == "CS") {
      set_space(operand(0));
    } else if (operation == "Do") {
      paint_object(resource("/XObject", operand(0)));
    } else if (kShows.contains(operation)) {
      paint(operation, true);
      show(operand(0));
    } else if (kPaints.contains(operation)) {
      paint(operation, false);
    }
  }

  template <class List>
  void end(List& list, const char* fault) {
    if (list.empty()) {
      content_.unbalanced.push_back(where_ + ": " + fault);
    } else {
      list.pop_back();
    }
  }

  bool is_within(bool Open::*what) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.*what; });
  }

  void begin_mark(bool has_properties) {
    Mark mark;
    mark.where = where_;
    mark.tag = name_of(operand(has_properties ? 1 : 0));
    mark.properties = QPDFObjectHandle::newDictionary();
    if (has_properties) mark.properties = operand(0).isName() ? resource("/Properties", operand(0)) : operand(0);
    mark.key = {owner_, static_cast<int>(integer_of(mark.properties, "/MCID").value_or(-1))};
    if (mark.key.identifier >= 0) mark.element = structure_.owner_of(struct_parents_, mark.key.identifier);
    const bool is_tagged = mark.element != kNone;
    mark.within_tagged = is_within(&Open::is_tagged);
    mark.within_artifact = is_within(&Open::is_artifact);
    mark.has_language = has(mark.properties, "/Lang") || is_within(&Open::has_language) ||
                        (is_tagged && has_language(structure_.elements[mark.element]));
    open_.push_back({mark.key, is_tagged, mark.tag == "Artifact", mark.has_language});
    if (is_tagged && depth_ > 0) content_.forms[owner_].has_tags = true;
    content_.marks.push_back(std::move(mark));
  }

  void paint(const std::string& what, bool is_text) {
    if (!is_page_) return;
    content_.paints.push_back({where_ + ": " + what, is_text, is_within(&Open::is_tagged),
                               is_within(&Open::is_artifact), is_within(&Open::has_language)});
  }

  void paint_object(QPDFObjectHandle object) {
    if (!object.isStream() || text_of(object.getDict(), "/Subtype") != "Form") {
      if (object.isStream()) content_.images.push_back({where_ + ": image " + place_of(object), object});
      paint("Do", false);
      return;
    }
    if (++depth_ > kDeepestForm) throw std::runtime_error("forms within forms without end");
    FormUse& use = content_.forms[object.getObjGen()];
    if (use.times == 0) use.where = where_ + ": form " + place_of(object);
    use.object = object;
    ++use.times;
    Reader inner = *this;
    if (object.getDict().hasKey("/Resources")) inner.resources_ = object.getDict().getKey("/Resources");
    inner.saved_.clear();
    inner.operands_.clear();
    inner.enter(object, "form " + place_of(object));
    const std::size_t open = open_.size();
    object.parseAsContents(&inner);
    if (inner.open_.size() != open || !inner.saved_.empty()) content_.unbalanced.push_back(where_ + ": a form");
    --depth_;
  }

  void use_space(const std::string& name) { content_.spaces.emplace(name, where_); }

  void set_space(QPDFObjectHandle name) {
    QPDFObjectHandle space = resource("/ColorSpace", name);
    use_space(name_of(space.isNull() ? name : items_of(space).front()));
  }

  void set_state(QPDFObjectHandle state) {
    if (!state.isDictionary()) return;
    content_.states.push_back({where_ + ": state " + place_of(state), state});
    QPDFObjectHandle font = state.getKey("/Font");
    if (font.isArray() && font.getArrayNItems() == 2) set_font(font.getArrayItem(0));
  }

  void set_font(QPDFObjectHandle font) {
    state_.font = font.isIndirect() ? place_of(font) : font.unparse();
    const auto [entry, is_new] = content_.fonts.try_emplace(state_.font);
    if (!is_new) return;
    entry->second = read_font(font);
    entry->second.where = where_;
  }

  void show(QPDFObjectHandle shown) {
    const auto font = content_.fonts.find(state_.font);
    if (font == content_.fonts.end()) return;
    const auto mark = std::find_if(open_.rbegin(), open_.rend(), [](const Open& open) { return open.is_tagged; });
    for (QPDFObjectHandle text : items_of(shown)) {
      if (!text.isString()) continue;
      for (const unsigned code : font->second.codes_of(text.getStringValue())) {
        font->second.codes[code] |= state_.rendering != kInvisible;
        if (mark == open_.rend()) continue;
        content_.texts[mark->key] += QUtil::utf16_to_utf8(font->second.text_of(code).value_or(""));
      }
    }
  }

  Content& content_;
  const Structure& structure_;
  std::string place_, where_;  // of the page or the annotation; of the stream
  bool is_page_;
  QPDFObjectHandle resources_;
  QPDFObjGen owner_;
  std::optional<long long> struct_parents_;
  std::vector<QPDFObjectHandle> operands_;
  std::vector<Open> open_;
  State state_;
  std::vector<State> saved_;
  int depth_ = 0;
};

}  // namespace

void read_page_content(Content& content, const Structure& structure, QPDFObjectHandle page, const std::string& where) {
  Reader(content, structure, where, true).read_page(page);
}

void read_appearance(Content& content, const Structure& structure, QPDFObjectHandle form, const std::string& where) {
  Reader(content, structure, where, false).read_form(form);
}

}  // namespace drieluik::pdf

#include "support/pdf_model/values.h"

#include <qpdf/Buffer.hh>

namespace drieluik::pdf {
namespace {

constexpr int kHighest = 200;  // levels that inheritance is followed

}  // namespace

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName().substr(1) : std::string(); }

std::string text_of(QPDFObjectHandle dictionary, const char* key) {
  if (!dictionary.isDictionary()) return {};
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isString() ? value.getUTF8Value() : name_of(value);
}

bool has(QPDFObjectHandle dictionary, const char* key) {
  return dictionary.isDictionary() && !dictionary.getKey(key).isNull();
}

bool is_true(QPDFObjectHandle object) { return object.isBool() && object.getBoolValue(); }

std::optional<long long> integer_of(QPDFObjectHandle dictionary, const char* key) {
  if (!dictionary.isDictionary()) return std::nullopt;
  QPDFObjectHandle value = dictionary.getKey(key);
  if (!value.isInteger()) return std::nullopt;
  return value.getIntValue();
}

std::vector<QPDFObjectHandle> items_of(QPDFObjectHandle object) {
  if (object.isNull()) return {};
  if (!object.isArray()) return {object};
  return object.getArrayAsVector();
}

std::string bytes_of(QPDFObjectHandle stream) {
  if (!stream.isStream()) return {};
  const auto data = stream.getStreamData();
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

QPDFObjectHandle inherited(QPDFObjectHandle object, const char* key, const char* up) {
  for (int depth = 0; object.isDictionary() && depth < kHighest; ++depth) {
    if (has(object, key)) return object.getKey(key);
    object = object.getKey(up);
  }
  return QPDFObjectHandle::newNull();
}

std::string place_of(QPDFObjectHandle object) {
  const QPDFObjGen number = object.getObjGen();
  return std::to_string(number.getObj()) + " " + std::to_string(number.getGen());
}

}  // namespace drieluik::pdf

#include "read/pdf_text.h"

#include <qpdf/Pipeline.hh>

#include "base/text.h"

namespace drieluik {
namespace {

// Gathers the bytes of a stream, and stops its decoding when there are too many.
class BoundedPipeline final : public Pipeline {
 public:
  explicit BoundedPipeline(std::size_t most) : Pipeline("bounded", nullptr), most_(most) {}
  void write(unsigned char const* data, std::size_t length) override {
    is_too_long = is_too_long || bytes.size() + length > most_;
    if (is_too_long) throw std::length_error("stream is too long");
    bytes.append(reinterpret_cast<const char*>(data), length);
  }
  void finish() override {}

  std::string bytes;
  bool is_too_long = false;

 private:
  std::size_t most_;
};

// U+001B, a language and perhaps a country, U+001B.
std::string without_language_escapes(std::string text) {
  constexpr std::size_t kLongest = 5;
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at)) {
    const std::size_t end = text.find('\x1b', at + 1);
    const bool is_escape = end != std::string::npos && end - at - 1 >= 2 && end - at - 1 <= kLongest;
    if (is_escape) {
      text.erase(at, end - at + 1);
    } else {
      ++at;
    }
  }
  return text;
}

std::string well_formed(std::string text) {
  if (!find_invalid_utf8(text)) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size();) append_utf8(out, next_code_point(text, i));
  return out;
}

// Entities of XML, of which XMP packets hold the five that are predefined, and numbers.
std::string without_entities(std::string_view text) {
  static constexpr std::pair<std::string_view, char> kNamed[] = {{"&amp;", '&'},  {"&lt;", '<'},    {"&gt;", '>'},
                                                                 {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}};
  std::string out;
  while (!text.empty()) {
    std::size_t length = 1;
    char c = text.front();
    for (const auto& [name, character] : kNamed) {
      if (!text.starts_with(name)) continue;
      length = name.size();
      c = character;
    }
    out += c;
    text.remove_prefix(length);
  }
  return out;
}

// What stands between `open` and `close`, behind the first of both.
std::string_view between(std::string_view text, std::string_view open, char close) {
  const std::size_t at = text.find(open);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + open.size());
  const std::size_t end = rest.find(close);
  return end == std::string_view::npos ? std::string_view() : rest.substr(0, end);
}

}  // namespace

std::string text_of(QPDFObjectHandle string) { return well_formed(without_language_escapes(string.getUTF8Value())); }

std::string text_of_name(QPDFObjectHandle name) { return well_formed(name.getName().substr(1)); }

std::string text_of_bytes(const std::string& bytes) { return text_of(QPDFObjectHandle::newString(bytes)); }

std::optional<std::string> bytes_of(QPDFObjectHandle stream, std::size_t most) {
  BoundedPipeline pipeline(most);
  const bool is_decoded = stream.pipeStreamData(&pipeline, 0, qpdf_dl_generalized, true, false);
  if (!is_decoded || pipeline.is_too_long) return std::nullopt;
  return std::move(pipeline.bytes);
}

std::string xmp_property(std::string_view packet, std::string_view name_space, std::string_view name) {
  for (const char quote : {'"', '\''}) {
    // xmlns:form="urn:drieluik:form#"
    const std::size_t uri = packet.find(quote + std::string(name_space) + quote);
    const std::size_t declared = uri == std::string_view::npos ? uri : packet.rfind("xmlns:", uri);
    if (declared == std::string_view::npos) continue;
    const std::string_view written = packet.substr(declared + 6, uri - declared - 6);
    const std::string prefix(trim(written.substr(0, written.find_first_of("= \t\r\n"))));
    if (prefix.empty()) continue;
    const std::string full_name = prefix + ":" + std::string(name);
    std::string_view text = between(packet, "<" + full_name + ">", '<');
    if (text.empty()) text = between(packet, full_name + "=\"", '"');
    if (text.empty()) text = between(packet, full_name + "='", '\'');
    if (!text.empty()) return well_formed(std::string(trim(without_entities(text))));
  }
  return {};
}

std::string xmp_language(std::string_view packet) {
  const std::size_t begin = packet.find("<dc:language>"), end = packet.find("</dc:language>");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  return well_formed(std::string(trim(between(packet.substr(begin, end - begin), "<rdf:li>", '<'))));
}

}  // namespace drieluik

#include "render/mustache.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "read/text_check.h"
#include "render/mustache_nodes.h"

namespace drieluik {
namespace {

using Kind = MustacheNode::Kind;

class Rendering {
 public:
  Rendering(std::span<const TemplateData* const> layers, const Template::Partials& partials)
      : layers_(layers.begin(), layers.end()), partials_(partials) {}

  void render(const Template::Data& data, std::string_view indentation) {
    render(data.nodes, 0, data.nodes.size(), indentation);
  }

  // Nothing when it became too much.
  std::optional<std::string> take() { return is_cut_ ? std::nullopt : std::optional(std::move(out_)); }

 private:
  bool may_go_on() {
    is_cut_ = is_cut_ || ++steps_ > kMaxTemplateSteps || out_.size() > kMaxTemplateOutput;
    return !is_cut_;
  }

  void render(const std::vector<MustacheNode>& nodes, std::size_t begin, std::size_t end,
              std::string_view indentation) {
    for (std::size_t i = begin; i < end && may_go_on(); ++i) {
      const MustacheNode& node = nodes[i];
      if (node.starts_line) out_ += indentation;
      switch (node.kind) {
        case Kind::text:
          append_lines(node.text, indentation);
          break;
        case Kind::escaped:
          if (const TemplateData* value = look_up(node.names); value && value->text()) {
            append_escaped_html(out_, *value->text());
          }
          break;
        case Kind::unescaped:
          if (const TemplateData* value = look_up(node.names); value && value->text()) out_ += *value->text();
          break;
        case Kind::section:
          render_section(nodes, i, indentation);
          i = node.end;
          break;
        case Kind::inverted: {
          const TemplateData* value = look_up(node.names);
          if (!value || !value->is_truthy()) render(nodes, i + 1, node.end, indentation);
          i = node.end;
          break;
        }
        case Kind::partial:
          render_partial(node, indentation);
          break;
        case Kind::section_end:
          break;
      }
    }
  }

  void render_section(const std::vector<MustacheNode>& nodes, std::size_t at, std::string_view indentation) {
    const TemplateData* value = look_up(nodes[at].names);
    if (!value || !value->is_truthy()) return;
    const auto render_with = [&](const TemplateData& layer) {
      if (!may_go_on()) return;
      layers_.push_back(&layer);
      render(nodes, at + 1, nodes[at].end, indentation);
      layers_.pop_back();
    };
    if (const TemplateData::List* items = value->list()) {
      for (const TemplateData& item : *items) render_with(item);
    } else {
      render_with(*value);
    }
  }

  void render_partial(const MustacheNode& node, std::string_view indentation) {
    const Template* partial = partials_ && depth_ < kMaxTemplateDepth ? partials_(node.text) : nullptr;
    if (!partial) return;
    ++depth_;
    render(partial->data(), node.stands_alone ? std::string(indentation).append(node.indentation) : std::string());
    --depth_;
  }

  // The innermost layer that has the first name decides; the other names are looked up in what it gives.
  const TemplateData* look_up(const std::vector<std::string_view>& names) const {
    if (names.empty()) return layers_.back();
    const TemplateData* value = nullptr;
    for (auto layer = layers_.rbegin(); layer != layers_.rend() && !value; ++layer) value = (*layer)->find(names[0]);
    for (std::size_t i = 1; i < names.size() && value; ++i) value = value->find(names[i]);
    return value;
  }

  void append_lines(std::string_view text, std::string_view indentation) {
    if (indentation.empty()) {
      out_ += text;
      return;
    }
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
      out_ += text.substr(0, end);
      text.remove_prefix(end);
      if (!text.empty()) out_ += indentation;
    }
  }

  std::vector<const TemplateData*> layers_;  // the innermost last
  const Template::Partials& partials_;
  int depth_ = 0;
  std::size_t steps_ = 0;
  bool is_cut_ = false;
  std::string out_;
};

}  // namespace

Template::Template() : data_(std::make_unique<Data>()) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

std::optional<Template> Template::parse(Span text, Diagnostics& diagnostics) {
  if (!check_text(text, kMaxTemplateBytes, diagnostics)) return std::nullopt;
  Template result;
  result.data_->source = text.text();
  if (!parse_mustache(result.data_->source, text, result.data_->nodes, diagnostics)) return std::nullopt;
  return result;
}

std::string Template::render(const TemplateData& data, const Partials& partials) const {
  const TemplateData* const layers[] = {&data};
  return render_layers(layers, partials).value_or("");
}

std::optional<std::string> Template::render_layers(std::span<const TemplateData* const> layers,
                                                   const Partials& partials) const {
  Rendering rendering(layers, partials);
  rendering.render(*data_, {});
  return rendering.take();
}

}  // namespace drieluik

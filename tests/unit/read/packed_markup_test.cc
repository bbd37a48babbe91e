#include "read/packed_markup.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>

#include "base/file_system.h"
#include "read/markdown.h"
#include "support/places.h"
#include "validate/text_body.h"

namespace drieluik {
namespace {

bool same(const Span& a, const Span& b) { return a.source == b.source && a.begin == b.begin && a.end == b.end; }

bool same(const MarkupDetails& a, const MarkupDetails& b) {
  const auto same_argument = [](const DirectiveArgument& x, const DirectiveArgument& y) {
    return x.key == y.key && x.value == y.value && same(x.span, y.span);
  };
  const auto same_work = [](const CitedWork& x, const CitedWork& y) {
    return x.key == y.key && x.locator == y.locator && same(x.span, y.span);
  };
  return a.title == b.title && a.columns == b.columns &&
         std::equal(a.arguments.begin(), a.arguments.end(), b.arguments.begin(), b.arguments.end(), same_argument) &&
         std::equal(a.works.begin(), a.works.end(), b.works.begin(), b.works.end(), same_work);
}

bool same(const Markup& a, const Markup& b) {
  const auto same_node = [](const Markup& x, const Markup& y) { return same(x, y); };
  return a.kind == b.kind && a.level == b.level && a.ordered == b.ordered && a.tight == b.tight && a.task == b.task &&
         a.column_span == b.column_span && a.row_span == b.row_span && a.start == b.start && same(a.span, b.span) &&
         a.text == b.text && same(*a.details, *b.details) &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), same_node);
}

std::size_t nodes_of(const Markup& tree) {
  std::size_t count = 1;
  for (const Markup& child : tree.children) count += nodes_of(child);
  return count;
}

TEST(PackedMarkup, IsTheSameTree) {
  const std::string text = R"(# Title {#own}

Text with **strong**, *emphasis*, `code`, ~~no~~, [a link](ref:grow "titled"), ![a picture](x.png) &amp; an entity\
{{client.name}} says [@hill2020, p. 31; @burger] and [^1].

3. three
4. four

- [ ] open
- [x] done

| a | b | c |
|:--|:-:|--:|
| 1 || 3 |
| ^^ | 2 | 3 |

:::callout title="A case" lines=6 plain
> quoted
:::

Term
: what it means

```js
code
```

[^1]: A note.

***
)";
  for (const Dialect dialect : {Dialect::ours, Dialect::plain}) {
    const Source source{.path = "a.md", .text = text};
    Diagnostics diagnostics;
    const Markup tree = read_content(source, diagnostics, dialect).body;
    EXPECT_TRUE(same(PackedMarkup(tree).unpack(), tree));
  }
}

// The tree of each text of the handbook, with a line more.
void visit_content(const std::string& line, const std::function<void(Markup tree, const Source& source)>& visit) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(repository() / "content")) {
    if (entry.path().extension() != ".md") continue;
    std::string bytes;
    ASSERT_FALSE(DiskFileSystem().read(entry.path(), bytes));
    const Source source{.path = entry.path().string(), .text = bytes + line};
    Diagnostics diagnostics;
    SCOPED_TRACE(source.path);
    visit(read_content(source, diagnostics).body, source);
    ++files;
  }
  EXPECT_GT(files, 90U);
}

TEST(PackedMarkup, IsTheSameTreeForAllContent) {
  visit_content("", [](const Markup& tree, const Source&) { EXPECT_TRUE(same(PackedMarkup(tree).unpack(), tree)); });
}

// As it is done with the tree unpacked.
void readdress(Markup& tree) {
  if (tree.kind == MarkupKind::link) tree.text += tree.children.empty() ? "-empty" : "-other";
  for (Markup& child : tree.children) readdress(child);
}

TEST(PackedMarkup, TakesOtherAddressesForItsLinks) {
  std::size_t links = 0;
  visit_content("\n[](ref:empty) [a](b)\n", [&](Markup tree, const Source& source) {
    const PackedMarkup packed(tree);
    const auto other = packed.with_addresses([&](std::string_view address, Span place, bool is_empty) {
      ++links;
      EXPECT_EQ(place.source, &source);
      EXPECT_NE(place.text().find(address), std::string_view::npos) << place.text();
      return std::optional(std::string(address) + (is_empty ? "-empty" : "-other"));
    });
    ASSERT_TRUE(other);
    EXPECT_TRUE(same(packed.unpack(), tree));
    readdress(tree);
    EXPECT_TRUE(same(other->unpack(), tree));
    int asked = 0;
    EXPECT_FALSE(packed.with_addresses([&](std::string_view, Span, bool) {
      return ++asked < 2 ? std::optional<std::string>("first") : std::nullopt;
    }));
    EXPECT_EQ(asked, 2);
  });
  EXPECT_GT(links, 500U);
}

TEST(PackedMarkup, HoldsTreesOfNoSourceAndOfSeveral) {
  const Source one{.path = "1.md", .text = "one"}, two{.path = "2.md", .text = "two"};
  Markup tree;
  for (const Span span : {Span{}, Span{&one, 0, 3}, Span{&two, 1, 2}, Span{&one, 2, 3}, Span{}, Span{&two, 3, 0}}) {
    Markup& child = tree.children.emplace_back();
    child.kind = MarkupKind::text;
    child.text = "one";
    child.span = span;
  }
  EXPECT_TRUE(same(PackedMarkup(tree).unpack(), tree));
}

TEST(PackedMarkup, KnowsWhichKindsItHas) {
  const Source source{.path = "a.md", .text = "a [link](x)"};
  Diagnostics diagnostics;
  const PackedMarkup packed(read_content(source, diagnostics, Dialect::plain).body);
  EXPECT_TRUE(packed.has(MarkupKind::link));
  EXPECT_FALSE(packed.has(MarkupKind::directive));
}

TEST(TextBody, IsChangedForItsOwnerAlone) {
  const Source source{.path = "a.md", .text = "a *b* c"};
  Diagnostics diagnostics;
  const TextBody body(read_content(source, diagnostics).body);
  for (const bool is_packed : {false, true}) {
    TextBody mine = body;
    if (is_packed) mine.pack();
    const TextBody theirs = mine;
    EXPECT_TRUE(same(*mine.tree(), *body.tree()));
    mine.edit().children.clear();
    EXPECT_EQ(nodes_of(*mine.tree()), 1U);
    EXPECT_TRUE(same(*theirs.tree(), *body.tree()));
    mine.pack();
    EXPECT_EQ(nodes_of(*mine.tree()), 1U);
  }
}

}  // namespace
}  // namespace drieluik

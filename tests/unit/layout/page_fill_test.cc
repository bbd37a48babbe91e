#include "layout/page_fill.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "layout/units.h"

namespace drieluik {
namespace {

// A flow in words: each is a slab, its name and its height in points, and then what holds for it:
//   !  keeps with the next one     ~  does so loosely     ^  begins a page
//   =  grows                       *3  calls a note of three slabs, 10 high each
// { and } stand around two columns. Pages are 100 high.
Flow to_flow(const std::string& words) {
  Flow flow;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    if (word == "{") {
      flow.column_sets.push_back({flow.size(), flow.size(), 2, 40, 20});
    } else if (word == "}") {
      flow.column_sets.back().last = flow.size();
    } else {
      Slab slab;
      std::size_t end = 0;
      slab.height = std::stof(word.substr(1), &end);
      for (std::size_t i = end + 1; i < word.size(); ++i) {
        if (word[i] == '!') slab.keep_with_next = true;
        if (word[i] == '~') slab.keep_loosely = true;
        if (word[i] == '^') slab.breaks_page = true;
        if (word[i] == '=') {
          flow.fills_pages = true;
          flow.writing_spaces.push_back({WritingSpace::Kind::lines, flow.size(), flow.size() + 1});
        }
        if (word[i] == '*') {
          flow.note_calls.push_back({flow.size(), static_cast<std::uint32_t>(flow.notes.size())});
          Flow& note = flow.notes.emplace_back();
          note.slabs.resize(static_cast<std::size_t>(std::stoi(word.substr(i + 1))));
          for (Slab& line : note.slabs) line.height = 10;
        }
      }
      flow.slabs.push_back(slab);
    }
  }
  return flow;
}

// The same letters by page, with '|' before each further column, the place of what is not right below the slab before
// it, and the notes: "1:3" is the first one's three slabs.
std::string filled(const std::string& words) {
  const Flow flow = to_flow(words);
  std::string names, out;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    if (word != "{" && word != "}") names += word.front();
  }
  PageFiller filler(flow, {100, 1});
  for (FilledPage page; filler.fill(page);) {
    if (!out.empty()) out += " / ";
    float x = 0;
    for (const Stack& stack : page.stacks) {
      if (stack.x > x) out += '|';
      x = stack.x;
      if (stack.last > stack.first + 1) {
        EXPECT_LE(stack.bottom, 100.05f) << words;
      }
      for (std::uint32_t i = stack.first; i < stack.last; ++i) {
        out += names[i];
        const float grown = page.height_of(flow, i) - flow.slabs[i].height;
        if (grown > 0) out += "+" + std::to_string(std::lround(grown / kWritingLine));
      }
    }
    for (const NotePart& part : page.notes.parts) {
      if (!page.stacks.empty()) out += ' ';
      out += std::to_string(part.note + 1) + ":" + std::to_string(part.last - part.first);
      EXPECT_LE(part.top + 10 * static_cast<float>(part.last - part.first), 100.05f) << words;
      for (const Stack& stack : page.stacks) EXPECT_LE(stack.bottom, part.top) << words;
    }
  }
  return out;
}

struct Case {
  const char* name;
  const char* flow;
  const char* pages;
};

const Case kCases[] = {
    {"what fits", "a50 b50 c1", "ab / c"},
    {"a page break", "a10 b10^ c10^", "a / b / c"},
    {"a heading goes with its text", "a80 b10! c20", "a / bc"},
    {"a heading, a heading, a table", "a70 b10! c10! d20! e10", "a / bcde"},
    {"a heading before a page break stays", "a10 b10! c10^", "ab / c"},
    {"loosely together", "a60 b30~ c30~ d30 e5", "a / bcde"},
    {"loosely together, longer than a page: parted", "a60 b30~ c30~ d30~ e30", "ab / cde"},
    {"… but not what belongs closely together", "a60 b30!~ c30~ d30~ e30", "a / bcd / e"},
    {"closely together, longer than a page: parted at its end", "a60 b30! c30! d30! e30", "ab / cde"},
    {"higher than a page", "a10 b150 c10", "a / b / c"},
    {"columns of one height", "{ a10 b10 c10 d10 e10 } f10", "abc|def"},
    {"columns on several pages", "a40 { b30 c30 d30 e30 f30 g30 }", "abc|de / f|g"},
    {"a column is not ended by a heading", "{ a50 b40! c30 d30 e90 }", "a|bcd / e"},
    {"no room for columns", "a95 { b10 c10 }", "a / b|c"},
    {"a heading goes with its columns", "a85 b10! { c10 d10 }", "a / bc|d"},
    {"… which do not begin where it does not fit with its text", "a75 { b15! c20 d10 }", "a / bc|d"},
    {"columns of one height part nothing that belongs together", "a10 { b10! c10 }", "abc"},
    {"… unless it is longer than a page", "{ b50! c50! d50 }", "bc|d"},
    {"a page break within columns", "{ a10 b10 c10^ d10 } e10", "a|b / c|de"},
    {"a note", "a10*2 b10", "ab 1:2"},
    {"a line goes with its note", "a60 b10*2 c10", "a / bc 1:2"},
    {"a note takes room from what follows", "a10*3 b40 c10 d10", "ab 1:3 / cd"},
    {"a note is divided where the page would be half empty", "a40 b10*8 c10", "ab 1:3 / c 1:5"},
    {"a note that is longer than a page", "a10*18 b10", "a 1:7 / b 1:7 / 1:4"},
    {"notes below columns", "{ a20 b20*2 c20 d20 e20 f20 }", "abc|def 1:2"},
    {"notes make columns shorter", "{ a25 b25*2 c25 d25 e25 f25 }", "ab|cd 1:2 / e|f"},
    {"spare height", "a10 b20= c10", "ab+2c"},
    {"spare height by size", "a10 b10= c20=", "ab+1c+1"},
    {"spare height above a note", "a10*2 b10=", "ab+1 1:2"},
    {"spare height above what has none", "{ a10 b20= c10 d20= } e10", "ab+2|cd+2e"},
    {"spare height in a column above others", "a10= { b10 c10 d10 }", "a+3bc|d"},
    {"spare height of each column", "{ a70 b20= } ", "a|b+3"},
};

TEST(PageFill, PutsSlabsOnPages) {
  for (const Case& c : kCases) EXPECT_EQ(filled(c.flow), c.pages) << c.name << ": " << c.flow;
}

// However much there is, each slab stands on one page.
TEST(PageFill, LosesNothing) {
  unsigned seed = 1;
  const auto random = [&](unsigned below) { return (seed = seed * 1'103'515'245 + 12'345) / 65'536 % below; };
  for (int round = 0; round < 300; ++round) {
    std::string words;
    bool inside = false;
    for (unsigned i = 0; i < 40; ++i) {
      if (random(8) == 0) {
        words += inside ? "} " : "{ ";
        inside = !inside;
      }
      words += "a" + std::to_string(5 + random(random(10) == 0 ? 120 : 30));
      if (random(3) == 0) words += '!';
      if (random(4) == 0) words += '~';
      if (random(20) == 0) words += '^';
      if (random(6) == 0) words += "*" + std::to_string(1 + random(random(5) == 0 ? 25 : 4));
      words += ' ';
    }
    if (inside) words += "}";
    const Flow flow = to_flow(words);
    PageFiller filler(flow, {100, 7});
    std::uint32_t next = 0;
    std::vector<std::uint32_t> notes(flow.notes.size(), 0);
    int pages = 0;
    for (FilledPage page; filler.fill(page);) {
      ASSERT_LT(++pages, 200) << words;
      ASSERT_EQ(page.first, next) << words;
      next = page.last;
      ASSERT_EQ(page.spots.size(), page.last - page.first) << words;
      std::uint32_t in_stacks = page.first;
      for (const Stack& stack : page.stacks) {
        ASSERT_EQ(stack.first, in_stacks) << words;
        in_stacks = stack.last;
      }
      ASSERT_EQ(in_stacks, page.last) << words;
      for (const NotePart& part : page.notes.parts) {
        ASSERT_EQ(part.first, notes[part.note]) << words;
        notes[part.note] = part.last;
      }
    }
    EXPECT_EQ(next, flow.size()) << words;
    for (std::size_t i = 0; i < notes.size(); ++i) EXPECT_EQ(notes[i], flow.notes[i].size()) << words;
  }
}

}  // namespace
}  // namespace drieluik

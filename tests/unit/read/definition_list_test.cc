#include "read/definition_list.h"

#include <gtest/gtest.h>

#include "support/read_text.h"

namespace drieluik {
namespace {

TEST(DefinitionList, IsWrittenAsInPandoc) {
  const std::vector<TextCase> cases = {
      {"two terms", "Coachee\n: who *learns*\n: also: works\n\nCoach\n:   who asks\n    a lot\n",
       R"(document «Coachee\n: who *learns*\n: also: works\n\nCoach\n:   who asks\n    a lot\n»
  definitions «Coachee\n: who *learns*\n: also: works\n\nCoach\n:   who asks\n    a lot»
    term «Coachee\n: who *learns*\n: also: works»
      text «Coachee»
    meaning «Coachee\n: who *learns*\n: also: works»
      text «who »
      emphasis «*learns*»
        text «learns»
    meaning «Coachee\n: who *learns*\n: also: works»
      text «also: works»
    term «Coach\n:   who asks\n    a lot»
      text «Coach»
    meaning «Coach\n:   who asks\n    a lot»
      text «who asks»
      break «\n    »
      text «a lot»
)"},
      {"a colon that says nothing", "One\n:two\n\n: three\n",
       R"(document «One\n:two\n\n: three\n»
  paragraph «One\n:two»
    text «One»
    break «\n»
    text «:two»
  paragraph «: three»
    text «: three»
)"},
  };
  for (const TextCase& c : cases) EXPECT_EQ(read_content_text(c.text), c.expected) << c.name;
}

}  // namespace
}  // namespace drieluik

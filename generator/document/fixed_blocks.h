// The parts of a form's text that are the same for all its clients, built once a run.
//
// Fixed is what says nothing of a client, and what does not count on from what stands before it, as footnotes do.
#pragma once

#include <cstddef>
#include <unordered_map>

#include "document/build.h"

namespace drieluik {

// By the first of the markup's nodes that it is made of, which follow each other.
struct FixedStretch {
  std::size_t nodes = 0;
  Blocks blocks;
};
struct FixedParts {
  std::unordered_map<const Markup*, FixedStretch> stretches;
};

// Of the form's text and of the clauses in its language.
FixedParts find_fixed(const Library& library, const Text& text, const FormDefinition& form,
                      const BuildOptions& options);

}  // namespace drieluik

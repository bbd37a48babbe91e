// Says what is wrong where yaml-cpp only says that it cannot go on.
#pragma once

#include <yaml-cpp/exceptions.h>

#include "base/diagnostic.h"
#include "read/yaml_builder.h"

namespace drieluik::yaml {

// Reports one fault: at its cause where that can be found, else where yaml-cpp stopped.
void report_fault(Span place, const YAML::ParserException& fault, const Builder& builder, Diagnostics& diagnostics);

}  // namespace drieluik::yaml

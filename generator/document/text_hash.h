// A short hash of a form's words, so that one can tell which text was signed.
#pragma once

#include <string>

#include "document/document.h"

namespace drieluik {

// 8 hexadecimal digits of the SHA-256 of title, text, labels, help and options of a blank form: the same for all
// clients, versions and editions.
std::string text_hash(const Document& blank);

}  // namespace drieluik

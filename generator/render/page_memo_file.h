// A memo of pages between two runs of the program: OUT/.drieluik/pages.
//
//   std::string bytes = write_page_memo(memo);
//   PageMemo same = read_page_memo(bytes);
#pragma once

#include <string>
#include <string_view>

#include "render/page_memo.h"

namespace drieluik {

std::string write_page_memo(const PageMemo& memo);

// Empty when the bytes are damaged or of another program.
PageMemo read_page_memo(std::string_view bytes);

}  // namespace drieluik

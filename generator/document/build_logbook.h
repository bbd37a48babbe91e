// The reader's logbook: what the handbook asks its readers, page after page, with room to write.
#pragma once

#include "document/build.h"

namespace drieluik {

// The questions (`:::question`) of frameworks and exercises in the order of the volume; those for teachers are not in
// it. `options.volume` is required. Without questions the document has no content, and is not worth a page.
Document build_logbook(const Library& library, const BuildOptions& options);
// Whether there is anything in it.
bool has_questions(const Library& library, std::string_view language);

}  // namespace drieluik

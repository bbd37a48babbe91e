// What was made of each file of a source, kept for the next time that it is loaded: of a file that has the same bytes,
// what stands in it is not read again.
//
//   LibraryMemo memo;                                                       // as long as `serve` runs
//   load_library(files, folder, sources, diagnostics, {.memo = &memo});     // again and again
//
// source() and made_of() may be called from several threads, each for files of its own.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "resolve/page_files.h"

namespace drieluik {

class LibraryMemo {
 public:
  // `keeps`: false for one load alone, which has nothing to keep.
  explicit LibraryMemo(bool keeps = true) : keeps_(keeps) {}

  // Between two loads: forgets the files that the last one did not ask for.
  void begin_load() {
    std::erase_if(files_, [](const auto& file) { return !file.second.is_used; });
    for (auto& [path, file] : files_) file.is_used = false;
  }

  bool keeps() const { return keeps_; }

  PageFiles page_files;  // of the last load, if it keeps

  // The source of before, if it has the same path and text.
  const Source& source(Source read, SourceMap& sources) {
    if (!keeps_) return sources.add(std::move(read));
    File& file = file_at(read.path);
    file.is_used = true;
    if (!file.source || file.source->text.view() != read.text.view()) {
      file.made.clear();
      file.source = std::make_shared<const Source>(std::move(read));
    }
    return sources.add(file.source);
  }

  // What `make(diagnostics)` gave for this source before, with what it told. `what` says all that the value depends on
  // besides the source, its type among it.
  template <typename Make>
  auto made_of(const Source& source, const std::string& what, Diagnostics& diagnostics, const Make& make) {
    using Result = decltype(make(diagnostics));
    if (!keeps_) return make(diagnostics);
    const auto [made, is_new] = file_at(source.path).made.try_emplace(what);
    if (is_new) made->second.value = std::make_shared<const Result>(make(made->second.told));
    diagnostics.merge(made->second.told);
    return *std::static_pointer_cast<const Result>(made->second.value);
  }

 private:
  struct Made {
    std::shared_ptr<const void> value;
    Diagnostics told;
  };
  struct File {
    std::shared_ptr<const Source> source;
    std::map<std::string, Made> made;  // by what it is
    bool is_used = true;
  };
  File& file_at(const std::string& path) {
    const std::lock_guard lock(mutex_);
    return files_[path];
  }

  bool keeps_;
  std::mutex mutex_;
  std::map<std::string, File> files_;  // by path
};

}  // namespace drieluik

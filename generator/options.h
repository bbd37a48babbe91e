// The command line.
#pragma once

#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/printer.h"
#include "document/build.h"
#include "resolve/cohort.h"

namespace drieluik {

enum class Command : std::uint8_t { none, build, print, check, collect, serve, create, schema };
enum class Shell : std::uint8_t { bash, zsh, fish };

struct Options {
  Command command = Command::none;
  std::vector<std::string> words;  // what stands after the command without dashes
  Path source = ".";
  std::string site;  // the handbook of the source that is meant: a folder within site/; empty: site/ itself
  std::optional<Path> out;
  Edition edition = Edition::student;
  std::vector<std::string> languages;
  std::optional<Path> from;  // what becomes a new handbook
  std::string form;          // of a new record; empty: the usual one
  bool translations = false, accept_translation = false;
  bool no_pdf = false, force = false, blank = false, fillable = false;
  std::optional<Path> client, clients, password_file;
  std::optional<Shard> shard;
  unsigned jobs = 0;  // 0: all cores
  std::optional<unsigned> port;
  DiagnosticFormat format = DiagnosticFormat::human;
  bool help = false, version = false, manual = false;
  std::optional<Shell> completion;  // to be written for it
};

// Nothing when the command line is wrong; `complaint` then says why, in one line.
std::optional<Options> parse_options(std::span<const std::string_view> arguments, Speech speech,
                                     std::string& complaint);

std::string_view command_name(Command command);
void print_help(std::ostream& out, Command command, Speech speech);

}  // namespace drieluik

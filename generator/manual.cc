#include "manual.h"

#include <string>
#include <string_view>

#include "option_rows.h"

namespace drieluik {
namespace {

// Text as man reads it: a hyphen of what one types is no hyphen of prose.
std::string roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else if (c == '\'') {
      result += "\\(aq";
    } else {
      if (c == '.' && result.empty()) result += "\\&";
      result += c;
    }
  }
  return result;
}

void print_option(std::ostream& out, const OptionRow& option) {
  out << ".TP\n\\fB\\-\\-" << roff(option.name) << "\\fR";
  if (!option.value.empty()) out << " \\fI" << roff(option.value) << "\\fR";
  out << '\n' << roff(option.help.english) << '\n';
}

constexpr std::string_view kDescription = R"(.SH DESCRIPTION
Makes a handbook as a website, worksheets as PDF and forms for clients as PDF from one folder of Markdown and YAML.
)";

constexpr std::string_view kRest = R"(.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
faults in the content, each told with its place
.TP
.B 2
wrong use
.TP
.B 3
input or output failed
.SH ENVIRONMENT
.TP
.BR LC_ALL ", " LC_MESSAGES ", " LANG
The first that is set chooses the language of messages: Dutch when it begins with
.BR nl ,
else English.
.TP
.B SOURCE_DATE_EPOCH
The date of the output, in seconds since 1970.
.SH FILES
.TP
.IR content/ ", " themes/ ", " site/
the source, within the folder that
.B \-\-source
names
.TP
.IR build/handbook/ ", " build/print/ ", " build/collect/
where build, print and collect write unless
.B \-\-out
says otherwise
.TP
.I ../share/drieluik/
beside the folder of the program: its own themes and contents
.SH EXAMPLES
.nf
drieluik new handbook my\-handbook
cd my\-handbook
drieluik build
drieluik print triangle\-contract \-\-clients content/clients
.fi
)";

}  // namespace

void print_manual(std::ostream& out) {
  out << ".TH DRIELUIK 1 \"\" \"drieluik " DRIELUIK_VERSION
         "\" \"User Commands\"\n"
         ".SH NAME\n"
         "drieluik \\- handbooks, worksheets and forms from one source\n"
         ".SH SYNOPSIS\n"
         ".B drieluik\n"
         ".I COMMAND\n"
         ".RI [ OPTIONS ]\n"
      << kDescription << ".SH OPTIONS\n";
  for (const OptionRow& option : program_option_rows()) print_option(out, option);
  out << ".SH COMMANDS\n";
  for (const CommandRow& command : command_rows()) {
    out << ".SS \"drieluik " << command.name << (command.words.empty() ? "" : " ") << roff(command.words)
        << " [OPTIONS]\"\n"
        << roff(command.help.english) << '\n';
    for (const OptionRow& option : option_rows()) {
      if (belongs(option, command)) print_option(out, option);
    }
  }
  out << kRest;
}

}  // namespace drieluik

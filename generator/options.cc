#include "options.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <iomanip>
#include <iterator>

#include "base/text.h"
#include "option_rows.h"
#include "resolve/library.h"

namespace drieluik {
namespace {

constexpr std::size_t kMany = 1'000'000;

constexpr CommandRow kCommands[] = {
    {Command::build, "build", "", 0, 0, {"make the handbook's website", "maak de website van het handboek"}},
    {Command::print,
     "print",
     "FORM|SHEET|dossier|summary|logbook",
     1,
     1,
     {"print forms and sheets as PDF", "druk formulieren en werkbladen af als pdf"}},
    {Command::check, "check", "", 0, kMany, {"look for faults and write nothing", "zoek fouten en schrijf niets"}},
    {Command::collect,
     "collect",
     "FILLED.pdf|RECORD.yaml...",
     1,
     kMany,
     {"read filled PDFs back as client records", "lees ingevulde pdf's terug als cliëntdossiers"}},
    {Command::serve,
     "serve",
     "",
     0,
     0,
     {"build, watch and reload the browser", "bouw, kijk mee en ververs de browser"}},
    {Command::create,
     "new",
     "handbook|framework|exercise|form|client ID",
     2,
     2,
     {"start something new from an example", "begin iets nieuws vanuit een voorbeeld"}},
    {Command::schema,
     "schema",
     "FORM|KIND",
     1,
     1,
     {"print a JSON Schema for editors", "toon een JSON Schema voor editors"}},
};

bool set_number(unsigned& number, std::string_view value) {
  const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && stop == value.data() + value.size();
}

std::optional<Shell> shell_named(std::string_view name) {
  if (name == "bash") return Shell::bash;
  if (name == "zsh") return Shell::zsh;
  if (name == "fish") return Shell::fish;
  return std::nullopt;
}

// “2/3”: the second of three parts.
std::optional<Shard> to_shard(std::string_view value) {
  const std::size_t slash = std::min(value.find('/'), value.size());
  unsigned index = 0, count = 0;
  const bool is_shard = slash < value.size() && set_number(index, value.substr(0, slash)) &&
                        set_number(count, value.substr(slash + 1)) && index > 0 && index <= count;
  return is_shard ? std::optional(Shard{index, count}) : std::nullopt;
}

bool set_path(std::optional<Path>& path, std::string_view value) {
  path = Path(value);
  return !value.empty();
}

const OptionRow kOptions[] = {
    {"source",
     "DIR",
     " build print check collect serve new schema ",
     [](Options& o, std::string_view v) {
       o.source = Path(v);
       return !v.empty();
     },
     {"the folder that holds content/, themes/ and site/", "de map waarin content/, themes/ en site/ staan"}},
    {"site",
     "NAME",
     " build print check serve ",
     [](Options& o, std::string_view v) {
       o.site = v;
       return is_id(v);
     },
     {"another handbook of this source: site/NAME/site.yaml", "een ander handboek van deze bron: site/NAME/site.yaml"}},
    {"out",
     "DIR",
     " build print collect ",
     [](Options& o, std::string_view v) { return set_path(o.out, v); },
     {"where to write", "waar het resultaat komt"}},
    {"edition",
     "student|teacher",
     " build print ",
     [](Options& o, std::string_view v) {
       o.edition = v == "teacher" ? Edition::teacher : Edition::student;
       return v == "teacher" || v == "student";
     },
     {"for whom (default: student)", "voor wie (standaard: student)"}},
    {"lang",
     "L",
     " build print new ",
     [](Options& o, std::string_view v) {
       o.languages.emplace_back(v);
       return !v.empty();
     },
     {"only this language; may be given more than once", "alleen deze taal; mag vaker voorkomen"}},
    {"from",
     "DIR",
     " new ",
     [](Options& o, std::string_view v) { return set_path(o.from, v); },
     {"of a handbook: the Markdown, or the mdBook, that becomes it; ID may then be left out",
      "van een handboek: de Markdown, of het mdBook, waaruit het ontstaat; ID mag dan wegblijven"}},
    {"form",
     "FORM",
     " new ",
     [](Options& o, std::string_view v) {
       o.form = v;
       return !v.empty();
     },
     {"of a client's record (default: triangle-contract)", "van een cliëntdossier (standaard: triangle-contract)"}},
    {"no-pdf",
     "",
     " build serve ",
     [](Options& o, std::string_view) { return o.no_pdf = true; },
     {"make no PDFs", "maak geen pdf's"}},
    {"client",
     "FILE|DIR",
     " print check ",
     [](Options& o, std::string_view v) { return set_path(o.client, v); },
     {"one client: a record, or a folder of records", "één cliënt: een dossier, of een map met dossiers"}},
    {"clients",
     "DIR|FILE.csv",
     " print check ",
     [](Options& o, std::string_view v) { return set_path(o.clients, v); },
     {"a folder of clients, or a table with one in each row",
      "een map met cliënten, of een tabel met in elke rij een"}},
    {"blank",
     "",
     " print ",
     [](Options& o, std::string_view) { return o.blank = true; },
     {"an empty form, to be written on", "een leeg formulier, om op te schrijven"}},
    {"fillable",
     "",
     " print ",
     [](Options& o, std::string_view) { return o.fillable = true; },
     {"a PDF with fields to fill in", "een pdf met invulvelden"}},
    {"shard",
     "I/N",
     " print ",
     [](Options& o, std::string_view v) {
       o.shard = to_shard(v);
       return o.shard.has_value();
     },
     {"only part I of N of the clients", "alleen deel I van N van de cliënten"}},
    {"password-file",
     "FILE",
     " print ",
     [](Options& o, std::string_view v) { return set_path(o.password_file, v); },
     {"encrypt with the password in this file", "versleutel met het wachtwoord in dit bestand"}},
    {"password-file",
     "FILE",
     " collect ",
     [](Options& o, std::string_view v) { return set_path(o.password_file, v); },
     {"open PDFs with the password in this file", "open pdf's met het wachtwoord in dit bestand"}},
    {"format",
     "human|json",
     " check ",
     [](Options& o, std::string_view v) {
       o.format = v == "json" ? DiagnosticFormat::json : DiagnosticFormat::human;
       return v == "json" || v == "human";
     },
     {"how faults are printed (default: human)", "hoe fouten worden getoond (standaard: human)"}},
    {"translations",
     "",
     " check ",
     [](Options& o, std::string_view) { return o.translations = true; },
     {"tell what is not translated, or changed since", "zeg wat niet vertaald is, of sindsdien veranderd"}},
    {"accept-translation",
     "",
     " check ",
     [](Options& o, std::string_view) { return o.accept_translation = true; },
     {"write into translations that they are up to date; FILE...: only into these",
      "schrijf in vertalingen dat ze bijgewerkt zijn; BESTAND...: alleen in deze"}},
    {"port",
     "P",
     " serve ",
     [](Options& o, std::string_view v) { return set_number(o.port.emplace(), v) && *o.port < 65536; },
     {"the port on this machine (default: 8000; 0: any)",
      "de poort op deze machine (standaard: 8000; 0: een willekeurige)"}},
    {"jobs",
     "N",
     " build print collect ",
     [](Options& o, std::string_view v) { return set_number(o.jobs, v) && o.jobs > 0; },
     {"threads (default: one for each core)", "threads (standaard: één per kern)"}},
    {"force",
     "",
     " build print ",
     [](Options& o, std::string_view) { return o.force = true; },
     {"make everything anew", "maak alles opnieuw"}},
    {"force",
     "",
     " collect ",
     [](Options& o, std::string_view) { return o.force = true; },
     {"replace records that differ", "vervang dossiers die anders zijn"}},
    {"help",
     "",
     " build print check collect serve new schema ",
     [](Options& o, std::string_view) { return o.help = true; },
     {"show this help", "toon deze hulp"}},
    {"version",
     "",
     " build print check collect serve new schema ",
     [](Options& o, std::string_view) { return o.version = true; },
     {"show the version", "toon de versie"}},
};

const OptionRow kProgramOptions[] = {
    {"help", "", "", [](Options& o, std::string_view) { return o.help = true; }, {"show this help", "toon deze hulp"}},
    {"version",
     "",
     "",
     [](Options& o, std::string_view) { return o.version = true; },
     {"show the version", "toon de versie"}},
    {"man",
     "",
     "",
     [](Options& o, std::string_view) { return o.manual = true; },
     {"write the manual page, for man", "schrijf de handleiding, voor man"}},
    {"completion",
     "bash|zsh|fish",
     "",
     [](Options& o, std::string_view v) {
       o.completion = shell_named(v);
       return o.completion.has_value();
     },
     {"write the completions for a shell", "schrijf de aanvullingen voor een shell"}},
};

const CommandRow* find_command(std::string_view name) {
  const auto* const it =
      std::find_if(std::begin(kCommands), std::end(kCommands), [&](const auto& row) { return row.name == name; });
  return it == std::end(kCommands) ? nullptr : it;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates, Speech speech,
                         std::string_view dashes) {
  const std::string_view near = nearest(word, candidates);
  if (near.empty()) return {};
  return std::string(speech == Speech::dutch ? "; bedoelde je “" : "; did you mean “") + std::string(dashes) +
         std::string(near) + "”?";
}

class Parser {
 public:
  Parser(Speech speech, std::string& complaint) : speech_(speech), complaint_(complaint) {}

  std::optional<Options> parse(std::span<const std::string_view> arguments) {
    if (arguments.empty()) return complain("no command", "geen opdracht");
    const std::string_view first = arguments[0];
    if (first == "help") {
      options_.help = true;
      return options_;
    }
    if (first.size() > 1 && first.starts_with('-')) {
      std::size_t i = 0;
      return take_option(arguments, i) ? std::optional(options_) : std::nullopt;
    }
    command_ = find_command(first);
    if (!command_) {
      std::vector<std::string_view> names;
      for (const CommandRow& row : kCommands) names.push_back(row.name);
      const std::string quoted = "“" + std::string(first) + "”" + did_you_mean(first, names, speech_, "");
      return complain("there is no command " + quoted, "er is geen opdracht " + quoted);
    }
    options_.command = command_->command;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
      const std::string_view argument = arguments[i];
      if (only_words_ || argument == "-" || !argument.starts_with('-')) {
        options_.words.emplace_back(argument);
      } else if (argument == "--") {
        only_words_ = true;
      } else if (!take_option(arguments, i)) {
        return std::nullopt;
      }
    }
    return finish();
  }

 private:
  std::nullopt_t complain(std::string_view english, std::string_view dutch) {
    complaint_ = speech_ == Speech::dutch ? dutch : english;
    return std::nullopt;
  }

  std::span<const OptionRow> rows() const { return command_ ? option_rows() : program_option_rows(); }
  bool takes(const OptionRow& option) const { return !command_ || belongs(option, *command_); }
  std::string taker() const { return "“" + std::string(command_ ? command_->name : "drieluik") + "”"; }

  bool take_option(std::span<const std::string_view> arguments, std::size_t& i) {
    std::string_view name = arguments[i] == "-h" ? "--help" : arguments[i];
    name.remove_prefix(std::min<std::size_t>(2, name.find_first_not_of('-')));
    const std::size_t equals = name.find('=');
    const std::string_view word = name.substr(0, equals);
    const auto row =
        std::ranges::find_if(rows(), [&](const OptionRow& option) { return option.name == word && takes(option); });
    if (row == rows().end() || (!arguments[i].starts_with("--") && arguments[i] != "-h")) {
      std::vector<std::string_view> names;
      for (const OptionRow& option : rows()) {
        if (takes(option)) names.push_back(option.name);
      }
      const std::string about = "“" + std::string(arguments[i]) + "”" + did_you_mean(word, names, speech_, "--");
      complain(taker() + " has no option " + about, taker() + " heeft geen optie " + about);
      return false;
    }
    std::string_view value = equals == std::string_view::npos ? std::string_view() : name.substr(equals + 1);
    const std::string dashed = "“--" + std::string(row->name) + "”";
    if (row->value.empty() && equals != std::string_view::npos) {
      complain(dashed + " takes no value", dashed + " krijgt geen waarde");
      return false;
    }
    if (!row->value.empty() && equals == std::string_view::npos) {
      if (i + 1 == arguments.size()) {
        complain(dashed + " needs a value: " + std::string(row->value),
                 "bij " + dashed + " hoort een waarde: " + std::string(row->value));
        return false;
      }
      value = arguments[++i];
    }
    if (row->set(options_, value)) return true;
    complain(dashed + " takes " + std::string(row->value) + ", not “" + std::string(value) + "”",
             "bij " + dashed + " hoort " + std::string(row->value) + ", niet “" + std::string(value) + "”");
    return false;
  }

  std::optional<Options> finish() {
    if (options_.help || options_.version) return options_;
    const std::string usage = "drieluik " + std::string(command_->name) + " " + std::string(command_->words);
    const bool is_moving_in = options_.from && !options_.words.empty();
    if (options_.words.size() < command_->min_words && !is_moving_in)
      return complain("too few words: " + usage, "te weinig woorden: " + usage);
    if (options_.words.size() > command_->max_words)
      return complain("too many words: " + usage, "te veel woorden: " + usage);
    if (options_.client && options_.clients) {
      return complain("give either --client or --clients", "geef ofwel --client, ofwel --clients");
    }
    if (options_.shard && !options_.clients) {
      return complain("--shard goes with --clients", "--shard gaat samen met --clients");
    }
    if (options_.blank && (options_.client || options_.clients || options_.fillable)) {
      return complain("--blank goes without a client and without --fillable",
                      "--blank gaat niet samen met een cliënt of met --fillable");
    }
    if (options_.command == Command::check && !options_.words.empty() && !options_.accept_translation) {
      return complain("files go with --accept-translation; check looks at the whole source",
                      "bestanden horen bij --accept-translation; check kijkt naar de hele bron");
    }
    if (!options_.form.empty() && options_.words[0] != "client") {
      return complain("--form goes with new client", "--form gaat samen met new client");
    }
    if (options_.from && options_.words[0] != "handbook") {
      return complain("--from goes with new handbook", "--from gaat samen met new handbook");
    }
    const bool is_summary = options_.command == Command::print && options_.words[0] == kSummary;
    if (is_summary && (!options_.clients || options_.shard || options_.fillable)) {
      return complain(
          "a summary is of all clients: print summary --clients DIR|FILE.csv, without --shard or --fillable",
          "een samenvatting is van alle cliënten: print summary --clients DIR|FILE.csv, zonder --shard of "
          "--fillable");
    }
    return options_;
  }

  Speech speech_;
  std::string& complaint_;
  const CommandRow* command_ = nullptr;
  Options options_;
  bool only_words_ = false;
};

void print_options(std::ostream& out, std::span<const OptionRow> options, const CommandRow* command, Speech speech) {
  for (const OptionRow& option : options) {
    if (command && !belongs(option, *command)) continue;
    const std::string left =
        "--" + std::string(option.name) + (option.value.empty() ? "" : " ") + std::string(option.value);
    out << "  " << std::left << std::setw(28) << left << option.help.in(speech) << '\n';
  }
}

}  // namespace

std::span<const CommandRow> command_rows() { return kCommands; }
std::span<const OptionRow> option_rows() { return kOptions; }
std::span<const OptionRow> program_option_rows() { return kProgramOptions; }

bool belongs(const OptionRow& option, const CommandRow& command) {
  return option.commands.find(" " + std::string(command.name) + " ") != std::string_view::npos;
}

std::optional<Options> parse_options(std::span<const std::string_view> arguments, Speech speech,
                                     std::string& complaint) {
  return Parser(speech, complaint).parse(arguments);
}

std::string_view command_name(Command command) {
  for (const CommandRow& row : kCommands) {
    if (row.command == command) return row.name;
  }
  return {};
}

void print_help(std::ostream& out, Command command, Speech speech) {
  const bool dutch = speech == Speech::dutch;
  const auto row_of =
      std::find_if(std::begin(kCommands), std::end(kCommands), [&](const auto& row) { return row.command == command; });
  if (row_of == std::end(kCommands)) {
    out << (dutch ? "Gebruik: drieluik OPDRACHT [OPTIES]\n\nMaakt een handboek, werkbladen en formulieren uit één "
                    "bron.\n\n"
                  : "Usage: drieluik COMMAND [OPTIONS]\n\nMakes a handbook, worksheets and forms from one source.\n\n");
    for (const CommandRow& row : kCommands)
      out << "  " << std::left << std::setw(10) << row.name << row.help.in(speech) << '\n';
    out << '\n';
    print_options(out, kProgramOptions, nullptr, speech);
    out << (dutch ? "\nMeer over één opdracht: drieluik OPDRACHT --help\n"
                  : "\nMore about one command: drieluik COMMAND --help\n");
    return;
  }
  out << (dutch ? "Gebruik: drieluik " : "Usage: drieluik ") << row_of->name << (row_of->words.empty() ? "" : " ")
      << row_of->words << (dutch ? " [OPTIES]\n\n" : " [OPTIONS]\n\n") << row_of->help.in(speech) << "\n\n";
  print_options(out, kOptions, &*row_of, speech);
  out << (dutch ? "\nUitgangscodes: 0 klaar, 1 fouten in de inhoud, 2 verkeerd gebruik, 3 lezen of schrijven mislukt.\n"
                : "\nExit codes: 0 done, 1 faults in the content, 2 wrong use, 3 input or output failed.\n");
}

}  // namespace drieluik

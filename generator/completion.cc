#include "completion.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "option_rows.h"

namespace drieluik {
namespace {

// What may stand for "handbook|form|client ID" or "DIR|FILE.csv".
struct Offer {
  std::string words;  // between spaces
  bool files = false, folders = false;
};

Offer offer_of(std::string_view shape) {
  Offer offer;
  shape = shape.substr(0, shape.find(' '));
  while (!shape.empty()) {
    const std::size_t end = std::min(shape.find('|'), shape.size());
    const std::string_view part = shape.substr(0, end);
    shape.remove_prefix(std::min(end + 1, shape.size()));
    if (part == "DIR") {
      offer.folders = true;
    } else if (part == "FILE" || part.find('.') != std::string_view::npos) {
      offer.files = true;
    } else if (part[0] >= 'a' && part[0] <= 'z') {
      offer.words.append(offer.words.empty() ? "" : " ").append(part);
    }
  }
  return offer;
}

Offer offer_of(const CommandRow& command) {
  Offer offer = offer_of(command.words);
  if (command.words.empty() && command.max_words > 0) offer.files = true;
  return offer;
}

// With `before` the character in front of each of `special`.
std::string escaped(std::string_view text, std::string_view special, std::string_view before) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += before;
    result += c;
  }
  return result;
}

std::string dashed_names(std::span<const OptionRow> options, const CommandRow* command) {
  std::string names;
  for (const OptionRow& option : options) {
    if (!command || belongs(option, *command)) names.append(names.empty() ? "" : " ").append("--").append(option.name);
  }
  return names;
}

// ---- bash

std::string bash_reply(const Offer& offer) {
  std::string flags;
  if (!offer.words.empty()) flags += " -W '" + offer.words + "'";
  if (offer.files) {
    flags += " -f";
  } else if (offer.folders) {
    flags += " -d";
  }
  return flags.empty() ? "" : "_drieluik_offer" + flags;
}

void bash_value(std::ostream& out, std::string_view command, const OptionRow& option) {
  if (option.value.empty()) return;
  out << "    '" << command << " --" << option.name << "') " << bash_reply(offer_of(option.value)) << " ;;\n";
}

void print_bash(std::ostream& out) {
  out << "# The completions of drieluik for bash.\n"
         "_drieluik_offer() { compopt -o filenames; mapfile -t COMPREPLY < <(compgen \"$@\" -- \"$current\"); }\n\n"
         "_drieluik() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}\n"
         "  # bash parts --option=value into three words.\n"
         "  [[ $previous == = ]] && previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
         "  [[ $current == = ]] && current=\n"
         "  [[ $command == -* || $COMP_CWORD == 1 ]] && command=\n"
         "  case \"$command $previous\" in\n";
  for (const OptionRow& option : program_option_rows()) bash_value(out, "", option);
  for (const CommandRow& command : command_rows()) {
    for (const OptionRow& option : option_rows()) {
      if (belongs(option, command)) bash_value(out, command.name, option);
    }
  }
  out << "    *)\n"
         "      case \"$command $current\" in\n"
         "        ' '*) [[ $COMP_CWORD == 1 ]] && _drieluik_offer -W '";
  for (const CommandRow& command : command_rows()) out << command.name << ' ';
  out << dashed_names(program_option_rows(), nullptr) << "' ;;\n";
  for (const CommandRow& command : command_rows()) {
    out << "        '" << command.name << " -'*) _drieluik_offer -W '" << dashed_names(option_rows(), &command)
        << "' ;;\n";
    const std::string reply = bash_reply(offer_of(command));
    if (!reply.empty()) out << "        '" << command.name << " '*) " << reply << " ;;\n";
  }
  out << "      esac ;;\n"
         "  esac\n"
         "}\n\n"
         "complete -F _drieluik drieluik\n";
}

// ---- zsh

std::string zsh_quoted(std::string_view text) { return "'" + escaped(text, "'", "'\\'") + "'"; }

std::string zsh_action(std::string_view shape, const Offer& offer) {
  std::string action = ":" + escaped(shape, ":\\", "\\") + ":";
  if (!offer.words.empty()) action += "(" + offer.words + ")";
  if (offer.files) action += "_files";
  if (offer.folders && !offer.files) action += "_files -/";
  return action.back() == ':' ? action + " " : action;
}

void zsh_option(std::ostream& out, const OptionRow& option, Speech speech) {
  const bool has_value = !option.value.empty();
  out << " \\\n        "
      << zsh_quoted("*--" + std::string(option.name) + (has_value ? "=" : "") + "[" +
                    escaped(option.help.in(speech), "[]\\", "\\") + "]" +
                    (has_value ? zsh_action(option.value, offer_of(option.value)) : ""));
}

void print_zsh(std::ostream& out, Speech speech) {
  out << "#compdef drieluik\n"
         "# The completions of drieluik for zsh.\n\n"
         "_drieluik() {\n"
         "  if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then\n"
         "    local -a commands=(";
  for (const CommandRow& command : command_rows()) {
    out << "\n      " << zsh_quoted(std::string(command.name) + ":" + escaped(command.help.in(speech), ":\\", "\\"));
  }
  out << "\n    )\n"
         "    _describe command commands\n"
         "    return\n"
         "  fi\n"
         "  local command=$words[2]\n"
         "  [[ $command == -* ]] || { shift words; (( CURRENT-- )) }\n"
         "  case $command in\n"
         "    -*)\n"
         "      _arguments";
  for (const OptionRow& option : program_option_rows()) zsh_option(out, option, speech);
  out << " ;;\n";
  for (const CommandRow& command : command_rows()) {
    out << "    " << command.name << ")\n      _arguments";
    for (const OptionRow& option : option_rows()) {
      if (belongs(option, command)) zsh_option(out, option, speech);
    }
    const Offer offer = offer_of(command);
    if (command.max_words > 0) {
      out << " \\\n        "
          << zsh_quoted((command.words.ends_with("...") || offer.files ? "*" : "1") + zsh_action(command.words, offer));
    }
    out << " ;;\n";
  }
  out << "  esac\n"
         "}\n\n"
         "if [[ $funcstack[1] == _drieluik ]]; then _drieluik \"$@\"; else compdef _drieluik drieluik; fi\n";
}

// ---- fish

std::string fish_quoted(std::string_view text) { return "'" + escaped(text, "'\\", "\\") + "'"; }

std::string fish_offer(const Offer& offer) {
  std::string words = offer.words;
  if (offer.folders && !offer.files) words += "(__fish_complete_directories)";
  return (words.empty() ? "" : " -a " + fish_quoted(words)) + (offer.files ? " -F" : "");
}

void fish_option(std::ostream& out, std::string_view condition, const OptionRow& option, Speech speech) {
  out << "complete -c drieluik -n " << condition << " -l " << option.name;
  if (!option.value.empty()) {
    const Offer offer = offer_of(option.value);
    out << (offer.files ? " -r" : " -x") << fish_offer(offer);
  }
  out << " -d " << fish_quoted(option.help.in(speech)) << '\n';
}

void print_fish(std::ostream& out, Speech speech) {
  out << "# The completions of drieluik for fish.\n"
         "complete -c drieluik -f\n";
  for (const OptionRow& option : program_option_rows()) fish_option(out, "__fish_use_subcommand", option, speech);
  for (const CommandRow& command : command_rows()) {
    out << "\ncomplete -c drieluik -n __fish_use_subcommand -a " << command.name << " -d "
        << fish_quoted(command.help.in(speech)) << '\n';
    const std::string condition = "'__fish_seen_subcommand_from " + std::string(command.name) + "'";
    const std::string offer = fish_offer(offer_of(command));
    if (!offer.empty()) out << "complete -c drieluik -n " << condition << offer << '\n';
    for (const OptionRow& option : option_rows()) {
      if (belongs(option, command)) fish_option(out, condition, option, speech);
    }
  }
}

}  // namespace

void print_completion(std::ostream& out, Shell shell, Speech speech) {
  switch (shell) {
    case Shell::bash:
      return print_bash(out);
    case Shell::zsh:
      return print_zsh(out, speech);
    case Shell::fish:
      return print_fish(out, speech);
  }
}

}  // namespace drieluik

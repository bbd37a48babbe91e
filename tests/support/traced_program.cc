#include "support/traced_program.h"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <stdexcept>

namespace drieluik {
namespace {

[[noreturn]] void be_traced(const std::vector<std::string>& arguments, const std::filesystem::path& folder) {
  std::vector<char*> values;
  for (const std::string& argument : arguments) values.push_back(const_cast<char*>(argument.c_str()));
  values.push_back(nullptr);
  const int nowhere = open("/dev/null", O_RDWR);
  if (chdir(folder.c_str()) != 0 || dup2(nowhere, 0) < 0 || dup2(nowhere, 1) < 0 || dup2(nowhere, 2) < 0) _exit(126);
  if (ptrace(PTRACE_TRACEME, 0, 0, 0) != 0) _exit(125);
  execvp(values[0], values.data());
  _exit(127);
}

// The name of a call that changes files; empty for others.
std::string name_of_change(const __ptrace_syscall_info& info) {
  static const std::map<std::uint64_t, std::string> kNames = {
      {SYS_write, "write"},       {SYS_pwrite64, "pwrite"},     {SYS_writev, "writev"},   {SYS_renameat, "rename"},
      {SYS_renameat2, "rename"},  {SYS_mkdirat, "mkdir"},       {SYS_unlinkat, "unlink"}, {SYS_linkat, "link"},
      {SYS_symlinkat, "symlink"}, {SYS_ftruncate, "ftruncate"}, {SYS_fchmod, "fchmod"},   {SYS_fchmodat, "chmod"},
      {SYS_fchownat, "chown"},
#ifdef SYS_rename  // x86-64 has the older ones too
      {SYS_rename, "rename"},     {SYS_mkdir, "mkdir"},         {SYS_rmdir, "rmdir"},     {SYS_unlink, "unlink"},
      {SYS_link, "link"},         {SYS_symlink, "symlink"},     {SYS_chmod, "chmod"},     {SYS_chown, "chown"},
#endif
  };
  if (info.entry.nr == SYS_openat) return info.entry.args[2] & O_CREAT ? "open" : "";
  const auto found = kNames.find(info.entry.nr);
  return found == kNames.end() ? "" : found->second;
}

}  // namespace

bool can_trace() {
  try {
    return run_traced({"true"}, ".", 0, {}).code == 0;
  } catch (const std::runtime_error&) {
    return false;
  }
}

TracedRun run_traced(const std::vector<std::string>& arguments, const std::filesystem::path& folder, std::size_t at,
                     const std::function<void(int)>& then) {
  TracedRun run;
  const pid_t program = fork();
  if (program < 0) throw std::runtime_error("cannot fork");
  if (program == 0) be_traced(arguments, folder);
  int status = 0;
  if (waitpid(program, &status, 0) != program) throw std::runtime_error("cannot wait");
  if (!WIFSTOPPED(status)) throw std::runtime_error("cannot trace");
  ptrace(PTRACE_SETOPTIONS, program, 0,
         PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL | PTRACE_O_TRACEEXEC);
  ptrace(PTRACE_SYSCALL, program, 0, 0);
  for (pid_t thread; (thread = waitpid(-1, &status, __WALL)) > 0;) {
    if (thread == program && !WIFSTOPPED(status)) {
      run.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      break;
    }
    if (!WIFSTOPPED(status)) continue;
    long signal = 0;
    if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
      __ptrace_syscall_info info{};
      ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info);
      const std::string name = info.op == PTRACE_SYSCALL_INFO_ENTRY ? name_of_change(info) : "";
      if (!name.empty() && ++run.changes == at) {
        run.last = name;
        then(program);
      }
    } else if (WSTOPSIG(status) != SIGTRAP && WSTOPSIG(status) != SIGSTOP) {
      signal = WSTOPSIG(status);
    }
    ptrace(PTRACE_SYSCALL, thread, 0, signal);
  }
  return run;
}

}  // namespace drieluik

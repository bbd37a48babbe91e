"""Processor time and memory of a process with everything below it."""
import os
import pathlib
import subprocess
import time

TICK = os.sysconf("SC_CLK_TCK")


def processes_below(root):
    """The process and its descendants, as lists of the fields of /proc/PID/stat from the state on."""
    stats = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stats[int(entry.name)] = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                pass  # ended meanwhile; its parent has its time
    wanted, found = [root], {}
    while wanted:
        pid = wanted.pop()
        if pid in stats:
            found[pid] = stats[pid]
        wanted += [child for child, fields in stats.items() if int(fields[1]) == pid]
    return found


def cpu_seconds(root):
    """User and system time of all that lives below `root`, and of those that ended and were waited for."""
    return sum(sum(map(int, fields[11:15])) for fields in processes_below(root).values()) / TICK


def peak_mib(root):
    """The sum of the greatest resident memory of each process: shared pages count in each."""
    total = 0
    for pid in processes_below(root):
        try:
            lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return total / 1024


class Loop:
    """A program that says "ready" when it is warm, and does its work once for each line that it is sent."""

    def __init__(self, command, folder):
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.expect("ready")
        self.start_cpu = cpu_seconds(self.process.pid)

    def expect(self, word):
        line = self.process.stdout.readline().strip()
        if line != word:
            raise RuntimeError(f"{self.process.args[:2]} said “{line}”, not “{word}”")

    def run(self):
        """Seconds on the clock, and of the processor."""
        cpu, clock = cpu_seconds(self.process.pid), time.monotonic()
        print("go", file=self.process.stdin, flush=True)
        self.expect("done")
        return time.monotonic() - clock, cpu_seconds(self.process.pid) - cpu

    def close(self):
        peak = peak_mib(self.process.pid)
        self.process.stdin.close()
        self.process.wait()
        return peak


def run_once(command, folder, stderr=None):
    """Runs a program to its end: seconds on the clock, seconds of the processor, greatest resident memory in MiB."""
    clock = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=stderr)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return time.monotonic() - clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

"""A script: landlock.py FOLDER [READABLE ...] -- COMMAND isolates itself with Landlock, then executes the command.

It may read and execute below READABLE, write below FOLDER, and use a few devices. Nothing else can be opened, /proc neither:
there is the environment of other processes. Only rights of ABI 1 and 2 are used (Linux 5.13 and 5.19), so that it does on a
newer kernel what it does on Debian 12. What those leave open a filter of system calls closes: truncate, every network, and
connect, for the file system leads to sockets such as PostgreSQL's. Still open are the names and sizes of other files, chmod
of files of the same user, and signals to its processes.

https://docs.kernel.org/userspace-api/landlock.html and seccomp_filter.html. Imports nothing of the project.
"""

import ctypes
import errno
import os
import platform
import struct
import sys
import warnings  # noqa: F401 - os.execvp imports it, and by then it can't be read any more

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # landlock_*(2), the same on every architecture
VERSION, PATH_BENEATH = 1, 1
NO_NEW_PRIVS, SECCOMP, FILTER, DROP_CAPABILITY = 38, 22, 2, 24  # prctl(2)
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, MAKE_DEVICE = 1, 2, 4, 8, 1 << 6 | 1 << 11
RIGHTS_OF_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1}  # the second brought REFER: to move a file from folder to folder
OF_FILES = EXECUTE | WRITE_FILE | READ_FILE  # the other rights apply to folders, and are refused for a file
DEVICES = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"]
# AUDIT_ARCH, then the numbers of socket, bind, listen, and of what is refused: connect, truncate, io_uring_setup (a way round).
CALLS = {
    "x86_64": (0xC000003E, 41, 49, 50, 42, 76, 425),
    "aarch64": (0xC00000B7, 198, 200, 201, 203, 45, 425),
}
X32 = 0x40000000  # from here on x86_64 has a second numbering
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06  # BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_JMP|JGE|K, BPF_RET|K
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16  # bytes into struct seccomp_data
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
AF_UNIX = 1

libc = ctypes.CDLL(None, use_errno=True)


def main(folder, readable, command):
    shut_files(folder, readable)
    drop_powers()
    shut_calls(*CALLS[platform.machine()])
    os.execvp(command[0], command)  # noqa: S606 - no shell is wanted


def shut_files(folder, readable):
    """Restrict file access. Raises OSError if the kernel has no Landlock, or has it disabled."""
    everything = RIGHTS_OF_ABI[min(call(CREATE_RULESET, None, 0, VERSION), 2)]
    handled = struct.pack("=Q", everything)
    ruleset = call(CREATE_RULESET, handled, len(handled), 0)
    for path in readable:
        allow(ruleset, path, EXECUTE | READ_FILE | READ_DIR)
    for path in DEVICES:
        allow(ruleset, path, WRITE_FILE | READ_FILE)
    allow(ruleset, folder, everything & ~MAKE_DEVICE)
    control(NO_NEW_PRIVS, 1)
    call(RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)


def allow(ruleset, path, rights):
    """Allow access beneath a folder, or to a file; links are followed. Missing paths are skipped."""
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    beneath = struct.pack("=Qi", rights if os.path.isdir(path) else rights & OF_FILES, place)
    call(ADD_RULE, ruleset, PATH_BENEATH, beneath, 0)
    os.close(place)


def drop_powers():
    """Drop the capabilities of root: the command gets none of them (capabilities(7), bounding set). A normal user has none."""
    number = 0
    while libc.prctl(DROP_CAPABILITY, *map(as_wide, [number, 0, 0, 0])) == 0:
        number += 1


def shut_calls(architecture, socket, bind, listen, *refused):
    """Refuse the system calls, and sockets of every family but Unix's own; a process of another architecture is killed.

    bind and listen do nothing, and report success: LibreOffice gives up without a socket of its own in /tmp, which
    is not used here.
    """
    tests = [
        (LOAD, ARCHITECTURE), (EQUAL, architecture, None, "kill"),
        (LOAD, NUMBER), (AT_LEAST, X32, "refuse", None),
        *((EQUAL, number, "refuse", None) for number in refused),
        *((EQUAL, number, "feign", None) for number in (bind, listen)),
        (EQUAL, socket, None, "allow"),
        (LOAD, FIRST_ARGUMENT), (EQUAL, AF_UNIX, "allow", "refuse"),
    ]  # fmt: skip
    program = b"".join(assemble(tests, {"kill": KILL, "refuse": ERRNO | errno.EACCES, "feign": ERRNO, "allow": ALLOW}))
    kept = ctypes.create_string_buffer(program, len(program))
    control(SECCOMP, FILTER, struct.pack("@HP", len(program) // 8, ctypes.addressof(kept)))


def assemble(tests, ends):
    """Yield a struct sock_filter for each: code, jump if true or false, value. A jump leads to an end, None to the next test."""
    places = {name: len(tests) + number for number, name in enumerate(ends)}
    for place, (code, value, *jumps) in enumerate(tests):
        steps = [places[jump] - place - 1 if jump else 0 for jump in jumps] or [0, 0]
        yield struct.pack("=HBBI", code, *steps, value)
    for value in ends.values():
        yield struct.pack("=HBBI", RETURN, 0, 0, value)


def call(*arguments):
    return checked(libc.syscall(*map(as_wide, arguments)))


def control(option, *arguments):
    return checked(libc.prctl(option, *map(as_wide, [*arguments, 0, 0, 0][:4])))


def as_wide(value):
    """Return the number as wide as a register: ctypes passes a plain number in 32 bits."""
    return ctypes.c_ulong(value) if isinstance(value, int) else value


def checked(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


if __name__ == "__main__":
    end = sys.argv.index("--")
    main(sys.argv[1], sys.argv[2:end], sys.argv[end + 1 :])

package taskmaster.ctl.explain;

import java.util.Optional;

/** Causes that can only be told from how the child ended. */
final class Endings {
    private Endings() {}

    static Optional<Cause> cause(Facts facts) {
        String exit = facts.lastExit().isEmpty() ? facts.reason() : facts.lastExit();
        Optional<Cause> sent = bySignal(facts, exit);
        if (sent.isPresent()) {
            return sent;
        }
        if (exit.contains("SIGKILL")) {
            return found(
                    "killed",
                    "somebody killed it, most often the kernel because memory ran out",
                    "look: dmesg | grep -i 'killed process'; give it more memory or let it use less");
        }
        if (exit.contains("SIGSEGV") || exit.contains("SIGBUS") || exit.contains("SIGILL") || exit.contains("SIGFPE")) {
            return found(
                    "crashed",
                    "the program itself is broken, or a library it uses: it did what no program may",
                    "look for a core image (coredumpctl), run it by hand, or go back to the version before");
        }
        if (exit.contains("SIGABRT")) {
            return found(
                    "aborted",
                    "the program ended itself because of something it found wrong",
                    "read what it wrote: logs " + facts.name());
        }
        if (exit.contains("terminated by")) {
            return found("signalled", "a signal from outside ended it", "look who sends it: events, dmesg");
        }
        return byCode(facts);
    }

    /** Where it is known who sent the signal. */
    private static Optional<Cause> bySignal(Facts facts, String exit) {
        if (exit.contains("SIGKILL") && facts.toldOf("memory: ").isPresent()) {
            return found(
                    "killed-for-memory",
                    "the kernel killed it because memory ran out",
                    "give its machine or control group more memory, or let it use less; then start " + facts.name());
        }
        Optional<String> order = facts.toldOf("last order: signal ");
        if (order.isPresent() && exit.contains("terminated by " + order.get().split(" ", 2)[0])) {
            return found("signalled", "somebody sent it that by command: " + order.get(), "start " + facts.name());
        }
        return Optional.empty();
    }

    private static Optional<Cause> byCode(Facts facts) {
        int code = facts.exitCode();
        if (code == 126) {
            return found(
                    "not-executable",
                    "exit status 126: a shell found the command and could not execute it",
                    "chmod +x it, or correct its first line; then start " + facts.name());
        }
        if (code == 127) {
            return found(
                    "command-not-found",
                    "exit status 127: a shell did not find the command",
                    "write its whole path, or a PATH into environment=; then update " + facts.name());
        }
        if (code > 128 && code < 160) {
            return found(
                    "signalled-inside",
                    "exit status " + code + ": in a shell that means signal " + (code - 128) + " ended what it ran",
                    "run the command by hand to see why");
        }
        if (code > 0 && facts.lastLines().isEmpty()) {
            return found(
                    "silent",
                    "it ended with exit status " + code + " and wrote nothing",
                    "run the command by hand, with the same user, directory and environment; or see whether it logs elsewhere");
        }
        return code > 0
                ? found(
                        "failed",
                        "it ended with exit status " + code + "; what that means, what it wrote should say",
                        "logs " + facts.name() + " -n 100")
                : Optional.empty();
    }

    private static Optional<Cause> found(String word, String why, String next) {
        return Optional.of(new Cause(word, why, next));
    }
}

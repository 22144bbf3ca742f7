package taskmaster.core.output;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import taskmaster.core.launch.ChildEnd;

/** Creates children of sh with their streams wired as told; kills what is left of them at the end. */
final class Children implements AutoCloseable {
    private final List<Process> started = new ArrayList<>();

    Process run(String script, ChildEnd stdout, ChildEnd stderr) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script);
        builder.redirectOutput(redirect(stdout)).redirectError(redirect(stderr));
        builder.redirectErrorStream(stderr instanceof ChildEnd.SameAsStdout);
        Process child = builder.start();
        started.add(child);
        if (stdout instanceof ChildEnd.Pumped(var reader)) {
            reader.accept(child.getInputStream());
        }
        if (stderr instanceof ChildEnd.Pumped(var reader)) {
            reader.accept(child.getErrorStream());
        }
        return child;
    }

    Process run(String script, ChildEnd stdout) throws IOException {
        return run(script, stdout, new ChildEnd.Null());
    }

    private static Redirect redirect(ChildEnd end) {
        return switch (end) {
            case ChildEnd.Null() -> Redirect.DISCARD;
            case ChildEnd.SameAsStdout() -> Redirect.PIPE;
            case ChildEnd.Descriptor(int fd) ->
                Redirect.to(new File("/proc/" + ProcessHandle.current().pid() + "/fd/" + fd));
            case ChildEnd.Pumped pumped -> Redirect.PIPE;
            case ChildEnd.Terminal terminal -> throw new IllegalArgumentException("ProcessBuilder opens no terminals");
        };
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
    }
}

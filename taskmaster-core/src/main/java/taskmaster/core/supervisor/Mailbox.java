package taskmaster.core.supervisor;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Messages for the supervisor thread. Any thread posts. Once it is closed nobody's message is left lying: it came too late. */
final class Mailbox {

    /** What the supervisor thread does, or what is done instead, on whatever thread, after it has ended. */
    record Message(Runnable work, Runnable tooLate) {}

    private final Queue<Message> queue = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    void post(Message message) {
        queue.add(message);
        if (closed) {
            refuse();
        }
    }

    /** Hands over the work of every message there is. Supervisor thread. */
    void drain(Consumer<Runnable> worker) {
        for (Message message = queue.poll(); message != null; message = queue.poll()) {
            worker.accept(message.work);
        }
    }

    /** No message is worked on any more. */
    void close() {
        closed = true;
        refuse();
    }

    private void refuse() {
        for (Message message = queue.poll(); message != null; message = queue.poll()) {
            message.tooLate.run();
        }
    }
}

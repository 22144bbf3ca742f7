package taskmaster.core.launch;

/** A place where a child writes to, for a test that wants to read it. */
interface CapturedText extends AutoCloseable {

    /** What the child gets. */
    ChildEnd end();

    /** Everything written so far by children that have ended, or at least so much of it as has arrived. */
    String text();

    @Override
    void close();
}

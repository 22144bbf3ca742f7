package taskmaster.jmx.api;

/** What monitoring wants of one process. */
public interface ProcessNumbers extends ProcessFigures {

    /** 1 if it is RUNNING, else 0. */
    int getUp();
}

package taskmaster.core.process;

/** Why a command changes nothing. */
public enum Refusal {
    ALREADY_STARTED,
    NOT_RUNNING
}

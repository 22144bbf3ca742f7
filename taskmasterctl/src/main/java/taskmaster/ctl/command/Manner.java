package taskmaster.ctl.command;

/** Whose habits the program keeps. */
public enum Manner {
    /** Its own. */
    OWN,
    /** supervisorctl's, to the letter, for scripts: it was called by that name. Names that look like options are names. */
    SUPERVISORCTL
}

package taskmaster.jmx.api;

import java.util.Date;

/** The configuration: {@code taskmaster:type=Configuration}. What is in force, and what the files say by now. */
@Doc("The configuration that is in force, and what the files say by now")
public interface ConfigurationMXBean {

    @Doc("The main file")
    String getFile();

    @Doc("When the configuration was last applied")
    Date getAppliedTime();

    @Doc("How many steps an update would take, were it made now; -1: the files cannot be used")
    int getPendingChanges();

    @Doc(
            "Reads the files anew and tells what an update would do: first the plan's id, the number of processes it leaves alone, and warnings, then a row per step, tab-separated: add, remove, replace or change, group or process, keys that differ, group or process as a word, group, program, how many children restart, start and stop, pids of those that end, then for each key that differs key, value in force and value in the files; secrets are masked")
    @Impact(value = Impact.Kind.ACTION, wholeDaemon = true)
    String[] plan();

    @Doc("As plan, for some groups alone")
    @Impact(value = Impact.Kind.ACTION, wholeDaemon = true)
    String[] planGroups(@Name("groups") @Doc("Group names separated by blanks; empty: all") String groups);

    @Doc(
            "Does what a plan says, or nothing if files or processes are no longer those of the plan; one line per step: group, tab, text")
    @Impact(Impact.Kind.ADMIN)
    String[] apply(@Name("plan") @Doc("Id of the plan") String plan);

    @Doc("As apply, with a plan for some groups alone")
    @Impact(Impact.Kind.ADMIN)
    String[] applyGroups(
            @Name("plan") @Doc("Id of the plan") String plan,
            @Name("groups") @Doc("The groups it was made for, separated by blanks; empty: all") String groups);

    @Doc("Does what a plan says, and returns at once, with the number of a job of the Supervisor")
    @Impact(Impact.Kind.ADMIN)
    long applyJob(
            @Name("plan") @Doc("Id of the plan") String plan,
            @Name("groups") @Doc("The groups it was made for, separated by blanks; empty: all") String groups);

    @Doc(
            "Gives a program another number of processes, as if numprocs were changed in the configuration in force; files are neither read nor written, and the next update goes back to them; one line per process that comes or goes: namespec, tab, text")
    @Impact(Impact.Kind.ADMIN)
    String[] scale(
            @Name("program") @Doc("Name of the program") String program,
            @Name("numprocs") @Doc("How many processes of it there are to be") int numprocs);

    @Doc("As scale, and returns at once, with the number of a job of the Supervisor")
    @Impact(Impact.Kind.ADMIN)
    long scaleJob(
            @Name("program") @Doc("Name of the program") String program,
            @Name("numprocs") @Doc("How many processes of it there are to be") int numprocs);

    @Doc("What scale would do, in the rows of a plan; nothing applies it but scale")
    @Impact(value = Impact.Kind.ACTION, wholeDaemon = true)
    String[] planScale(
            @Name("program") @Doc("Name of the program") String program,
            @Name("numprocs") @Doc("How many processes of it there are to be") int numprocs);

    @Doc(
            "Every value in force and where it was set; secrets are masked; a row per value, tab-separated: section or process, key, value, file:line or default")
    @Impact(value = Impact.Kind.INFO, wholeDaemon = true)
    String[] effective(
            @Name("names") @Doc("Sections and processes separated by blanks, group:* for a group; empty: all")
                    String names);
}

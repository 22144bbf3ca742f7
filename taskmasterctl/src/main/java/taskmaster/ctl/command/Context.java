package taskmaster.ctl.command;

import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.render.Answer;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.Report;

/**
 * What a command may use.
 *
 * @param manner whose habits are kept
 */
public record Context(Target target, Report report, Console console, Operator operator, Manner manner) {

    /** For one daemon. */
    public Context(Link link, Place place, Report report, Console console, Operator operator, Manner manner) {
        this(new Target(link, place, ""), report, console, operator, manner);
    }

    /** The same, reported in another form. */
    Context reportedTo(Report other) {
        return new Context(target, other, console, operator, manner);
    }

    Link link() {
        return target.link();
    }

    Place place() {
        return target.place();
    }

    Client client() throws ClientException {
        return link().client();
    }

    void say(String name, String result, String text, String line) {
        report.add(new Answer(name, result, text, line));
    }

    boolean isSupervisorctl() {
        return manner == Manner.SUPERVISORCTL;
    }
}

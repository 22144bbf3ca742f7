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
 * @param url the daemon's address as it was given, for messages
 */
public record Context(Link link, String url, Report report, Console console, Operator operator, Manner manner) {

    Client client() throws ClientException {
        return link.client();
    }

    void say(String name, String result, String text, String line) {
        report.add(new Answer(name, result, text, line));
    }

    boolean isSupervisorctl() {
        return manner == Manner.SUPERVISORCTL;
    }
}

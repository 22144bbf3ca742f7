package taskmaster.ctl.command;

import java.util.List;

/** The script for fish, with descriptions. */
final class FishCompletion {
    private FishCompletion() {}

    static String of(List<Manual> manuals) {
        StringBuilder script = new StringBuilder(HEAD);
        CompletionWords.globals()
                .forEach(option -> script.append("complete -c taskmasterctl -n __taskmasterctl_needs_command -l ")
                        .append(option.term().substring(2))
                        .append(" -d ")
                        .append(CompletionWords.quoted(option.meaning()))
                        .append(option.term().equals("--configuration") ? " -r -F" : values(option.term()))
                        .append('\n'));
        for (Manual manual : manuals) {
            for (String name : CompletionWords.offered(manual)) {
                script.append("complete -c taskmasterctl -n __taskmasterctl_needs_command -a ")
                        .append(name)
                        .append(" -d ")
                        .append(CompletionWords.quoted(manual.summary()))
                        .append('\n');
            }
            arguments(script, manual);
        }
        return script.toString();
    }

    private static void arguments(StringBuilder script, Manual manual) {
        String condition = "complete -c taskmasterctl -n '__taskmasterctl_using "
                + String.join(" ", CompletionWords.names(manual)) + "'";
        for (Manual.Entry option : CompletionWords.options(manual)) {
            script.append(condition)
                    .append(" -l ")
                    .append(option.term().substring(2))
                    .append(values(option.term()))
                    .append(" -d ")
                    .append(CompletionWords.quoted(option.meaning()))
                    .append('\n');
        }
        String offer = switch (manual.takes()) {
            case "process" -> "'(__taskmasterctl_ask __names)'";
            case "group" -> "'(__taskmasterctl_ask __groups)'";
            case "signal" -> "'" + CompletionWords.SIGNALS + " (__taskmasterctl_ask __names)'";
            case "stream" -> "'(__taskmasterctl_ask __names) stdout stderr'";
            case "command" -> "'(__taskmasterctl_commands)'";
            case "shell" -> "'bash zsh fish'";
            default -> "";
        };
        if (manual.takes().equals("file")) {
            script.append(condition).append(" -F\n");
        } else if (!offer.isEmpty()) {
            script.append(condition).append(" -a ").append(offer).append('\n');
        }
    }

    private static String values(String option) {
        String values = CompletionWords.values(option);
        return values.isEmpty() ? "" : " -x -a " + CompletionWords.quoted(values);
    }

    private static final String HEAD = """
            # fish completion of taskmasterctl; made by: taskmasterctl completion fish
            # Use: taskmasterctl completion fish > ~/.config/fish/completions/taskmasterctl.fish
            function __taskmasterctl_words
                set -l words (commandline -opc)
                set -l skip
                for word in $words[2..-1]
                    if test -n "$skip"
                        set skip
                        continue
                    end
                    switch $word
                        case -c --configuration -s --serverurl -u --username -p --password -r --history-file --color
                            set skip yes
                        case '-*'
                        case '*'
                            echo $word
                    end
                end
            end
            function __taskmasterctl_needs_command
                test (count (__taskmasterctl_words)) -eq 0
            end
            function __taskmasterctl_using
                contains -- (__taskmasterctl_words)[1] $argv
            end
            function __taskmasterctl_ask
                set -l words (commandline -opc)
                set -l reach
                for i in (seq 2 (count $words))
                    if contains -- $words[$i] -c --configuration -s --serverurl -u --username
                        set reach $reach $words[$i] $words[(math $i + 1)]
                    end
                end
                $words[1] $reach $argv 2>/dev/null
            end
            function __taskmasterctl_commands
                taskmasterctl help 2>/dev/null | string match -rg '^  ([a-z]+)'
            end
            complete -c taskmasterctl -f
            """;
}

package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The script for bash. Names with colons need COMP_WORDBREAKS left alone, so what is before the last colon is cut off again. */
final class BashCompletion {
    private BashCompletion() {}

    static String of(List<Manual> manuals) {
        List<String> commands = new ArrayList<>();
        StringBuilder cases = new StringBuilder();
        for (Manual manual : manuals) {
            List<String> names = CompletionWords.names(manual);
            commands.addAll(CompletionWords.offered(manual));
            String options = CompletionWords.options(manual).stream()
                    .map(Manual.Entry::term)
                    .collect(Collectors.joining(" "));
            cases.append("        ")
                    .append(String.join("|", names))
                    .append(") takes=")
                    .append(manual.takes())
                    .append(" options=")
                    .append(CompletionWords.quoted(options))
                    .append(" ;;\n");
        }
        String globals =
                CompletionWords.globals().stream().map(Manual.Entry::term).collect(Collectors.joining(" "));
        return TEMPLATE.replace("@COMMANDS@", String.join(" ", commands))
                .replace("@CASES@", cases.toString())
                .replace("@GLOBAL_WITH_VALUE@", CompletionWords.GLOBAL_WITH_VALUE)
                .replace("@GLOBALS@", globals)
                .replace("@SIGNALS@", CompletionWords.SIGNALS)
                .replace("@VALUES@", values());
    }

    private static String values() {
        StringBuilder values = new StringBuilder();
        for (String option : List.of("--output", "--sort", "--for", "--color")) {
            values.append("        ")
                    .append(option.equals("--output") ? "-o|--output" : option)
                    .append(") words=")
                    .append(CompletionWords.quoted(CompletionWords.values(option)))
                    .append(" ;;\n");
        }
        return values.toString();
    }

    private static final String TEMPLATE = """
            # bash completion of taskmasterctl; made by: taskmasterctl completion bash
            # Use: source <(taskmasterctl completion bash)
            _taskmasterctl() {
                local cur prev line words= takes= options= command= at=1 count=0
                local -a reach=()
                line=${COMP_LINE:0:COMP_POINT}
                # Words as we mean them: parted by blanks, not by colons.
                local -a typed
                read -r -a typed <<<"$line"
                [[ $line == *[[:space:]] ]] && typed+=("")
                cur=${typed[${#typed[@]}-1]}
                prev=${typed[${#typed[@]}-2]}
                while ((at < ${#typed[@]} - 1)); do
                    case ${typed[at]} in
                        @GLOBAL_WITH_VALUE@) reach+=("${typed[at]}" "${typed[at+1]}"); ((at++)) ;;
                        -*) ;;
                        *) command=${typed[at]}; count=$((${#typed[@]} - 2 - at)); break ;;
                    esac
                    ((at++))
                done
                case $prev in
                    -c|--configuration|-r|--history-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
            @VALUES@    esac
                if [[ -z $words && -z $command ]]; then
                    words='@COMMANDS@'
                    [[ $cur == -* ]] && words='@GLOBALS@'
                elif [[ -z $words ]]; then
                    case $command in
            @CASES@        esac
                    if [[ $cur == -* ]]; then
                        words=$options
                    else
                        case $takes in
                            signal) if ((count == 0)); then words='@SIGNALS@'; else takes=process; fi ;;
                            stream) if ((count == 0)) || [[ $prev == -* ]]; then takes=process; else words='stdout stderr'; fi ;;
                            command) words='@COMMANDS@' ;;
                            shell) words='bash zsh fish' ;;
                            file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
                        esac
                        case $takes in
                            process) words=$("${typed[0]}" "${reach[@]}" __names 2>/dev/null | cut -f 1) ;;
                            group) words=$("${typed[0]}" "${reach[@]}" __groups 2>/dev/null | cut -f 1) ;;
                        esac
                    fi
                fi
                local IFS=$' \\t\\n' glob
                [[ $- == *f* ]] || glob=yes
                set -f
                COMPREPLY=($(compgen -W "$words" -- "$cur"))
                [[ -z $glob ]] || set +f
                # bash replaces only what is behind the last colon.
                if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
                    local before=${cur%"${cur##*:}"} i
                    for i in "${!COMPREPLY[@]}"; do
                        COMPREPLY[i]=${COMPREPLY[i]#"$before"}
                    done
                fi
            }
            complete -F _taskmasterctl taskmasterctl
            """;
}

package taskmaster.core.output;

import taskmaster.core.launch.ChildInput;

/** A pipe where nobody can pass one: every start fails with the reason. */
final class NoInputPipe implements InputPipe {

    @Override
    public ChildInput open() throws OutputException {
        throw new OutputException(
                "stdin=pipe: launcher=portable passes no pipes; it needs launcher=posix, which needs Linux");
    }

    @Override
    public void handedOver() {}

    @Override
    public void close() {}
}

package vn.phaodai.local;

import java.nio.file.Path;
import java.util.List;

/** The command line. */
record Options(Path root, String command, boolean reset, Ports ports, Path data) {

    static Options of(List<String> arguments, Path root) {
        if (arguments.isEmpty()) {
            throw usage("A command is missing");
        }
        boolean reset = false;
        int offset = 0;
        Path data = root.resolve("target/demo");
        for (int i = 1; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--reset" -> reset = true;
                case "--port-offset" -> offset = number(arguments, ++i);
                case "--data" -> data = root.resolve(value(arguments, ++i)).normalize();
                default -> throw usage("Unknown option " + arguments.get(i));
            }
        }
        return new Options(root, arguments.get(0), reset, Ports.withOffset(offset), data);
    }

    private static int number(List<String> arguments, int index) {
        String text = value(arguments, index);
        if (!text.matches("\\d{1,5}")) {
            throw usage(text + " is no number");
        }
        return Integer.parseInt(text);
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            throw usage(arguments.get(index - 1) + " needs a value");
        }
        return arguments.get(index);
    }

    private static LauncherError usage(String what) {
        return new LauncherError(
                what,
                "Usage: ./phaodai demo|stop|status [--reset] [--port-offset N] [--data FOLDER]");
    }
}

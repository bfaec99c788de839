package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptionScannerTest {
  private static final List<String> OTHER =
      List.of(
          "main.cf", "-", "a b", "x=y", "--", "-h", "-q", "-x", "--nosuch", "--al", "@file", "");

  private final CommandModel model = CommandModel.create();

  @Test
  void theBuiltProgramCarriesTheTableOfItsModel() {
    assertThat(OptionsData.table()).isEqualTo(CommandModel.table());
  }

  @Test
  void whatTheScannerReadsIsWhatPicocliReads() {
    OptionScanner scanner = OptionScanner.builtIn();
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int plain = 0;
    for (int i = 0; i < 4000; i++) {
      String[] arguments = generate(random);
      Optional<Invocation> scanned = scanner.scan(arguments);
      CommandModel.Outcome read = model.read(arguments);
      if (scanned.isPresent()) {
        plain++;
        assertThat(read)
            .describedAs("%s", String.join("|", arguments))
            .isEqualTo(new CommandModel.Run(scanned.get()));
      }
    }
    assertThat(plain).isGreaterThan(400);
  }

  @Test
  void thePlainCommandLineNeedsNoPicocli() {
    for (CommandWords command : Commands.ALL) {
      List<String> arguments = new ArrayList<>(List.of(command.name()));
      for (OptionWords option : command.options()) {
        String[] names = option.names();
        arguments.add(names[names.length - 1]);
        if (!option.value().isEmpty() && !option.isOptional()) {
          arguments.add("value");
        }
      }
      arguments.add("main.cf");
      assertThat(OptionScanner.builtIn().scan(arguments.toArray(String[]::new)))
          .hasValueSatisfying(
              invocation -> assertThat(invocation.words()).hasSize(command.options().size() + 1));
    }
  }

  private static String[] generate(Random random) {
    List<String> arguments = new ArrayList<>();
    CommandWords command = Commands.ALL.get(random.nextInt(Commands.ALL.size()));
    arguments.add(command.name());
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(4) == 0) {
        arguments.add(OTHER.get(random.nextInt(OTHER.size())));
        continue;
      }
      OptionWords option = command.options().get(random.nextInt(command.options().size()));
      String name = option.names()[random.nextInt(option.names().length)];
      switch (random.nextInt(8)) {
        case 0 -> arguments.add(name);
        case 1 -> arguments.add(name + "=" + OTHER.get(random.nextInt(OTHER.size())));
        case 2 -> arguments.add(name + "=v,\"w\"");
        default -> {
          arguments.add(name);
          if (!option.value().isEmpty()) {
            arguments.add("value" + random.nextInt(3));
          }
        }
      }
    }
    return arguments.toArray(String[]::new);
  }
}

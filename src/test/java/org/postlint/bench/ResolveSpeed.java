package org.postlint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.config.Service;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * Prints how long it takes to read a configuration, to find what Postfix complains about, and to
 * work out every parameter for main.cf and for every service: the best of several rounds, one
 * thread, after a warm-up. Run with {@code bench/resolve DIRECTORY}.
 */
public final class ResolveSpeed {
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 100;

  private ResolveSpeed() {}

  /** Runs all measurements on the main.cf and master.cf of a directory. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    byte[] main = Files.readAllBytes(directory.resolve("main.cf"));
    byte[] master = Files.readAllBytes(directory.resolve("master.cf"));
    Catalog catalog = Catalog.load();
    Target target = Target.newest(catalog);
    List<String> names = catalog.parameterNames();
    long[] best = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
    int found = 0;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long start = System.nanoTime();
      MainFile mainFile = MainFile.parse(Source.of("main.cf", main));
      MasterFile masterFile = MasterFile.parse(Source.of("master.cf", master));
      long read = System.nanoTime();
      Configuration configuration =
          Configuration.of(
              Inputs.of(
                  Optional.of(mainFile), Optional.of(masterFile), "/etc/postfix", catalog, target));
      long made = System.nanoTime();
      found = configuration.problems().size();
      long complained = System.nanoTime();
      for (String name : names) {
        configuration.main().value(name).expansion();
      }
      long resolved = System.nanoTime();
      for (Service service : configuration.services()) {
        for (String name : names) {
          service.scope().value(name).expansion();
        }
      }
      long all = System.nanoTime();
      if (round >= WARM_UP) {
        best[0] = Math.min(best[0], read - start);
        best[1] = Math.min(best[1], complained - read);
        best[2] = Math.min(best[2], resolved - complained);
        best[3] =
            Math.min(best[3], (all - resolved) / Math.max(1, configuration.services().size()));
      }
      if (made == 0) {
        throw new AssertionError();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "read %d us; %d problems %d us; all %d parameters: main.cf %d us, each service %d us%n",
        best[0] / 1000,
        found,
        best[1] / 1000,
        names.size(),
        best[2] / 1000,
        best[3] / 1000);
  }
}

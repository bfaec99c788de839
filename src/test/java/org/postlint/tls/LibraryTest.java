package org.postlint.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {
  @ParameterizedTest
  @CsvSource({
    "1.0.2,1.0.2,true",
    "1.0.2u,1.0.2,true",
    "1.1.0,1.1.0,true",
    "1.1.1k,1.1.1,true",
    "3.0.19,3.0,true",
    "3.0,3.0,true",
    "3.1,3.0,false",
    "3.3.2,3.0,false",
    "3.5.5,3.5,true",
    "3.6.0,3.5,false",
    "4.0.0,3.5,false"
  })
  void aVersionStandsForItsSeriesOrForTheNearestKnownOneBelow(
      String asked, String series, boolean exact) {
    Library library = Library.of(asked, Optional.empty()).orElseThrow();
    assertThat(library.series()).isEqualTo(series);
    assertThat(library.isExact()).isEqualTo(exact);
    assertThat(library.asked()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({"1.0.1e", "0.9.8zh", "none", "''", "."})
  void whatIsOlderOrNoVersionIsNotKnown(String asked) {
    assertThat(Library.of(asked, Optional.empty())).isEmpty();
  }

  @Test
  void weakSuitesDependOnTheBuildUnlessTheBuilderIsKnown() {
    Library any = Library.of("1.1.1", Optional.empty()).orElseThrow();
    assertThat(any.suites())
        .filteredOn(suite -> suite.name().equals("DES-CBC3-SHA"))
        .extracting(Suite::presence)
        .containsExactly(Presence.ON_DEMAND);
    Library debian = Library.of("1.1.1", Optional.of("debian")).orElseThrow();
    assertThat(debian.suites()).noneMatch(suite -> suite.name().equals("DES-CBC3-SHA"));
    assertThat(debian.suites()).noneMatch(suite -> suite.name().equals("IDEA-CBC-SHA"));
    Library rhel = Library.of("1.1.1", Optional.of("rhel")).orElseThrow();
    assertThat(rhel.suites())
        .filteredOn(suite -> suite.name().equals("DES-CBC3-SHA"))
        .extracting(Suite::presence)
        .containsExactly(Presence.ALWAYS);
  }

  @Test
  void versionsFollowTheLibrary() {
    Library old = Library.of("1.0.2", Optional.empty()).orElseThrow();
    assertThat(old.presence(Version.SSLV2)).contains(Presence.ON_DEMAND);
    assertThat(old.presence(Version.SSLV3)).contains(Presence.BY_DEFAULT);
    assertThat(old.presence(Version.TLSV1_3)).isEmpty();
    Library recent = Library.of("3.0", Optional.of("debian")).orElseThrow();
    assertThat(recent.presence(Version.SSLV3)).isEmpty();
    assertThat(recent.presence(Version.TLSV1)).contains(Presence.ALWAYS);
    assertThat(recent.presence(Version.TLSV1_3)).contains(Presence.ALWAYS);
  }

  @Test
  void thereIsOneOfEachSuiteHoweverManyAskAtOnce() throws Exception {
    int askers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(askers);
    try {
      for (int run = 0; run < 20; run++) {
        Library library = Library.of("3.0", Optional.empty()).orElseThrow();
        CyclicBarrier together = new CyclicBarrier(askers);
        Callable<List<Suite>> asker =
            () -> {
              together.await();
              return library.suites();
            };
        for (Future<List<Suite>> each : threads.invokeAll(Collections.nCopies(askers, asker))) {
          assertThat(each.get().get(0)).isSameAs(library.suites().get(0));
        }
      }
    } finally {
      threads.shutdown();
    }
  }
}

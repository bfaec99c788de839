package org.postlint.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.access.RelayGuard;
import org.postlint.config.Configuration;
import org.postlint.config.Service;

/** Whether an smtpd service has the protection against relaying without which it does not run. */
final class RelayGuardAnalysis implements Analysis {
  private static final String SMTPD = "smtpd";

  @Override
  public String name() {
    return "relay-guard";
  }

  @Override
  public String sentence() {
    return "the lists of the service have the protection against relaying that smtpd demands";
  }

  @Override
  public List<Input> inputs() {
    return List.of();
  }

  @Override
  public List<Output> outputs() {
    return List.of();
  }

  @Override
  public Answer answer(
      Configuration configuration, Optional<Service> service, Map<String, List<String>> given) {
    if (service.isEmpty() || !service.get().program().equals(SMTPD)) {
      return Answer.UNKNOWN;
    }
    Optional<Boolean> there = new RelayGuard(configuration, service.get()).isThere();
    return new Answer(there, Map.of(), Map.of());
  }
}

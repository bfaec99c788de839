package org.postlint.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import org.postlint.cli.CommandModel;

/** The options of all commands, so that a plain command line is read without picocli. */
final class OptionsResource implements Resource {
  @Override
  public String carrier() {
    return "org/postlint/cli/OptionsData.class";
  }

  @Override
  public byte[] compile(Path project) {
    return CommandModel.table().getBytes(ISO_8859_1);
  }
}

package org.postlint.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers to questions that configuration after configuration asks, such as what a cipher
 * string stands for. Belongs to whatever lives as long as the facts that the answers follow from.
 * It holds a bounded number of answers, so that its size does not depend on how many configurations
 * there are. Safe for threads, as long as its answers are.
 *
 * @param <Q> the questions, which are compared by {@code equals}
 * @param <A> the answers
 */
public final class Memory<Q, A> {
  private static final int MOST = 2000;

  private final Map<Q, A> answers = new ConcurrentHashMap<>();

  /** Returns the answer that was remembered, or null. */
  public @Nullable A find(Q question) {
    return answers.get(question);
  }

  /**
   * Remembers an answer. When there are too many, all are forgotten: what is asked often is soon
   * there again, which costs less than to keep account of each.
   */
  public void keep(Q question, A answer) {
    if (answers.size() >= MOST) {
      answers.clear();
    }
    answers.put(question, answer);
  }
}

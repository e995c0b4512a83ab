package io.kvmnet.internal;

import java.util.Optional;
import java.util.StringJoiner;

/** What a small value prints, as one says it: {@code 10.0.0.0/8 via 10.0.0.1}. Not thread-safe. */
public final class Words {

  private final StringJoiner words = new StringJoiner(" ");

  private Words() {}

  /**
   * Begins with nothing.
   *
   * @param otherwise what to print where nothing comes
   * @return no words, so far
   */
  public static Words or(String otherwise) {
    Words words = new Words();
    words.words.setEmptyValue(otherwise);
    return words;
  }

  /**
   * Begins with a word.
   *
   * @param first prints as the first word
   * @return one word, so far
   */
  public static Words of(Object first) {
    return or("").add(first);
  }

  /**
   * Adds a word.
   *
   * @param word prints as the word
   * @return this
   */
  public Words add(Object word) {
    words.add(Printable.line(word.toString()));
    return this;
  }

  /**
   * Adds a word and what it speaks of.
   *
   * @param word the word
   * @param value adds nothing if empty
   * @return this
   */
  public Words add(String word, Optional<?> value) {
    value.ifPresent(present -> add(word).add(present));
    return this;
  }

  /**
   * Adds a word that is not always there.
   *
   * @param holds whether to add it
   * @param word prints as the word
   * @return this
   */
  public Words addIf(boolean holds, Object word) {
    return holds ? add(word) : this;
  }

  /**
   * Adds a switch.
   *
   * @param word the word
   * @param on adds {@code word on} or {@code word off}, nothing if empty
   * @return this
   */
  public Words addSwitch(String word, Optional<Boolean> on) {
    return add(word, on.map(value -> value ? "on" : "off"));
  }

  /** Returns the words with spaces between them. */
  @Override
  public String toString() {
    return words.toString();
  }
}

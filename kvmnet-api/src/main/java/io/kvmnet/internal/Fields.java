package io.kvmnet.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What a value of many fields prints: its type and the fields that say something. Not thread-safe.
 */
public final class Fields {

  private final StringJoiner fields;

  private Fields(String type) {
    fields = new StringJoiner(", ", type + "{", "}");
  }

  /**
   * Begins with the type.
   *
   * @param type the name that the user knows it by
   * @return nothing but {@code type{}}, so far
   */
  public static Fields of(String type) {
    return new Fields(type);
  }

  /**
   * Adds a field.
   *
   * @param name the accessor's name
   * @param value prints as the field's value
   * @return this
   */
  public Fields add(String name, Object value) {
    fields.add(name + "=" + Printable.line(value.toString()));
    return this;
  }

  /**
   * Adds a field that may be absent.
   *
   * @param name the accessor's name
   * @param value adds nothing if empty
   * @return this
   */
  public Fields add(String name, Optional<?> value) {
    value.ifPresent(present -> add(name, present));
    return this;
  }

  /**
   * Adds a list.
   *
   * @param name the accessor's name
   * @param values adds nothing if empty
   * @return this
   */
  public Fields add(String name, Collection<?> values) {
    return addUnless(values.isEmpty(), name, values);
  }

  /**
   * Adds a field that is often at its default.
   *
   * @param isDefault whether to add nothing
   * @param name the accessor's name
   * @param value prints as the field's value
   * @return this
   */
  public Fields addUnless(boolean isDefault, String name, Object value) {
    return isDefault ? this : add(name, value);
  }

  /** Returns for example {@code Bridge{name=br0, stp=true}}. */
  @Override
  public String toString() {
    return fields.toString();
  }
}

package io.kvmnet.internal;

import java.util.regex.Pattern;

/** Keeps passwords out of messages. */
public final class Passwords {

  private static final Pattern PASSWORD = Pattern.compile("^([^:/?#]*://[^:/?#@]*):[^/?#]*@");

  private Passwords() {}

  /**
   * Leaves out the password of a URI.
   *
   * @param uri a URI, or what was meant to be one
   * @return for example {@code qemu+tcp://joe@host/system}
   */
  public static String leftOut(String uri) {
    return PASSWORD.matcher(uri).replaceFirst("$1@");
  }
}

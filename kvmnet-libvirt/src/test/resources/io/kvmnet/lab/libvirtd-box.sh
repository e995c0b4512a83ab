#!/bin/sh
# libvirtd-box.sh DIRECTORY
#
# First process (PID 1) of the namespaces of one PrivateLibvirtd. DIRECTORY is the instance's own,
# seen from inside and outside; the daemon's socket and log are in it.
#
# Reads one command a line from standard input and answers each with one line:
#   start   starts libvirtd and waits until it serves -> ready | failed
#   stop    ends libvirtd in order                    -> stopped
#   kill    ends libvirtd with SIGKILL                -> stopped
#   pause   halts libvirtd, sockets open              -> paused
#   resume  lets it go on                             -> resumed
# The end of the input, which is also what the death of the JVM looks like, ends everything.
set -u
directory=$1
uri="qemu+unix:///system?socket=$directory/libvirt-sock"
pid_file=/run/libvirtd.pid

private_directories() {
  # What libvirtd, dnsmasq, iptables and "ip netns" write to, so that nothing of the host is touched.
  for path in /run /etc/libvirt /var/lib/libvirt /var/log/libvirt /var/cache/libvirt; do
    mkdir -p "$path" && mount -t tmpfs -o mode=755 tmpfs "$path" || return 1
  done
  # The host's /sys shows the links of the host's network namespace.
  mount -t sysfs sysfs /sys || return 1
  mkdir -p /run/lock /run/netns /etc/libvirt/qemu/networks/autostart
}

configure() {
  cat > /etc/libvirt/libvirtd.conf <<CONF
unix_sock_dir = "$directory"
auth_unix_ro = "none"
auth_unix_rw = "none"
log_filters = "3:object 3:json 3:event 3:util 3:rpc"
log_outputs = "2:file:$directory/libvirtd.log"
CONF
  # Guests run as root without the confinement that needs services of the host.
  cat > /etc/libvirt/qemu.conf <<CONF
security_driver = "none"
user = "root"
group = "root"
remember_owner = 0
namespaces = []
cgroup_controllers = []
stdio_handler = "file"
CONF
}

start_daemon() {
  libvirtd --pid-file "$pid_file" --config /etc/libvirt/libvirtd.conf \
    < /dev/null >> "$directory/libvirtd.out" 2>&1 &
  daemon=$!
  tries=0
  # The socket is there before the drivers are: only an answer means that they are up.
  until [ -S "$directory/libvirt-sock" ] &&
      timeout 20 virsh -q -c "$uri" uri < /dev/null > /dev/null 2>> "$directory/libvirtd.out"; do
    if [ $? -eq 124 ] || [ "$tries" -gt 1000 ] || ! kill -0 "$daemon" 2> /dev/null; then
      echo failed
      return
    fi
    tries=$((tries + 1))
    sleep 0.01
  done
  echo ready
}

end_daemon() { # SIGNAL
  if [ -n "$daemon" ]; then
    kill "-$1" "$daemon" 2> /dev/null
    kill -CONT "$daemon" 2> /dev/null
    (sleep 15 && kill -KILL "$daemon") 2> /dev/null &
    wait "$daemon"
    kill "$!" 2> /dev/null
    daemon=
  fi
  # What a killed daemon leaves would look like a running one to the next.
  rm -f "$directory/libvirt-sock" "$directory/libvirt-sock-ro" "$directory/libvirt-admin-sock"
}

serve() {
  daemon=
  while read -r command; do
    case $command in
      start) start_daemon ;;
      stop) end_daemon TERM && echo stopped ;;
      kill) end_daemon KILL && echo stopped ;;
      pause) kill -STOP "$daemon" && echo paused ;;
      resume) kill -CONT "$daemon" && echo resumed ;;
      *) echo "unknown command: $command" ;;
    esac
  done
}

private_directories && configure && ip link set lo up || exit 1
# In a child, because PID 1 has to reap the orphans (dnsmasq, which libvirt waits for when it stops
# a network) and a shell reaps while it waits, not while it reads. The copy of the descriptor is
# needed because a shell gives /dev/null to what it starts in the background.
exec 3<&0
serve <&3 3<&- &
exec 3<&- < /dev/null
wait $!
# All but this process; then nobody is left to write into the directory while it is removed.
kill -KILL -1 2> /dev/null
rm -rf -- "$directory"

#!/bin/sh
# Called by udhcpc with the event as argument and the lease in the environment: configures the
# interface and prints the lease, one "lease.KEY=VALUE" a line.
set -eu
case $1 in
  bound | renew)
    ip addr replace "$ip/$mask" dev "$interface"
    [ -z "${router:-}" ] || ip route replace default via "${router%% *}" dev "$interface"
    echo "lease.address=$ip"
    echo "lease.prefix=$mask"
    echo "lease.router=${router:-}"
    echo "lease.dns=${dns:-}"
    echo "lease.domain=${domain:-}"
    echo "lease.hostname=${hostname:-}"
    echo "lease.seconds=${lease:-}"
    ;;
esac

#!/usr/bin/env bash
# Three hosts on two routed segments, as network namespaces of this machine (root only).
#
#   scripts/netns-mesh.sh up              builds them
#   scripts/netns-mesh.sh unplug HOST     pulls the host's network cable
#   scripts/netns-mesh.sh plug HOST       puts it back
#   scripts/netns-mesh.sh readdress HOST ADDRESS/BITS     another address in place of all it has
#   scripts/netns-mesh.sh address HOST ADDRESS/BITS       one more
#   scripts/netns-mesh.sh limit HOST RATE for its line, such as 64kbit
#   scripts/netns-mesh.sh exec HOST COMMAND...
#   scripts/netns-mesh.sh down            kills what runs in them and removes them
#
#   segment 1, 10.71.0.0/24                      segment 2, 192.168.71.0/24
#   osaka (.11)   kobe (.12)   --- router ---    tokyo (.11)
#
# The router forwards packets between the segments, and so no multicast. The namespaces are called
# localchat-osaka and so on; NETNS_PREFIX replaces "localchat".
set -euo pipefail

PREFIX=${NETNS_PREFIX:-localchat}
ROUTER="$PREFIX-router"
HOSTS=(osaka kobe tokyo)

in_router() { ip -n "$ROUTER" "$@"; }

up() {
    down
    trap 'down' ERR
    ip netns add "$ROUTER"
    in_router link set lo up
    segment first 10.71.0.1/24
    segment second 192.168.71.1/24
    host osaka first 10.71.0.11/24 10.71.0.1
    host kobe first 10.71.0.12/24 10.71.0.1
    host tokyo second 192.168.71.11/24 192.168.71.1
    ip netns exec "$ROUTER" sh -c 'echo 1 >/proc/sys/net/ipv4/ip_forward'
    trap - ERR
}

# segment NAME ROUTER_ADDRESS: a switch, which the router is connected to.
segment() {
    in_router link add "$1" type bridge
    in_router addr add "$2" dev "$1"
    in_router link set "$1" up
}

# host NAME SEGMENT ADDRESS GATEWAY: a machine with one cable to a switch.
host() {
    local namespace="$PREFIX-$1"
    ip netns add "$namespace"
    ip link add eth0 netns "$namespace" type veth peer name "to-$1" netns "$ROUTER"
    in_router link set "to-$1" master "$2" up
    ip -n "$namespace" link set lo up
    ip -n "$namespace" addr add "$3" dev eth0
    ip -n "$namespace" link set eth0 up
    ip -n "$namespace" route add default via "$4"
}

down() {
    local name namespace
    for name in "${HOSTS[@]}" router; do
        namespace="$PREFIX-$name"
        ip netns list | grep -qE "^$namespace( |\$)" || continue
        ip netns pids "$namespace" | xargs -r kill -9
        ip netns delete "$namespace"
    done
}

# readdress HOST ADDRESS: another address in place of all it has.
readdress() {
    ip -n "$PREFIX-$1" addr flush dev eth0 scope global
    address "$1" "$2"
}

# address HOST ADDRESS: beside those it has. Nobody else has it, so that is not waited for.
address() {
    local sure=()
    [[ $2 == *:* ]] && sure=(nodad)
    ip -n "$PREFIX-$1" addr add "$2" dev eth0 "${sure[@]}"
}

# limit HOST RATE: what goes over its cable, in each direction.
limit() {
    local shape=(root tbf rate "$2" burst 3kb latency 400ms)
    tc -n "$ROUTER" qdisc replace dev "to-$1" "${shape[@]}"
    tc -n "$PREFIX-$1" qdisc replace dev eth0 "${shape[@]}"
}

command=${1:?up, down, plug, unplug or exec; see the head of this file}
shift
case "$command" in
    up) up ;;
    down) down ;;
    # At the switch: the host itself keeps its address and routes, as with a real cable.
    unplug) in_router link set "to-${1:?a host}" down ;;
    plug) in_router link set "to-${1:?a host}" up ;;
    readdress) readdress "${1:?a host}" "${2:?an address}" ;;
    address) address "${1:?a host}" "${2:?an address}" ;;
    limit) limit "${1:?a host}" "${2:?a rate}" ;;
    exec)
        name=${1:?a host}
        shift
        exec ip netns exec "$PREFIX-$name" "$@"
        ;;
    *)
        echo "unknown command $command; see the head of $0" >&2
        exit 2
        ;;
esac

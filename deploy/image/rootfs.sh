#!/bin/sh
# The root file system that the server runs on, out of Debian's packages: what the JVM needs, and no shell, no package manager, nothing to log in with.
# Each package leaves its control file in var/lib/dpkg/status.d, where scanners for known vulnerabilities look.
set -eu
target=$1
shift

apt-get update -qq
work=$(mktemp -d)
chmod 755 "$work"
cd "$work"
apt-get download -qq "$@"
mkdir -p "$target/var/lib/dpkg/status.d"
for package in *.deb; do
    dpkg-deb --extract "$package" "$target"
    dpkg-deb --field "$package" >"$target/var/lib/dpkg/status.d/$(dpkg-deb --field "$package" Package)"
done
rm -rf "$target/usr/share/doc" "$target/usr/share/man" "$target/usr/share/locale" "$target/usr/share/lintian" "$work"
# What update-ca-certificates would do.
mkdir -p "$target/etc/ssl/certs"
find "$target/usr/share/ca-certificates" -name '*.crt' -exec cat {} + >"$target/etc/ssl/certs/ca-certificates.crt"

mkdir -p "$target/tmp" "$target/var/lib/paddock" "$target/etc"
chmod 1777 "$target/tmp"
echo 'paddock:x:10001:10001:Paddock:/var/lib/paddock:/nonexistent' >"$target/etc/passwd"
echo 'paddock:x:10001:' >"$target/etc/group"
echo 'hosts: files dns' >"$target/etc/nsswitch.conf"
chown 10001:10001 "$target/var/lib/paddock"
chmod 700 "$target/var/lib/paddock"

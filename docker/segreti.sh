#!/bin/sh
# Makes in ./segreti the secrets that docker-compose.yml mounts; never touches one that is there.
# The folder is closed to other accounts; the files inside are readable, because the containers'
# accounts have numbers of their own.
set -eu
cd "$(dirname -- "$0")/.."

mkdir -p segreti
chmod 700 segreti

keep() { # file, its text from standard input
  if [ -e "segreti/$1" ]; then echo "segreti/$1: già presente" >&2; cat >/dev/null; return; fi
  cat >"segreti/$1.new"
  chmod 644 "segreti/$1.new"
  mv "segreti/$1.new" "segreti/$1"
  echo "segreti/$1: creato" >&2
}

random_hex() { od -An -N "$1" -tx1 /dev/urandom | tr -d ' \n'; }

for role in postgres filo_owner filo_app; do random_hex 24 | keep "$role.txt"; done

# A Tink keyset of one AES-256-GCM key: the two bytes in front of the key are its protobuf header.
id=$(od -An -N 3 -tu4 /dev/urandom | tr -d ' \n')
key=$({ printf '\032\040'; head -c 32 /dev/urandom; } | base64 | tr -d '\n')
keep chiave.txt <<JSON
{"primaryKeyId":$id,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"$key","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":$id,"outputPrefixType":"TINK"}]}
JSON

echo "Conservare una copia di segreti/chiave.txt lontano dal database: senza, i testi cifrati non si leggono più." >&2

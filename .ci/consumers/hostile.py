"""Makes a tree of configurations whose names and contents try to be something else in a report."""

import pathlib
import sys

ROOT = sys.argv[1].encode()
PIECES = [
    b"\x1b[2J\x1b[31m",
    b"::error file=x,line=1::forged",
    b"##[error]forged",
    b"##vso[task.complete result=Succeeded]",
    b"##teamcity[buildStatus status='SUCCESS']",
    b"]]>",
    b"<script>alert(1)</script>",
    b"</pre></article><img src=x onerror=alert(1)>",
    b"' onmouseover='alert(1)\" autofocus onfocus=\"alert(1)",
    b"&lt;&#27;&bogus;<!ENTITY x SYSTEM 'file:///etc/passwd'>",
    b"--><!-- <![CDATA[",
    b"|errors=0;;0;0",
    b"%0A::error::forged",
    b"\r",
    b"\x7f\xc2\x85",
    b"\xff\xfe\xc0\x80\xed\xa0\x80",
    b"\xe2\x80\xae \xe2\x80\xa8",
    b"\xef\xbf\xbe \xf0\x9d\x84\x9e",
    b"[click](https://evil.example) {0} ${nothing} %s",
    b"x" * 20000,
]


def write(directory, name, content):
    folder = pathlib.Path((ROOT + b"/" + directory).decode("utf-8", "surrogateescape"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


for number, piece in enumerate(PIECES):
    parameter = b"relayhost = [" + piece + b"]:465\n" + b"smtpd_banner = " + piece + b"\n"
    comment = b"# " + piece + b"\n"
    unknown = b"no_such_%d = " % number + piece + b"\n"
    content = comment + parameter + unknown + b"mynetworks = 0.0.0.0/0 " + piece + b"\n" + piece + b"\n"
    write(b"content/%d" % number, "main.cf", content)
    master = b"smtp inet n - y - - smtpd\n  -o smtpd_relay_restrictions=" + piece.replace(b" ", b"") + b"\n"
    write(b"content/%d" % number, "master.cf", master + piece + b" inet n - - - - " + piece + b"\n")
    name = piece[:100].replace(b"/", b"_")
    write(b"names/" + name, "main.cf", b"relayhost = [mail.example.com]:465\nrelayhost = mail.example.com:465\n")
write(b"binary", "main.cf", bytes(4096))

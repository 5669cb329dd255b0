"""A repository from elsewhere: whatever it says to git, git runs nothing, and what it has is read as it was committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.engine.releases.repository import GitError, repository
from leafletgen.engine.releases.states import committed_state

SETTINGS = (
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.org",
    "-c",
    "commit.gpgsign=false",
    "-c",
    "core.hooksPath=/dev/null",
)
PROGRAM = "sh -c 'touch {canary}; cat'"
HOSTILE = (
    "core.fsmonitor", "core.hooksPath", "core.pager", "pager.log", "core.sshCommand", "core.editor", "core.alternateRefsCommand", "core.gitProxy",
    "core.askPass", "filter.x.clean", "filter.x.smudge", "filter.x.process", "diff.x.textconv", "diff.x.command", "diff.external",
    "merge.x.driver", "gpg.program", "gpg.ssh.program", "gpg.x509.program", "credential.helper", "tar.tar.command", "tar.x.command",
    "uploadpack.packObjectsHook", "remote.origin.uploadpack", "remote.origin.vcs", "trailer.x.command", "alias.log", "alias.cat-file",
    "alias.rev-parse", "interactive.diffFilter", "sequence.editor", "init.templateDir", "include.path",
)  # fmt: skip
"""Settings that name a program, or a file with such settings."""
PLAIN = (
    ("log.showSignature", "true"), ("core.worktree", "/"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"),
    ("protocol.ext.allow", "always"), ("extensions.worktreeConfig", "true"), ("core.repositoryFormatVersion", "1"),
)  # fmt: skip


def git(root: Path, *words: str) -> str:
    return subprocess.run(
        ["git", "-C", str(root), *SETTINGS, *words], check=True, capture_output=True, text=True
    ).stdout


def committed(folder: Path, *how: str) -> Path:
    """A project in a repository, with one commit."""
    root = tiny(folder / "tiny")
    (root / ".gitattributes").write_text(
        "* text=auto filter=x diff=x merge=x ident export-subst\n*.md export-ignore\n"
    )
    (root / "notes.md").write_text("$Format:%H$ $Id$\r\n")
    (root / "releases").mkdir()
    (root / "releases" / "r1.yaml").write_text("format: 1\nversion: r1\non: '2026-11-25'\n")
    git(root, "init", "-q", "-b", "main", *how)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "first")
    return root


def state(name: str, root: Path, *, released: bool = False) -> list[str]:
    """The codes of what is wrong with a state; none where it can be opened."""
    with committed_state(name, root, TODAY, released=released) as found:
        return (
            []
            if found.session
            else [f"{one.code}: {dict(one.args).get('reason', '')}" for one in found.diagnostics]
        )


def armed(root: Path, canary: Path) -> None:
    """Everything in a repository that can name a program names one."""
    program = PROGRAM.format(canary=canary)
    own = root / ".git"
    more = own / "more"
    more.write_text(f'[core]\n\tfsmonitor = "{program}"\n[alias]\n\tlog = "!{program}"\n')
    for name in HOSTILE:
        git(
            root,
            "config",
            name,
            str(more) if name == "include.path" else f"!{program}" if name.startswith("alias") else program,
        )
    for name, value in PLAIN:
        git(root, "config", name, value)
    git(root, "config", "remote.origin.url", f"ext::{program}")
    (own / "config.worktree").write_text(more.read_text())
    (own / "info" / "attributes").write_text("* filter=x diff=x\n")
    (own / "objects" / "info" / "alternates").write_text("/nowhere\n")
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"):
        (own / "hooks").mkdir(exist_ok=True)
        (own / "hooks" / hook).write_text(f"#!/bin/sh\ntouch {canary}\n")
        (own / "hooks" / hook).chmod(0o755)
    for name in ("git", "git-rev-list"):
        (root / name).write_text(f"#!/bin/sh\ntouch {canary}\n")
        (root / name).chmod(0o755)


@pytest.mark.needs("strace")
def test_git_runs_nothing_that_a_repository_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, canary, trace = committed(tmp_path), tmp_path / "canary", tmp_path / "trace"
    armed(root, canary)
    monkeypatch.setenv("PATH", f".:{root}:{os.environ['PATH']}")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_SSH_COMMAND", PROGRAM.format(canary=canary))
    script = (
        "import sys; from pathlib import Path; from leafletgen.engine.releases.states import committed_state\n"
        "for name, released in (('HEAD', False), ('main', False), ('r1', True), ('nowhere', False), ('HEAD~9', False)):\n"
        "    with committed_state(name, Path(sys.argv[1]), '2026-11-25', released=released) as state:\n"
        "        print(name, state.session is not None)\n"
    )
    python = sys.executable
    command = ["strace", "-f", "-qq", "-e", "trace=execve", "-o", str(trace), python, "-c", script, str(root)]

    said = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout

    assert said.split() == [
        "HEAD",
        "True",
        "main",
        "True",
        "r1",
        "True",
        "nowhere",
        "False",
        "HEAD~9",
        "False",
    ]
    assert not canary.exists()
    run = [
        line.split('"')[1]
        for line in trace.read_text().splitlines()
        if "execve(" in line and line.endswith("= 0")
    ]
    assert {Path(one).name for one in run if one != python} == {"git"}
    assert not [one for one in run if one.startswith(str(root)) or not os.path.isabs(one)]


def test_the_canary_sings_where_git_is_called_in_the_folder(tmp_path: Path) -> None:
    """What the test above is worth: called as it used to be, git does run them."""
    root, canary = committed(tmp_path), tmp_path / "canary"
    git(root, "config", "filter.x.smudge", PROGRAM.format(canary=canary))

    subprocess.run(["git", "-C", str(root), "archive", "HEAD"], capture_output=True, check=False)

    assert canary.exists()


def test_files_are_as_they_were_committed(tmp_path: Path) -> None:
    root = committed(tmp_path)
    (root / "pictures").mkdir()
    (root / "pictures" / "a.txt").write_text("a")
    (root / "inside").symlink_to("pictures/a.txt")
    (root / "outside").symlink_to("/etc/passwd")
    (root / "folder").symlink_to("pictures")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "links")
    into = tmp_path / "into"
    into.mkdir()

    with repository(root) as found:
        found.unpack(found.commit("HEAD"), into)

    assert (into / "notes.md").read_bytes() == b"$Format:%H$ $Id$\n"  # neither written out nor left out
    assert (into / "inside").read_text() == "a"
    assert not (into / "inside").is_symlink()
    assert not os.path.lexists(into / "outside")
    assert not os.path.lexists(into / "folder")


@pytest.mark.parametrize("name", ["../out", "a/../../out", "a\nb", ".git/config"])
def test_a_name_of_a_hostile_tree_leads_nowhere_else(name: str, tmp_path: Path) -> None:
    root = committed(tmp_path)
    blob = git(root, "rev-parse", "HEAD:leaflet.yaml").strip()
    tree = blob
    for part in reversed(name.split("/")):
        kind = b"100644" if tree == blob else b"40000"
        raw = kind + b" " + part.encode() + b"\0" + bytes.fromhex(tree)
        made = subprocess.run(
            ["git", "-C", str(root), "hash-object", "-t", "tree", "-w", "--literally", "--stdin"],
            input=raw,
            capture_output=True,
            check=True,
        )
        tree = made.stdout.decode().strip()
    commit = git(root, "commit-tree", tree, "-m", "x").strip()
    into = tmp_path / "into"
    into.mkdir()
    before = {path for path in tmp_path.rglob("*") if into not in path.parents}

    with repository(root) as found:
        if ".." in name:
            with pytest.raises(GitError, match="cannot be written"):
                found.unpack(commit, into)
        else:
            found.unpack(commit, into)
            assert (into / name).is_file()

    assert {path for path in tmp_path.rglob("*") if into not in path.parents} == before


@pytest.mark.parametrize("how", [(), ("--object-format=sha256",)], ids=["sha1", "sha256"])
def test_repositories_of_all_kinds_are_read(how: tuple[str, ...], tmp_path: Path) -> None:
    root = committed(tmp_path, *how)
    digits = git(root, "rev-parse", "HEAD").strip()
    git(root, "tag", "-a", "v1", "-m", "one")
    edit(root / "leaflet.yaml", "version: r1", "version: r2")
    git(root, "commit", "-qam", "second")
    for name in ("HEAD~1", "v1", "main", digits, digits[:9], "main^"):
        assert state(name, root) == []
    git(root, "pack-refs", "--all")
    git(root, "gc", "-q")
    assert state("v1", root) == state("HEAD", root) == state("r1", root, released=True) == []
    beside = tmp_path / "beside"
    git(root, "worktree", "add", "-q", str(beside), "v1")
    assert state("HEAD", beside) == state("main", beside) == []
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{root}", "shallow")
    assert state("HEAD", tmp_path / "shallow") == state("r1", tmp_path / "shallow", released=True) == []


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda root: os.rename(root / ".git", root / "git"), "lies in no git repository"),
        (lambda root: (os.rename(root / ".git", root / "git"), (root / ".git").write_text("x")), "does not say where"),
        (lambda root: (os.rename(root / ".git", root / "git"), (root / ".git").write_text("gitdir: ../x\n")), "is no repository"),
        (lambda root: (os.rename(root / ".git", root / "git"), os.mkfifo(root / ".git")), "is no repository"),
        (lambda root: (os.rename(root / ".git", root / "git"), (root / ".git").symlink_to("nowhere")), "is no repository"),
        (lambda root: (root / ".git" / "reftable").mkdir(), "reftable"),
        (lambda root: ((root / ".git" / "HEAD").unlink(), os.mkfifo(root / ".git" / "HEAD")), "no commit of this name"),
        (lambda root: (root / ".git" / "HEAD").write_text("ref: ../../../etc/passwd\n"), "no commit of this name"),
        (lambda root: (root / ".git" / "HEAD").write_bytes(b"\xff" * 4096), "no commit of this name"),
        (lambda root: [path.write_bytes(b"x") for path in (root / ".git" / "objects").rglob("*") if path.is_file()], ""),
    ],
)  # fmt: skip
def test_what_is_odd_about_a_repository_is_told(spoil: object, told: str, tmp_path: Path) -> None:
    root = committed(tmp_path)
    for path in (root / ".git" / "objects").rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    spoil(root)  # type: ignore[operator]  # one of the above

    (found,) = state("HEAD", root)

    assert found.startswith("diff-unknown: ")
    assert told in found


@pytest.mark.needs("root")
def test_a_repository_of_somebody_else_is_told(tmp_path: Path) -> None:
    root = committed(tmp_path)
    os.chown(root / ".git", 12345, 12345)

    assert "belongs to somebody else" in state("HEAD", root)[0]


@pytest.mark.parametrize(
    "name", ["-x", "--output=x", "a\0b", "", "nowhere", "HEAD:leaflet.yaml", "@{u}", "HEAD@{1}"]
)
def test_a_name_that_means_no_commit_is_told(name: str, tmp_path: Path) -> None:
    root = committed(tmp_path)

    assert state(name, root)[0].startswith("diff-unknown: ")
    assert not (root / "x").exists()


@pytest.mark.parametrize("call", ["rev-parse", "ls-tree", "cat-file"])
@pytest.mark.parametrize("written", [0, 60], ids=["at once", "halfway"])
@pytest.mark.parametrize(("times", "codes"), [(1, set()), (2, {"git-lost"})])
def test_a_git_that_the_computer_ends_is_asked_once_more(
    call: str, written: int, times: int, codes: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, begun, own = committed(tmp_path), tmp_path / "begun", tmp_path / "bin" / "git"
    own.parent.mkdir()
    own.write_text(
        f'#!/bin/sh\ncase "$*" in *" {call} "*) echo >> {begun}\n'
        f'[ $(wc -l < {begun}) -gt {times} ] || {{ {shutil.which("git")} "$@" | head -c {written}; kill -9 $$; }};; esac\n'
        f'exec {shutil.which("git")} "$@"\n'
    )
    own.chmod(0o755)
    monkeypatch.setenv("PATH", f"{own.parent}:{os.environ['PATH']}")

    with committed_state("HEAD", root, "2026-11-25", released=False) as state:
        found = {d.code for d in state.diagnostics if d.is_error}

    assert found == codes
    assert begun.read_text() == "\n" * 2

"""How shells ask what a word may become, and are answered: click's protocol, with names quoted that hold spaces."""

from __future__ import annotations

import shlex

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    PowerShellComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
)


class QuotingBash(BashComplete):
    """Bash puts what it is given into the line as it is."""

    def format_completion(self, item: CompletionItem) -> str:
        quoted = shlex.quote(item.value) if item.type == "plain" else item.value
        return f"{item.type},{quoted}"


class QuotingPowerShell(PowerShellComplete):
    """So does PowerShell, where a quotation mark is doubled in quotation marks."""

    def format_completion(self, item: CompletionItem) -> str:
        if item.type == "plain" and not item.value.replace("-", "").replace(".", "").isalnum():
            doubled = item.value.replace("'", "''")
            item = CompletionItem(f"'{doubled}'", item.type, item.help)
        return super().format_completion(item)


SHELLS: dict[str, type[ShellComplete]] = {
    "bash": QuotingBash,
    "zsh": ZshComplete,
    "fish": FishComplete,
    "powershell": QuotingPowerShell,
}

for _name, _shell in SHELLS.items():
    add_completion_class(_shell, _name)

/** A shell's script: it asks `fairlead` itself, which knows its own options and the names in `dist/`. */
export const COMPLETION_SCRIPTS = {
  bash: `_fairlead() {
  local IFS=$'\\n'
  COMPREPLY=($(fairlead complete-words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _fairlead fairlead
`,
  zsh: `#compdef fairlead
_fairlead() {
  local -a names
  names=("\${(@f)$(fairlead complete-words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$names" ]]; then compadd -a names; else _files; fi
}
compdef _fairlead fairlead
`,
  fish: `complete -c fairlead -a '(fairlead complete-words -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
} as const;

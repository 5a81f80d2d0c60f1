# Asks zsh what it completes. Usage: zsh -f ask.zsh COMPLETION FOLDER <LINES; as ask.bash. FOLDER is for files of its own.
# Only a shell on a terminal completes, so one is started on a terminal of its own.
emulate -R zsh
zmodload zsh/zpty
folder=$2
mkdir -p $folder/functions
cp $1 $folder/functions/_emvqr
cat >$folder/lines
cat >$folder/start <<'START'
fpath=($folder/functions $fpath)
autoload -Uz compinit
compinit -u -D
# What would be offered is noted, and not shown. With -O, -A or -D a function asks for itself.
compadd() {
  local -a matches
  local i
  for ((i = 1; i <= $#; ++i)); do
    [[ $argv[i] == (-|--) ]] && break
    [[ $argv[i] == -*[OAD] ]] && { builtin compadd "$@"; return }
  done
  builtin compadd -A matches "$@"
  offered+=("${matches[@]}")
  builtin compadd "$@"
}
zle -C look complete-word _main_complete
ask() {
  local line
  local -a offered
  while IFS= read -r line; do
    offered=()
    BUFFER=$line CURSOR=$#line
    zle look
    print -r -- "${(pj:\t:)offered}"
  done <$folder/lines >$folder/answers
  BUFFER=
  : >$folder/done
}
zle -N ask
bindkey '^G' ask
PS1='ready> '
START
TERM=dumb zpty shell "folder=${(q)folder} zsh -f -i"
zpty -w shell "folder=${(q)folder}; source ${(q)folder}/start"
zpty -r shell told '*ready> *'
zpty -w -n shell $'\a'
for ((i = 0; i < 600; ++i)); do
  [[ -e $folder/done ]] && break
  zpty -r -t shell told
  sleep 0.1
done
zpty -d shell
[[ -e $folder/done ]] || { print -u2 -r -- "zsh has not answered"; exit 1 }
cat $folder/answers
